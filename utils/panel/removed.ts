import type { CorrectionRecord } from '../notes/types.ts';

/** A claim the reader took off the list. */
export interface RemovedClaim {
  /** The correction's id. */
  readonly id: string;
  readonly words: string;
  readonly language: string;
}

/** The claims that corrections take off the list, as they were worded. */
export const removedBy = (corrections: readonly CorrectionRecord[]): RemovedClaim[] =>
  corrections
    .filter(({ change }) => change.type === 'remove')
    .map(({ id, target, language }) => ({ id, words: target.quote.exact, language }));
