import type { Agreement, Candidate, LanguagePack, Profile, Reading, TokenRange } from './pack.ts';

/** Whose words they are in the end. */
export interface Resolution {
  /** The fullest mention of the same source; null when nobody is named. */
  readonly mention: TokenRange | null;
  /** Who that is; null when nobody is named. */
  readonly profile: Profile | null;
  readonly count: number | null;
}

/**
 * Follows every source to its fullest mention: a dropped subject to the last source that agrees with
 * it, a short or pointing mention (`the official`, `Smith`) to the mention that it repeats.
 */
export function resolveSources(
  reading: Reading,
  candidates: readonly Candidate[],
  parents: readonly (number | null)[],
): Resolution[] {
  const people: Person[] = [];
  const recent: Recent[] = [];
  const found = candidates.map((candidate, i) => {
    const parent = parents[i] ?? null;
    const sentence = sentenceAt(reading, candidate);
    const person = personBehind(reading, candidate, people, reachable(recent, parent), sentence);
    if (person) recent.push({ person, parent, sentence });
    return person;
  });
  return found.map((person, i) => toResolution(person, reading, candidates[i] as Candidate));
}

interface Person {
  fullest: TokenRange;
  profile: Profile;
  readonly heads: Set<string>;
  readonly names: Set<string>;
}

/** Somebody who spoke before: in which sentence, inside whose words. */
interface Recent {
  readonly person: Person;
  readonly parent: number | null;
  readonly sentence: number;
}

/** Who spoke lately, last first, words inside other words left out unless this one is among them. */
function reachable(recent: readonly Recent[], parent: number | null): Recent[] {
  const near: Recent[] = [];
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 3 * REACH && near.length < REACH; i--) {
    const one = recent[i] as Recent;
    if (one.parent === null || one.parent === parent) near.push(one);
  }
  return near;
}

const sentenceAt = (reading: Reading, candidate: Candidate): number =>
  reading.tokens[candidate.cue?.from ?? candidate.content[0]?.from ?? -1]?.sentence ?? -1;

/** How many sources back a dropped subject or a re-mention may look. */
const REACH = 12;

function personBehind(
  reading: Reading,
  candidate: Candidate,
  people: Person[],
  recent: readonly Recent[],
  sentence: number,
): Person | null {
  const pack = packOf(reading, candidate);
  if (!pack) return null;
  if (candidate.source) {
    const profile = pack.describe(reading, candidate.source);
    const antecedent = candidate.antecedents[0];
    if (profile.anaphoric && antecedent)
      return meet(pack.describe(reading, antecedent), antecedent, people, recent);
    return meet(profile, candidate.source, people, recent);
  }
  if (candidate.missing === 'nobody') return null;
  const last = recent[0];
  if (last?.sentence === sentence && agrees(last.person.profile.agreement, candidate.agreement))
    return last.person;
  for (const offered of candidate.antecedents) {
    const profile = pack.describe(reading, offered);
    if (agrees(profile.agreement, candidate.agreement)) return meet(profile, offered, people, recent);
  }
  return lastThatAgrees(recent, candidate.agreement);
}

/** The person that a mention names: somebody known, who may be better named now, or somebody new. */
function meet(profile: Profile, mention: TokenRange, people: Person[], recent: readonly Recent[]): Person {
  const known = profile.anaphoric ? lastWithHead(recent, profile) : (sameName(people, profile) ?? null);
  if (!known) {
    const person = {
      fullest: mention,
      profile,
      heads: new Set(profile.heads),
      names: new Set(profile.names),
    };
    people.push(person);
    return person;
  }
  for (const head of profile.heads) known.heads.add(head);
  for (const name of profile.names) known.names.add(name);
  if (isFuller(profile, mention, known)) {
    known.fullest = mention;
    known.profile = {
      ...profile,
      count: known.profile.count ?? profile.count,
      reason: known.profile.reason ?? profile.reason,
    };
  } else if (profile.reason && !known.profile.reason) {
    known.profile = { ...known.profile, reason: profile.reason };
  }
  return known;
}

function isFuller(profile: Profile, mention: TokenRange, known: Person): boolean {
  if (profile.anaphoric) return false;
  const naming = rank(profile) - rank(known.profile);
  return naming > 0 || (naming === 0 && mention.to - mention.from > known.fullest.to - known.fullest.from);
}

const RANKS = ['anonymous', 'partly-anonymous', 'role', 'named'] as const;
const rank = (profile: Profile): number => RANKS.indexOf(profile.naming);

function lastThatAgrees(recent: readonly Recent[], wanted: Agreement | null): Person | null {
  const found = recent.find(({ person }) => agrees(person.profile.agreement, wanted));
  return (found ?? recent[0])?.person ?? null;
}

export function agrees(agreement: Agreement, wanted: Agreement | null): boolean {
  if (!wanted) return true;
  const gender = !wanted.gender || !agreement.gender || wanted.gender === agreement.gender;
  const number = !wanted.number || !agreement.number || wanted.number === agreement.number;
  return gender && number;
}

/** `the official` is the last one that was called an official and can be this one. */
function lastWithHead(recent: readonly Recent[], profile: Profile): Person | null {
  const found = recent.find(
    ({ person }) =>
      agrees(person.profile.agreement, profile.agreement) &&
      (profile.heads.length === 0 || profile.heads.some((head) => person.heads.has(head))),
  );
  return found?.person ?? null;
}

/** Two mentions share a person when all the names of one are in the other. */
function sameName(people: readonly Person[], profile: Profile): Person | undefined {
  if (profile.naming !== 'named' || profile.names.length === 0) return undefined;
  for (let i = people.length - 1; i >= Math.max(0, people.length - 60); i--) {
    const person = people[i] as Person;
    if (person.profile.naming !== 'named' || person.names.size === 0) continue;
    const shared = profile.names.filter((name) => person.names.has(name)).length;
    if (shared > 0 && (shared === profile.names.length || shared === person.names.size)) return person;
  }
  return undefined;
}

function packOf(reading: Reading, candidate: Candidate): LanguagePack | null {
  const at = candidate.cue?.from ?? candidate.content[0]?.from ?? -1;
  const sentence = reading.sentences[reading.tokens[at]?.sentence ?? -1];
  return (sentence && reading.paragraphs[sentence.paragraph]?.pack) ?? null;
}

function toResolution(person: Person | null, reading: Reading, candidate: Candidate): Resolution {
  if (!person) return { mention: null, profile: null, count: null };
  const pack = packOf(reading, candidate);
  const own = candidate.source && pack ? pack.describe(reading, candidate.source) : null;
  return { mention: person.fullest, profile: person.profile, count: own?.count ?? person.profile.count };
}
