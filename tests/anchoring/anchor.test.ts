import { describe, expect, it } from 'vitest';
import { type Anchoring, createAnchorer, describeTarget } from '../../utils/anchoring/index.ts';
import { fc } from '../cases.ts';

const HEADLINE = 'تأجيل افتتاح جسر الميناء إلى الخريف';
const FIRST = 'أعلنت بلدية المدينة تأجيل افتتاح الجسر إلى مطلع الخريف المقبل بعد اجتماع طويل للمجلس.';
const NOTED = 'قال رئيس البلدية نادر الخطيب إن ثلاث دعامات تحتاج إلى تقوية إضافية قبل السماح بمرور الشاحنات';
const THIRD = 'ونفت الشركة المنفذة في بيان مقتضب أن تكون قد أخفت أي معلومات عن البلدية.';
const LAST = 'ويعتمد نحو ستة آلاف من سكان الضفة الشرقية على الجسر كل يوم.';
const ARTICLE = [HEADLINE, FIRST, `و${NOTED}.`, THIRD, LAST].join('\n');

/** A note on the claim, without the conjunction before it and the full stop after it. */
const start = ARTICLE.indexOf(NOTED);
const TARGET = describeTarget(ARTICLE, { start, end: start + NOTED.length });

const find = (text: string): Anchoring => createAnchorer(text)(TARGET);
const found = (text: string) => {
  const result = find(text);
  if (result.grade === 'ask') {
    return { grade: 'ask', words: result.candidates.map(({ span }) => text.slice(span.start, span.end)) };
  }
  return result.grade === 'lost'
    ? { grade: 'lost' }
    : { grade: result.grade, words: text.slice(result.span.start, result.span.end) };
};

describe('the same words in the same surroundings are found as they are', () => {
  it.each<[what: string, text: string, words: string]>([
    ['in the article itself', ARTICLE, NOTED],
    [
      'below a new paragraph',
      ARTICLE.replace(HEADLINE, `${HEADLINE}\nتحديث: صدر بيان جديد مساء اليوم.`),
      NOTED,
    ],
    ['beside a deleted paragraph', ARTICLE.replace(`${FIRST}\n`, ''), NOTED],
    [
      'with tashkeel put in',
      ARTICLE.replace('رئيس البلدية', 'رَئيسُ البلديّة'),
      NOTED.replace('رئيس البلدية', 'رَئيسُ البلديّة'),
    ],
    [
      'with hamza and ta marbuta written the other way',
      ARTICLE.replaceAll('إضافية', 'اضافيه').replaceAll('إلى', 'الى'),
      NOTED.replaceAll('إضافية', 'اضافيه').replaceAll('إلى', 'الى'),
    ],
    [
      'with other spaces and invisible marks',
      ARTICLE.replace('نادر الخطيب', '\u200fنادر\u00a0الخطيب\u200f'),
      NOTED.replace('نادر الخطيب', '\u200fنادر\u00a0الخطيب\u200f'),
    ],
  ])('%s', (_what, text, words) => {
    expect(found(text)).toEqual({ grade: 'exact', words });
  });
});

describe('the same words elsewhere are moved', () => {
  it('to the end of the article', () => {
    const text = [HEADLINE, FIRST, THIRD, LAST, 'خلفية عن المشروع وتاريخه.', `و${NOTED}.`].join('\n');
    expect(found(text)).toEqual({ grade: 'moved', words: NOTED });
  });
});

describe('other words in the same surroundings are changed', () => {
  it.each<[what: string, from: string, to: string]>([
    ['a name', 'نادر الخطيب', 'نادر بن يوسف الخطيب'],
    ['a number', 'ثلاث دعامات', 'أربع دعامات'],
    ['the first word', `و${NOTED}`, `و${NOTED}`.replace('وقال', 'وأكد')],
    ['the last word', 'الشاحنات', 'الحافلات'],
  ])('%s', (_what, from, to) => {
    const result = find(ARTICLE.replace(from, to));
    expect(result.grade).toBe('changed');
  });

  it('covers a changed last word', () => {
    const text = ARTICLE.replace('بمرور الشاحنات', 'بمرور الحافلات');
    expect(found(text)).toEqual({ grade: 'changed', words: NOTED.replace('الشاحنات', 'الحافلات') });
  });
});

describe('a look-alike is never taken silently', () => {
  const alike = `و${NOTED.replace('رئيس البلدية نادر الخطيب', 'المتحدث باسم المقاول سامر عبود')}.`;

  it('where the sentence is gone and one like it stands elsewhere: asked', () => {
    const text = [HEADLINE, FIRST, THIRD, LAST, alike].join('\n');
    expect(found(text)).toMatchObject({ grade: 'ask', words: [expect.stringContaining('دعامات')] });
  });

  it('where the sentence still stands, changed: the one in its place', () => {
    const changed = `و${NOTED.replace('ثلاث', 'أربع')}.`;
    const text = [HEADLINE, FIRST, changed, THIRD, LAST, alike].join('\n');
    expect(found(text)).toEqual({ grade: 'changed', words: NOTED.replace('ثلاث', 'أربع') });
  });

  it('where a neighbour has moved up to its place: lost', () => {
    expect(found([HEADLINE, FIRST, THIRD, LAST].join('\n'))).toEqual({ grade: 'lost' });
  });

  it('where another sentence stands in its place: lost', () => {
    const other = 'وقدرت وزارة النقل كلفة الترميم بأربعة ملايين دينار تدفع على عامين.';
    expect(found([HEADLINE, FIRST, other, THIRD, LAST].join('\n'))).toEqual({ grade: 'lost' });
  });

  it('where the words stand twice with nothing to tell them apart: asked about both', () => {
    const text = [HEADLINE, LAST, `و${NOTED}.`, 'فقرة أخرى عن الجسر القديم.', `و${NOTED}.`].join('\n');
    expect(found(text)).toEqual({ grade: 'ask', words: [NOTED, NOTED] });
  });

  it('where a short sentence recurs elsewhere: asked', () => {
    const text =
      'Council meets.\nThe vote was close on Monday night. He declined. Then the hall emptied quickly.';
    const at = text.indexOf('He declined');
    const target = describeTarget(text, { start: at, end: at + 11 });
    const later =
      'Another page entirely, with other words.\nShe asked him again and again. He declined. It rained.';
    expect(createAnchorer(later)(target).grade).toBe('ask');
  });
});

describe('what is left of an article', () => {
  it.each([[''], ['\n'], ['...'], ['نص آخر لا علاقة له بالموضوع على الإطلاق']])('%j: lost', (text) => {
    expect(find(text)).toEqual({ grade: 'lost' });
  });

  it('a target of marks without a word is found while nothing changed, else lost', () => {
    const target = describeTarget('— «…» —', { start: 0, end: 7 });
    expect(createAnchorer('— «…» —')(target).grade).toBe('exact');
    expect(createAnchorer('نص')(target).grade).toBe('lost');
  });
});

describe('any span of any text', () => {
  it('is found where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const begin = from % text.length;
        const span = { start: begin, end: Math.min(text.length, begin + 1 + length) };
        expect(createAnchorer(text)(describeTarget(text, span))).toMatchObject({ grade: 'exact', span });
      }),
    );
  });

  it('gives spans within the text, whatever has become of it', () => {
    const words = fc.array(
      fc.constantFrom('قال', 'إن', 'الوزير', 'the', 'said', 'ministry', '2000', '.', '\n', '«'),
    );
    fc.assert(
      fc.property(words, words, fc.nat(), (before, after, from) => {
        const text = before.join(' ');
        if (text.length < 2) return;
        const begin = from % (text.length - 1);
        const later = after.join(' ');
        const result = createAnchorer(later)(describeTarget(text, { start: begin, end: text.length }));
        const spans = 'span' in result ? [result] : result.grade === 'ask' ? result.candidates : [];
        for (const { span } of spans) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(later.length);
        }
      }),
    );
  });
});

describe('a span that is none', () => {
  it.each([[{ start: 2, end: 2 }], [{ start: -1, end: 2 }], [{ start: 0, end: 99 }]])(
    'cannot be described: %j',
    (span) => {
      expect(() => describeTarget('نص قصير', span)).toThrow(RangeError);
    },
  );
});
