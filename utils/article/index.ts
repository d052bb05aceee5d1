export {
  type Article,
  type ReadOptions,
  readArticle,
  readRange,
  runAtOnce,
} from './article.ts';
export { computedLayout, type Layout, markupLayout } from './layout.ts';
export { createMemory, type Memory } from './memory.ts';
export { spanOfRange } from './select.ts';
export { collapse, type MappedText, type NodeStretch, rangesOf, stretchesOf } from './text.ts';
export { watchPage } from './watch.ts';
