import { logFactor } from './counts.ts';
import { END_FACTORS } from './cue-data.ts';
import { type EdgeKey, edgeKey } from './edge-keys.ts';
import { coarsely } from './edge-rates.ts';
import type { Edge } from './proposal.ts';
import { remembered } from './remembered.ts';
import { question } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

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
    [ofThen, edge.behind.norm],
  ];
}

const familiesAt = remembered((kind, key): readonly [nth: string, next: string, then: string] => {
  const place = coarsely(kind, key);
  return [`nth|${kind}`, `next|${place}`, `then|${place}`];
});

const factors = new Map<string, ReadonlyMap<string, number>>();
/** All words of which any boundary tells something. */
const telling = new Set<string>();
for (const row of END_FACTORS) {
  const [name, place, what = '', observed, expected] = row.split('|');
  const family = `${name}|${place}`;
  const ofFamily = new Map(factors.get(family));
  factors.set(family, ofFamily.set(what, logFactor(Number(observed), Number(expected))));
  if (name === 'then') telling.add(what);
}

const isTelling = question(({ norm }) => telling.has(norm));

/** By how much the how-manieth boundary it is moves the log odds; the last for all behind it. */
export const byNth = (kind: string): readonly number[] =>
  NTH.map((nth) => factors.get(`nth|${kind}`)?.get(nth) ?? 0);

/** By how much the other circumstances of a boundary do. */
export interface Further {
  /** By the number of the next boundary's key; none behind the last. */
  readonly next: Float64Array;
  /** By the word behind the one that stands there. */
  readonly behind: ReadonlyMap<string, number> | null;
}

/** Null where no such circumstance tells anything. */
export function furtherAt(kind: string, key: string): Further | null {
  const [, next, then] = familiesAt(kind, key);
  const ofNext = factors.get(next);
  const behind = factors.get(then) ?? null;
  return ofNext || behind ? { next: byNumber(ofNext), behind } : null;
}

export const factorOfNext = ({ next }: Further, { number }: EdgeKey): number =>
  number < next.length ? (next[number] as number) : 0;

export const factorOfBehind = ({ behind }: Further, word: EnglishWord): number =>
  behind && isTelling(word) ? (behind.get(word.norm) ?? 0) : 0;

const NONE = new Float64Array(0);

function byNumber(ofFamily: ReadonlyMap<string, number> | undefined): Float64Array {
  if (!ofFamily) return NONE;
  const keys = [...ofFamily].map(([text, factor]) => ({ number: edgeKey(text).number, factor }));
  const found = new Float64Array(1 + Math.max(...keys.map(({ number }) => number)));
  for (const { number, factor } of keys) found[number] = factor;
  return found;
}
