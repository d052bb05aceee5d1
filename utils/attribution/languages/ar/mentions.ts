import type { Mention, TokenRange } from '../../pack.ts';
import { endsActor } from './actor-end.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, charAt, has, isMark, tokenAt, wordAt } from './cursor.ts';
import { headOf } from './head.ts';
import { isUnknown, ownNames } from './own-names.ts';
import { phraseEnd } from './phrase.ts';
import { isAccusative, startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';

/**
 * The noun phrases that name a person or a body: subjects of clauses (`أوقف رئيس الوزراء، حيدر العبادي،
 * ...`), who act, and wherever else somebody is named in full.
 */
export function mentions(r: ArabicReading, { from, to }: TokenRange): Mention[] {
  const found: Mention[] = [];
  let last = pastDateline(r, from, to);
  for (let i = last; i < to; i++) {
    if (i < last || !isActor(r, i)) continue;
    const range = actorAt(r, i);
    if (!range) continue;
    const acts = !wordAt(r, i)?.preposition && (isSubject(r, i) || isTopic(r, range));
    if (!acts && ownNames(r, range, headOf(r, range)).length === 0) continue;
    found.push({ range, acts });
    last = range.to;
  }
  return found;
}

/** دبي، الإمارات العربية المتحدة (CNN)-- | ... : where the report came from is no part of it. */
function pastDateline(r: ArabicReading, from: number, to: number): number {
  for (let i = from; i < to && i < from + LONGEST_DATELINE; i++) {
    if (charAt(r, i) === ')') return /^[-–—]/u.test(charAt(r, i + 1)) ? i + 2 : from;
    if (has(r, i, TAG.finite) && !has(r, i, TAG.country | TAG.givenName)) return from;
  }
  return from;
}

const LONGEST_DATELINE = 12;

const sentenceAt = (r: ArabicReading, i: number): { from: number; to: number } =>
  r.sentences[tokenAt(r, i)?.sentence ?? -1] ?? { from: i, to: i };

/** First in its sentence or behind a verb, times, adverbs and numbers aside. */
function isSubject(r: ArabicReading, at: number): boolean {
  const { from } = sentenceAt(r, at);
  let i = at - 1;
  while (i >= from && i > at - 8 && (has(r, i, TAG.time | TAG.adverb) || tokenAt(r, i)?.kind === 'number'))
    i -= 1;
  if (i < from) return true;
  if (isMark(r, i)) return i === from && charAt(r, i) !== '(';
  return has(r, i, TAG.finite) && !has(r, i, TAG.givenName) && !/^ليس/u.test(wordAt(r, i)?.base ?? '');
}

/** إلا أن | الجيش | منعهم: behind what opens a clause, before its verb. */
const isTopic = (r: ArabicReading, { from, to }: TokenRange): boolean =>
  has(r, from - 1, TAG.complementizer | TAG.conjunction) &&
  !isMark(r, from - 1) &&
  has(r, to, TAG.finite | TAG.auxiliary) &&
  !isMark(r, to);

/** وتنفذ | تركيا: a country behind a verb in the feminine does what it says. */
function isActingCountry(r: ArabicReading, i: number): boolean {
  const verb = wordAt(r, i - 1);
  return (
    has(r, i, TAG.country) &&
    has(r, i - 1, TAG.finite | TAG.auxiliary) &&
    verb !== undefined &&
    /^ت|ت$/u.test(verb.base)
  );
}

/** كوريا الشمالية | صواريخ. */
function countryEnd(r: ArabicReading, from: number): number {
  let to = from + 1;
  while (has(r, to, TAG.relational) && wordAt(r, to)?.definite) to += 1;
  return to;
}

/** Last names that the text also gives alone: whoever bears one may act by it. */
function namedIn(r: ArabicReading): ReadonlySet<string> {
  const known = surnames.get(r);
  if (known) return known;
  const last: number[] = [];
  const alone: number[] = [];
  for (let i = 0; i < r.tokens.length; i++) {
    const word = wordAt(r, i);
    if (word && isUnknown(word) && !word.conjunction) (isFirstName(r, i - 1) ? last : alone).push(i);
  }
  const names = new Set(last.map((i) => wordAt(r, i)?.base ?? ''));
  const found = new Set<string>();
  for (const i of alone) {
    const name = wordAt(r, i)?.base ?? '';
    if (names.has(name)) found.add(name);
  }
  surnames.set(r, found);
  return found;
}

const surnames = new WeakMap<ArabicReading, Set<string>>();

function isFirstName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  return !!word && !word.definite && (has(r, i, TAG.givenName) || (word.tags === 0 && isUnknown(word)));
}

/** صرحت جيسيكا كوربت: no list knows either word, not even as a common noun, so the verb leaves nothing else. */
function isFullName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  const next = wordAt(r, i + 1);
  if (!word || !next || !has(r, i - 1, TAG.finite) || !isFirstName(r, i) || !isUnknown(next)) return false;
  return isMark(r, i + 2) || !(isCommonNoun(word) || isCommonNoun(next) || /[ةتا]$/u.test(word.plain));
}

const ACTORS = TAG.office | TAG.vague | TAG.body | TAG.media | TAG.givenName;

/** A person or body: by its head, or a name. */
function isActor(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || tokenAt(r, i)?.kind !== 'word' || word.conjunction) return false;
  if (
    (word.preposition ? !word.definite : !startsPhrase(r, i)) ||
    isAccusative(word) ||
    PLACES_AND_DEEDS.has(word.noun?.lemma ?? '')
  )
    return false;
  if (
    has(r, i, ACTORS) ||
    isActingCountry(r, i) ||
    (has(r, i + 1, TAG.givenName) && word.tags === 0 && isUnknown(word))
  )
    return true;
  return isUnknown(word) && isSubject(r, i) && (namedIn(r).has(word.base) || isFullName(r, i));
}

/** Bodies that suffer or happen oftener than they act. */
const PLACES_AND_DEEDS = new Set(
  'عملية حملة مدينة بلدة محافظة ولاية معسكر مستشفى مدرسة قريب موقع'.split(' '),
);

/** The phrase of whoever acts, from its first word: without what is acted on. */
export function actorAt(r: ArabicReading, from: number): TokenRange | null {
  if (isActingCountry(r, from)) return { from, to: countryEnd(r, from) };
  const limit = sentenceAt(r, from).to;
  const end = phraseEnd(r, from, limit, { objectFollows: true, appositions: true, named: true });
  for (let i = from; i < end; i++) if (endsActor(r, i, from)) return i > from ? { from, to: i } : null;
  return end > from ? { from, to: end } : null;
}
