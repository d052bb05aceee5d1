import type { Candidate, LanguagePack } from './pack.ts';

/** A candidate that is kept, with what the steps before found out about it. */
export interface Statement {
  readonly candidate: Candidate;
  /** The language of its paragraph. */
  readonly pack: LanguagePack | null;
  /** One object a source, however it is mentioned; null when nobody is named. */
  readonly who: object | null;
  /** Index of the statement whose content it stands in. */
  readonly parent: number | null;
}

/** The first token of its cue, or of its content where it has none; -1 of neither. */
export const anchorOf = ({ cue, content }: Candidate): number => cue?.from ?? content[0]?.from ?? -1;
