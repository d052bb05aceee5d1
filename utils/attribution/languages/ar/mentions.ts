import type { Mention, TokenRange } from '../../pack.ts';
import { endsActor } from './actor-end.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, charAt, has, isMark, quotationFrom, tokenAt, wordAt } from './cursor.ts';
import { headOf } from './head.ts';
import { isUnknown, ownNames } from './own-names.ts';
import { phraseEnd } from './phrase.ts';
import { isAccusative, startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/**
 * The noun phrases that name a person or a body: subjects of clauses (`أوقف رئيس الوزراء، حيدر العبادي،
 * ...`), who act, and wherever else somebody is named in full.
 */
export function mentions(r: ArabicReading, { from, to }: TokenRange): Mention[] {
  const found: Mention[] = [];
  let last = pastDateline(r, from, to);
  let actor = -1;
  for (let i = last; i < to; i++) {
    if (i < last || !isActor(r, i)) continue;
    const range = actorAt(r, i);
    if (!range) continue;
    // روحاني يهدد | ترامب: the verb has its subject before it.
    const isObject = actor === i - 1 && has(r, actor, TAG.finite);
    const acts = !wordAt(r, i)?.preposition && !isObject && (isSubject(r, i) || isTopic(r, range));
    if (acts) actor = range.to;
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

/** أما | الوزير، فذهب أبعد من ذلك. */
const TOPIC = 'اما';

/** First in its sentence, behind أما or a verb, times, adverbs and numbers aside. */
function isSubject(r: ArabicReading, at: number): boolean {
  const { from } = sentenceAt(r, at);
  let i = at - 1;
  const between = TAG.time | TAG.adverb | TAG.pronominal;
  while (i >= from && i > at - 8 && (has(r, i, between) || tokenAt(r, i)?.kind === 'number')) i -= 1;
  if (i < from) return true;
  if (isMark(r, i)) return i === from && charAt(r, i) !== '(';
  if (wordAt(r, i)?.base === TOPIC) return true;
  if (isEmbedded(r, i) || isGoverned(r, i)) return false;
  return has(r, i, TAG.finite) && !has(r, i, TAG.givenName) && !wordAt(r, i)?.base.startsWith('ليس');
}

/** بين | الجرحى, أدلة على شن | هجوم: no verb, though one is spelt so; وعبر | الوزير is one. */
const isGoverned = (r: ArabicReading, i: number): boolean =>
  !wordAt(r, i)?.conjunction &&
  !isMark(r, i - 1) &&
  (has(r, i, TAG.preposition) ||
    (has(r, i - 1, TAG.preposition) &&
      !has(r, i - 1, TAG.conjunction) &&
      !AFTER.has(wordAt(r, i - 1)?.base ?? '')));

/** بعد شن | الجيش عملية: what was done tells who did it. */
const AFTER = new Set('بعد قبل منذ عقب اثر'.split(' '));

/** الرسالة التي تلقتها | ابنته, رسالة تلقتها | ابنته: she is in a clause that tells of something else. */
const isEmbedded = (r: ArabicReading, verb: number): boolean => {
  const before = isMark(r, verb - 1) ? undefined : wordAt(r, verb - 1);
  if (!before || wordAt(r, verb)?.conjunction) return false;
  return (
    (before.tags & TAG.relative) !== 0 ||
    (/[تيوا](?:ه|ها|هم)$/u.test(wordAt(r, verb)?.norm ?? '') &&
      (wordAt(r, verb)?.suffix ?? '') !== '' &&
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

const isFeminineVerb = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.finite | TAG.auxiliary) && /^ت|ت$/u.test(wordAt(r, i)?.base ?? '');

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
  if (!word || tokenAt(r, i)?.kind !== 'word' || word.conjunction) return false;
  if (
    (word.preposition ? !word.definite : !startsPhrase(r, i)) ||
    isAccusative(word) ||
    (word.noun !== null && PLACES_AND_DEEDS.has(word.noun.lemma)) ||
    (word.definite && word.base === AGE) ||
    SOME_OF_IT.test(word.norm)
  )
    return false;
  if (
    has(r, i, ACTORS) ||
    isActingCountry(r, i) ||
    (has(r, i + 1, TAG.givenName) && word.tags === 0 && isUnknown(word) && !isCommonNoun(word))
  )
    return true;
  if (isCrowd(r, i) || isPeople(word) || isPage(r, i)) return true;
  return isUnknown(word) && isSubject(r, i) && (namedIn(r).has(word.base) || isFullName(r, i));
}

/** تجمع | مئات من المتظاهرين, آلاف المحتجين. */
function isCrowd(r: ArabicReading, i: number): boolean {
  if (!has(r, i, TAG.number | TAG.quantifier) || wordAt(r, i)?.definite) return false;
  const next = wordAt(r, i + 1)?.base === 'من' ? i + 2 : i + 1;
  return has(r, next, TAG.vague) || /[ء-ي]{3}(?:ين|ون)$/u.test(wordAt(r, next)?.base ?? '');
}

/** استذكرت | صفحة «أخبار المدينة»: what is called by a name in marks. */
const isPage = (r: ArabicReading, i: number): boolean => {
  const named = quotationFrom(r, i + 1);
  return (
    named >= 0 &&
    PAGES.has(wordAt(r, i)?.base ?? '') &&
    (r.quotations[named]?.words ?? 0) <= 5 &&
    isSubject(r, i)
  );
};

const PAGES = new Set(['صفحه', 'حساب']);

/** الفلسطينيون, الإيرانيين. */
const isPeople = ({ definite, tags, base, preposition }: ArabicWord): boolean =>
  definite && !preposition && (tags & TAG.relational) !== 0 && /ي(?:ون|ين)$/u.test(base);

/** معظمها: of things. */
const SOME_OF_IT = /^و?(?:معظم|بعض|كل|جميع|اغلب|غالبيت|احدا)ها$/u;

/** البالغ من العمر, though عمر is a first name. */
const AGE = 'عمر';

/** Bodies that suffer or happen oftener than they act. */
const PLACES_AND_DEEDS = new Set(
  'عملية حملة مدينة بلدة محافظة ولاية معسكر مستشفى مدرسة قريب موقع'.split(' '),
);

/** The phrase of whoever acts, from its first word: without what is acted on. */
export function actorAt(r: ArabicReading, from: number): TokenRange | null {
  if (isActingCountry(r, from)) return { from, to: countryEnd(r, from) };
  if (isPage(r, from)) return { from, to: r.quotations[quotationFrom(r, from + 1)]?.to ?? from + 1 };
  const limit = sentenceAt(r, from).to;
  const end = phraseEnd(r, from, limit, { objectFollows: true, appositions: true, named: true });
  for (let i = from; i < end; i++) if (endsActor(r, i, from)) return i > from ? { from, to: i } : null;
  return end > from ? { from, to: end } : null;
}
