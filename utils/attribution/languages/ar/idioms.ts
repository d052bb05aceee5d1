import type { Cue, Idiom } from './cue.ts';
import { type ArabicReading, wordAt } from './cursor.ts';

/** The fixed object of the cue that begins at token i: كشف الوزير | النقاب عن, ألقى | باللوم على. */
export function idiomAt(r: ArabicReading, i: number, cue: Cue): Idiom | undefined {
  if (cue.idioms.length === 0) return undefined;
  return cue.idioms.find(({ object }) => object.every((word, k) => isObjectWord(r, i + k, word)));
}

const isObjectWord = (r: ArabicReading, i: number, wanted: string): boolean => {
  const word = wordAt(r, i);
  return word !== undefined && !word.conjunction && !word.suffix && word.base === wanted;
};
