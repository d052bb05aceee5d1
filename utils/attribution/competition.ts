import { orderOf } from './order.ts';
import type { Candidate, TokenRange } from './pack.ts';
import { numberPerToken } from './room.ts';

/** A candidate and, where it lost, the one that beat it. */
export interface Contender {
  readonly candidate: Candidate;
  readonly lostTo: Candidate | null;
}

const ownersOfCues = numberPerToken();
const ownersOfContents = numberPerToken();

/**
 * One attribution a cue, and one a content: candidates that share a cue token, or whose cues stand side
 * by side before the same content, compete. The more confident one wins and ties go to the earlier rule.
 */
export function compete(candidates: readonly Candidate[], tokenCount: number): Contender[] {
  const cueOwner = ownersOfCues(tokenCount);
  const contentOwner = ownersOfContents(tokenCount);
  const lostTo: (Candidate | null)[] = candidates.map(() => null);
  for (const i of orderOf(candidates.map(doubtOf))) {
    const { cue, content } = candidates[i] as Candidate;
    const start = content[0]?.from ?? -1;
    const rival = Math.max(
      cue ? firstOwner(cueOwner, cue) : -1,
      start < 0 ? -1 : neighbour(candidates, contentOwner[start] as number, cue),
    );
    if (rival >= 0) {
      lostTo[i] = candidates[rival] as Candidate;
      continue;
    }
    if (cue) for (let t = cue.from; t < cue.to; t++) cueOwner[t] = i;
    if (start >= 0) contentOwner[start] = i;
  }
  yieldClaims(candidates, lostTo, cueOwner);
  return orderOf(candidates.map(placeOf)).map((i) => ({
    candidate: candidates[i] as Candidate,
    lostTo: lostTo[i] as Candidate | null,
  }));
}

/** Cue words that a winner explains are no cues of their own. */
function yieldClaims(
  candidates: readonly Candidate[],
  lostTo: (Candidate | null)[],
  cueOwner: Int32Array,
): void {
  candidates.forEach((candidate, i) => {
    if (!candidate.claims || lostTo[i]) return;
    for (const claim of candidate.claims) {
      const owner = firstOwner(cueOwner, claim);
      if (owner >= 0 && owner !== i) lostTo[owner] = candidate;
    }
  });
}

/** Two cues side by side (`وتابع قائلا`) share one content; cues far apart may speak of the same words. */
function neighbour(candidates: readonly Candidate[], owner: number, cue: TokenRange | null): number {
  if (owner < 0 || !cue) return owner;
  const other = (candidates[owner] as Candidate).cue;
  return !other || Math.abs(other.from - cue.from) <= ADJACENT ? owner : -1;
}

const ADJACENT = 8;

function firstOwner(owners: Int32Array, { from, to }: TokenRange): number {
  for (let t = from; t < to; t++) if ((owners[t] as number) >= 0) return owners[t] as number;
  return -1;
}

const doubtOf = ({ confidence }: Candidate): number => -confidence;

const placeOf = ({ cue, content }: Candidate): number => cue?.from ?? content[0]?.from ?? 0;
