import { type Cue, FRAME, takes } from './cue.ts';
import type { ArabicWord } from './word.ts';

/** حمّل: says something only with مسؤولية. */
export const blames = (cue: Cue | undefined): boolean => cue !== undefined && takes(cue, FRAME.blame);

/** مسؤولية, مسئولية, مسؤوليته: what somebody is blamed with. */
export const isResponsibility = (word: ArabicWord | undefined): boolean =>
  word !== undefined && /^مس[وي]ولي[هت]$/u.test(word.base);
