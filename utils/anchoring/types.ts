/**
 * Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors)
 * as this extension keeps them: offsets and lengths are UTF-16 code units of the article's text,
 * where the model's own `TextPositionSelector` counts code points (the exporter converts).
 */

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words themselves, exactly as published, with what stood before and after them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood. A hint: it is right only while the text is unchanged. */
export interface TextPositionSelector extends Span {
  readonly type: 'TextPositionSelector';
}

/** What a note is attached to, written down so that it can be found again in a changed text. */
export interface Target {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/**
 * How a target was found again:
 * - `exact`: the same words in the same surroundings (typography, diacritics and spelling variants aside)
 * - `moved`: the same words in other surroundings
 * - `changed`: other words in the same surroundings
 */
export type Grade = 'exact' | 'moved' | 'changed';

/** A place that may be the target. */
export interface Candidate {
  readonly span: Span;
  /** Share of the words and letters of the target's sentences found here, 0 to 1. */
  readonly similarity: number;
  /** How well the surroundings agree, 0 (neither side) to 1 (both sides). */
  readonly context: number;
}

/**
 * Where a target is now. `ask`: there are candidates, none certain enough to be taken without asking
 * the reader (best first, at most {@link MAX_CANDIDATES}). `lost`: nothing like it is left.
 */
export type Anchoring =
  | ({ readonly grade: Grade } & Candidate)
  | { readonly grade: 'ask'; readonly candidates: readonly Candidate[] }
  | { readonly grade: 'lost' };

export const MAX_CANDIDATES = 3;
