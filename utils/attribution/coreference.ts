import { type Cast, findKnown, isVague, meet, newCast } from './cast.ts';
import { type Describe, describer } from './described.ts';
import { orderOf } from './order.ts';
import type { Candidate, LanguagePack, Mention, Profile, Reading, TokenRange } from './pack.ts';
import { holderOf } from './parents.ts';
import { agrees, type Name, naming, type Person } from './person.ts';
import { agreesAs, isHeading, lastWhoFits, latest, type Recent, reachable } from './recent.ts';
import { overlaps, packAt } from './spans.ts';
import { anchorOf } from './statements.ts';

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
  const scene: Scene = { reading, cast: newCast(headline), describe: describer(reading) };
  const found: (Met | null)[] = candidates.map(() => null);
  const holder = holderOf(candidates);
  const mentions = otherMentions(reading, candidates);
  const begins = candidates.map(beginOf);
  let next = 0;
  for (const i of orderOf(begins)) {
    const at = begins[i] as number;
    for (; next < mentions.length && (mentions[next] as Mention).range.from < at; next++)
      meetMention(mentions[next] as Mention, scene, holder);
    found[i] = meetSource(candidates[i] as Candidate, parents[i] ?? null, at, scene);
  }
  for (; next < mentions.length; next++) meetMention(mentions[next] as Mention, scene, holder);
  return found.map((met, i) => toResolution(met, candidates[i] as Candidate, scene));
}

/** What is known while the article is read. */
interface Scene {
  readonly reading: Reading;
  readonly cast: Cast;
  readonly describe: Describe;
}

/** Where a candidate stands among those who are mentioned: at its source, or at its cue if that is before it. */
const beginOf = (candidate: Candidate): number => {
  const at = Math.max(0, anchorOf(candidate));
  return candidate.source ? Math.min(at, candidate.source.from) : at;
};

/** Who a candidate's source is, as far as was read. */
interface Met {
  readonly person: Person;
  /** The mention in the sentence of the cue, if none so far was fuller. */
  readonly here: Name | null;
  /** The person's grade then. */
  readonly grade: number;
}

/** Mentions of whoever is nobody's source there, in order of the text. */
function otherMentions(reading: Reading, candidates: readonly Candidate[]): Mention[] {
  const written = candidates.flatMap(({ source }) => source ?? []);
  const sources = orderOf(written.map(({ from }) => from)).map((i) => written[i] as TokenRange);
  const others: Mention[] = [];
  let next = 0;
  for (const paragraph of reading.paragraphs) {
    for (const mention of paragraph.pack.mentions?.(reading, paragraph) ?? []) {
      while (next < sources.length && (sources[next] as TokenRange).to <= mention.range.from) next += 1;
      if (next < sources.length && overlaps(sources[next] as TokenRange, mention.range)) continue;
      others.push(mention);
    }
  }
  return others;
}

function meetMention(
  { range, acts }: Mention,
  { reading, cast }: Scene,
  holder: (at: number) => number | null,
): void {
  const parent = holder(range.from);
  const pack = packAt(reading, range.from);
  if (!pack) return;
  const person = meet(pack.describe(reading, range), naming(reading, range, false), cast, null);
  const sentence = sentenceAt(reading, range.from);
  const met = { person, as: null, parent, sentence, spoke: false, aside: false };
  (acts && !isHeading(reading, sentence) ? cast.recent : cast.named).push(met);
}

function meetSource(candidate: Candidate, parent: number | null, at: number, scene: Scene): Met | null {
  const { reading, cast, describe } = scene;
  const sentence = sentenceAt(reading, at);
  const person = personBehind(candidate, parent, sentence, scene);
  if (!person) return null;
  const { latest, grade } = person;
  const pack = candidate.source && packAt(reading, candidate.source.from);
  const as = pack && candidate.source ? describe(pack, candidate.source).agreement : null;
  cast.recent.push({ person, as, parent, sentence, spoke: true, aside: candidate.aside ?? false });
  return { person, grade, here: sentenceAt(reading, latest.range.from) === sentence ? latest : null };
}

function personBehind(
  candidate: Candidate,
  parent: number | null,
  sentence: number,
  scene: Scene,
): Person | null {
  const { reading, cast, describe } = scene;
  const pack = packAt(reading, anchorOf(candidate));
  if (!pack) return null;
  if (candidate.source) return personNamed(candidate, candidate.source, pack, parent, sentence, scene);
  if (candidate.missing === 'nobody') return null;
  const passesOn = ({ person }: Recent): boolean =>
    candidate.relays.some((relay) => overlaps(relay, person.latest.range));
  const recent = reachable(cast.recent, parent).filter((one) => !passesOn(one));
  const fits = (one: Recent): boolean => agreesAs(one, candidate.agreement);
  const here = recent.filter((one) => one.sentence === sentence && fits(one));
  for (const offered of candidate.antecedents) {
    const profile = describe(pack, offered);
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
  candidate: Candidate,
  source: TokenRange,
  pack: LanguagePack,
  parent: number | null,
  sentence: number,
  { reading, cast, describe }: Scene,
): Person {
  const profile = describe(pack, source);
  const antecedent = candidate.antecedents[0];
  if (profile.anaphoric && antecedent)
    return meet(describe(pack, antecedent), naming(reading, antecedent, false), cast, parent);
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

const sentenceAt = (reading: Reading, at: number): number => reading.tokens[at]?.sentence ?? -1;

function toResolution(met: Met | null, candidate: Candidate, { reading, describe }: Scene): Resolution {
  if (!met) return { mention: null, profile: null, count: null, who: null };
  const person = met.person.is ?? met.person;
  const pack = packAt(reading, anchorOf(candidate));
  const own = candidate.source && pack ? describe(pack, candidate.source) : null;
  const isFullest = person === met.person && person.grade === met.grade;
  return {
    mention: ((isFullest && met.here) || person.fullest).range,
    profile: person.profile,
    count: own?.count ?? person.profile.count,
    who: person,
  };
}
