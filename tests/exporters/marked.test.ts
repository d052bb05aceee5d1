import { describe, expect, it } from 'vitest';
import {
  fromMarked,
  type MarkedArticle,
  type MarkedClaim,
  MarkedSyntaxError,
  toMarked,
} from '../../utils/exporters/marked.ts';
import { fc } from '../cases.ts';

const claim = (fields: Partial<MarkedClaim>): MarkedClaim => ({
  cue: null,
  source: null,
  resolved: null,
  content: [],
  kind: 'sourced',
  denial: false,
  count: null,
  reason: null,
  denies: [],
  chain: [],
  ...fields,
});

describe('an article with its claims marked', () => {
  const file = [
    '= bridge',
    '{s1:The mayor} {q1:denied} {c1:that the bridge was closed}, which {s2:two drivers} had {q2:claimed}.',
    '{q3:Adding}: {c3:“It is open.”}',
    '@1 denial denies=2',
    '@2 anonymous count=2',
    '@3 as=1',
    '',
  ].join('\n');

  it('is read into spans of the text without the marks', () => {
    const [article] = fromMarked(file);
    const text = article?.text ?? '';
    const [mayor, drivers, adding] = article?.claims ?? [];
    expect(text).toBe(
      'The mayor denied that the bridge was closed, which two drivers had claimed.\nAdding: “It is open.”',
    );
    expect(mayor).toMatchObject({ denial: true, denies: [1], source: { start: 0, end: 9 } });
    expect(drivers).toMatchObject({ kind: 'anonymous', count: 2 });
    expect(adding).toMatchObject({ source: null, resolved: { start: 0, end: 9 } });
  });

  it('is written again as it was read', () => {
    expect(fromMarked(file).map(toMarked)).toEqual([file]);
  });

  it('keeps spans that cross, braces, and lines that look like facts', () => {
    const article: MarkedArticle = {
      id: 'odd',
      text: '= {a}\n@1 b\\c',
      claims: [
        claim({ cue: { start: 0, end: 4 }, content: [{ start: 2, end: 9 }] }),
        claim({ cue: { start: 3, end: 12 } }),
      ],
    };
    expect(fromMarked(toMarked(article))).toEqual([article]);
  });

  it('loses nothing of any article', () => {
    const texts = fc.stringMatching(/^[a-z{}\\=@\n 1:ء-ي]{4,40}[a-z]$/);
    const property = fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }),
      (text, cuts) => {
        const claims = cuts.flatMap(([a, b]) => {
          const [start, end] = [a % text.length, (b % text.length) + 1];
          return start < end ? [claim({ cue: { start, end } })] : [];
        });
        expect(fromMarked(toMarked({ id: 'any', text, claims }))).toEqual([{ id: 'any', text, claims }]);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe('a file with a mistake in it', () => {
  it.each([
    ['text before the first article', 'The mayor spoke.', 'line 1: an article begins'],
    ['a mark that is not closed', '= a\n{s1:The mayor', 'line 1: {s1: is never closed'],
    ['a closing that closes nothing', '= a\nThe mayor}', 'line 1: a } closes nothing'],
    ['a fact about no claim', '= a\n{s1:The mayor}\n@2 denial', 'line 3: there is no claim 2'],
    ['a word that says nothing', '= a\n{s1:The mayor}\n@1 maybe', 'line 3: "maybe" says nothing'],
  ])('says where: %s', (_, file, message) => {
    expect(() => fromMarked(file)).toThrow(MarkedSyntaxError);
    expect(() => fromMarked(file)).toThrow(message);
  });
});
