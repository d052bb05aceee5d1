import { LETTERS } from './data/letters.ts';
import { fold } from './fold.ts';

const letters = new Set(LETTERS.split(' ').map(fold));

/** Is the folded word a Latin letter's name? */
export const isLetter = (norm: string | undefined): boolean => norm !== undefined && letters.has(norm);
