import type { Attribution } from '../attribution/types.ts';
import { type Label, labelOf } from '../highlight/marks.ts';
import { extentOf } from './excerpt.ts';

/** A stretch of a text that is shown marked: `index` is the claim it belongs to, null for none. */
export interface Stretch {
  readonly text: string;
  readonly index: number | null;
  readonly label: Label | null;
}

/** Cuts each paragraph of a text at its outermost claims. */
export function stretchesOf(text: string, attributions: readonly Attribution[]): Stretch[][] {
  const claims = attributions
    .map((attribution, index) => ({ index, label: labelOf(attribution), extent: extentOf(attribution) }))
    .filter(({ index }) => attributions[index]!.parent === null)
    .sort((a, b) => a.extent.start - b.extent.start);
  let start = 0;
  return text.split('\n').map((paragraph) => {
    const end = start + paragraph.length;
    const pieces: Stretch[] = [];
    let at = start;
    for (const { index, label, extent } of claims) {
      const from = Math.max(extent.start, at);
      const to = Math.min(extent.end, end);
      if (from >= to) continue;
      if (from > at) pieces.push({ text: text.slice(at, from), index: null, label: null });
      pieces.push({ text: text.slice(from, to), index, label });
      at = to;
    }
    if (at < end) pieces.push({ text: text.slice(at, end), index: null, label: null });
    start = end + 1;
    return pieces;
  });
}
