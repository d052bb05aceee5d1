import type { Cue } from './cue.ts';
import { DENIALS, DENYING_PHRASES } from './data/denials.ts';
import { fold, foldLemma } from './fold.ts';
import type { ArabicWord } from './word.ts';

/** The lists of the data, a bit each. */
export const DENYING = {
  rejecting: 1 << 0,
  claims: 1 << 1,
  allegations: 1 << 2,
  involvement: 1 << 3,
  pointers: 1 << 4,
  falsehoods: 1 << 5,
  dismissals: 1 << 6,
  innocence: 1 << 7,
  judgements: 1 << 8,
  grounds: 1 << 9,
  negations: 1 << 10,
  totality: 1 << 11,
  factual: 1 << 12,
  /** A phrase that denies begins with it. */
  phrase: 1 << 13,
} as const;

const bits: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, words] of Object.entries(DENIALS))
    for (const word of words.split(/\s+/u).map(fold))
      found.set(word, (found.get(word) ?? 0) | DENYING[name as keyof typeof DENIALS]);
  return found;
}

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
  (bits.get(base) ?? 0) | (denyingPhrases.has(base) ? DENYING.phrase : 0);

/** Is it in any of these lists? */
export const isIn = (lists: number, word: ArabicWord | undefined): boolean =>
  word !== undefined && (word.denying & lists) !== 0;

/** Is the cue's verb in any of these lists? */
export const isCueIn = (lists: number, cue: Cue): boolean => (cue.denying & lists) !== 0;

/** Words that alone, or with those around them, reject the truth of a content: it is searched for nothing else. */
export const mayReject = ({ denying, verb }: ArabicWord): boolean =>
  (denying & DECISIVE) !== 0 || (verb !== null && (verb.cue.denial || isCueIn(DENYING.rejecting, verb.cue)));

const DECISIVE =
  DENYING.falsehoods |
  DENYING.dismissals |
  DENYING.innocence |
  DENYING.grounds |
  DENYING.totality |
  DENYING.phrase;

/** اتهامات, مزاعم, رواية: what is said against somebody. */
export const isAllegation = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (isIn(DENYING.allegations, word) ||
    (word.noun !== null && (denyingLists(foldLemma(word.noun.lemma)) & DENYING.allegations) !== 0));
