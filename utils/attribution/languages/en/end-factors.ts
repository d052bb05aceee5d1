import { logFactor } from './counts.ts';
import { END_FACTORS } from './cue-data.ts';
import { coarsely } from './edge-rates.ts';
import type { Edge } from './proposal.ts';
import { remembered } from './remembered.ts';

/**
 * What else tells that a content ends at a boundary: the how-manieth it is, what the next one is, which word follows. Each
 * multiplies the odds by how many contents ended with it over how many the rates let expect.
 */

/** What is counted at what kind of boundary (`then|comma prep`), and what it is there. */
export type Circumstance = readonly [family: string, what: string];

/** Boundaries behind this one are all as far. */
export const FAR = 8;
const NTH = Array.from({ length: FAR + 1 }, (_, n) => String(n));

/** In the order in which they are counted: each is measured against what those before it let expect. */
export function circumstancesOf(kind: string, nth: number, edge: Edge, next: Edge): readonly Circumstance[] {
  const [ofNth, ofNext, ofThen] = familiesAt(kind, edge.key.text);
  return [
    [ofNth, NTH[Math.min(nth, FAR)] as string],
    [ofNext, next.key.text],
    [ofThen, edge.behind],
  ];
}

const familiesAt = remembered((kind, key): readonly [nth: string, next: string, then: string] => {
  const place = coarsely(kind, key);
  return [`nth|${kind}`, `next|${place}`, `then|${place}`];
});

const factors = new Map<string, Map<string, number>>();
for (const row of END_FACTORS) {
  const [name, place, what = '', observed, expected] = row.split('|');
  const family = `${name}|${place}`;
  const ofFamily = factors.get(family) ?? new Map<string, number>();
  factors.set(family, ofFamily.set(what, logFactor(Number(observed), Number(expected))));
}

/** By how much each circumstance of a boundary moves the log odds. */
export interface EndFactors {
  /** By the how-manieth boundary it is; the last for all behind it. */
  readonly nth: readonly number[];
  /** By the key of the next boundary. */
  readonly next: ReadonlyMap<string, number>;
  /** By the word behind the one that stands there. */
  readonly behind: ReadonlyMap<string, number>;
}

/** The factors of all circumstances (see {@link circumstancesOf}) of a boundary. */
export function endFactorsAt(kind: string, key: string): EndFactors {
  const [, next, then] = familiesAt(kind, key);
  return {
    nth: nthFactors(kind),
    next: factors.get(next) ?? NO_FACTORS,
    behind: factors.get(then) ?? NO_FACTORS,
  };
}

/** Most boundaries have none. */
export const NO_FACTORS: ReadonlyMap<string, number> = new Map();

const byNth = new Map<string, readonly number[]>();

function nthFactors(kind: string): readonly number[] {
  const known = byNth.get(kind);
  if (known) return known;
  const found = NTH.map((nth) => factors.get(`nth|${kind}`)?.get(nth) ?? 0);
  byNth.set(kind, found);
  return found;
}
