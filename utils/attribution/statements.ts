import type { Candidate, LanguagePack, Reading, TokenRange } from './pack.ts';

/** A candidate that is kept, with what the steps before found out about it. */
export interface Statement {
  readonly candidate: Candidate;
  /** The language of its paragraph. */
  readonly pack: LanguagePack | null;
  /** One object a source, however it is mentioned; null when nobody is named. */
  readonly who: object | null;
  /** The fullest mention of its source. */
  readonly mention: TokenRange | null;
  /** Index of the statement whose content it stands in. */
  readonly parent: number | null;
  /** It puts a fact in the negative; only told in a text that denies something. */
  readonly negative: boolean;
}

/** The first token of its cue, or of its content where it has none; -1 of neither. */
export const anchorOf = ({ cue, content }: Candidate): number => cue?.from ?? content[0]?.from ?? -1;

export function paragraphsBetween(reading: Reading, a: Statement, b: Statement): number {
  const paragraphOf = ({ candidate }: Statement): number =>
    reading.sentences[reading.tokens[anchorOf(candidate)]?.sentence ?? -1]?.paragraph ?? -1;
  return Math.abs(paragraphOf(a) - paragraphOf(b));
}
