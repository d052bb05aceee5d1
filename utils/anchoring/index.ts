export { createAnchorer } from './anchor.ts';
export { describeTarget } from './describe.ts';
export { foldText } from './fold.ts';
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
