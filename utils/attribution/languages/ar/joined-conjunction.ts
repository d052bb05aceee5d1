import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, tokenAt } from './cursor.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** A word that no list knows may begin with a و of its own (ونستون). */
const isSure = (word: ArabicWord): boolean =>
  word.conjunction !== '' &&
  (word.noun !== null ||
    (word.tags & (TAG.givenName | TAG.country)) !== 0 ||
    (word.definite && isCommonNoun(word)));

/** The و or ف of ومهندسون, فالوزير with its marks: UTF-16 units, 0 where the word has none. */
export function joinedConjunction(r: ArabicReading, at: number): number {
  const token = tokenAt(r, at);
  if (!token || !isSure(token.word)) return 0;
  return /^[وف]\p{M}*/u.exec(r.text.slice(token.start, token.end))?.[0].length ?? 0;
}
