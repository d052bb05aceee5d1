import type { TokenRange } from '../../pack.ts';
import { CLAUSE, isOf } from './clause-words.ts';
import type { CueForm } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComma,
  isComplementizer,
  isMark,
  isOfClock,
  quotationFrom,
  sentenceOf,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { drivenTo, onceBefore } from './driven.ts';
import type { NounForm } from './nouns.ts';
import { isItsName } from './own-names.ts';
import { isPart, PART } from './part.ts';
import { isInParticle, phraseEnd } from './phrase.ts';
import { ALONE, APPOSED, type PhraseOptions } from './phrase-options.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import { reasonEnd, reasonStart } from './withheld-name.ts';

/** A subject that stands before its verb. */
export interface SubjectBefore {
  readonly range: TokenRange;
  /** Nothing between it and the verb, and its clause begins with it. */
  readonly adjacent: boolean;
  /** The verb stands in a relative clause, which ends at its comma. */
  readonly relative?: boolean;
}

/** Finds who stands before the verb: `المصادر أكدت`, `القس، الذي ينفي`, `كان مسؤول في الائتلاف هدد`; not `وهو ما أكد`. */
export function subjectBefore(r: ArabicReading, at: number, form: CueForm): SubjectBefore | null {
  const { from } = sentenceOf(r, at);
  const end = skipAuxiliaries(r, at, from);
  if (end <= from) return null;
  if (has(r, end - 1, TAG.relative) && !isMark(r, end - 1)) {
    if (!relates(r, end - 1, form)) return null;
    const range = antecedent(r, end - 1, from, form) ?? peopleBefore(r, end - 1);
    return range && { range, adjacent: false, relative: isComma(r, end - 2) };
  }
  if (has(r, end - 1, TAG.pronoun) && wordAt(r, end)?.base === 'ما') return null;
  if (has(r, end - 1, TAG.pronoun)) return { range: { from: end - 1, to: end }, adjacent: true };
  const moved = movedBefore(r, end - 1);
  if (moved) return { range: moved, adjacent: true };
  const start = clauseStart(r, end, from);
  const range = start === null ? null : phraseEndingAt(r, start, end, at, form);
  return range ?? describedBy(r, at, end, from, form);
}

/** `دفع الحادث الوزير إلى أن | يقول`, `سبق للوزير أن | قال`. */
function movedBefore(r: ArabicReading, that: number): TokenRange | null {
  if (wordAt(r, that)?.norm !== 'ان') return null;
  const to = DRIVEN_BY.has(wordAt(r, that - 1)?.base ?? '') ? drivenTo(r, that - 1) : null;
  return to ?? onceBefore(r, that);
}

const DRIVEN_BY = new Set(['الي', 'علي']);

const DESCRIBED = TAG.document | TAG.report | TAG.vague | TAG.body;

/** `تقارير تفيد بـ`, `عن مصادر مجهولة أكدت أن`: a clause without الذي says which ones, after an indefinite noun. */
function describedBy(
  r: ArabicReading,
  at: number,
  end: number,
  from: number,
  form: CueForm,
): SubjectBefore | null {
  if (wordAt(r, at)?.suffix || has(r, at + 1, TAG.pronominal)) return null;
  let found: SubjectBefore | null = null;
  for (let start = end - 1; start >= Math.max(from, end - 7); start--) {
    const word = wordAt(r, start);
    if (!word || isMark(r, start) || has(r, start, TAG.finite | TAG.complementizer | TAG.relative)) break;
    if (!word.noun || !has(r, start, DESCRIBED) || word.definite || word.suffix) continue;
    if (word.conjunction && !isComma(r, start - 1)) continue;
    if (has(r, start, TAG.quantifier) || (form.cue.lemma === 'قال' && isSilent(r, start))) continue;
    const to = phraseEnd(r, start, end, ALONE);
    if (to === end && describes(word.noun, has(r, start, TAG.document | TAG.report), form))
      found = { range: { from: start, to }, adjacent: form.cue.demand && end === at };
  }
  return found;
}

/** بثت القناة لقطات قالت إنها: texts may say, but whoever shows pictures says what they are. */
const isSilent = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.document) || PICTURES.has(wordAt(r, i)?.noun?.lemma ?? '');

const PICTURES = new Set(['لقطة', 'صورة']);

/** A verb after its noun agrees with it; plurals of things and of مصدر are feminine. */
function describes(noun: NounForm, thing: boolean, form: CueForm): boolean {
  if (noun.number === 'dual') return form.number === 'dual';
  if (noun.number === 'singular') return form.number === 'singular' && form.gender === noun.gender;
  const likeThings = form.number === 'singular' && form.gender === 'feminine';
  return thing ? likeThings : likeThings || form.number === 'plural';
}

/** `أما المفوضية فقالت`: the topic that أما opens. */
export function topicBefore(r: ArabicReading, at: number, form: CueForm): SubjectBefore | null {
  const { from } = sentenceOf(r, at);
  return wordAt(r, from)?.base === 'اما' && at - from < 25 ? phraseEndingAt(r, from + 1, at, at, form) : null;
}

/** قد, كان, لا, لم and the like, and adverbs, before the verb. */
function skipAuxiliaries(r: ArabicReading, at: number, from: number): number {
  let i = at;
  while (
    i > from &&
    has(r, i - 1, TAG.auxiliary | TAG.negation | TAG.adverb) &&
    !has(r, i - 1, TAG.relative | TAG.conjunction)
  )
    i -= 1;
  if (i > from + 1 && charAt(r, i - 1) === '،' && closesAside(r, i - 1, from)) i -= 1;
  return i;
}

/** A comma before the verb that closes an apposition or an adverbial of the subject. */
const closesAside = (r: ArabicReading, comma: number, from: number): boolean => {
  for (let i = comma - 1; i >= from && i > comma - 14; i--) if (isComma(r, i)) return true;
  return false;
};

const STARTERS = TAG.complementizer | TAG.conjunction | TAG.relative;

/** The token after the nearest word that begins a clause (أن, لكن, فيما...), or the sentence's first one. */
function clauseStart(r: ArabicReading, end: number, from: number): number | null {
  const floor = Math.max(from, end - 28);
  for (let i = end - 1; i >= floor; i--) {
    const q = r.tokens[i]?.quotation ?? -1;
    const quotation = q < 0 ? undefined : r.quotations[q];
    if (quotation && quotation.to <= end && quotation.from >= floor && quotation.words <= 8) {
      i = quotation.from;
      continue;
    }
    const word = wordAt(r, i);
    if (isOf(word, CLAUSE.was)) return i + 1;
    if (has(r, i, TAG.relative)) return null;
    if (
      isInParticle(r, i) ||
      saysWhich(r, i) ||
      (isNounAtStart(r, i, from) && has(r, i, TAG.finite | TAG.conjunction))
    )
      continue;
    if (isComplementizer(r, i) || (has(r, i, STARTERS) && !isMark(r, i) && !has(r, i, TAG.complementizer)))
      return i + 1;
    if (has(r, i, TAG.finite) && !has(r, i, TAG.givenName | TAG.guessed) && wordAt(r, i + 1)?.norm !== 'الله')
      return null;
    if (!isMark(r, i)) continue;
    if ('.:؟!…/'.includes(charAt(r, i))) return i + 1;
    if (isDash(r, i) && (isDash(r, i - 1) || charAt(r, i - 1) === ')')) return i + 1;
  }
  return floor === from ? from : null;
}

/** شاهد عيان يقول, دار الإفتاء تؤكد, أم محمد تروي: spelt like a verb or a conjunction where the sentence begins. */
const isNounAtStart = (r: ArabicReading, i: number, from: number): boolean => {
  const word = wordAt(r, i);
  const begins = i === from || has(r, i - 1, TAG.conjunction | TAG.auxiliary | TAG.complementizer);
  return (
    begins && !!word?.noun && !word.verb && (!has(r, i, TAG.conjunction) || has(r, i + 1, TAG.givenName))
  );
};

/** مسؤول | طلب عدم | ذكر اسمه, دراسة | أجرتها الجامعة, تقرير | صادر عن: no clause of its own. */
function saysWhich(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || !has(r, i, TAG.finite) || word.conjunction) return false;
  if (wordAt(r, i - 1)?.base === 'عدم' || isItsName(r, i, word)) return true;
  if (wordAt(r, i - 1)?.base === 'لم') return has(r, i - 2, TAG.vague) && reasonEnd(r, i, i + 12) > i;
  const noun = wordAt(r, has(r, i - 1, TAG.relational) && !has(r, i - 1, DESCRIBED) ? i - 2 : i - 1);
  if (!noun?.noun || noun.definite) return false;
  if (noun.tags & (TAG.document | TAG.report)) return word.suffix !== '' || isPart(word, PART.issuing);
  return (noun.tags & TAG.vague) !== 0 && reasonStart(r, i) !== null && reasonEnd(r, i, i + 12) > i;
}

const BEFORE_VERB: PhraseOptions = { ...APPOSED, closedByLimit: true };

/** The dash of a dateline: `دبي (CNN) -`. */
const isDash = (r: ArabicReading, i: number): boolean => ['-', '–', '—'].includes(charAt(r, i));

function phraseEndingAt(
  r: ArabicReading,
  start: number,
  end: number,
  at: number,
  form: CueForm,
): SubjectBefore | null {
  let from = start;
  while (from < end && (isSkipped(r, from) || isOfClock(r, from - 1))) from += 1;
  if (from >= end || !startsPhrase(r, from)) return null;
  const first = wordAt(r, from);
  if (first?.conjunction && first.tags === 0 && first.base.startsWith('ب')) return null;
  const q = quotationFrom(r, from);
  if (q >= 0 && ((r.quotations[q]?.words ?? 0) > 5 || isClause(r, from, r.quotations[q]?.to ?? from)))
    return null;
  if ((tokenAt(r, from)?.kind === 'number' || has(r, from, TAG.demonstrative)) && from + 1 === end)
    return null;
  if (has(r, from, TAG.demonstrative) && has(r, from + 1, TAG.pronoun)) return null;
  const to = phraseEnd(r, from, Math.min(at, end + 1), BEFORE_VERB);
  if (!agreesWith(r, from, form)) return null;
  if (to === end) return { range: { from, to }, adjacent: true };
  if (tokenAt(r, from)?.kind === 'number' && to === from + 1) return null;
  if (to === end - 1 && isComma(r, to)) return { range: { from, to }, adjacent: false };
  return onlyAdverbials(r, to, end) ? { range: { from, to }, adjacent: false } : null;
}

/** «يبقى الفقراء فقراء»: said, no name. */
function isClause(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(r, i, TAG.finite) && !has(r, i, TAG.givenName)) return true;
  return false;
}

const isSkipped = (r: ArabicReading, i: number): boolean =>
  (isMark(r, i) && quotationFrom(r, i) < 0 && charAt(r, i) !== '#') ||
  (has(r, i, TAG.time | TAG.adverb) && !has(r, i, TAG.body));

/** `المسؤول في تصريح للصحيفة قال`: preposition phrases, times and commas, up to the verb. */
function onlyAdverbials(r: ArabicReading, from: number, to: number): boolean {
  let i = from;
  while (i < to) {
    const dated = tokenAt(r, i)?.kind === 'number' && has(r, i - 1, TAG.time);
    if (dated || isComma(r, i) || has(r, i, TAG.time | TAG.adverb | TAG.pronominal)) {
      i += 1;
    } else if (wordAt(r, i)?.preposition) {
      i += 1;
    } else if (has(r, i, TAG.preposition)) {
      i = Math.max(i + 1, phraseEnd(r, i + 1, to, ALONE));
    } else {
      return false;
    }
  }
  return true;
}

/** After its subject a verb agrees with it; a plain mismatch of gender rules a subject out. */
function agreesWith(r: ArabicReading, from: number, form: CueForm): boolean {
  const noun = wordAt(r, from)?.noun;
  if (!noun?.gender || noun.number === 'plural') return true;
  return form.number !== 'singular' || form.gender === noun.gender;
}

const SPEAKERS =
  TAG.office |
  TAG.vague |
  TAG.body |
  TAG.media |
  TAG.outlet |
  TAG.document |
  TAG.report |
  TAG.givenName |
  TAG.country;

/** أزمة الرئيس الذي: a feminine noun is not whom الذي takes up. */
const differs = (r: ArabicReading, i: number, relative: number): boolean => {
  const word = wordAt(r, i);
  return (
    wordAt(r, relative)?.norm === 'الذي' &&
    word !== undefined &&
    !word.definite &&
    word.plain.endsWith('ة') &&
    (word.tags & TAG.givenName) === 0 &&
    word.noun?.number !== 'plural'
  );
};

/** من طرف | الحزب: by the party. */
const isSideOf = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'طرف' && wordAt(r, i - 1)?.base === 'من';

/** The noun phrase that a relative pronoun at `relative` takes up: the nearest that could speak, its genitives in it. */
function antecedent(r: ArabicReading, relative: number, from: number, form: CueForm): TokenRange | null {
  const end = isComma(r, relative - 1) ? relative - 1 : relative;
  let nearest: TokenRange | null = null;
  let speaker: TokenRange | null = null;
  for (let start = end - 1; start >= Math.max(from, end - 12); start--) {
    if (isMark(r, start) || has(r, start, TAG.finite | TAG.complementizer)) break;
    if (!startsPhrase(r, start) || tokenAt(r, start)?.kind === 'number') {
      if (wordAt(r, start)?.preposition || has(r, start, TAG.pronominal)) break;
      continue;
    }
    if (differs(r, start, relative) || isSideOf(r, start)) continue;
    const before = start - 1;
    const opens =
      before < from ||
      isMark(r, before) ||
      differs(r, before, relative) ||
      isSideOf(r, before) ||
      has(r, before, TAG.preposition | TAG.finite | TAG.complementizer | TAG.conjunction);
    const speaks = has(r, start, SPEAKERS);
    if (!(opens || (speaks && isHolder(r, start, form)))) continue;
    if (phraseEnd(r, start, end, ALONE) !== end) continue;
    const range = { from: start, to: end };
    if (opens && (speaks || !has(r, before, TAG.preposition)))
      return has(r, start, TAG.report | TAG.document) ? (speaker ?? range) : range;
    if (opens) nearest ??= range;
    else speaker = range;
  }
  return speaker ?? nearest;
}

/** الماضي | الفلسطينيين الذين: a people, whatever stands before it. */
function peopleBefore(r: ArabicReading, relative: number): TokenRange | null {
  if (wordAt(r, relative)?.base !== 'الذين') return null;
  const at = isComma(r, relative - 1) ? relative - 2 : relative - 1;
  const word = wordAt(r, at);
  const people = word?.definite && !word.preposition && /[وي]ن$/u.test(word.base);
  return people && startsPhrase(r, at) ? { from: at, to: at + 1 } : null;
}

/** اتهامات | مدير المستشفى الذي: a person or body that the verb agrees with, whatever noun is before it. */
const isHolder = (r: ArabicReading, i: number, form: CueForm): boolean =>
  wordAt(r, i)?.definite === false &&
  has(r, i, TAG.office | TAG.vague | TAG.body) &&
  !has(r, i, TAG.report | TAG.document | TAG.country | TAG.place) &&
  wordAt(r, i)?.base !== 'طرف' &&
  agreesWith(r, i, form);

/** الخطاب الذي قالت فيه: the relative pronoun is another's than the verb's subject. */
function relates(r: ArabicReading, relative: number, form: CueForm): boolean {
  switch (wordAt(r, relative)?.base) {
    case 'الذي':
      return form.number === 'singular' && form.gender === 'masculine';
    case 'التي':
      return form.gender === 'feminine';
    case 'الذين':
      return form.number === 'plural';
    default:
      return true;
  }
}
