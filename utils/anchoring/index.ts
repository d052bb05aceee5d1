export { createAnchorer } from './anchor.ts';
export { CONTEXT_LENGTH, describeTarget } from './describe.ts';
export { fold, foldText } from './fold.ts';
export { similarity } from './similarity.ts';
export type {
  Anchoring,
  Candidate,
  Grade,
  Span,
  Target,
  TextPositionSelector,
  TextQuoteSelector,
} from './types.ts';
