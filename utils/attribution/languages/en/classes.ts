import type { Reading } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

const classes = new WeakMap<Reading<EnglishWord>, string[]>();

/** The class (see `tagset.ts`) of every token that has been tagged so far. */
export function classesOf(reading: Reading<EnglishWord>): string[] {
  let tags = classes.get(reading);
  if (!tags) {
    tags = new Array<string>(reading.tokens.length);
    classes.set(reading, tags);
  }
  return tags;
}
