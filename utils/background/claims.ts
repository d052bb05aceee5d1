import type { Attribution } from '../attribution/index.ts';
import { MOST_CLAIMS } from '../messaging.ts';

/** The first claims of a text, as many as are kept; what they say of one another stays among them. */
export function firstClaims(found: readonly Attribution[]): readonly Attribution[] {
  if (found.length <= MOST_CLAIMS) return found;
  const kept = (index: number) => index < MOST_CLAIMS;
  return found.slice(0, MOST_CLAIMS).map((attribution) => ({
    ...attribution,
    denies: attribution.denies.filter(kept),
    parent: attribution.parent !== null && kept(attribution.parent) ? attribution.parent : null,
  }));
}
