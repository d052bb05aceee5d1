import { fold } from './fold.ts';
import { alignWords, wordsOf } from './words.ts';

/** How much of two wordings is the same words in the same order, 0 to 1; spelling and typography apart. */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(fold(a).text), wordsOf(fold(b).text)];
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  // Aligned both ways: a free end must not make a part of a sentence pass for the whole of it.
  const forth = alignWords(left, right)?.similarity ?? 0;
  const back = alignWords(right, left)?.similarity ?? 0;
  return Math.min(forth, back);
}
