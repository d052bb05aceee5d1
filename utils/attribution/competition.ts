import type { Candidate } from './pack.ts';

/** A candidate and, where it lost, the one that beat it. */
export interface Contender {
  readonly candidate: Candidate;
  readonly lostTo: Candidate | null;
}

/**
 * One attribution a cue: candidates that share a cue token compete, the more confident one wins and
 * ties go to the earlier rule. Candidates without a cue compete over the first token of their content.
 */
export function compete(candidates: readonly Candidate[], tokenCount: number): Contender[] {
  const owner = new Int32Array(tokenCount).fill(-1);
  const ranked = candidates
    .map((_, i) => i)
    .sort((a, b) => confidenceAt(candidates, b) - confidenceAt(candidates, a) || a - b);
  const lostTo = new Map<number, Candidate>();
  for (const i of ranked) {
    const { from, to } = groundOf(candidates[i] as Candidate);
    let rival = -1;
    for (let t = from; t < to && rival < 0; t++) rival = owner[t] as number;
    if (rival >= 0) lostTo.set(i, candidates[rival] as Candidate);
    else owner.fill(i, from, to);
  }
  return candidates
    .map((candidate, i) => ({ candidate, lostTo: lostTo.get(i) ?? null }))
    .sort((a, b) => groundOf(a.candidate).from - groundOf(b.candidate).from);
}

const confidenceAt = (candidates: readonly Candidate[], i: number): number =>
  (candidates[i] as Candidate).confidence;

const groundOf = (candidate: Candidate): { from: number; to: number } => {
  if (candidate.cue) return candidate.cue;
  const from = candidate.content[0]?.from ?? 0;
  return { from, to: from + 1 };
};
