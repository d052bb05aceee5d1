export {
  type Article,
  type NotArticle,
  type Reading,
  type ReadOptions,
  readArticle,
  runAtOnce,
} from './article.ts';
export { computedLayout, type Layout, markupLayout } from './layout.ts';
export { collapse, type MappedText, type NodeStretch, rangesOf, stretchesOf } from './text.ts';
