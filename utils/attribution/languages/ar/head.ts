import type { TokenRange } from '../../pack.ts';
import { callingOf } from './calling.ts';
import { type ArabicReading, has, isWord, wordAt } from './cursor.ts';
import { isPart, PART } from './part.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** The noun that a phrase is about: the first one after numbers, quantifiers and demonstratives. */
export function headOf(r: ArabicReading, { from, to }: TokenRange): number {
  let i = from;
  while (
    i < to - 1 &&
    (!isWord(r, i) ||
      (has(r, i, TAG.number | TAG.quantifier | TAG.demonstrative) && !wordAt(r, i)?.noun) ||
      isPart(wordAt(r, i), PART.leading) ||
      isHonorific(r, i))
  )
    i += 1;
  return i;
}

/** معالي | وزير المياه, دولة | الرئيس: no noun of its own before an office. */
export const isHonorific = (r: ArabicReading, i: number): boolean =>
  isPart(wordAt(r, i), PART.honorific) && has(r, i + 1, TAG.office);

/** The honorific that a word is, with a pronoun or an article or before an office; empty for others. */
export const honorificOf = (word: ArabicWord | undefined): string =>
  word?.noun ? callingOf(word).honour : '';
