import type { Block } from './blocks.ts';

/** Sentence punctuation and the comma, Latin, Arabic, CJK. */
const PUNCTUATION = /[,.;:!?،؛؟۔，。；：！？]/g;

const MIN_PARAGRAPH = 40;

/** How much a block looks like running prose: about its length, down to below zero for lists of links. */
export function prose(block: Block): number {
  const { text } = block.mapped;
  if (block.aside || block.caption || block.heading !== null) return 0;
  if (text.length < MIN_PARAGRAPH) return 0;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.5) return 0;
  const punctuation = text.match(PUNCTUATION)?.length ?? 0;
  if (punctuation === 0) return 0;
  return (1 + Math.min(text.length / 100, 4) + Math.min(punctuation, 6) / 2) * (1 - linkShare);
}

interface Candidate {
  readonly element: Element;
  score: number;
}

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/** The element that holds most of the page's prose most closely; null when there is none. */
export function articleRoot(blocks: readonly Block[]): Element | null {
  const candidates = new Map<Element, Candidate>();
  for (const block of blocks) {
    const score = prose(block);
    if (score === 0) continue;
    let element: Element | null = block.element.localName === 'p' ? parentOf(block.element) : block.element;
    let share = 1;
    for (let level = 0; element !== null && level < 6; level += 1) {
      const candidate = candidates.get(element) ?? { element, score: 0 };
      candidate.score += score * share;
      candidates.set(element, candidate);
      share *= level === 0 ? 0.95 : 0.85;
      element = parentOf(element);
    }
  }
  let best: Candidate | null = null;
  for (const candidate of candidates.values()) {
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return best?.element ?? null;
}

/** Whether a block under the article's root is part of the article. */
function belongs(block: Block): boolean {
  const { text } = block.mapped;
  if (block.aside || block.caption) return false;
  const linkShare = block.linked / text.length;
  if (linkShare > 0.8 && text.length > 3) return false;
  return !(linkShare > 0.4 && block.listItem);
}

const inside = (root: Element, block: Block) => {
  for (let element: Element | null = block.element; element !== null; element = parentOf(element)) {
    if (element === root) return true;
  }
  return false;
};

/** The blocks of the page that are the article's, in order; empty when there is no article. */
export function articleBlocks(blocks: readonly Block[]): Block[] {
  const root = articleRoot(blocks);
  if (root === null) return [];
  return blocks.filter((block) => inside(root, block) && belongs(block));
}
