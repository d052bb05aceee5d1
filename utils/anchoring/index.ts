export { createAnchorer } from './anchor.ts';
export { describeTarget } from './describe.ts';
export { foldText } from './fold.ts';
export { similarity } from './similarity.ts';
export type {
  Anchoring,
  Grade,
  Span,
  Target,
} from './types.ts';
