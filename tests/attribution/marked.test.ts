import { describe, expect, it } from 'vitest';
import { isExact, isUnderstood, MARKED_LANGUAGES, readMarked, share } from '../../scripts/eval/marked.ts';

/**
 * The engine does not read all the articles of `marked/` right yet; it may not read fewer claims than it did.
 * `npm run -s eval -- --wrong` lists those that it reads otherwise than they are marked.
 */

/** Claims read right to the letter (cue, source and content), and those whose kind, denial and source's fullest name are right. */
const FLOORS: Readonly<Record<string, { exact: number; understood: number }>> = {
  ar: { exact: 0.88, understood: 0.89 },
  en: { exact: 0.95, understood: 0.95 },
};

describe.each(MARKED_LANGUAGES)('the articles in %s', (language) => {
  const readings = readMarked(language);
  const floor = FLOORS[language];

  it('have a floor', () => expect(floor).toBeDefined());

  it(`are read to the letter in at least ${floor?.exact} of their claims`, () => {
    expect(share(readings, isExact)).toBeGreaterThanOrEqual(floor?.exact ?? 1);
  });

  it(`are understood in at least ${floor?.understood} of their claims: who, of what kind, denied or not`, () => {
    expect(share(readings, isUnderstood)).toBeGreaterThanOrEqual(floor?.understood ?? 1);
  });
});
