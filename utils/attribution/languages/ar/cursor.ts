import type { Token } from '../../pack.ts';
import { type ArabicReading, MARGIN } from './columns.ts';
import { LOOK } from './look.ts';
import type { ArabicWord } from './word.ts';

export type { ArabicReading } from './columns.ts';

/** Small questions about the token at a place; a place outside the text answers no. */

/** A token of this language: the paragraph next door may be another pack's. */
export const tokenAt = (r: ArabicReading, i: number): Token<ArabicWord> | undefined =>
  wordAt(r, i) && r.tokens[i];

export const wordAt = (r: ArabicReading, i: number): ArabicWord | undefined => r.words[i + MARGIN];

export const has = (r: ArabicReading, i: number, tags: number): boolean =>
  ((r.tags[i + MARGIN] as number) & tags) !== 0;

/** Does it show any of these? */
export const looks = (r: ArabicReading, i: number, look: number): boolean =>
  ((r.looks[i + MARGIN] as number) & look) !== 0;

export const isMark = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.mark);

/** In digits. */
export const isFigure = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.number);

/** In letters. */
export const isWord = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.word);

export const charAt = (r: ArabicReading, i: number): string =>
  isMark(r, i) ? (wordAt(r, i) as ArabicWord).mark : '';

export const isComma = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.comma);

/** A colon between words; not that of 22:50. */
export const isColon = (r: ArabicReading, i: number): boolean =>
  ((r.looks[i + MARGIN] as number) & (LOOK.colon | LOOK.clock)) === LOOK.colon;

/** The colon of 22:50. */
export const isOfClock = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.clock);

const HUNDRED = new Set(['ميه', 'مايه', 'الميه', 'المايه']);

/** 51 بالمئة, 51 في المائة, 51%: where the share ends that the number at i begins, or i. */
export function shareEnd(r: ArabicReading, i: number): number {
  if (!isFigure(r, i)) return i;
  if (charAt(r, i + 1) === '%') return i + 2;
  const inHundred = wordAt(r, i + 1)?.base === 'في' ? i + 2 : i + 1;
  const word = wordAt(r, inHundred);
  const counts = inHundred > i + 1 || word?.preposition === 'ب';
  return word && counts && HUNDRED.has(word.base) ? inHundred + 1 : i;
}

/** The quotation that opens with token i, or -1. */
export const quotationFrom = (r: ArabicReading, i: number): number =>
  looks(r, i, LOOK.opening) ? (r.tokens[i] as Token).quotation : -1;

/** أن, إنه, بأنها; not the letters of سي إن إن. */
export const isComplementizer = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.that);

/** The sentence of token i. */
export const sentenceOf = (r: ArabicReading, i: number): { from: number; to: number } =>
  (wordAt(r, i) ? r.sentences[(r.tokens[i] as Token).sentence] : undefined) ?? { from: i, to: i + 1 };
