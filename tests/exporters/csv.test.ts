import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contexts, draft } from '../notes/support.ts';
import { exported } from './support.ts';

const { open } = contexts();

const rows = (text: string) => Papa.parse<string[]>(text.slice(1).trimEnd()).data;

describe('CSV', () => {
  it('has a row a note under a header, in Unicode that spreadsheets know', async () => {
    const store = open({ now: () => Date.UTC(2026, 4, 5) });
    const text = 'قال "نعم"،\nثم; سكت, اليوم';
    await store.putNote(
      draft('n1', { text, tags: ['أ', 'ب'], verdict: 'disputed', on: { type: 'claim', index: 2 } }),
    );
    const result = await exported(store, 'csv');
    expect(result.charCodeAt(0)).toBe(0xfeff);
    const [header, row] = rows(result);
    expect(Object.fromEntries(header!.map((name, index) => [name, row![index]]))).toEqual({
      الصفحة: 'افتتاح محطة تحلية جديدة',
      العنوان: 'https://www.alsahel.example/news/4512?utm_source=x',
      الموقع: 'alsahel.example',
      النشر: '2026-05-04',
      النوع: 'نفي',
      المصدر: 'المتحدث باسم الشركة المنفذة',
      اللفظ: 'ونفى',
      القول: 'ونفى المتحدث باسم الشركة المنفذة أن يكون هناك أي تأخير في أعمال البناء',
      الملاحظة: text,
      الرأي: 'موضع خلاف',
      الوسوم: 'أ; ب',
      أنشئت: '2026-05-05T00:00:00.000Z',
      عدلت: '2026-05-05T00:00:00.000Z',
    });
  });

  it.each([
    ['=HYPERLINK("http://evil.example")'],
    ['+1+cmd|calc'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['  =1'],
    ['\u200f=1'],
    ['"=1'],
    ['＝1'],
  ])('runs nothing: %j', async (text) => {
    const store = open();
    await store.putNote(draft('n1', { text }));
    const note = rows(await exported(store, 'csv'))[1]![8]!;
    expect(note.replace(/\r\n?/g, '\r')).toBe(`'${text}`);
  });

  it.each([['5 = 5'], ['a-b'], ['بريد@موقع'], ['1+1']])('leaves as it is: %j', async (text) => {
    const store = open();
    await store.putNote(draft('n1', { text }));
    expect(rows(await exported(store, 'csv'))[1]![8]).toBe(text);
  });
});
