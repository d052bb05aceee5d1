import type { Candidate, TokenRange } from './pack.ts';

/** A candidate and, where it lost, the one that beat it. */
export interface Contender {
  readonly candidate: Candidate;
  readonly lostTo: Candidate | null;
}

/**
 * One attribution a cue, and one a content: candidates that share a cue token, or whose cues stand side
 * by side before the same content, compete. The more confident one wins and ties go to the earlier rule.
 */
export function compete(candidates: readonly Candidate[], tokenCount: number): Contender[] {
  const cueOwner = new Int32Array(tokenCount).fill(-1);
  const contentOwner = new Int32Array(tokenCount).fill(-1);
  const ranked = candidates
    .map((_, i) => i)
    .sort((a, b) => confidenceAt(candidates, b) - confidenceAt(candidates, a) || a - b);
  const lostTo = new Map<number, Candidate>();
  for (const i of ranked) {
    const { cue, content } = candidates[i] as Candidate;
    const start = content[0]?.from ?? -1;
    const rival = Math.max(
      cue ? firstOwner(cueOwner, cue) : -1,
      neighbour(candidates, contentOwner[start] ?? -1, cue),
    );
    if (rival >= 0) {
      lostTo.set(i, candidates[rival] as Candidate);
      continue;
    }
    if (cue) cueOwner.fill(i, cue.from, cue.to);
    if (start >= 0) contentOwner[start] = i;
  }
  yieldClaims(candidates, lostTo, cueOwner);
  return candidates
    .map((candidate, i) => ({ candidate, lostTo: lostTo.get(i) ?? null }))
    .sort((a, b) => placeOf(a.candidate) - placeOf(b.candidate));
}

/** Cue words that a winner explains are no cues of their own. */
function yieldClaims(
  candidates: readonly Candidate[],
  lostTo: Map<number, Candidate>,
  cueOwner: Int32Array,
): void {
  candidates.forEach((candidate, i) => {
    if (lostTo.has(i)) return;
    for (const claim of candidate.claims ?? []) {
      const owner = firstOwner(cueOwner, claim);
      if (owner >= 0 && owner !== i) lostTo.set(owner, candidate);
    }
  });
}

/** Two cues side by side (`وتابع قائلا`) share one content; cues far apart may speak of the same words. */
function neighbour(candidates: readonly Candidate[], owner: number, cue: TokenRange | null): number {
  const other = candidates[owner]?.cue;
  if (owner < 0 || !cue || !other) return owner;
  return Math.abs(other.from - cue.from) <= ADJACENT ? owner : -1;
}

const ADJACENT = 8;

function firstOwner(owners: Int32Array, { from, to }: TokenRange): number {
  for (let t = from; t < to; t++) if ((owners[t] as number) >= 0) return owners[t] as number;
  return -1;
}

const confidenceAt = (candidates: readonly Candidate[], i: number): number =>
  (candidates[i] as Candidate).confidence;

const placeOf = ({ cue, content }: Candidate): number => cue?.from ?? content[0]?.from ?? 0;
