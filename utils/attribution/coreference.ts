import { described } from './described.ts';
import type { Agreement, Candidate, LanguagePack, Mention, Profile, Reading, TokenRange } from './pack.ts';
import { holderOf } from './parents.ts';
import { agrees, isAsFull, isFuller, isIn, type Name, naming, type Person } from './person.ts';
import { overlaps, packAt } from './spans.ts';

/** Whose words they are in the end. */
export interface Resolution {
  /** The fullest mention of the same source; null when nobody is named. */
  readonly mention: TokenRange | null;
  /** Who that is; null when nobody is named. */
  readonly profile: Profile | null;
  readonly count: number | null;
  /** One object a source, however it is mentioned. */
  readonly who: object | null;
}

/**
 * Follows every source to its fullest mention: a dropped subject to the last one who spoke or acted and
 * agrees with it, a short or pointing mention (`the official`, `Smith`) to the mention that it repeats.
 */
export function resolveSources(
  reading: Reading,
  candidates: readonly Candidate[],
  parents: readonly (number | null)[],
): Resolution[] {
  const headline = reading.paragraphs.length > 1 ? (reading.paragraphs[0]?.to ?? 0) : 0;
  const cast: Cast = {
    byName: new Map(),
    byOffice: new Map(),
    recent: [],
    named: [],
    headline,
    announced: [],
  };
  const found: (Met | null)[] = candidates.map(() => null);
  const holder = holderOf(candidates);
  for (const event of eventsOf(reading, candidates)) {
    if (event.candidate === null) {
      meetMention(reading, event.at, event.mention, cast, holder(event.at));
      continue;
    }
    const i = event.candidate;
    const candidate = candidates[i] as Candidate;
    const parent = parents[i] ?? null;
    const sentence = sentenceAt(reading, event.at);
    const person = personBehind(reading, candidate, cast, parent, sentence);
    if (!person) continue;
    const { latest, grade } = person;
    found[i] = { person, grade, here: sentenceAt(reading, latest.range.from) === sentence ? latest : null };
    const pack = candidate.source && packAt(reading, candidate.source.from);
    const as = pack && candidate.source ? described(reading, pack, candidate.source).agreement : null;
    cast.recent.push({ person, as, parent, sentence, spoke: true, aside: candidate.aside ?? false });
  }
  return found.map((met, i) => toResolution(met, reading, candidates[i] as Candidate));
}

/** Who a candidate's source is, as far as was read. */
interface Met {
  readonly person: Person;
  /** The mention in the sentence of the cue, if none so far was fuller. */
  readonly here: Name | null;
  /** The person's grade then. */
  readonly grade: number;
}

/** Somebody who spoke or acted before: in which sentence, inside whose words. */
interface Recent {
  readonly person: Person;
  /** How the noun agrees by which they were called there: `the statement` is a ministry's. */
  readonly as: Agreement | null;
  readonly parent: number | null;
  readonly sentence: number;
  readonly spoke: boolean;
  /** Spoke in a relative clause. */
  readonly aside: boolean;
}

interface Cast {
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

interface Event {
  readonly at: number;
  readonly candidate: number | null;
  readonly mention: Mention;
}

/** Candidates and other mentions in order of the text; who is a source already is not mentioned beside. */
function eventsOf(reading: Reading, candidates: readonly Candidate[]): Event[] {
  const events: Event[] = candidates.map((candidate, i) => {
    const at = candidate.cue?.from ?? candidate.content[0]?.from ?? 0;
    return {
      at: candidate.source ? Math.min(at, candidate.source.from) : at,
      candidate: i,
      mention: { range: { from: at, to: at + 1 }, acts: true },
    };
  });
  const sources = candidates.flatMap(({ source }) => source ?? []).sort((a, b) => a.from - b.from);
  let next = 0;
  for (const paragraph of reading.paragraphs) {
    for (const mention of paragraph.pack.mentions?.(reading, paragraph) ?? []) {
      while (next < sources.length && (sources[next] as TokenRange).to <= mention.range.from) next += 1;
      const source = sources[next];
      if (source && overlaps(source, mention.range)) continue;
      events.push({ at: mention.range.from, candidate: null, mention });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

/** How many sources back a dropped subject or a re-mention may look. */
const REACH = 12;

function meetMention(
  reading: Reading,
  at: number,
  { range, acts }: Mention,
  cast: Cast,
  parent: number | null,
): void {
  const pack = packAt(reading, at);
  if (!pack) return;
  const person = meet(described(reading, pack, range), naming(reading, range, false), cast, null);
  const sentence = sentenceAt(reading, at);
  const met = { person, as: null, parent, sentence, spoke: false, aside: false };
  (acts && !isHeading(reading, sentence) ? cast.recent : cast.named).push(met);
}

function personBehind(
  reading: Reading,
  candidate: Candidate,
  cast: Cast,
  parent: number | null,
  sentence: number,
): Person | null {
  const pack = packAt(reading, candidate.cue?.from ?? candidate.content[0]?.from ?? -1);
  if (!pack) return null;
  if (candidate.source)
    return personNamed(reading, candidate, candidate.source, pack, cast, parent, sentence);
  if (candidate.missing === 'nobody') return null;
  const passesOn = ({ person }: Recent): boolean =>
    candidate.relays.some((relay) => overlaps(relay, person.latest.range));
  const recent = reachable(cast.recent, parent).filter((one) => !passesOn(one));
  const fits = (one: Recent): boolean => agreesAs(one, candidate.agreement);
  const here = recent.filter((one) => one.sentence === sentence && fits(one));
  for (const offered of candidate.antecedents) {
    const profile = described(reading, pack, offered);
    if (agrees(profile.agreement, candidate.agreement))
      return meet(profile, naming(reading, offered, false), cast, parent);
  }
  const last = here.find((one) => one.spoke && !one.aside) ?? here.find((one) => one.spoke) ?? here[0];
  if (last) return last.person;
  return lastWhoFits(
    reading,
    candidate.agreement,
    candidate.continues ?? false,
    recent,
    latest(cast.named),
    sentence,
  );
}

/** Who a written source is: a pronoun (or `the official` where the grammar offers nobody) points back. */
function personNamed(
  reading: Reading,
  candidate: Candidate,
  source: TokenRange,
  pack: LanguagePack,
  cast: Cast,
  parent: number | null,
  sentence: number,
): Person {
  const profile = described(reading, pack, source);
  const antecedent = candidate.antecedents[0];
  if (profile.anaphoric && antecedent)
    return meet(described(reading, pack, antecedent), naming(reading, antecedent, false), cast, parent);
  const only = profile.heads.length === 0 || (profile.pointing && !findKnown(profile, cast, parent));
  if (profile.anaphoric && only) {
    const recent = reachable(cast.recent, parent);
    const { agreement: wanted, speaker = false } = profile;
    const pointed = lastWhoFits(reading, wanted, speaker, recent, latest(cast.named), sentence);
    if (pointed) return pointed;
  }
  const issuer = issuerOf(profile, cast, parent);
  if (issuer) return issuer;
  const person = meet(withStudy(profile, cast, parent), naming(reading, source, true), cast, parent);
  const gender = candidate.agreement?.gender;
  const { agreement } = person.profile;
  if (gender && gender !== profile.agreement.gender && gender !== agreement.gender)
    person.profile = { ...person.profile, agreement: { ...agreement, gender } };
  return person;
}

/** `The researchers` of a study that spoke are as known as it is. */
function withStudy(profile: Profile, cast: Cast, parent: number | null): Profile {
  if (!profile.anaphoric || !profile.authors || profile.naming === 'named') return profile;
  const isStudy = ({ spoke, person: { profile: told } }: Recent): boolean =>
    spoke && told.text === 'own' && told.naming === 'named';
  return reachable(cast.recent, parent).some(isStudy) ? { ...profile, naming: 'role' } : profile;
}

/** Whose `statement` it is, where nobody was called so: the last one who spoke, a body or somebody by name or office. */
function issuerOf(profile: Profile, cast: Cast, parent: number | null): Person | null {
  if (!profile.anaphoric || profile.text !== 'issued' || findKnown(profile, cast, parent)) return null;
  const last = reachable(cast.recent, parent).find(({ spoke, aside }) => spoke && !aside)?.person;
  return last && !last.profile.text && !isVague(last.profile) ? last : null;
}

const latest = (named: readonly Recent[]): Recent[] => named.slice(-REACH).reverse();

const agreesAs = ({ person, as }: Recent, wanted: Agreement | null): boolean =>
  agrees(person.profile.agreement, wanted) || (as !== null && as.gender !== null && agrees(as, wanted));

/**
 * In this paragraph whoever spoke or, if nobody did, acted last; then who is named in this very sentence;
 * before it the last one who spoke, or acted, or was named at all.
 */
function lastWhoFits(
  reading: Reading,
  wanted: Agreement | null,
  continues: boolean,
  recent: readonly Recent[],
  named: readonly Recent[],
  sentence: number,
): Person | null {
  const fits = (one: Recent): boolean => agreesAs(one, wanted);
  const paragraph = reading.sentences[sentence]?.paragraph;
  const here = recent.filter((one) => reading.sentences[one.sentence]?.paragraph === paragraph && fits(one));
  const spoke = recent.filter((one) => one.spoke);
  const before = sentenceBefore(reading, sentence);
  const speaker = continues ? (spoke.find((one) => !one.aside && fits(one)) ?? spoke.find(fits)) : undefined;
  if (speaker) return speaker.person;
  const found =
    here.find((one) => one.spoke && !one.aside) ??
    here.find((one) => one.spoke) ??
    here[0] ??
    named.find((one) => one.sentence === sentence && fits(one)) ??
    spoke.find((one) => one.sentence === before && !one.aside && fits(one)) ??
    spoke.find((one) => one.sentence === before && fits(one)) ??
    recent.find((one) => one.sentence === before && fits(one)) ??
    spoke.find(fits) ??
    recent.find(fits) ??
    named.find(fits) ??
    spoke[0] ??
    recent[0];
  return found?.person ?? null;
}

/** Words of a heading between paragraphs, at most. */
const LONGEST_HEADING = 8;

/** `قرى معزولة` on a line of its own, without a stop: nobody acts in it. */
function isHeading(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index];
  const paragraph = sentence && reading.paragraphs[sentence.paragraph];
  if (!sentence || !paragraph || sentence.paragraph === 0) return false;
  if (sentence.from !== paragraph.from || sentence.to !== paragraph.to) return false;
  const last = reading.tokens[sentence.to - 1];
  return sentence.to - sentence.from <= LONGEST_HEADING && last?.kind !== 'mark';
}

/** The sentence before, over a heading. */
const sentenceBefore = (reading: Reading, sentence: number): number =>
  isHeading(reading, sentence - 1) ? sentence - 2 : sentence - 1;

/** Who spoke or acted lately, last first; words inside other words left out unless this one is among them. */
function reachable(recent: readonly Recent[], parent: number | null): Recent[] {
  const near: Recent[] = [];
  for (let i = recent.length - 1; i >= 0 && i >= recent.length - 3 * REACH && near.length < REACH; i--) {
    const one = recent[i] as Recent;
    if (one.parent === null || one.parent === parent) near.push(one);
  }
  return near;
}

/** The person that a mention names: somebody known, who may be better named now, or somebody new. */
function meet(profile: Profile, mention: Name, cast: Cast, parent: number | null): Person {
  const found = findKnown(profile, cast, parent);
  const holder = profile.names.length > 0 && !profile.anaphoric ? unnamedYet(profile, cast) : null;
  const known = found ?? holder;
  if (!known) return introduce(profile, mention, cast);
  if (holder && holder !== known) holder.is = known;
  addHeads(profile, known);
  for (const word of profile.words ?? []) known.words.add(word);
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
  const person: Person = {
    fullest: mention,
    latest: mention,
    grade: 0,
    profile,
    is: null,
    heads: new Set(),
    wider: new Set(),
    names: new Set(),
    words: new Set(profile.words ?? []),
  };
  if (isIn(cast.headline, mention)) cast.announced.push(person);
  addHeads(profile, person);
  addNames(profile, person, cast);
  if (profile.naming === 'role' && person.words.size > 0) list(cast.byOffice, profile.heads[0] ?? '', person);
  return person;
}

function addHeads({ heads: [head, ...wider] }: Profile, person: Person): void {
  if (head !== undefined) person.heads.add(head);
  for (const one of wider) person.wider.add(one);
}

function list(index: Map<string, Person[]>, key: string, person: Person): void {
  const known = index.get(key);
  if (known) known.push(person);
  else index.set(key, [person]);
}

function addNames(profile: Profile, person: Person, cast: Cast): void {
  for (const name of profile.names) {
    if (person.names.has(name)) continue;
    person.names.add(name);
    list(cast.byName, name, person);
  }
}

function findKnown(profile: Profile, cast: Cast, parent: number | null): Person | null {
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
  const { words = [] } = profile;
  return (
    cast.announced.find(
      (person) =>
        person.names.size > 0 &&
        person.heads.has(profile.heads[0] ?? '') &&
        agrees(person.profile.agreement, profile.agreement) &&
        words.length > 0 &&
        words.every((word) => person.words.has(word)),
    ) ?? null
  );
}

/** `the minister`, `the finance minister`: whoever is called so need not have spoken before. */
const repeatsNamed = ({ anaphoric, naming, words }: Profile): boolean =>
  anaphoric || (naming === 'role' && (words?.length ?? 0) > 0);

/**
 * A headline's `former aide to Trump` is the first of that calling that the article names; an office is
 * told by all its words.
 */
function announced(profile: Profile, cast: Cast): Person | null {
  const person = cast.announced.find(
    ({ profile: { agreement }, names, heads }) =>
      names.size === 0 && heads.has(profile.heads[0] ?? '') && agrees(agreement, profile.agreement),
  );
  if (!person) return null;
  const shared = [...person.words].filter((word) => profile.words?.includes(word)).length;
  const needed = person.profile.naming === 'role' ? person.words.size : 1;
  return shared > 0 && shared >= needed ? person : null;
}

/** `The Polish prime minister` said it; `the Polish prime minister Jan Kowal` is he. */
function unnamedYet(profile: Profile, cast: Cast): Person | null {
  const holders = cast.byOffice.get(profile.heads[0] ?? '') ?? [];
  const holds = (person: Person): boolean =>
    person.is === null &&
    person.names.size === 0 &&
    agrees(person.profile.agreement, profile.agreement) &&
    [...person.words].every((word) => profile.words?.includes(word));
  return holders.slice(-MOST_NAMESAKES).reverse().find(holds) ?? null;
}

/** Two mentions share a person when all the names of one are in the other. */
function sameName(profile: Profile, cast: Cast): Person | null {
  const seen = new Set<Person>();
  for (const name of profile.names) {
    for (const person of (cast.byName.get(name) ?? []).slice(-MOST_NAMESAKES)) {
      if (seen.has(person)) continue;
      seen.add(person);
      const shared = profile.names.filter((one) => person.names.has(one)).length;
      if (shared === profile.names.length || shared === person.names.size) return person;
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
  if (head === undefined || (!profile.anaphoric && (isVague(profile) || !profile.words?.length))) return null;
  const found = called(profile, recent);
  if (found || !profile.anaphoric) return found;
  return recent.find(({ person }) => person.wider.has(head) && fits(profile, person))?.person ?? null;
}

/** The last who was called by the very head of the mention. */
function called(profile: Profile, recent: readonly Recent[]): Person | null {
  const head = profile.heads[0] ?? '';
  return recent.find(({ person }) => person.heads.has(head) && fits(profile, person))?.person ?? null;
}

const fits = ({ agreement, words }: Profile, person: Person): boolean =>
  agrees(person.profile.agreement, agreement) &&
  (words ?? []).every((word) => person.words.has(word) || person.names.has(word));

/** Two `sources` are two. */
const isVague = (profile: Profile): boolean =>
  profile.naming === 'anonymous' || profile.naming === 'partly-anonymous';

const sentenceAt = (reading: Reading, at: number): number => reading.tokens[at]?.sentence ?? -1;

function toResolution(met: Met | null, reading: Reading, candidate: Candidate): Resolution {
  if (!met) return { mention: null, profile: null, count: null, who: null };
  const person = met.person.is ?? met.person;
  const pack = packAt(reading, candidate.cue?.from ?? candidate.content[0]?.from ?? -1);
  const own = candidate.source && pack ? described(reading, pack, candidate.source) : null;
  const isFullest = person === met.person && person.grade === met.grade;
  return {
    mention: ((isFullest && met.here) || person.fullest).range,
    profile: person.profile,
    count: own?.count ?? person.profile.count,
    who: person,
  };
}
