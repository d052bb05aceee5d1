import { type Folded, fold, foldedOffset } from './fold.ts';
import { sentenceStarts } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** A text made ready for targets to be found in it. Offsets are of the folded text unless said otherwise. */
export interface SearchText {
  readonly original: string;
  readonly folded: Folded;
  readonly words: readonly Word[];
  /** Indexes of {@link words} by their text. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Where sentences begin. */
  readonly sentences: readonly number[];
}

export function searchText(original: string): SearchText {
  const folded = fold(original);
  const sentences = sentenceStarts(original).map((offset) => foldedOffset(folded, offset));
  const words = wordsOf(folded.text, sentences);
  const positions = new Map<string, number[]>();
  for (const [index, { text }] of words.entries()) {
    const known = positions.get(text);
    if (known) known.push(index);
    else positions.set(text, [index]);
  }
  return { original, folded, words, positions, sentences };
}

/** What is looked for: whole sentences, where the quoted words are in them, and what surrounds them; all folded. */
export interface Pattern {
  readonly text: string;
  readonly words: readonly Word[];
  /** The quoted words, as offsets into {@link text}. */
  readonly exactStart: number;
  readonly exactEnd: number;
  /** What stood before and after it, in reading order; empty at an end of the article. */
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}
