import type { Agreement, Profile, Reading, TokenRange } from './pack.ts';

/** Somebody who is mentioned, and which of two mentions names him more fully. */

/** A noun phrase that names somebody. */
export interface Name {
  readonly range: TokenRange;
  /** Somebody's source, not only mentioned. */
  readonly isSource: boolean;
  /** Its words and numbers: marks name nobody. */
  readonly size: number;
}

export function naming(reading: Reading, range: TokenRange, isSource: boolean): Name {
  let size = 0;
  for (let i = range.from; i < range.to; i++) if (reading.tokens[i]?.kind !== 'mark') size += 1;
  return { range, isSource, size };
}

export interface Person {
  fullest: Name;
  /** The last mention as full as the fullest. */
  latest: Name;
  /** How often a fuller mention was met. */
  grade: number;
  profile: Profile;
  /** Who they turned out to be. */
  is: Person | null;
  /** What they were called. */
  readonly heads: Set<string>;
  /** What whoever is called so may be called too. */
  readonly wider: Set<string>;
  readonly names: Set<string>;
  readonly words: Set<string>;
}

/** By naming, then by how many names, then a source's own words before a mere mention, then by words. */
export function isFuller(profile: Profile, mention: Name, known: Person): boolean {
  if (profile.anaphoric) return false;
  const better = rank(profile) - rank(known.profile);
  if (better !== 0) return better > 0;
  if (mention.size > LONGEST) return false;
  const names = Math.min(FULL, profile.names.length) - Math.min(FULL, known.profile.names.length);
  if (names !== 0) return names > 0;
  if (mention.isSource !== known.fullest.isSource) return mention.isSource;
  return mention.size > known.fullest.size;
}

export const isIn = (headline: number, { range }: Name): boolean => range.to <= headline;

/** `President Dupont` twice: one mention says as much as the other. */
export function isAsFull(profile: Profile, mention: Name, known: Person): boolean {
  return (
    rank(profile) === rank(known.profile) &&
    profile.names.length === known.profile.names.length &&
    mention.size === known.fullest.size
  );
}

/** Names that tell a person from others. */
const FULL = 2;

/** A mention of more tokens names nobody more fully: it has swallowed something. */
const LONGEST = 14;

const RANKS = ['anonymous', 'partly-anonymous', 'role', 'named'] as const;
const rank = (profile: Profile): number => RANKS.indexOf(profile.naming);

export function agrees(agreement: Agreement, wanted: Agreement | null): boolean {
  if (!wanted) return true;
  const gender = !wanted.gender || !agreement.gender || wanted.gender === agreement.gender;
  const number = !wanted.number || !agreement.number || wanted.number === agreement.number;
  return gender && number;
}
