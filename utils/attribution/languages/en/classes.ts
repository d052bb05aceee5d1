import type { Reading } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

/** The class (see `tagset.ts`) of each token. */
export type Classes = Int32Array;

const known = new WeakMap<Reading<EnglishWord>, Classes>();

/** A look at the words right behind the last is one inside the array. */
const BEHIND = 4;

/** The class of every token that has been tagged so far. */
export function classesOf(reading: Reading<EnglishWord>): Classes {
  let tags = known.get(reading);
  if (!tags) {
    tags = new Int32Array(reading.tokens.length + BEHIND);
    known.set(reading, tags);
  }
  return tags;
}
