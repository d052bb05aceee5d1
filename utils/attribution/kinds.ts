import type { Profile } from './pack.ts';
import type { Kind, Naming } from './types.ts';

/** Nobody at all is behind it when there is no profile. */
export const namingOf = (profile: Profile | null): Naming => profile?.naming ?? 'unattributed';

/** Whoever can be identified, by name or by an office that one person holds, is a source. */
export function kindOf(profile: Profile | null): Kind {
  const naming = namingOf(profile);
  return naming === 'named' || naming === 'role' ? 'sourced' : 'anonymous';
}
