import { describe, expect, it } from 'vitest';
import type { NoteView, PageRecord } from '../../utils/notes/types.ts';
import { mayBeSameArticle, shownAddress } from '../../utils/panel/same-article.ts';

const TEXT =
  'قالت وزيرة المياه إن المحطة ستضخ مئتي ألف متر مكعب. وذكرت مصادر مطلعة أن كلفة المشروع تجاوزت ما أُعلن.';
const THERE = 'قالت وزيرة المياه إن المحطة ستضخ مئتي ألف';
const GONE = 'ونفى المتحدث باسم الشركة أن يكون هناك تأخير';

const twin = (title: string, ...quotes: (string | null)[]) => ({
  page: { title } as PageRecord,
  notes: quotes.map(
    (exact) => ({ claim: exact === null ? null : { target: { quote: { exact } } } }) as unknown as NoteView,
  ),
});

describe('two addresses under one title', () => {
  it.each<[what: string, quotes: (string | null)[], asked: boolean]>([
    ['a claim noted there stands here', [THERE], true],
    ['it stands here with other diacritics', [THERE.replace('وزيرة', 'وزيرةُ')], true],
    ['half of the claims do', [THERE, GONE], true],
    ['none of them does', [GONE], false],
    ['one of three does', [THERE, GONE, `${GONE} في البناء`], false],
    ['the note is on the whole article', [null], true],
    ['a claim of two words says nothing', ['قال الوزير'], true],
  ])('%s: %s → %s', (_what, quotes, asked) => {
    expect(mayBeSameArticle(twin('افتتاح محطة تحلية جديدة', ...quotes), TEXT)).toBe(asked);
  });

  it('are never asked about under the title of a column', () => {
    expect(mayBeSameArticle(twin('صباح الخير', THERE), TEXT)).toBe(false);
  });
});

it.each([
  ['https://www.alsahel.example/news/4512/', 'alsahel.example/news/4512'],
  ['https://a.example/%D9%85%D8%A7%D8%A1', 'a.example/ماء'],
  ['https://a.example/%E0%A4%A', 'a.example/%E0%A4%A'],
])('an address as a reader knows it: %s', (url, shown) => {
  expect(shownAddress(url)).toBe(shown);
});
