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
  readonly heads: string[];
  /** What whoever is called so may be called too. */
  readonly wider: string[];
  readonly names: string[];
  /** Mentions whose words are not in {@link words} yet. */
  readonly unread: Profile[];
  words: Set<string>;
}

const NO_WORDS: Set<string> = new Set();

export function newPerson(profile: Profile, mention: Name): Person {
  const person: Person = {
    fullest: mention,
    latest: mention,
    grade: 0,
    profile,
    is: null,
    heads: [],
    wider: [],
    names: [],
    unread: [],
    words: NO_WORDS,
  };
  addCallings(profile, person);
  return person;
}

/** What a mention calls somebody, and what it says of them. */
export function addCallings(profile: Profile, person: Person): void {
  const { heads } = profile;
  if (heads.length > 0) addTo(person.heads, heads[0] as string);
  for (let i = 1; i < heads.length; i++) addTo(person.wider, heads[i] as string);
  if (profile.words) person.unread.push(profile);
}

/** Adds to a short list what it does not have; false where it does. */
export function addTo(list: string[], one: string): boolean {
  const isNew = !list.includes(one);
  if (isNew) list.push(one);
  return isNew;
}

/** All words that were said of somebody, read when they are asked for: few are asked about. */
export function wordsOf(person: Person): ReadonlySet<string> {
  if (person.unread.length > 0 && person.words === NO_WORDS) person.words = new Set();
  for (const { words } of person.unread) for (const word of words?.() ?? []) person.words.add(word);
  person.unread.length = 0;
  return person.words;
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

function rank({ naming }: Profile): number {
  switch (naming) {
    case 'named':
      return 3;
    case 'role':
      return 2;
    case 'partly-anonymous':
      return 1;
    case 'anonymous':
      return 0;
  }
}

export function agrees(agreement: Agreement, wanted: Agreement | null): boolean {
  if (!wanted) return true;
  const gender = !wanted.gender || !agreement.gender || wanted.gender === agreement.gender;
  const number = !wanted.number || !agreement.number || wanted.number === agreement.number;
  return gender && number;
}
