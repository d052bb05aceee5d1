import type { Block } from './blocks.ts';
import { prose } from './find.ts';
import { headlineOf } from './headline.ts';
import type { Metadata } from './metadata.ts';
import { parentElementOf } from './tree.ts';

/** Why a page is not an article: hardly any text, too little of it, or a page of links to articles. */
export type NotArticle = 'empty' | 'short' | 'list';

/** UTF-16 code units below which nothing is an article, and below which the page must say it is one. */
const LEAST = 100;
const SHORT = 250;

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + block.mapped.text.length, 0);

/** Most of the page's lines are links: as on a front page, but under many an article too. */
function mostlyLinks(page: readonly Block[]): boolean {
  const linked = page.filter((block) => block.linked > block.mapped.text.length / 2);
  return page.length > 20 && linked.length > page.length / 2;
}

/** Paragraphs in one box that make a text; the teasers of a front page have a box each. */
const PARAGRAPHS = 3;

function hasParagraphs(body: readonly Block[]): boolean {
  const counts = new Map<Element | null, number>();
  for (const block of body) {
    if (prose(block) === 0) continue;
    const box = block.element.localName === 'p' ? parentElementOf(block.element) : block.element;
    counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= PARAGRAPHS;
}

/** Words of a headline; what is shorter is a section's or the paper's name. */
const HEADLINE_WORDS = 4;

/** Why what was found on a page is no article; null when it is one. */
export function whyNotArticle(
  page: readonly Block[],
  body: readonly Block[],
  metadata: Metadata,
): NotArticle | null {
  const length = lengthOf(body);
  if (length < LEAST) {
    if (lengthOf(page) < SHORT) return 'empty';
    return mostlyLinks(page) ? 'list' : 'short';
  }
  const headline = headlineOf(page, body, metadata.title)?.mapped.text ?? '';
  const signs = [
    metadata.says === 'article',
    metadata.published !== undefined,
    headline.split(/\s+/).length >= HEADLINE_WORDS,
    hasParagraphs(body),
  ].filter(Boolean).length;
  const links = mostlyLinks(page);
  if (links && signs <= (metadata.says === 'other' ? 1 : 0)) return 'list';
  if (length >= SHORT || signs >= 2) return null;
  return links ? 'list' : 'short';
}
