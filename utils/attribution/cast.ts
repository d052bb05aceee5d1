import type { Profile } from './pack.ts';
import {
  addCallings,
  addTo,
  agrees,
  isAsFull,
  isFuller,
  isIn,
  type Name,
  newPerson,
  type Person,
  wordsOf,
} from './person.ts';
import { latest, type Recent, reachable } from './recent.ts';

/** Everybody who was met in an article so far. */
export interface Cast {
  /** People by each word of their names. */
  readonly byName: Map<string, Person[]>;
  /** Who was told by an office alone, by its noun. */
  readonly byOffice: Map<string, Person[]>;
  readonly recent: Recent[];
  /** Who was named without speaking or acting: a definite mention may repeat them. */
  readonly named: Recent[];
  /** Where the headline ends: 0 where there is none. */
  readonly headline: number;
  /** Who is in the headline. */
  readonly announced: Person[];
}

export const newCast = (headline: number): Cast => ({
  byName: new Map(),
  byOffice: new Map(),
  recent: [],
  named: [],
  headline,
  announced: [],
});

/** The person that a mention names: somebody known, who may be better named now, or somebody new. */
export function meet(profile: Profile, mention: Name, cast: Cast, parent: number | null): Person {
  const found = findKnown(profile, cast, parent);
  const holder = profile.names.length > 0 && !profile.anaphoric ? unnamedYet(profile, cast) : null;
  const known = found ?? holder;
  if (!known) return introduce(profile, mention, cast);
  if (holder && holder !== known) holder.is = known;
  addCallings(profile, known);
  addNames(profile, known, cast);
  if (isFuller(profile, mention, known)) {
    if (!isAsFull(profile, mention, known)) known.grade += 1;
    known.fullest = known.latest = mention;
    known.profile = {
      ...profile,
      count: known.profile.count ?? profile.count,
      reason: known.profile.reason ?? profile.reason,
    };
  } else {
    if (isAsFull(profile, mention, known)) {
      known.latest = mention;
      if (isIn(cast.headline, known.fullest) && mention.isSource === known.fullest.isSource)
        known.fullest = mention;
    }
    if (profile.reason && !known.profile.reason) known.profile = { ...known.profile, reason: profile.reason };
  }
  return known;
}

function introduce(profile: Profile, mention: Name, cast: Cast): Person {
  const person = newPerson(profile, mention);
  if (isIn(cast.headline, mention)) cast.announced.push(person);
  addNames(profile, person, cast);
  if (isOffice(profile)) list(cast.byOffice, profile.heads[0] ?? '', person);
  return person;
}

/** One holder's, told by more than its noun. */
const isOffice = ({ naming, words }: Profile): boolean =>
  naming === 'role' && words !== undefined && words().length > 0;

function list(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known) known.push(person);
  else index.set(key, [person]);
}

function addNames({ names }: Profile, person: Person, cast: Cast): void {
  for (const name of names) if (addTo(person.names, name)) list(cast.byName, name, person);
}

/** Whoever of the cast a mention repeats. */
export function findKnown(profile: Profile, cast: Cast, parent: number | null): Person | null {
  const named = sameName(profile, cast);
  if (named) return named;
  if (profile.names.length > 0 && !profile.anaphoric) return announced(profile, cast);
  const pointed =
    sameHead(profile, reachable(cast.recent, parent)) ??
    (repeatsNamed(profile) ? called(profile, latest(cast.named)) : null);
  return pointed ?? announced(profile, cast) ?? inHeadline(profile, cast);
}

/** The lead's `a Saudi activist` is the headline's `Saudi activist Mona Saad`. */
function inHeadline(profile: Profile, cast: Cast): Person | null {
  if (profile.anaphoric || profile.naming !== 'partly-anonymous' || cast.headline === 0) return null;
  const head = profile.heads[0] ?? '';
  for (const person of cast.announced)
    if (
      person.names.length > 0 &&
      person.heads.includes(head) &&
      agrees(person.profile.agreement, profile.agreement) &&
      saysNothingElse(profile, person)
    )
      return person;
  return null;
}

/** Is there something more in the mention than its noun, and was all of it said of the person? */
function saysNothingElse(profile: Profile, person: Person): boolean {
  const words = profile.words?.() ?? [];
  const said = wordsOf(person);
  return words.length > 0 && words.every((word) => said.has(word));
}

/** `the minister`, `the finance minister`: whoever is called so need not have spoken before. */
const repeatsNamed = (profile: Profile): boolean => profile.anaphoric || isOffice(profile);

/**
 * A headline's `former aide to Trump` is the first of that calling that the article names; an office is
 * told by all its words.
 */
function announced(profile: Profile, cast: Cast): Person | null {
  const person = announcedAs(profile, cast);
  if (!person) return null;
  const said = wordsOf(person);
  const words = profile.words?.() ?? [];
  let shared = 0;
  for (const word of said) if (words.includes(word)) shared += 1;
  const needed = person.profile.naming === 'role' ? said.size : 1;
  return shared > 0 && shared >= needed ? person : null;
}

function announcedAs({ heads, agreement }: Profile, cast: Cast): Person | null {
  const head = heads[0] ?? '';
  for (const person of cast.announced)
    if (
      person.names.length === 0 &&
      person.heads.includes(head) &&
      agrees(person.profile.agreement, agreement)
    )
      return person;
  return null;
}

/** `The Polish prime minister` said it; `the Polish prime minister Jan Kowal` is he. */
function unnamedYet(profile: Profile, cast: Cast): Person | null {
  const holders = cast.byOffice.get(profile.heads[0] ?? '') ?? [];
  for (let i = holders.length - 1; i >= 0 && i >= holders.length - MOST_NAMESAKES; i--) {
    const person = holders[i] as Person;
    if (
      person.is === null &&
      person.names.length === 0 &&
      agrees(person.profile.agreement, profile.agreement) &&
      isAllSaid(wordsOf(person), profile)
    )
      return person;
  }
  return null;
}

/** Has the mention all these words? */
function isAllSaid(words: ReadonlySet<string>, profile: Profile): boolean {
  const said = profile.words?.() ?? [];
  for (const word of words) if (!said.includes(word)) return false;
  return true;
}

/** Two mentions share a person when all the names of one are in the other. */
function sameName({ names }: Profile, { byName }: Cast): Person | null {
  for (const name of names) {
    const bearers = byName.get(name);
    if (!bearers) continue;
    for (let i = Math.max(0, bearers.length - MOST_NAMESAKES); i < bearers.length; i++) {
      const person = bearers[i] as Person;
      let shared = 0;
      for (const one of names) if (person.names.includes(one)) shared += 1;
      if (shared === names.length || shared === person.names.length) return person;
    }
  }
  return null;
}

const MOST_NAMESAKES = 8;

/**
 * `the official` is the last one that was called an official and can be this one: every other word of
 * the mention was said of him too. Two full mentions without a name are one when their words agree.
 */
function sameHead(profile: Profile, recent: readonly Recent[]): Person | null {
  const [head] = profile.heads;
  if (head === undefined || (!profile.anaphoric && (isVague(profile) || !profile.words?.().length)))
    return null;
  const found = called(profile, recent);
  if (found || !profile.anaphoric) return found;
  for (const { person } of recent) if (person.wider.includes(head) && fits(profile, person)) return person;
  return null;
}

/** The last who was called by the very head of the mention. */
function called(profile: Profile, recent: readonly Recent[]): Person | null {
  const head = profile.heads[0] ?? '';
  for (const { person } of recent) if (person.heads.includes(head) && fits(profile, person)) return person;
  return null;
}

function fits({ agreement, words }: Profile, person: Person): boolean {
  if (!agrees(person.profile.agreement, agreement)) return false;
  if (!words) return true;
  const said = wordsOf(person);
  return words().every((word) => said.has(word) || person.names.includes(word));
}

/** Two `sources` are two. */
export const isVague = ({ naming }: Profile): boolean =>
  naming === 'anonymous' || naming === 'partly-anonymous';
