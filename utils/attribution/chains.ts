import type { Candidate, TokenRange } from './pack.ts';

/** From the origin to the last relay before this article. */
export function chainOf(candidate: Candidate, mention: TokenRange | null): TokenRange[] {
  const origin = candidate.source ?? mention;
  return origin ? [origin, ...candidate.relays] : [...candidate.relays];
}
