import { describe, expect, it } from 'vitest';
import { relabelling, sourcesOf } from '../../utils/panel/correcting.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { FERRY, FERRY_CLAIMS } from '../fixtures/claims.ts';

const sources = sourcesOf(rowsOf(FERRY, FERRY_CLAIMS), FERRY_CLAIMS);
const source = (words: string) => [...sources.values()].find((one) => one.words === words)!;
const [, , denial, added] = FERRY_CLAIMS as [unknown, unknown, ...(typeof FERRY_CLAIMS)[number][]];

describe('the sources a claim can be given', () => {
  it('are those of the article, each once, by the fullest mention', () =>
    expect([...sources.values()].map(({ words }) => words)).toEqual([
      'sources',
      'Two officials',
      'Mayor Ada Brandt',
    ]));
});

describe('what is kept of the reader’s words', () => {
  it.each([
    ['its kind, and the grade of its source', 'sourced', 'Mayor Ada Brandt', 'sourced', false, 'named'],
    [
      'a kind its source’s grade does not fit',
      'anonymous',
      'Mayor Ada Brandt',
      'anonymous',
      false,
      'anonymous',
    ],
    [
      'a grade that tells more than the kind',
      'anonymous',
      'Two officials',
      'anonymous',
      false,
      'partly-anonymous',
    ],
    ['nobody at all', 'anonymous', null, 'anonymous', false, 'unattributed'],
    ['a denial, of the kind its source is', 'denial', 'Two officials', 'anonymous', true, 'partly-anonymous'],
  ] as const)('%s', (_, label, words, kind, isDenial, naming) =>
    expect(relabelling(FERRY, added!, { label, source: words && source(words) })).toMatchObject({
      kind,
      denial: isDenial,
      naming,
    }),
  );

  it('a denial without a source is of the kind it was', () =>
    expect(relabelling(FERRY, denial!, { label: 'denial', source: null })).toMatchObject({
      kind: 'sourced',
      source: null,
    }));

  it('the words of the source, to be found again', () =>
    expect(
      relabelling(FERRY, added!, { label: 'sourced', source: source('Mayor Ada Brandt') }),
    ).toMatchObject({ source: { quote: { exact: 'Mayor Ada Brandt' } } }));
});
