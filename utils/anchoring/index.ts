export { CONTEXT_LENGTH, describeTarget } from './describe.ts';
export { type Folded, fold, foldText } from './fold.ts';
export type {
  Anchoring,
  Candidate,
  Grade,
  Span,
  Target,
  TextPositionSelector,
  TextQuoteSelector,
} from './types.ts';
