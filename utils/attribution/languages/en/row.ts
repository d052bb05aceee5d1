import type { Reading } from '../../pack.ts';
import type { Classes } from './classes.ts';
import { NONE } from './tagset.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** The tokens of a sentence, or of a piece of it, and the class of every token of the reading. */
export interface Row {
  readonly reading: Reading<EnglishWord>;
  readonly from: number;
  readonly to: number;
  readonly tags: Classes;
}

/** The class of token `i`; none outside the row. */
export const tagAt = ({ from, to, tags }: Row, i: number): number =>
  i >= from && i < to ? (tags[i] as number) : NONE;

export const wordAt = ({ reading }: Pick<Row, 'reading'>, i: number): EnglishWord =>
  (reading.tokens[i] as { word: EnglishWord }).word;

/** The word of token `i` of a text; {@link NO_WORD} outside it. */
export const wordIn = ({ tokens }: Reading<EnglishWord>, i: number): EnglishWord =>
  i >= 0 && i < tokens.length ? (tokens[i] as { word: EnglishWord }).word : NO_WORD;

/** Does token `i` touch the one before? */
export const isGlued = ({ reading: { tokens }, from, to }: Row, i: number): boolean =>
  i > from && i < to && tokens[i]?.start === tokens[i - 1]?.end;
