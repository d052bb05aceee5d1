import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, tokenAt } from './cursor.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** A word that no list knows may begin with a و or ل of its own (ونستون, لافروف). */
const isSure = (word: ArabicWord): boolean =>
  word.noun !== null ||
  (word.tags & (TAG.givenName | TAG.country)) !== 0 ||
  (word.definite && isCommonNoun(word));

const AND = /^[وف]\p{M}*/u;
const TO = /^ل\p{M}*/u;
const lengthOf = (letter: RegExp, written: string) => letter.exec(written)?.[0].length ?? 0;

/**
 * The و or ف of ومهندسون, فالوزير and the ل of لوكالة with their marks: UTF-16 units, 0 where the word has none. In
 * للوزارة the ل has taken the place of the article's ا: there it stays.
 */
export function joinedLetters(r: ArabicReading, at: number): number {
  const token = tokenAt(r, at);
  if (!token || !isSure(token.word)) return 0;
  const { conjunction, preposition, definite } = token.word;
  const written = r.text.slice(token.start, token.end);
  const and = conjunction ? lengthOf(AND, written) : 0;
  return preposition === 'ل' && !definite ? and + lengthOf(TO, written.slice(and)) : and;
}
