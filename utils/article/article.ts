import { type Block, walkBlocks } from './blocks.ts';
import { findArticle } from './find.ts';
import { headlineOf, titleHeading } from './headline.ts';
import type { Layout } from './layout.ts';
import { createMemory, type Memory } from './memory.ts';
import { directionOf, languageOf, type Metadata, readMetadata } from './metadata.ts';
import { type NotArticle, whyNotArticle } from './not-article.ts';
import { sliceText, spanOfRange } from './select.ts';
import { joinTexts, type MappedText } from './text.ts';

/** An article as it stands in a live page. */
export interface Article extends Omit<Metadata, 'declaredLanguage' | 'says'> {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** Headline first, then the paragraphs in the page's order. */
  readonly mapped: MappedText;
  /** Whether the first line of the text is the headline. */
  readonly headline: boolean;
  /** Everything of the article but perhaps its headline is in here. */
  readonly root: Element;
  readonly limits: readonly ('characters' | 'nodes')[];
}

/** What reading a page comes to. */
export type Reading = { readonly article: Article } | { readonly notArticle: NotArticle };

/** How a page is read. */
export interface ReadOptions {
  readonly layout: Layout;
  /** The address the page was read at. */
  readonly url: string;
  /** `page` takes all the text there is, for a page that does not look like an article. */
  readonly scope?: 'article' | 'page';
  /** What earlier readings of this page took: only what changed since is walked again. */
  readonly memory?: Memory;
  /** The root at the last reading of the same article. */
  readonly lastRoot?: Element | null;
}

/** Reads what a range of the page (a selection) covers, article or not; null when there is no text in it. */
export function* readRange(range: Range, options: ReadOptions): Generator<undefined, Article | null> {
  const { layout, url } = options;
  const around = range.commonAncestorContainer;
  const root = around.nodeType === 1 ? (around as Element) : around.parentElement;
  if (root === null) return null;
  const { blocks, limits } = yield* walkBlocks(root, layout);
  const article = assemble(blocks, root, limits, readMetadata(root.ownerDocument, url));
  const span = spanOfRange(article.mapped, range);
  return span === null ? null : { ...article, mapped: sliceText(article.mapped, span) };
}

/**
 * Reads a page without touching it. Pauses at each `yield`: run it with `runAtOnce`, or in slices
 * so that the page stays smooth.
 */
export function* readArticle(document: Document, options: ReadOptions): Generator<undefined, Reading> {
  const { layout, url, scope = 'article', memory = createMemory(), lastRoot = null } = options;
  const { blocks, limits } = yield* walkBlocks(document.body, layout, memory);
  const metadata = readMetadata(document, url);
  yield;
  if (scope === 'page') {
    if (blocks.length === 0) return { notArticle: 'empty' };
    return { article: assemble(blocks, document.body, limits, metadata) };
  }
  const found = yield* findArticle(blocks, {
    headline: titleHeading(blocks, metadata.title),
    root: lastRoot,
  });
  yield;
  const notArticle = whyNotArticle(blocks, found?.blocks ?? [], metadata);
  if (found === null || notArticle !== null) return { notArticle: notArticle ?? 'empty' };
  yield;
  const headline = headlineOf(blocks, found.blocks, metadata.title);
  const body = found.blocks.filter((block) => block !== headline);
  const all = headline === null ? body : [headline, ...body];
  yield;
  return { article: assemble(all, found.root, limits, metadata, headline !== null) };
}

function assemble(
  blocks: readonly Block[],
  root: Element,
  limits: Article['limits'],
  { declaredLanguage, says: _, ...metadata }: Metadata,
  headline = false,
): Article {
  const mapped = joinTexts(blocks.map((block) => block.mapped));
  return {
    ...metadata,
    title: metadata.title === '' ? (blocks[0]?.mapped.text ?? '') : metadata.title,
    language: languageOf(mapped.text, declaredLanguage),
    direction: directionOf(mapped.text),
    mapped,
    headline,
    root,
    limits,
  };
}

/** Runs a reading to its end without a pause: outside a browser, and in tests. */
export function runAtOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
