import type { Block } from './blocks.ts';

/** Sentence punctuation and the comma: Latin, Arabic, CJK. */
const PUNCTUATION = /[,.;:!?،؛؟۔，。；：！？]/g;

/** UTF-16 code units below which a line is not counted as prose. */
const MIN_PARAGRAPH = 40;

/** How much a block reads like running text: 0 for headings, labels and links, about 8 for a long paragraph. */
export function prose(block: Block): number {
  const { text } = block.mapped;
  if (block.heading !== null || text.length < MIN_PARAGRAPH) return 0;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.5) return 0;
  const punctuation = text.match(PUNCTUATION)?.length ?? 0;
  if (punctuation === 0) return 0;
  return (1 + Math.min(text.length / 100, 4) + Math.min(punctuation, 6) / 2) * (1 - linkShare);
}

/**
 * Share of the page's prose from which on an element is believed to be the article though it says it is
 * not. Pages name their outermost box `has-sidebar`; a long thread of comments is no article.
 */
const BELIEVED = { name: 0.4, type: 0.9 } as const;

/** The blocks that no element around them disowns; one that does but holds the page's prose is mistaken. */
function owned(blocks: readonly Block[]): Block[] {
  const held = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const score = prose(block);
    total += score;
    for (let at = block.aside; at !== null; at = at.outer) {
      held.set(at.element, (held.get(at.element) ?? 0) + score);
    }
  }
  return blocks.filter((block) => {
    for (let at = block.aside; at !== null; at = at.outer) {
      if ((held.get(at.element) ?? 0) < total * BELIEVED[at.says]) return false;
    }
    return true;
  });
}

const parentOf = (element: Element): Element | null => {
  if (element.parentElement !== null) return element.parentElement;
  const root: Node = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

const holds = (root: Element, element: Element) => {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (at === root) return true;
  return false;
};

/** Levels an element's prose counts upwards, and what is left of it at each. */
const LEVELS = 8;
const shareAt = (level: number) => (level === 0 ? 1 : 0.95 * 0.9 ** (level - 1));

/** The element that holds most of the page's prose most closely; null when there is none. */
function densest(blocks: readonly Block[]): Element | null {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    const score = prose(block);
    if (score === 0) continue;
    let element = block.element.localName === 'p' ? parentOf(block.element) : block.element;
    for (let level = 0; element !== null && level < LEVELS; level += 1) {
      scores.set(element, (scores.get(element) ?? 0) + score * shareAt(level));
      element = parentOf(element);
    }
  }
  let best: [Element, number] | null = null;
  for (const entry of scores) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** How a paragraph is made: paragraphs of one article are made alike, wherever its sections stand. */
const makeOf = ({ element }: Block) => {
  const parent = parentOf(element);
  return [element, parent].map((one) => `${one?.localName}.${one?.getAttribute('class') ?? ''}`).join('<');
};

const sum = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + prose(block), 0);
const mean = (blocks: readonly Block[]) => sum(blocks) / blocks.length;

/** Prose outside the root must be at least this share of what is inside for the root to grow. */
const GROWTH = 0.08;
/** And its paragraphs at least this share as long: the teasers of other stories are a line each. */
const STATURE = 0.5;

/** Grows the root over sections of the same article: prose made like its own, in the same `<article>`. */
function grown(root: Element, blocks: readonly Block[]): Element {
  const within = blocks.filter((block) => prose(block) > 0 && holds(root, block.element));
  const makes = new Set(within.map(makeOf));
  const own = root.closest('article');
  let best = root;
  for (let at = parentOf(root); at !== null && at.localName !== 'body'; at = parentOf(at)) {
    if (best.localName === 'article') break;
    const outer: Element = at;
    const alike = blocks.filter(
      (block) =>
        !holds(best, block.element) &&
        holds(outer, block.element) &&
        block.element.closest('article') === own &&
        prose(block) > 0 &&
        makes.has(makeOf(block)),
    );
    if (sum(alike) > GROWTH * sum(within) && mean(alike) > STATURE * mean(within)) best = outer;
  }
  return best;
}

/** Whether a block under the article's root is part of the article. */
function belongs(block: Block): boolean {
  const { text } = block.mapped;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.8 && text.length > 3) return false;
  return !(linkShare > 0.4 && block.listItem && prose(block) === 0);
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

/** The blocks of the page that are the article's, in order; empty when there is no article. */
export function articleBlocks(blocks: readonly Block[]): Block[] {
  const own = owned(blocks);
  const dense = densest(own);
  if (dense === null) return [];
  const root = grown(dense, own);
  return trimmed(own.filter((block) => holds(root, block.element) && belongs(block)));
}
