/**
 * Why a file cannot be imported:
 * - `not-text`: it is not UTF-8
 * - `not-json`, `truncated`: it is not JSON, or ends in the middle
 * - `foreign`: it is JSON, but neither ours nor W3C annotations
 * - `newer-version`: a later version of the extension wrote it
 * - `too-large`: one record is larger than any page of notes
 * - `invalid`: a record is not what it should be; `path` says where
 */
export type ImportProblemCode =
  | 'not-text'
  | 'not-json'
  | 'truncated'
  | 'foreign'
  | 'newer-version'
  | 'too-large'
  | 'invalid';

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** Which record of the file, from 1; null for the file as a whole. */
  readonly record: number | null;
  /** Where in the record, as `notes.3.text`. */
  readonly path: string | null;
}

/** Told of at most this many; a file with more is broken throughout. */
export const MAX_PROBLEMS = 20;
