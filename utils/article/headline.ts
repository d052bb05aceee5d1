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

/**
 * The block that is the article's headline: the `<h1>` (else `<h2>`, else any line before the body) that
 * says what the page's title says; the last `<h1>` before the body where no title helps.
 */
export function headlineOf(blocks: readonly Block[], body: readonly Block[], title: string): Block | null {
  const first = body[0];
  if (first === undefined) return null;
  const bodyStart = blocks.indexOf(first);
  const wanted = tokens(title);
  let best: { block: Block; score: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    const { text } = block.mapped;
    if (text.length > MAX_HEADLINE || block.linked > text.length * 0.9) continue;
    const before = at <= bodyStart;
    if (!before && block.heading !== 1) continue;
    const likeness = overlap(wanted, tokens(text));
    const level = block.heading === 1 ? 0.5 : block.heading === 2 ? 0.2 : 0;
    if (likeness < MIN_OVERLAP && !(wanted.size === 0 && block.heading === 1)) continue;
    const size = Math.min(1, tokens(text).size / Math.max(1, Math.min(wanted.size, 6)));
    const score = likeness * size + level;
    if (best === null || score > best.score) best = { block, score };
  }
  if (best !== null) return best.block;
  return blocks.slice(0, bodyStart).findLast((block) => block.heading === 1 && !block.aside) ?? null;
}
