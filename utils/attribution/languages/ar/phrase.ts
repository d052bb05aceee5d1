import { isAddressee } from './addressee.ts';
import type { CueForm } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  shareEnd,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { isHonorific } from './head.ts';
import { beginsObject, opensSoon } from './object-start.ts';
import { isItsName } from './own-names.ts';
import { isPart, PART } from './part.ts';
import { ALONE, type PhraseOptions } from './phrase-options.ts';
import { extendOverClitic, extendOverPreposition, governs } from './phrase-prepositions.ts';
import { amountStart, isAccusative, isCircumstance, NO_HEAD, startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import { isAfterKin } from './titles.ts';
import {
  actEnd,
  describesIndefinite,
  ISSUED,
  isReceipt,
  isRestrictive,
  relativeEnd,
} from './which-source.ts';
import { reasonEnd, reasonStart, withheldEnd } from './withheld-name.ts';

import type { ArabicWord } from './word.ts';

/** Reads noun phrases: where a source that begins at a token ends. */

/** A phrase on its way. */
export interface Phrase {
  readonly r: ArabicReading;
  readonly from: number;
  readonly limit: number;
  readonly head: ArabicWord | undefined;
  readonly objectFollows: boolean;
  readonly personFollows: 'likely' | 'perhaps' | undefined;
  readonly closedByLimit: boolean;
  readonly stops: ((at: number) => boolean) | undefined;
  readonly opens: ((at: number) => boolean) | undefined;
}

/** The end of the noun phrase that begins at `from`, at most `limit`; `from` when there is none. */
export function phraseEnd(r: ArabicReading, from: number, limit: number, options: PhraseOptions): number {
  if (!options.named && !startsPhrase(r, from)) return from;
  let i = afterUnit(r, from, limit);
  const phrase: Phrase = {
    r,
    from,
    limit,
    head: wordAt(r, headAt(r, from, limit)),
    objectFollows: options.objectFollows,
    personFollows: options.personFollows,
    closedByLimit: options.closedByLimit,
    stops: options.stops,
    opens: options.opens,
  };
  // Whom it describes or asks may stand behind the second comma.
  let appositions = options.appositions ? (options.personFollows ? 1 : 3) : 0;
  while (i < limit) {
    const next = extend(phrase, i);
    if (next > i) {
      i = next;
      continue;
    }
    const end: number = appositions > 0 && isComma(r, i) ? apposition(phrase, i) : i;
    if (end === i) break;
    i = end;
    appositions -= 1;
  }
  return Math.min(i, limit);
}

/** The first noun: numbers, quantifiers and opening marks stand before it. */
function headAt(r: ArabicReading, from: number, limit: number): number {
  let i = charAt(r, from) === '#' || quotationFrom(r, from) >= 0 ? from + 1 : amountStart(r, from);
  while (
    i < limit - 1 &&
    (tokenAt(r, i)?.kind === 'number' ||
      (has(r, i, TAG.number | TAG.quantifier | TAG.demonstrative) && !wordAt(r, i)?.noun) ||
      isHonorific(r, i))
  )
    i += 1;
  return i;
}

/** A word, number, hashtag or whole quotation. */
function afterUnit(r: ArabicReading, i: number, limit: number): number {
  if (charAt(r, i) === '#') return Math.min(i + 2, limit);
  const q = quotationFrom(r, i);
  if (q >= 0) return Math.min(r.quotations[q]?.to ?? i + 1, limit);
  const number = amountStart(r, i);
  return Math.min(Math.max(number + 1, shareEnd(r, number)), limit);
}

const STOPS = TAG.complementizer | TAG.conjunction | TAG.time | TAG.adverb | TAG.negation | TAG.auxiliary;

/** Words that go on in a way of their own, or whose follower does. */
const OWN_WAY = PART.letter | PART.particle | PART.without | PART.not;
const LEADING_ON = PART.kin | PART.particle;

/** Where the phrase goes on to from `i`, or `i`. */
function extend(phrase: Phrase, i: number): number {
  const { r, head, limit, stops, opens } = phrase;
  const token = tokenAt(r, i);
  if (!token || stops?.(i)) return i;
  if (token.kind === 'mark') return extendOverMark(phrase, i);
  if (token.kind === 'number') return i + 1;
  const { word } = token;
  const { tags, part } = word;
  const before = wordAt(r, i - 1);
  if ((part & OWN_WAY) !== 0 || isPart(before, LEADING_ON)) {
    const end = extendInOwnWay(phrase, i, word);
    if (end > i) return end;
  }
  if (tags & TAG.pronominal) return governs(r, i - 1) || (before && ISSUED.has(before.base)) ? i + 1 : i;
  if (tags & TAG.relative) {
    const withheld = withheldEnd(r, i + 1, limit);
    if (withheld > i + 1) return withheld;
    return isRestrictive(phrase, i) ? relativeEnd(r, i + 1, limit, opens) : i;
  }
  if ((tags & TAG.reasonVerb || part & PART.spoke) && head && head.tags & TAG.vague) {
    const reason = reasonStart(r, i);
    if (reason !== null) {
      const end = reasonEnd(r, reason, limit);
      if (end > reason) return isCircumstance(word) || isAccusative(word) ? i : end;
      if (!has(r, i - 1, TAG.givenName)) return i;
    }
  }
  if (tags & TAG.preposition) {
    if (tags & TAG.relational && isDirection(r, i)) return i + 1;
    if (!(tags & TAG.givenName)) return extendOverPreposition(phrase, i);
  }
  if (part & PART.outletWithLam && head?.noun?.lemma === 'مصدر') return i;
  if (part & PART.inItsName) return (head?.tags ?? 0) & TAG.office ? i + 1 : i;
  if (part & PART.clitic || (part & MAYBE_ADDRESSED && !word.noun && isAddressee(r, i)))
    return opens?.(i) && !governs(r, i - 1) ? i : extendOverClitic(phrase, i, word);
  if (tags === 0 && opens?.(i)) return i;
  if (part & PART.or) return afterOtherName(r, i);
  if (word.conjunction) return extendOverConjunction(phrase, i);
  if (part & PART.general && isYear(r, i)) return i;
  if (part & PART.counted && isCounted(r, i)) return i + 1;
  if (word.definite && tags & TAG.relational && !(phrase.personFollows && tags & TAG.body)) return i + 1;
  if (part & PART.nameLike && isNameLikeAdjective(phrase, i)) return i + 1;
  if (part & PART.general && has(r, i - 1, TAG.office | TAG.relational)) return i + 1;
  if (tags & TAG.time && isTimeInName(phrase, i, word)) return i + 1;
  if (tags & TAG.finite) {
    const act = actEnd(phrase, i, word);
    if (act > i) return act;
  }
  if (tags & STOPS && !(tags & TAG.givenName)) return i;
  if (isLastName(phrase, i, word)) return i + 1;
  if (part & PART.issuing && !word.definite && has(r, i - 1, TAG.document | TAG.report)) return i + 1;
  if (part & PART.received && isReceipt(phrase, i, word)) return relativeEnd(r, i + 1, limit, opens);
  if (tags & TAG.finite) {
    if (describesIndefinite(phrase, i, word)) return i + 1;
    if (!isNameAfterAll(phrase, i, word)) return i;
  }
  if (isCircumstance(word)) return i;
  if (word.base === 'نفسه' && phrase.objectFollows) return i;
  if (part & PART.adverbial && i > phrase.from) return i;
  if (phrase.objectFollows && beginsObject(phrase, i, word)) return i;
  if (word.suffix && before?.definite && !(part & PART.self) && !word.noun?.construct) return i;
  return i + 1;
}

const MAYBE_ADDRESSED = PART.addressed | PART.perhapsAddressed;

/** Kin, letters, particles, بلا and غير. */
function extendInOwnWay({ r, from }: Phrase, i: number, word: ArabicWord): number {
  if (i > from && isAfterKin(r, i) && !isComplementizer(r, i)) return i + 1;
  if (isLetterName(r, i) || isInParticle(r, i) || isWithout(r, i, word)) return i + 1;
  return isNegated(r, i, word) ? i + 2 : i;
}

/** المملكة العربية السعودية, وزارة العدل السعودية, شركة أرامكو السعودية: no country of its own, no channel, after a definite noun or a body's name. */
const isNameLikeAdjective = ({ r, from, personFollows }: Phrase, i: number): boolean => {
  const before = wordAt(r, i - 1);
  if (!before) return false;
  if (isPart(before, PART.nameLike)) return true;
  if (before.tags & (TAG.outlet | TAG.media)) return false;
  const isBodysName = before.tags === 0 && !before.noun && i === from + 2 && has(r, from, TAG.body);
  return before.definite || (isBodysName && !personFollows);
};

/** العام الماضي: a year, where الأمين العام الحالي holds an office. */
const isYear = (r: ArabicReading, i: number): boolean =>
  WHICH_YEAR.has(wordAt(r, i + 1)?.norm ?? '') && !has(r, i - 1, TAG.office);

const WHICH_YEAR = new Set('الماضي المنصرم الفايت الجاري الحالي المقبل القادم الدراسي الميلادي'.split(' '));

/** جماعة الفجر, صحيفة اليوم: a body without an article is somebody's, or something's. */
const isTimeInName = ({ r, from }: Phrase, i: number, word: ArabicWord): boolean => {
  const before = wordAt(r, i - 1);
  return (
    i === from + 1 &&
    (word.tags & TAG.time) !== 0 &&
    /^ال/u.test(word.norm) &&
    before?.noun?.number === 'singular' &&
    (before.tags & (TAG.body | TAG.media)) !== 0 &&
    !before.definite &&
    before.suffix === ''
  );
};

/** نبيل توفيق, عادل فضل: after a first name, with the content or a comma next, no event and no verb. */
function isLastName({ r, stops, opens, personFollows }: Phrase, i: number, word: ArabicWord): boolean {
  const before = wordAt(r, i - 1);
  if (!before || before.definite || isMark(r, i - 1)) return false;
  if (!has(r, i - 1, TAG.givenName) && (personFollows || !isSecondName(r, i - 1))) return false;
  if (
    word.definite ||
    word.suffix ||
    word.noun ||
    isCircumstance(word) ||
    (word.verb && !isOfWomen(word.verb))
  )
    return false;
  if (stops?.(i + 1) || opens?.(i + 1)) return true;
  return (
    isComplementizer(r, i + 1) ||
    isComma(r, i + 1) ||
    isColon(r, i + 1) ||
    quotationFrom(r, i + 1) >= 0 ||
    (word.verb !== null && has(r, i + 1, TAG.preposition))
  );
}

/** آدم إسحق كنين: a word no list knows behind a first name. */
const isSecondName = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.tags === 0 && has(r, i - 1, TAG.givenName) && !has(r, i + 1, TAG.country);

/** كنين: hardly ever the verb. */
const isOfWomen = ({ gender, number }: CueForm): boolean => gender === 'feminine' && number === 'plural';

/** Letters of a spelt-out name: سي إن إن, بي بي سي, إم بي سي. */
function isLetterName(r: ArabicReading, i: number): boolean {
  const before = wordAt(r, i - 1);
  if (!before || !isPart(wordAt(r, i), PART.letter) || !isPart(before, PART.letter)) return false;
  return before.norm === 'ان' ? wordAt(r, i - 2)?.norm === 'سي' : before.norm !== 'في';
}

/** دبلوماسي غربي, مسؤول كوري جنوبي: an adjective, where in غربي المدينة it says where. */
const isDirection = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.preposition) &&
  has(r, i, TAG.relational) &&
  (has(r, i - 1, TAG.vague | TAG.office) ||
    (has(r, i - 1, TAG.relational) && has(r, i - 2, TAG.vague | TAG.office))) &&
  wordAt(r, i - 1)?.definite === false &&
  !isPlace(r, i + 1);

const isPlace = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  if (!word || isMark(r, i) || word.preposition || isAddressee(r, i)) return false;
  return (
    word.definite ||
    (word.tags & (TAG.country | TAG.place)) !== 0 ||
    (word.tags === 0 && !word.suffix && !word.noun && !word.masdar)
  );
};

/** 12 | شاهدا, 16 موظفا | سابقا: in the accusative behind a number. */
function isCounted(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || !isPart(word, PART.counted)) return false;
  if (isNumber(r, i - 1)) return word.noun !== null && (word.tags & (TAG.vague | TAG.office)) !== 0;
  return isNumber(r, i - 2) && isCounted(r, i - 1) && (word.tags & (TAG.relational | TAG.time)) !== 0;
}

const isNumber = (r: ArabicReading, i: number): boolean =>
  tokenAt(r, i)?.kind === 'number' || has(r, i, TAG.number);

/** أورسولا | فون دير لاين: a particle of a foreign name, and what follows it. */
export function isInParticle(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  const before = wordAt(r, i - 1);
  if (!word || !before || ((word.part | before.part) & PART.particle) === 0) return false;
  if (isMark(r, i) || isMark(r, i - 1)) return false;
  if (isPart(before, PART.particle)) return !word.definite && !word.preposition && !isComplementizer(r, i);
  return !before.definite && (before.tags === 0 || (before.tags & (TAG.givenName | TAG.guessed)) !== 0);
}

/** أطباء | بلا حدود, مراسلون بلا حدود. */
const isWithout = (r: ArabicReading, i: number, word: ArabicWord): boolean =>
  isPart(word, PART.without) && has(r, i - 1, TAG.vague) && wordAt(r, i - 1)?.noun?.number === 'plural';

/** منظمة حظر الأسلحة | أو «الحظر»: its other name, in marks or in Latin letters. */
function afterOtherName(r: ArabicReading, i: number): number {
  const named = quotationFrom(r, i + 1);
  const quotation = named < 0 ? undefined : r.quotations[named];
  if (quotation?.closed && quotation.words <= 3) return quotation.to;
  return has(r, i + 1, TAG.foreign) ? i + 2 : i;
}

/** المنظمات | غير الحكومية, مصادر | غير رسمية: a quality that agrees with its noun in the article. */
function isNegated(r: ArabicReading, i: number, word: ArabicWord): boolean {
  if (!isPart(word, PART.not)) return false;
  const before = wordAt(r, i - 1);
  const quality = wordAt(r, i + 1);
  if (!before || !quality || isMark(r, i - 1) || isMark(r, i + 1)) return false;
  if (quality.conjunction || quality.preposition || quality.suffix || quality.verb) return false;
  if (quality.tags & (TAG.complementizer | TAG.preposition | TAG.pronominal | TAG.time)) return false;
  return quality.definite || (!before.definite && before.suffix === '');
}

/** A verb-like word straight after a given name or a word no list knows is a name. */
function isNameAfterAll({ r, from, head }: Phrase, i: number, word: ArabicWord): boolean {
  if (word.tags & (TAG.givenName | TAG.relational | TAG.office | TAG.vague | TAG.body) && !word.verb)
    return true;
  if (isNoPair(r, i, word) || isItsName(r, i, word)) return true;
  if (i === from || (word.verb && !isHisName(r, from, i, word))) return false;
  const before = wordAt(r, i - 1);
  if (before && before.tags & TAG.givenName && !word.conjunction) return true;
  if (isMiddleName(r, from, i, word) || isHisName(r, from, i, word)) return true;
  if ((word.tags & TAG.guessed) === 0) return false;
  if (head && head.tags & TAG.office && before?.definite && !word.conjunction && isLooseName(r, i + 1))
    return true;
  if (!word.conjunction && (opensSoon(r, i + 1) || isComma(r, i + 1)) && /ت$/u.test(word.base)) return true;
  if (before?.definite && before.tags & TAG.relational && !word.conjunction && isLooseName(r, i + 1))
    return true;
  if (!before || before.definite || before.suffix || before.preposition) return false;
  return before.tags === 0 || (before.tags & (TAG.givenName | TAG.guessed | TAG.office | TAG.country)) !== 0;
}

/** منظمة | سيريان: straight behind one body no verb is of two. */
const isNoPair = (r: ArabicReading, i: number, word: ArabicWord): boolean =>
  word.verb?.number === 'dual' &&
  !word.conjunction &&
  has(r, i - 1, TAG.body | TAG.media) &&
  wordAt(r, i - 1)?.definite === false &&
  wordAt(r, i - 1)?.noun?.number === 'singular';

/** المحامي رفعت الأبياري, الدكتور مدحت رفعت، اللواء حسام عزت، : behind a man no verb is feminine. */
const isHisName = (r: ArabicReading, from: number, i: number, word: ArabicWord): boolean => {
  const { noun, definite = false, tags = 0 } = wordAt(r, from) ?? {};
  const man =
    definite && (tags & TAG.office) !== 0 && noun?.gender === 'masculine' && noun.number === 'singular';
  if (!man || word.conjunction || !/[^ا]ت$/u.test(word.base)) return false;
  const next = wordAt(r, i + 1);
  const closed = isComma(r, i + 1) || isComplementizer(r, i + 1);
  if (i === from + 2) return closed && has(r, i - 1, TAG.givenName);
  if (i !== from + 1) return false;
  const isName = next !== undefined && (next.definite || /[^ا]ت$/u.test(next.base)) && next.noun === null;
  return isName && (next.definite || isComma(r, i + 2) || isComplementizer(r, i + 2));
};

/** بدران جيا كورد: between two words that no list knows, and nothing but these. */
const isMiddleName = (r: ArabicReading, from: number, i: number, word: ArabicWord): boolean =>
  i === from + 1 &&
  !word.conjunction &&
  wordAt(r, from)?.tags === 0 &&
  wordAt(r, from)?.definite === false &&
  isLooseName(r, i + 1) &&
  (isComma(r, i + 2) || isComplementizer(r, i + 2));

/** A word no list knows, without an article: the rest of a name. */
function isLooseName(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  return (
    word !== undefined &&
    !isMark(r, i) &&
    !word.definite &&
    !word.preposition &&
    (word.tags === 0 || (word.tags & (TAG.givenName | TAG.guessed)) !== 0)
  );
}

function extendOverMark({ r, from, limit, opens, head }: Phrase, i: number): number {
  const char = charAt(r, i);
  if (char === '#') return i + 1 < limit ? i + 2 : i;
  if (char === '/' || char === '.' || char === '-') {
    const token = tokenAt(r, i);
    const before = tokenAt(r, i - 1);
    const next = tokenAt(r, i + 1);
    if (!token || !before || !next || next.kind === 'mark' || i + 1 >= limit || before.end !== token.start)
      return i;
    return token.end === next.start || (char === '.' && before.end - before.start === 1) ? i + 2 : i;
  }
  if (char === '(' || char === '[') {
    for (let j = i + 1; j < Math.min(limit, i + 9); j++)
      if (charAt(r, j) === ')' || charAt(r, j) === ']') return j + 1;
    return i;
  }
  const q = quotationFrom(r, i);
  if (q < 0) return i;
  const quotation = r.quotations[q];
  if (!quotation?.closed || quotation.words > 6 || quotation.to > limit) return i;
  const ends = endsThere(r, quotation.to, limit);
  if (opens && quotation.words > 2 && ends && !isNameless(r, from, i)) return i;
  const name =
    takesQuotedName(r, i - 1, quotation.words, ends) ||
    (isOfOffice(head) && quotation.words <= 2 && has(r, quotation.to, TAG.givenName)) ||
    (quotation.words === 1 && has(r, from, TAG.media) && isClosed(wordAt(r, i - 1))) ||
    (quotation.words <= SHORT_NAME && (isComplementizer(r, quotation.to) || opens?.(quotation.to))) ||
    (!opens &&
      quotation.words <= 2 &&
      quotation.to === limit &&
      wordAt(r, i - 1)?.definite === false &&
      !has(r, i - 1, TAG.demonstrative));
  return name ? quotation.to : i;
}

/** المتحدث باسم صندوق التنمية البشرية «هدف» | خالد الكيلاني. */
const isOfOffice = (head: ArabicWord | undefined): boolean => ((head?.tags ?? 0) & TAG.office) !== 0;

/** منظمة | «أطباء بلا حدود»: some body or other says nothing, so its name is in the marks. */
const isNameless = (r: ArabicReading, from: number, i: number): boolean =>
  i === from + 1 && has(r, from, TAG.body | TAG.media) && wordAt(r, from)?.definite === false;

/** وكالة الأنباء السعودية | «واس». */
const isClosed = (word: ArabicWord | undefined): boolean =>
  word !== undefined && (word.definite || (word.tags & TAG.country) !== 0);

/** حساب تطبيق «صدى» أن: a name, before what opens the content, is of so many words. */
const SHORT_NAME = 4;

/** Nothing comes after the quotation: it is what is said, not a name. */
const endsThere = (r: ArabicReading, i: number, limit: number): boolean =>
  i >= limit - 1 || charAt(r, i) === '.';

/** Words that a name in marks follows: شبكة «...», حركة «...», لـ «...». */
function takesQuotedName(r: ArabicReading, before: number, words: number, ends: boolean): boolean {
  const word = wordAt(r, before);
  if (!word) return false;
  if (word.tags & (TAG.body | TAG.media | TAG.document | TAG.vague | TAG.office)) return true;
  if (
    word.base === 'ل' ||
    word.base === 'ب' ||
    word.base === 'باسم' ||
    word.base === 'اسم' ||
    word.base === 'في' ||
    word.base === 'لدي' ||
    WORKS.has(word.base)
  )
    return true;
  return (
    words <= 2 &&
    ((word.definite && !ends) || (word.tags & TAG.relational) !== 0) &&
    has(r, before - 1, TAG.body | TAG.media | TAG.document)
  );
}

/** مخرج فيلم «...», مقدم برنامج «...». */
const WORKS = new Set(['فيلم', 'مسلسل', 'برنامج', 'روايه', 'مسرحيه', 'البوم', 'اغنيه', 'لعبه']);

function extendOverConjunction(phrase: Phrase, i: number): number {
  const { r, from } = phrase;
  const word = wordAt(r, i);
  if (word?.conjunction !== 'و' || i - from > 25) return i;
  if (word.tags & TAG.guessed) return isNameAfterAll(phrase, i, word) ? i + 1 : i;
  if (word.tags & (NO_HEAD & ~TAG.finite) || (word.tags & TAG.finite && !word.noun)) return i;
  if (word.verb || (word.participle && !word.definite)) return i;
  if (phrase.objectFollows && word.tags & TAG.event && !(word.definite && wordAt(r, i - 1)?.definite))
    return i;
  return i + 1;
}

/** `، المتحدث باسم الجيش` after a comma, closed by another comma or by what begins a content. */
function apposition(phrase: Phrase, comma: number): number {
  const { r, limit, objectFollows, personFollows, head, opens } = phrase;
  const start = isAmongThem(r, comma + 1) ? comma + 3 : comma + 1;
  const word = wordAt(r, start);
  if (!word || quotationFrom(r, start) >= 0) return comma;
  const named = isUnlikelyVerb(r, start);
  if (!named && !startsPhrase(r, start)) return comma;
  if (word.tags & TAG.reasonVerb && !word.noun) return comma;
  const more = word.conjunction !== '' && !(word.tags & TAG.vague && head && head.tags & TAG.vague);
  if (more && !isAnother(word)) return comma;
  if (personFollows && has(r, start, TAG.country | TAG.outlet)) return comma;
  if (isCircumstance(word) || has(r, start, TAG.occasion) || isDescription(r, start)) return comma;
  if (objectFollows && (word.tags & TAG.event || word.masdar)) return comma;
  const end = phraseEnd(r, start, limit, { ...ALONE, objectFollows, named, opens });
  if (end <= start || end - start > 22) return comma;
  if (end >= limit) return phrase.closedByLimit ? end : comma;
  if (more) return isComplementizer(r, end) || opens?.(end) ? end : comma;
  return closesApposition(r, end) ? end : comma;
}

/** الولايات المتحدة، وفرنسا أن: one more who says it. */
const isAnother = (word: ArabicWord): boolean =>
  word.conjunction === 'و' && (word.tags & (TAG.country | TAG.body | TAG.vague | TAG.office)) !== 0;

/** `مسؤولون، من بينهم قائد الجيش، `: some of those who say it. */
const isAmongThem = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'من' && /^بين(?:هم|ها|هن|هما)$/u.test(wordAt(r, i + 1)?.norm ?? '');

/** المتحالف مع, المشارك في: what the source does, not who it is. */
function isDescription(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word?.definite || word.tags & (TAG.office | TAG.body) || !/^م[ء-ي]{3,}$/u.test(word.base))
    return false;
  const next = wordAt(r, i + 1);
  return next !== undefined && ((next.tags & TAG.preposition) !== 0 || next.preposition !== '');
}

/** يواكيم فيلس: a word shaped like a verb before a name, between commas. */
function isUnlikelyVerb(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || (word.tags & (TAG.guessed | TAG.finite)) !== (TAG.guessed | TAG.finite)) return false;
  const next = wordAt(r, i + 1);
  return (
    next !== undefined &&
    !next.definite &&
    (next.tags === 0 || (next.tags & (TAG.guessed | TAG.givenName)) !== 0) &&
    isComma(r, i + 2)
  );
}

function closesApposition(r: ArabicReading, i: number): boolean {
  const char = charAt(r, i);
  if (
    char === '.' ||
    char === '؟' ||
    char === '!' ||
    isComma(r, i) ||
    isColon(r, i) ||
    isComplementizer(r, i) ||
    isAddressee(r, i) ||
    quotationFrom(r, i) >= 0
  )
    return true;
  const word = wordAt(r, i);
  if (!word || word.preposition === 'ل') return false;
  const closing = TAG.preposition | TAG.time | TAG.finite | TAG.auxiliary | TAG.event;
  return (word.tags & closing) !== 0 || word.preposition === 'ب';
}
