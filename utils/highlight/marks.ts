import type { Attribution, Span } from '../attribution/types.ts';

/** What the interface calls an attribution. */
export const LABELS = ['sourced', 'anonymous', 'denial'] as const;
export type Label = (typeof LABELS)[number];
/** The two strengths of a mark: whoever says it, and what they say. */
export const PARTS = ['source', 'content'] as const;
export type Part = (typeof PARTS)[number];

/** One painted stretch of the text. Marks never overlap: underlines of two kinds on one word say nothing. */
export interface Mark {
  readonly span: Span;
  readonly index: number;
  readonly label: Label;
  readonly part: Part;
}

/** Which marks are made. */
export interface MarkOptions {
  readonly kinds: readonly Label[];
  /** `sources` leaves the contents unmarked. */
  readonly style: 'full' | 'sources';
}

/** Denial first, else the kind. */
export const labelOf = ({ denial, kind }: Pick<Attribution, 'denial' | 'kind'>): Label =>
  denial ? 'denial' : kind;

interface Claim {
  readonly span: Span;
  readonly index: number;
  readonly label: Label;
  readonly part: Part;
  /** Higher wins: sources over contents, the inner content over the outer. */
  readonly rank: number;
}

function depthOf(attributions: readonly Attribution[], index: number): number {
  let depth = 0;
  let at: number | null = attributions[index]?.parent ?? null;
  while (at !== null && depth < 20) {
    depth += 1;
    at = attributions[at]?.parent ?? null;
  }
  return depth;
}

function claimsOf(attributions: readonly Attribution[], { kinds, style }: MarkOptions): Claim[] {
  return attributions.flatMap((attribution, index) => {
    const label = labelOf(attribution);
    if (!kinds.includes(label)) return [];
    const base = { index, label };
    const depth = depthOf(attributions, index);
    const who = attribution.source ?? attribution.cue;
    const claims: Claim[] = [];
    if (who !== null) claims.push({ ...base, span: who, part: 'source', rank: 100 + depth });
    if (style === 'full') {
      for (const span of attribution.content) {
        claims.push({ ...base, span, part: 'content', rank: depth });
      }
    }
    return claims;
  });
}

/**
 * Cuts attributions into marks that do not overlap, in text order: where several cover a word, the
 * source beats the content and the inner attribution the outer one.
 */
export function marksOf(attributions: readonly Attribution[], options: MarkOptions): Mark[] {
  const claims = claimsOf(attributions, options).sort((a, b) => a.span.start - b.span.start);
  const edges = [...new Set(claims.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const marks: Mark[] = [];
  let open: Claim[] = [];
  let next = 0;
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    open = open.filter(({ span }) => span.end > start);
    while (next < claims.length && claims[next]!.span.start <= start) open.push(claims[next++]!);
    const [first, ...others] = open;
    if (first === undefined) continue;
    const top = others.reduce((best, claim) => (claim.rank > best.rank ? claim : best), first);
    const last = marks.at(-1);
    if (last !== undefined && last.span.end === start && last.index === top.index && last.part === top.part) {
      marks[marks.length - 1] = { ...last, span: { start: last.span.start, end } };
    } else {
      marks.push({ span: { start, end }, index: top.index, label: top.label, part: top.part });
    }
  }
  return marks;
}
