import type { Cue } from './cue.ts';
import { DENIALS } from './data/denials.ts';
import { fold, foldLemma } from './fold.ts';
import type { ArabicWord } from './word.ts';

type List = keyof typeof DENIALS;

/** One bit a list. */
const bitOf = Object.fromEntries(Object.keys(DENIALS).map((name, i) => [name, 1 << i])) as Record<
  List,
  number
>;

/** The lists that each folded word is in. */
const bits: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, words] of Object.entries(DENIALS))
    for (const word of words.split(/\s+/u).map(fold))
      found.set(word, (found.get(word) ?? 0) | bitOf[name as List]);
  return found;
}

const bitsOf = (word: ArabicWord | undefined): number => (word ? (bits.get(word.base) ?? 0) : 0);

/** Is it in that list of the data? */
export const isIn = (list: List, word: ArabicWord | undefined): boolean => (bitsOf(word) & bitOf[list]) !== 0;

/** Is the cue's verb in that list? */
export const isCueIn = (list: List, cue: Cue): boolean =>
  ((bits.get(foldLemma(cue.lemma)) ?? 0) & bitOf[list]) !== 0;

/** Is it in any of those lists of the data? */
export function isInAny(lists: readonly List[], word: ArabicWord | undefined): boolean {
  const found = bitsOf(word);
  return found !== 0 && lists.some((list) => (found & bitOf[list]) !== 0);
}

/** اتهامات, مزاعم, رواية: what is said against somebody. */
export const isAllegation = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (isIn('allegations', word) ||
    (word.noun !== null && ((bits.get(foldLemma(word.noun.lemma)) ?? 0) & bitOf.allegations) !== 0));
