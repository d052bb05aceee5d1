import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Attribution, extract, type Span } from '../../utils/attribution/index.ts';
import { fromMarked, type MarkedArticle, type MarkedClaim } from '../../utils/exporters/marked.ts';

/**
 * Whole articles of our own writing, marked by hand as a careful reader would (`marked/<language>.txt`).
 * The engine does not read all of them right yet; it may not read fewer than it did.
 */

const FOLDER = join(import.meta.dirname, 'marked');

/** Claims read right to the letter (cue, source and content), and those whose kind, denial and source's fullest name are right. */
const FLOORS: Readonly<Record<string, { exact: number; understood: number }>> = {
  ar: { exact: 0.67, understood: 0.77 },
  en: { exact: 0.8, understood: 0.8 },
};

const isSame = (a: Span | null, b: Span | null): boolean => a?.start === b?.start && a?.end === b?.end;

const overlaps = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end;

const isExact = (claim: MarkedClaim, found: Attribution): boolean =>
  isSame(claim.cue, found.cue) &&
  isSame(claim.source, found.source) &&
  claim.content.length === found.content.length &&
  claim.content.every((piece, i) => isSame(piece, found.content[i] ?? null));

const isUnderstood = (claim: MarkedClaim, found: Attribution): boolean =>
  claim.kind === found.kind &&
  claim.denial === found.denial &&
  (claim.resolved === null ? found.resolved === null : overlaps(claim.resolved, found.resolved));

interface Reading {
  readonly claim: MarkedClaim;
  readonly found: Attribution | undefined;
}

const readingsOf = ({ text, claims }: MarkedArticle): Reading[] => {
  const all = extract(text);
  return claims.map((claim) => ({ claim, found: all.find((one) => overlaps(claim.cue, one.cue)) }));
};

const share = (readings: readonly Reading[], isRight: (claim: MarkedClaim, found: Attribution) => boolean) =>
  readings.filter(({ claim, found }) => found !== undefined && isRight(claim, found)).length /
  readings.length;

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const articles = fromMarked(readFileSync(join(FOLDER, file), 'utf8'));
  const readings = articles.flatMap(readingsOf);
  const floor = FLOORS[file.replace('.txt', '')];

  it('has a floor', () => expect(floor).toBeDefined());

  it(`reads at least ${floor?.exact} of the claims to the letter`, () => {
    expect(share(readings, isExact)).toBeGreaterThanOrEqual(floor?.exact ?? 1);
  });

  it(`understands who stands behind at least ${floor?.understood} of the claims`, () => {
    expect(share(readings, isUnderstood)).toBeGreaterThanOrEqual(floor?.understood ?? 1);
  });
});
