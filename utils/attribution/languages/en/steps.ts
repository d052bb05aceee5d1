import type { EnglishWord } from './words.ts';

/** What the names of frames and boundaries are put together from: a word, or words about what stands there. One object for each. */
export interface Step {
  readonly text: string;
  /** From 0: the place of what it leads to. */
  readonly number: number;
}

const steps = new Map<string, Step>();

export function step(text: string): Step {
  let known = steps.get(text);
  if (!known) {
    known = { text, number: steps.size };
    steps.set(text, known);
  }
  return known;
}

/** The spelling of a preposition, conjunction or pronoun, of which there are few. */
export function stepOf(word: EnglishWord): Step {
  word.step ??= step(word.norm);
  return word.step;
}
