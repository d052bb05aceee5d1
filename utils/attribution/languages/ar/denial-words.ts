import type { Cue } from './cue.ts';
import { DENIALS, DENYING_PHRASES } from './data/denials.ts';
import { fold, foldLemma } from './fold.ts';
import type { ArabicWord } from './word.ts';

type List = keyof typeof DENIALS;

/** One bit a list. */
const bitOf = Object.fromEntries(Object.keys(DENIALS).map((name, i) => [name, 1 << i])) as Record<
  List,
  number
>;

const bits: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, words] of Object.entries(DENIALS))
    for (const word of words.split(/\s+/u).map(fold))
      found.set(word, (found.get(word) ?? 0) | bitOf[name as List]);
  return found;
}

/** A denying phrase begins with it. */
const BEGINS = 1 << 30;

/** The words of phrases that deny, by their first one. */
export const denyingPhrases: ReadonlyMap<string, readonly (readonly string[])[]> =
  byFirstWord(DENYING_PHRASES);

function byFirstWord(rows: string): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const row of rows.split('\n')) {
    const words = row.trim().split(' ').map(fold);
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), words]);
  }
  return map;
}

/** The lists that a folded word is in, a bit each, and whether a denying phrase begins with it. */
export const denyingLists = (base: string): number =>
  (bits.get(base) ?? 0) | (denyingPhrases.has(base) ? BEGINS : 0);

/** Is it in that list of the data? */
export const isIn = (list: List, word: ArabicWord | undefined): boolean =>
  word !== undefined && word.denying !== 0 && (word.denying & bitOf[list]) !== 0;

/** Is the cue's verb in that list? */
export const isCueIn = (list: List, cue: Cue): boolean => (cue.denying & bitOf[list]) !== 0;

/** Is it in any of those lists of the data? */
export function isInAny(lists: readonly List[], word: ArabicWord | undefined): boolean {
  const found = word?.denying ?? 0;
  return found !== 0 && lists.some((list) => (found & bitOf[list]) !== 0);
}

/** اتهامات, مزاعم, رواية: what is said against somebody. */
export const isAllegation = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (isIn('allegations', word) ||
    (word.noun !== null && (denyingLists(foldLemma(word.noun.lemma)) & bitOf.allegations) !== 0));
