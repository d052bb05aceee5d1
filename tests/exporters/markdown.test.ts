import { describe, expect, it } from 'vitest';
import { contexts, draft } from '../notes/support.ts';
import { exported } from './support.ts';
import { WORDS } from './words.ts';

const { open } = contexts();

describe('Markdown', () => {
  it('is a heading a page, a quotation and a text a note', async () => {
    const store = open({ now: () => Date.UTC(2026, 4, 5) });
    await store.putNote(
      draft('n1', { on: { type: 'claim', index: 2 }, verdict: 'to-check', tags: ['مياه', 'شركات'] }),
    );
    expect(await exported(store, 'markdown')).toBe(`# ملاحظاتي

## افتتاح محطة تحلية جديدة

alsahel.example <https://www.alsahel.example/news/4512?utm_source=x>

### نفي · 2026-05-05

> ونفى المتحدث باسم الشركة المنفذة أن يكون هناك أي تأخير في أعمال البناء

- **المصدر:** المتحدث باسم الشركة المنفذة
- **رأيي:** للتحقق
- **الوسوم:** مياه، شركات

تحقق من الرقم
`);
  });

  it('puts between the tags what the reader’s language puts there', async () => {
    const store = open();
    await store.putNote(draft('n1', { tags: ['مياه', 'شركات'] }));
    const file = await exported(store, 'markdown', { ...WORDS, tagSeparator: ', ' });
    expect(file).toContain('مياه, شركات\n');
  });

  it.each([
    ['# عنوان', '\\# عنوان'],
    ['1. بند', '1\\. بند'],
    ['- بند', '\\- بند'],
    ['---', '\\---'],
    ['<script>x</script>', '\\<script\\>x\\</script\\>'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['a_b*c`d`', 'a\\_b\\*c\\`d\\`'],
    ['&lt;', '&amp;lt;'],
    ['C:\\dir', 'C:\\\\dir'],
    ['سطر\n> اقتباس', 'سطر\n\\> اقتباس'],
    ['    كود', 'كود'],
    ['السعر - 5', 'السعر - 5'],
  ])('takes a note for text, not for markup: %j', async (text, expected) => {
    const store = open();
    await store.putNote(draft('n1', { text, on: { type: 'article' } }));
    expect((await exported(store, 'markdown')).split('\n\n').at(-1)).toBe(`${expected}\n`);
  });
});
