import type { Mention, TokenRange } from '../../pack.ts';
import { ACTING } from './acting.ts';
import { endsActor } from './actor-end.ts';
import { MARGIN } from './columns.ts';
import { isCommonNoun } from './common-nouns.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isFigure,
  isMark,
  quotationFrom,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { LOOK } from './look.ts';
import { hasOwnName, isUnknown } from './own-names.ts';
import { phraseEnd } from './phrase.ts';
import { ACTING_APPOSED, type PhraseOptions } from './phrase-options.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';

/**
 * The noun phrases that name a person or a body: subjects of clauses (`أوقف رئيس الوزراء، حيدر العبادي،
 * ...`), who act, and wherever else somebody is named in full.
 */
export function mentions(r: ArabicReading, { from, to }: TokenRange): Mention[] {
  const found: Mention[] = [];
  let last = pastDateline(r, from, to);
  let actor = -1;
  for (let i = last; i < to; i++) {
    if (i < last || !mayBe(r, i, ACTING.begins) || !isActor(r, i)) continue;
    const range = actorAt(r, i);
    if (!range) continue;
    // روحاني يهدد | ترامب: the verb has its subject before it.
    const isObject = actor === i - 1 && has(r, actor, TAG.finite);
    const acts = !wordAt(r, i)?.preposition && !isObject && (isSubject(r, i) || isTopic(r, range));
    if (acts) actor = range.to;
    else if (!hasOwnName(r, range)) continue;
    found.push({ range, acts });
    last = range.to;
  }
  return found;
}

/** Does the word at i, if it is one, have one of these bits of {@link ACTING}? */
const mayBe = (r: ArabicReading, i: number, acting: number): boolean =>
  ((r.acts[i + MARGIN] as number) & acting) !== 0;

/** دبي، الإمارات العربية المتحدة (CNN)-- | ... : where the report came from is no part of it. */
function pastDateline(r: ArabicReading, from: number, to: number): number {
  for (let i = from; i < to && i < from + LONGEST_DATELINE; i++) {
    if (charAt(r, i) === ')') return isDash(charAt(r, i + 1)) ? i + 2 : from;
    if (has(r, i, TAG.finite) && !has(r, i, TAG.country | TAG.givenName)) return from;
  }
  return from;
}

const LONGEST_DATELINE = 12;

const isDash = (mark: string): boolean => mark === '-' || mark === '–' || mark === '—';

const sentenceAt = (r: ArabicReading, i: number): { from: number; to: number } =>
  r.sentences[tokenAt(r, i)?.sentence ?? -1] ?? { from: i, to: i };

/** First in its sentence, behind أما or a verb, times, adverbs and numbers aside. */
function isSubject(r: ArabicReading, at: number): boolean {
  const { from } = sentenceAt(r, at);
  let i = at - 1;
  const between = TAG.time | TAG.adverb | TAG.pronominal;
  while (i >= from && i > at - 8 && (has(r, i, between) || isFigure(r, i))) i -= 1;
  if (i < from) return true;
  if (isMark(r, i)) return i === from && charAt(r, i) !== '(';
  if (mayBe(r, i, ACTING.topic)) return true;
  if (!has(r, i, TAG.finite) || has(r, i, TAG.givenName) || mayBe(r, i, ACTING.isNot)) return false;
  return !isEmbedded(r, i) && !isGoverned(r, i);
}

/** بين | الجرحى, أدلة على شن | هجوم: no verb, though one is spelt so; وعبر | الوزير is one. */
const isGoverned = (r: ArabicReading, i: number): boolean =>
  !wordAt(r, i)?.conjunction &&
  !isMark(r, i - 1) &&
  (has(r, i, TAG.preposition) ||
    (has(r, i - 1, TAG.preposition) &&
      !has(r, i - 1, TAG.conjunction) &&
      // بعد شن | الجيش عملية: what was done tells who did it.
      !mayBe(r, i - 1, ACTING.after)));

/** الرسالة التي تلقتها | ابنته, رسالة تلقتها | ابنته: she is in a clause that tells of something else. */
const isEmbedded = (r: ArabicReading, verb: number): boolean => {
  const before = isMark(r, verb - 1) ? undefined : wordAt(r, verb - 1);
  if (!before || wordAt(r, verb)?.conjunction) return false;
  return (
    (before.tags & TAG.relative) !== 0 ||
    (mayBe(r, verb, ACTING.attached) &&
      (before.noun !== null || (before.tags & (TAG.relational | TAG.event)) !== 0))
  );
};

/** إلا أن | الجيش | منعهم: behind what opens a clause, before its verb. */
const isTopic = (r: ArabicReading, { from, to }: TokenRange): boolean =>
  has(r, from - 1, TAG.complementizer | TAG.conjunction) &&
  !isMark(r, from - 1) &&
  has(r, to, TAG.finite | TAG.auxiliary) &&
  !isMark(r, to);

/** وتنفذ | تركيا, إيران | ترد: a country beside a verb in the feminine does what it says. */
const isActingCountry = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.country) && (isFeminineVerb(r, i - 1) || isFeminineVerb(r, countryEnd(r, i)));

const isFeminineVerb = (r: ArabicReading, i: number): boolean => mayBe(r, i, ACTING.feminine);

/** كوريا الشمالية | صواريخ. */
function countryEnd(r: ArabicReading, from: number): number {
  let to = from + 1;
  while (has(r, to, TAG.relational) && wordAt(r, to)?.definite) to += 1;
  return to;
}

/** The word at i is a last name that the text also gives alone: whoever bears one may act by it. */
const isNamedElsewhere = (r: ArabicReading, i: number): boolean =>
  isFirstName(r, i - 1) ? namesIn(r).alone.has(baseAt(r, i)) : namesIn(r).last.has(baseAt(r, i));

/** The words that no list knows, behind a first name and elsewhere. */
interface Names {
  readonly last: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

const names = new WeakMap<ArabicReading, Names>();

function namesIn(r: ArabicReading): Names {
  let found = names.get(r);
  if (!found) {
    found = findNames(r);
    names.set(r, found);
  }
  return found;
}

function findNames(r: ArabicReading): Names {
  const last = new Set<string>();
  const alone = new Set<string>();
  for (let i = 0; i < r.tokens.length; i++)
    if (mayBeName(r, i)) (isFirstName(r, i - 1) ? last : alone).add(baseAt(r, i));
  return { last, alone };
}

const baseAt = (r: ArabicReading, i: number): string => wordAt(r, i)?.base ?? '';

const mayBeName = (r: ArabicReading, i: number): boolean =>
  ((r.looks[i + MARGIN] as number) & UNKNOWN_WORD) === UNKNOWN_WORD && !wordAt(r, i)?.conjunction;

const UNKNOWN_WORD = LOOK.word | LOOK.unknown;

function isFirstName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  return !!word && !word.definite && (has(r, i, TAG.givenName) || (word.tags === 0 && isUnknown(word)));
}

/** صرحت جيسيكا كوربت, كانت كاترينا كولينز من البلدة: no list knows either word, not even as a common noun, so the verb leaves nothing else. */
function isFullName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  const next = wordAt(r, i + 1);
  if (!word || !next || !has(r, i - 1, TAG.finite) || !isFirstName(r, i) || !isUnknown(next)) return false;
  if (wordAt(r, i + 2)?.norm === 'من') return !isMark(r, i + 1) && !next.definite && !next.conjunction;
  return isMark(r, i + 2) || !(isCommonNoun(word) || isCommonNoun(next) || /[تا]$/u.test(word.plain));
}

const ACTORS = TAG.office | TAG.vague | TAG.body | TAG.media | TAG.givenName;

/** A person or body: by its head, or a name. */
function isActor(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || (!word.preposition && !startsPhrase(r, i))) return false;
  if (word.tags & ACTORS || word.acting & ACTING.people) return true;
  const isNew = isUnknown(word);
  if (isNew && word.tags === 0 && has(r, i + 1, TAG.givenName) && !isCommonNoun(word)) return true;
  if (isActingCountry(r, i) || isCrowd(r, i) || isPage(r, i)) return true;
  return isNew && isSubject(r, i) && (isNamedElsewhere(r, i) || isFullName(r, i));
}

/** تجمع | مئات من المتظاهرين, آلاف المحتجين. */
function isCrowd(r: ArabicReading, i: number): boolean {
  if (!has(r, i, TAG.number | TAG.quantifier) || wordAt(r, i)?.definite) return false;
  const next = wordAt(r, i + 1)?.base === 'من' ? i + 2 : i + 1;
  return has(r, next, TAG.vague) || mayBe(r, next, ACTING.several);
}

/** استذكرت | صفحة «أخبار المدينة»: what is called by a name in marks. */
function isPage(r: ArabicReading, i: number): boolean {
  if (!mayBe(r, i, ACTING.page)) return false;
  const named = quotationFrom(r, i + 1);
  return named >= 0 && (r.quotations[named]?.words ?? 0) <= 5 && isSubject(r, i);
}

const ACTOR: PhraseOptions = { ...ACTING_APPOSED, named: true };

/** The phrase of whoever acts, from its first word: without what is acted on. */
export function actorAt(r: ArabicReading, from: number): TokenRange | null {
  if (isActingCountry(r, from)) return { from, to: countryEnd(r, from) };
  if (isPage(r, from)) return { from, to: r.quotations[quotationFrom(r, from + 1)]?.to ?? from + 1 };
  const limit = sentenceAt(r, from).to;
  const end = phraseEnd(r, from, limit, ACTOR);
  for (let i = from; i < end; i++) if (endsActor(r, i, from)) return i > from ? { from, to: i } : null;
  return end > from ? { from, to: end } : null;
}
