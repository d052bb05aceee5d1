import type { Reading, Token } from '../../pack.ts';
import { LOOK } from './look.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Small questions about the token at a place; a place outside the text answers no. */

export type ArabicReading = Reading<ArabicWord>;

/** A token of this language: the paragraph next door may be another pack's. */
export const tokenAt = (r: ArabicReading, i: number): Token<ArabicWord> | undefined => {
  // The runtime is slow where an index may be negative.
  const token = i < 0 ? undefined : r.tokens[i];
  return token?.word.plain === undefined ? undefined : token;
};

export const wordAt = (r: ArabicReading, i: number): ArabicWord | undefined => tokenAt(r, i)?.word;

export const has = (r: ArabicReading, i: number, tags: number): boolean =>
  ((tokenAt(r, i)?.word.tags ?? 0) & tags) !== 0;

export const isMark = (r: ArabicReading, i: number): boolean => tokenAt(r, i)?.kind === 'mark';

export const charAt = (r: ArabicReading, i: number): string => {
  const token = tokenAt(r, i);
  return token && token.kind === 'mark' ? r.text.slice(token.start, token.end) : '';
};

const looks = (r: ArabicReading, i: number, look: number): boolean =>
  ((tokenAt(r, i)?.word.look ?? 0) & look) !== 0;

export const isComma = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.comma);

/** A colon between words; not that of 22:50. */
export const isColon = (r: ArabicReading, i: number): boolean => looks(r, i, LOOK.colon) && !isOfClock(r, i);

/** The colon of 22:50. */
export const isOfClock = (r: ArabicReading, i: number): boolean =>
  r.tokens[i - 1]?.kind === 'number' &&
  r.tokens[i + 1]?.kind === 'number' &&
  r.tokens[i - 1]?.end === r.tokens[i]?.start &&
  r.tokens[i + 1]?.start === r.tokens[i]?.end;

const HUNDRED = new Set(['ميه', 'مايه', 'الميه', 'المايه']);

/** 51 بالمئة, 51 في المائة, 51%: where the share ends that the number at i begins, or i. */
export function shareEnd(r: ArabicReading, i: number): number {
  if (tokenAt(r, i)?.kind !== 'number') return i;
  if (charAt(r, i + 1) === '%') return i + 2;
  const inHundred = wordAt(r, i + 1)?.base === 'في' ? i + 2 : i + 1;
  const word = wordAt(r, inHundred);
  const counts = inHundred > i + 1 || word?.preposition === 'ب';
  return word && counts && HUNDRED.has(word.base) ? inHundred + 1 : i;
}

/** The quotation that opens with token i, or -1. */
export function quotationFrom(r: ArabicReading, i: number): number {
  const q = r.tokens[i]?.quotation ?? -1;
  return q >= 0 && r.quotations[q]?.from === i ? q : -1;
}

/** أن, إنه, بأنها; not the letters of سي إن إن. */
export const isComplementizer = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.complementizer) && !isSpeltOut(r, i);

/** سي إن إن, سي إن بي سي. */
const FIRST_LETTERS = new Set<string | undefined>(['سي', 'لسي']);
const NEXT_LETTERS = new Set<string | undefined>(['ان', 'بي']);

const isSpeltOut = (r: ArabicReading, i: number): boolean => {
  const norm = (at: number): string | undefined => r.tokens[at]?.word.norm;
  if (norm(i) !== 'ان') return false;
  return (
    (FIRST_LETTERS.has(norm(i - 1)) && NEXT_LETTERS.has(norm(i + 1))) ||
    (norm(i - 1) === 'ان' && FIRST_LETTERS.has(norm(i - 2)))
  );
};

export const sentenceOf = (r: ArabicReading, i: number): { from: number; to: number } =>
  r.sentences[r.tokens[i]?.sentence ?? -1] ?? { from: i, to: i + 1 };
