import { PART } from './part.ts';
import type { ArabicWord } from './word.ts';

/** هجوم, أزمته, موقفها, منصبا: it names a thing and nobody. */
export const isCommonNoun = ({ part }: ArabicWord): boolean => (part & PART.commonNoun) !== 0;

/** بحزم, بهدوء: how it was done. */
export const isManner = (word: ArabicWord): boolean =>
  word.preposition === 'ب' && word.tags === 0 && !word.definite && isCommonNoun(word);
