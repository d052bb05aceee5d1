import { type Block, walkBlocks } from './blocks.ts';
import { articleBlocks } from './find.ts';
import { headlineOf } from './headline.ts';
import type { Layout } from './layout.ts';
import { directionOf, languageOf, type Metadata, readMetadata } from './metadata.ts';
import { joinTexts, type MappedText } from './text.ts';

/** An article as it stands in a live page. */
export interface Article extends Omit<Metadata, 'declaredLanguage'> {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** Headline first, then the paragraphs in the page's order. */
  readonly mapped: MappedText;
  readonly blocks: readonly Block[];
  readonly limits: readonly ('characters' | 'nodes')[];
}

/** Why a page is not an article: hardly any text, too little of it, or a page of links to articles. */
export type NotArticle = 'empty' | 'short' | 'list';

/** What reading a page comes to. */
export type Reading = { readonly article: Article } | { readonly notArticle: NotArticle };

/** How a page is read. */
export interface ReadOptions {
  readonly layout: Layout;
  /** The address the page was read at. */
  readonly url: string;
  /** `page` takes all the text there is, for a page that does not look like an article. */
  readonly scope?: 'article' | 'page';
}

const MIN_ARTICLE = 250;

/**
 * Reads a page without touching it. Pauses at each `yield`: run it with `runAtOnce`, or in slices
 * so that the page stays smooth.
 */
export function* readArticle(document: Document, options: ReadOptions): Generator<undefined, Reading> {
  const { layout, url, scope = 'article' } = options;
  const { blocks, limits } = yield* walkBlocks(document.body, layout);
  const metadata = readMetadata(document, url);
  yield;
  const body = scope === 'page' ? [...blocks] : articleBlocks(blocks);
  const length = body.reduce((sum, block) => sum + block.mapped.text.length, 0);
  if (length === 0) return { notArticle: 'empty' };
  if (scope === 'article' && length < MIN_ARTICLE) return { notArticle: 'short' };
  const headline = scope === 'page' ? null : headlineOf(blocks, body, metadata.title);
  const all = headline === null ? body : [headline, ...body.filter((block) => block !== headline)];
  return { article: assemble(all, limits, metadata) };
}

function assemble(
  blocks: readonly Block[],
  limits: Article['limits'],
  { declaredLanguage, ...metadata }: Metadata,
): Article {
  const mapped = joinTexts(blocks.map((block) => block.mapped));
  return {
    ...metadata,
    title: metadata.title === '' ? (blocks[0]?.mapped.text ?? '') : metadata.title,
    language: languageOf(mapped.text, declaredLanguage),
    direction: directionOf(mapped.text),
    mapped,
    blocks,
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
