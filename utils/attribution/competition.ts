import type { Candidate, TokenRange } from './pack.ts';

/** A candidate and, where it lost, the one that beat it. */
export interface Contender {
  readonly candidate: Candidate;
  readonly lostTo: Candidate | null;
}

/**
 * One attribution a cue, and one a content: candidates that share a cue token, or whose contents begin
 * with the same token, compete. The more confident one wins and ties go to the earlier rule.
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
    const rival = Math.max(cue ? firstOwner(cueOwner, cue) : -1, contentOwner[start] ?? -1);
    if (rival >= 0) {
      lostTo.set(i, candidates[rival] as Candidate);
      continue;
    }
    if (cue) cueOwner.fill(i, cue.from, cue.to);
    for (const claim of (candidates[i] as Candidate).claims ?? []) cueOwner.fill(i, claim.from, claim.to);
    if (start >= 0) contentOwner[start] = i;
  }
  return candidates
    .map((candidate, i) => ({ candidate, lostTo: lostTo.get(i) ?? null }))
    .sort((a, b) => placeOf(a.candidate) - placeOf(b.candidate));
}

function firstOwner(owners: Int32Array, { from, to }: TokenRange): number {
  for (let t = from; t < to; t++) if ((owners[t] as number) >= 0) return owners[t] as number;
  return -1;
}

const confidenceAt = (candidates: readonly Candidate[], i: number): number =>
  (candidates[i] as Candidate).confidence;

const placeOf = ({ cue, content }: Candidate): number => cue?.from ?? content[0]?.from ?? 0;
