import { fold } from './fold.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** The preposition that a word is or carries; empty for most. Before في, بما has none: `openers.ts`. */
export function prepositionOf(word: ArabicWord): string {
  if (word.conjunction) return '';
  if (word.preposition) return word.preposition;
  if (word.base === 'بان' || (word.tags & TAG.complementizer && word.norm.startsWith('ب'))) return 'ب';
  if (word.base === 'ب' || word.base === 'ل') return word.base;
  if (word.base === 'مما' || word.base === 'ممن') return 'من';
  if (word.base === 'عما') return 'عن';
  if (word.base === 'بما') return 'ب';
  return word.tags & TAG.preposition ? word.base : '';
}

/** Of the bits in {@link LOOK.prepositions}, the first. */
const FIRST = 8;

/** Prepositions that open contents, a bit each, so that words and what cues take are compared at once. */
const bits: ReadonlyMap<string, number> = new Map(
  ['ب', 'ل', 'من', 'عن', 'إلى', 'على', 'في', 'حول'].map((one, i) => [fold(one), 1 << (FIRST + i)]),
);

export const prepositionBit = (preposition: string): number => bits.get(preposition) ?? 0;
