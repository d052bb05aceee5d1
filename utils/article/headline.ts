import type { Block } from './blocks.ts';

const tokens = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the smaller set's words that are in the other, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.min(a.size, b.size);
}

const MAX_HEADLINE = 400;
const MIN_OVERLAP = 0.6;

/** How much a line is the page's title, 0 to 1.5: in words, and as headings go. */
function likeness(block: Block, title: ReadonlySet<string>): number {
  const { text } = block.mapped;
  if (text.length > MAX_HEADLINE) return 0;
  const words = tokens(text);
  const shared = overlap(title, words);
  if (shared < MIN_OVERLAP) return 0;
  const length = Math.min(1, words.size / Math.max(1, Math.min(title.size, 6)));
  return shared * length + (block.heading === 1 ? 0.5 : block.heading === 2 ? 0.2 : 0);
}

const likest = (blocks: readonly Block[], title: ReadonlySet<string>) => {
  let best: { readonly block: Block; readonly score: number } | null = null;
  for (const block of blocks) {
    const score = likeness(block, title);
    if (score > 0 && (best === null || score > best.score)) best = { block, score };
  }
  return best?.block ?? null;
};

/** The heading that says what the page's title says; null when none does. */
export function titleHeading(blocks: readonly Block[], title: string): Block | null {
  const headings = blocks.filter(({ heading }) => heading === 1 || heading === 2);
  return likest(headings, tokens(title));
}

/** The article's headline: the title's heading, else the line before the body that is most like the title, else an `<h1>` there. */
export function headlineOf(blocks: readonly Block[], body: readonly Block[], title: string): Block | null {
  const start = body[0] === undefined ? 0 : blocks.indexOf(body[0]);
  const before = blocks.slice(0, start);
  return (
    titleHeading(blocks, title) ??
    likest([...before, ...body.slice(0, 2)], tokens(title)) ??
    before.findLast(({ heading, aside }) => heading === 1 && aside === null) ??
    null
  );
}
