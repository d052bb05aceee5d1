import type { Block } from './blocks.ts';
import { createInside, parentElementOf } from './tree.ts';

/** Sentence punctuation and the comma: Latin, Arabic, CJK. */
const PUNCTUATION = /[,.;:!?،؛؟۔，。；：！？]/g;

/** UTF-16 code units below which a line is not counted as prose. */
const MIN_PARAGRAPH = 40;

/** How much a block reads like running text: 0 for headings, labels and links, about 8 for a long paragraph. */
export function prose(block: Block): number {
  const known = scores.get(block);
  if (known !== undefined) return known;
  const score = proseOf(block);
  scores.set(block, score);
  return score;
}

/** Asked many times of each block, and blocks never change. */
const scores = new WeakMap<Block, number>();

function proseOf(block: Block): number {
  const { text } = block.mapped;
  if (block.heading !== null || text.length < MIN_PARAGRAPH) return 0;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.5) return 0;
  const punctuation = text.match(PUNCTUATION)?.length ?? 0;
  if (punctuation === 0) return 0;
  return (1 + Math.min(text.length / 100, 4) + Math.min(punctuation, 6) / 2) * (1 - linkShare);
}

/** What prose in a list counts: streams of other stories are lists, articles seldom. */
const LISTED = 0.5;

/** Blocks looked at between two chances to pause. */
const BLOCKS_BETWEEN_PAUSES = 500;

/** The blocks, pausing now and then. */
function* paced(blocks: readonly Block[], each: (block: Block) => void): Generator<undefined, void> {
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_BETWEEN_PAUSES === 0) yield;
    each(block);
  }
}

const weight = (block: Block) => prose(block) * (block.listItem ? LISTED : 1);

/**
 * Share of the page's prose from which on an element is believed to be the article though it says it is
 * not. Pages name their outermost box `has-sidebar`; a long thread of comments is no article.
 */
const BELIEVED = { name: 0.4, type: 0.9 } as const;

/** The blocks that no element around them disowns; one that does but holds the page's prose is mistaken. */
function* owned(blocks: readonly Block[]): Generator<undefined, Block[]> {
  const held = new Map<Element, number>();
  let total = 0;
  yield* paced(blocks, (block) => {
    const score = weight(block);
    total += score;
    for (let at = block.aside; at !== null; at = at.outer) {
      held.set(at.element, (held.get(at.element) ?? 0) + score);
    }
  });
  return blocks.filter((block) => {
    for (let at = block.aside; at !== null; at = at.outer) {
      if ((held.get(at.element) ?? 0) < total * BELIEVED[at.says]) return false;
    }
    return true;
  });
}

/** Levels an element's prose counts upwards, and what is left of it at each. */
const LEVELS = 8;
const shareAt = (level: number) => (level === 0 ? 1 : 0.9 * 0.85 ** (level - 1));

/** What prose in the page's one `<article>` counts; where there are several they are cards of other stories. */
const IN_ARTICLE = 1.5;

function onlyArticle(paragraphs: readonly Block[]): Element | null {
  const articles = new Set(paragraphs.map(({ element }) => element.closest('article')));
  articles.delete(null);
  return articles.size === 1 ? [...articles][0]! : null;
}

/** The element that holds most of the page's prose most closely; null when there is none. */
function* densest(blocks: readonly Block[]): Generator<undefined, Element | null> {
  const scores = new Map<Element, number>();
  const paragraphs = blocks.filter((block) => prose(block) > 0);
  const article = onlyArticle(paragraphs);
  const inArticle = article === null ? () => false : createInside(article);
  yield* paced(paragraphs, (block) => {
    const score = weight(block) * (inArticle(block.element) ? IN_ARTICLE : 1);
    let element = block.element.localName === 'p' ? parentElementOf(block.element) : block.element;
    for (let level = 0; element !== null && level < LEVELS; level += 1) {
      // The page as a whole holds everything, and is an article only where paragraphs stand in it bare.
      if (level > 0 && element.localName === 'body') break;
      scores.set(element, (scores.get(element) ?? 0) + score * shareAt(level));
      element = parentElementOf(element);
    }
  });
  let best: [Element, number] | null = null;
  for (const entry of scores) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** How a paragraph is made, numbers aside: paragraphs of one article are made alike, wherever its sections stand. */
const makeOf = ({ element }: Block) =>
  [element, parentElementOf(element)]
    .map((one) => `${one?.localName}.${one?.getAttribute('class') ?? ''}`)
    .join('<')
    .replace(/\d+/g, '');

const sum = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + prose(block), 0);
const mean = (blocks: readonly Block[]) => sum(blocks) / blocks.length;

/** Prose outside the root must be at least this share of what is inside for the root to grow. */
const GROWTH = 0.08;
/** And its paragraphs at least this share as long: the teasers of other stories are a line each. */
const STATURE = 0.5;

/** Grows the root over sections of the same article: prose made like its own, in the same `<article>`. */
function* grown(root: Element, blocks: readonly Block[]): Generator<undefined, Element> {
  const paragraphs = blocks.filter((block) => prose(block) > 0);
  const inRoot = createInside(root);
  const within = paragraphs.filter((block) => inRoot(block.element));
  yield;
  const makes = new Set<string>();
  yield* paced(within, (block) => makes.add(makeOf(block)));
  const own = root.closest('article');
  const alike: Block[] = [];
  yield* paced(paragraphs, (block) => {
    if (inRoot(block.element) || block.element.closest('article') !== own) return;
    if (makes.has(makeOf(block))) alike.push(block);
  });
  if (alike.length === 0 || root.localName === 'article') return root;
  let best = root;
  let counted = 0;
  for (let at = parentElementOf(root); at !== null; at = parentElementOf(at)) {
    yield;
    const inside = createInside(at);
    const more = alike.filter((block) => inside(block.element));
    if (sum(more) - counted > GROWTH * sum(within) && mean(more) > STATURE * mean(within)) {
      best = at;
      counted = sum(more);
    }
    if (at.localName === 'article' || more.length === alike.length) break;
  }
  return best;
}

/** What is known of the article before its text is looked at. */
export interface Hints {
  /** The block that is the headline, see `headlineOf`. */
  readonly headline: Block | null;
  /** The article's root at the last reading of the same address. */
  readonly root: Element | null;
}

/** Prose of the headline's `<article>` that is enough for it to be the one, as a share of the densest element's. */
const OWN_ARTICLE = 0.1;

/** The `<article>` the headline is in, where the densest element is not in it, nor it in that: another story's. */
function headlinesArticle(dense: Element, blocks: readonly Block[], headline: Block | null): Element | null {
  const article = headline?.element.closest('article') ?? null;
  if (article === null || createInside(article)(dense)) return null;
  const proseIn = (root: Element) => {
    const inside = createInside(root);
    return sum(blocks.filter((block) => inside(block.element)));
  };
  if (proseIn(article) < OWN_ARTICLE * proseIn(dense)) return null;
  const others = blocks.filter((block) => prose(block) > 0 && createInside(dense)(block.element));
  const stray = others.filter((block) => block.element.closest('article') === null);
  return sum(stray) < 0.2 * sum(others) ? article : null;
}

/** Prose the earlier root must still have, as a share of the densest element's, to stay the article's. */
const STAYS = 0.3;

function* rootOf(blocks: readonly Block[], { headline, root }: Hints): Generator<undefined, Element | null> {
  const dense = yield* densest(blocks);
  if (dense === null) return null;
  if (root?.isConnected) {
    const inside = createInside(root);
    const inDense = createInside(dense);
    const kept = sum(blocks.filter((block) => inside(block.element)));
    if (kept > STAYS * sum(blocks.filter((block) => inDense(block.element))))
      return yield* grown(root, blocks);
  }
  yield;
  return headlinesArticle(dense, blocks, headline) ?? (yield* grown(dense, blocks));
}

/** UTF-16 code units from which a list item that is half a link is still a sentence. */
const MIN_LINKED_ITEM = 80;

/** Whether a block under the article's root is part of the article. */
function belongs(block: Block): boolean {
  const { text } = block.mapped;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.8 && text.length > 3) return false;
  return !(linkShare > 0.4 && block.listItem && text.length < MIN_LINKED_ITEM);
}

/** A line that ends as sentences end. */
const SENTENCE_END = /[.!?؟۔。！？:…"”»)\]]\s*$/;

const MIN_LINE = 25;

/** Short of prose, and still a line of text rather than a label, a date or a name. */
const isLine = ({ element, mapped: { text }, linked }: Block) =>
  SENTENCE_END.test(text) ||
  (/^(?:p|li)$/.test(element.localName) && linked === 0 && text.length >= MIN_LINE);

/**
 * Leaves out what is not text before the first paragraph and after the last: section labels, dates, and
 * the names of boxes that were themselves left out.
 */
function trimmed(blocks: readonly Block[]): Block[] {
  const isProse = blocks.map((block) => prose(block) > 0);
  const first = isProse.indexOf(true);
  const last = isProse.lastIndexOf(true);
  return blocks.filter((block, at) => {
    if (at > first && at < last) return true;
    if (block.heading !== null) return at < first && (block.heading === 1 || isLine(block));
    return isProse[at] || isLine(block);
  });
}

/** Words of another story's headline; what is shorter is a topic, a name or a button. */
const HEADLINE_WORDS = 4;

const isLinkToStory = ({ linked, mapped: { text } }: Block) =>
  linked > text.length / 2 && text.split(/\s+/).length >= HEADLINE_WORDS;

/** Leaves out the names of boxes that were left out themselves: "Read also", and then only links to other stories. */
function withoutBoxNames(kept: readonly Block[], page: readonly Block[]): Block[] {
  const stays = new Set(kept);
  const next = new Map(page.map((block, at) => [block, page[at + 1]]));
  return kept.filter((block) => {
    const { text } = block.mapped;
    if (prose(block) > 0 || text.length >= MIN_PARAGRAPH || /[.!?؟۔]$/.test(text)) return true;
    const after = next.get(block);
    return after === undefined || stays.has(after) || !isLinkToStory(after);
  });
}

/** The part of the page that is the article. */
export interface Found {
  readonly root: Element;
  /** In the page's order. */
  readonly blocks: Block[];
}

/** Finds the article among a page's blocks, pausing at each `yield`; null when nothing on the page reads like one. */
export function* findArticle(blocks: readonly Block[], hints: Hints): Generator<undefined, Found | null> {
  const own = yield* owned(blocks);
  const root = yield* rootOf(own, hints);
  if (root === null) return null;
  yield;
  const inside = createInside(root);
  const body = own.filter((block) => inside(block.element) && belongs(block));
  return { root, blocks: trimmed(withoutBoxNames(body, blocks)) };
}
