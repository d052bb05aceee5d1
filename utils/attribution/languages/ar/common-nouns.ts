import { PART } from './part.ts';
import type { ArabicWord } from './word.ts';

/** هجوم, أزمته, موقفها, منصبا: it names a thing and nobody. */
export const isCommonNoun = ({ part }: ArabicWord): boolean => (part & PART.commonNoun) !== 0;
