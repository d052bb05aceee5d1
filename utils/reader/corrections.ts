import type { Attribution, Span } from '../attribution/types.ts';
import type { AnchoredCorrection } from '../messaging.ts';

const same = (a: Span | null, b: Span | null) =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

const isTarget = ({ cue, content }: Attribution, target: NonNullable<AnchoredCorrection['target']>) =>
  same(cue, target.cue) &&
  content.length === target.content.length &&
  content.every((span, at) => same(span, target.content[at] ?? null));

const startOf = ({ cue, source, content }: Attribution) =>
  Math.min(...[cue, source, ...content].map((span) => span?.start ?? Number.POSITIVE_INFINITY));

/**
 * Engine's attributions with the reader's corrections in their place, in text order, indexes kept right.
 * A correction finds what an earlier one made as well as what the engine found.
 */
export function applyCorrections(
  found: readonly Attribution[],
  corrections: readonly AnchoredCorrection[],
): readonly Attribution[] {
  if (corrections.length === 0) return found;
  const entries: { attribution: Attribution; from: number | null }[] = found.map((attribution, from) => ({
    attribution,
    from,
  }));
  for (const { target, by } of corrections) {
    const place =
      target === null ? -1 : entries.findIndex(({ attribution }) => isTarget(attribution, target));
    const entry = entries[place];
    if (by === null && entry) entries.splice(place, 1);
    else if (by !== null && entry) entry.attribution = { ...by, ...links(entry.attribution, by) };
    else if (by !== null) entries.push({ attribution: by, from: null });
  }
  entries.sort((a, b) => startOf(a.attribution) - startOf(b.attribution));
  const to = new Map(entries.map(({ from }, at) => [from, at] as const));
  return entries.map(({ attribution, from }) => ({
    ...attribution,
    denies: from === null ? [] : attribution.denies.flatMap((index) => to.get(index) ?? []),
    parent: from === null || attribution.parent === null ? null : (to.get(attribution.parent) ?? null),
  }));
}

/**
 * What stays true when the reader corrects a claim's own words: what it says about others, though only a denial
 * denies; and how it reached the page, while its source is the same.
 */
const links = (found: Attribution, by: Attribution) => ({
  denies: by.denial ? found.denies : [],
  parent: found.parent,
  chain: same(found.source, by.source) && same(found.resolved, by.resolved) ? found.chain : by.chain,
});

/** Where a span of the old text is in the new one: in what both begin or end with; null where it changed. */
export function shiftSpan(span: Span, before: string, after: string): Span | null {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (span.end <= head) return span;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (span.start < before.length - tail) return null;
  const by = after.length - before.length;
  return { start: span.start + by, end: span.end + by };
}

/** Corrections in a text that changed, as far as their words did not: until they are anchored anew. */
export function shiftCorrections(
  corrections: readonly AnchoredCorrection[],
  before: string,
  after: string,
): AnchoredCorrection[] {
  if (before === after) return [...corrections];
  const shift = (span: Span | null) => (span === null ? null : shiftSpan(span, before, after));
  const shiftAll = (spans: readonly Span[]) => {
    const moved = spans.map(shift).filter((span) => span !== null);
    return moved.length === spans.length ? moved : null;
  };
  return corrections.flatMap((correction) => {
    const { target, by } = correction;
    const content = target === null ? [] : shiftAll(target.content);
    const own = by === null ? [] : shiftAll(by.content);
    if (content === null || own === null) return [];
    if (target !== null && target.cue !== null && shift(target.cue) === null) return [];
    return [
      {
        ...correction,
        target: target === null ? null : { cue: shift(target.cue), content },
        by:
          by === null
            ? null
            : {
                ...by,
                cue: shift(by.cue),
                source: shift(by.source),
                resolved: shift(by.resolved),
                reason: shift(by.reason),
                content: own,
                chain: by.chain.map(shift).filter((span) => span !== null),
              },
      },
    ];
  });
}
