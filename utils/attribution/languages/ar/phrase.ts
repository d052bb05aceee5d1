import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { isLetter } from './letters.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Reads noun phrases: where a source that begins at a token ends. */

export interface PhraseOptions {
  /** A bare object may follow (أعلن الجيش مقتل...): an event noun after a closed phrase is not of it. */
  readonly objectFollows: boolean;
  /** Appositions and relative clauses after a comma are of it. */
  readonly appositions: boolean;
  /** Take the first word for a name, whatever it looks like. */
  readonly named?: boolean;
  /** A person or country may follow as the object (اتهم نتنياهو عباس بأنه). */
  readonly personFollows?: boolean;
  /** Does something begin at this token that is never of the phrase? */
  readonly stops?: (at: number) => boolean;
  /** Does the content open at this token? A relative clause ends before it. */
  readonly opens?: ((at: number) => boolean) | undefined;
}

interface Phrase extends PhraseOptions {
  readonly r: ArabicReading;
  readonly from: number;
  readonly limit: number;
  readonly head: ArabicWord | undefined;
}

const NO_HEAD =
  TAG.complementizer |
  TAG.preposition |
  TAG.pronominal |
  TAG.conjunction |
  TAG.relative |
  TAG.negation |
  TAG.auxiliary |
  TAG.time |
  TAG.adverb |
  TAG.finite;

const FUNCTION = TAG.preposition | TAG.pronominal | TAG.conjunction | TAG.complementizer | TAG.finite;

/** Can a noun phrase begin here? */
export function startsPhrase(r: ArabicReading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return charAt(r, i) === '#' || isNameInMarks(r, i);
  const word = token.word;
  if (word.preposition || word.base === 'ل' || word.base === 'ب') return false;
  if (word.tags & TAG.givenName && !word.definite) return true;
  if (isCircumstance(word)) return false;
  if (word.tags & TAG.event && !word.verb && !word.conjunction) return true;
  if (word.tags & NO_HEAD)
    return Boolean(word.noun) && (word.tags & FUNCTION & (word.verb ? ~0 : ~TAG.finite)) === 0;
  return true;
}

/** «حزب الوفاق»: short, and no clause; «سنوقف العمل» and بـ«أكثر قذارة» are what somebody says. */
function isNameInMarks(r: ArabicReading, i: number): boolean {
  const quotation = r.quotations[quotationFrom(r, i)];
  if (!quotation || quotation.words > LONGEST_NAME) return false;
  const first = wordAt(r, i + 1);
  if (!first) return true;
  return !first.preposition && !(first.tags & (TAG.complementizer | TAG.negation));
}

const LONGEST_NAME = 8;

/** The end of the noun phrase that begins at `from`, at most `limit`; `from` when there is none. */
export function phraseEnd(r: ArabicReading, from: number, limit: number, options: PhraseOptions): number {
  if (!options.named && !startsPhrase(r, from)) return from;
  let i = afterUnit(r, from, limit);
  const phrase: Phrase = { ...options, r, from, limit, head: wordAt(r, headAt(r, from, limit)) };
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
  let i = charAt(r, from) === '#' || quotationFrom(r, from) >= 0 ? from + 1 : from;
  while (
    i < limit - 1 &&
    (tokenAt(r, i)?.kind === 'number' ||
      (has(r, i, TAG.number | TAG.quantifier | TAG.demonstrative) && !wordAt(r, i)?.noun))
  )
    i += 1;
  return i;
}

/** A word, number, hashtag or whole quotation. */
function afterUnit(r: ArabicReading, i: number, limit: number): number {
  if (charAt(r, i) === '#') return Math.min(i + 2, limit);
  const q = quotationFrom(r, i);
  if (q >= 0) return Math.min(r.quotations[q]?.to ?? i + 1, limit);
  return i + 1;
}

const STOPS = TAG.complementizer | TAG.conjunction | TAG.time | TAG.adverb | TAG.negation | TAG.auxiliary;

/** Where the phrase goes on to from `i`, or `i`. */
function extend(phrase: Phrase, i: number): number {
  const { r, head, limit } = phrase;
  const token = tokenAt(r, i);
  if (!token || phrase.stops?.(i)) return i;
  if (token.kind === 'mark') return extendOverMark(phrase, i);
  if (token.kind === 'number') return i + 1;
  const word = token.word;
  if (isLetterName(r, i)) return i + 1;
  if (word.tags & TAG.pronominal)
    return governs(r, i - 1) || ISSUED.has(wordAt(r, i - 1)?.base ?? '') ? i + 1 : i;
  if (word.tags & TAG.relative)
    return isRestrictive(phrase, i) ? relativeEnd(r, i + 1, limit, phrase.opens) : i;
  const reason = head && head.tags & TAG.vague ? reasonStart(r, i) : null;
  if (reason !== null) {
    const end = reasonEnd(r, reason, limit);
    return end > reason ? end : i;
  }
  if (word.tags & TAG.preposition && !(word.tags & TAG.givenName)) return extendOverPreposition(phrase, i);
  if (IN_ITS_NAME.has(word.norm)) return (head?.tags ?? 0) & TAG.office ? i + 1 : i;
  if (word.preposition || word.base === 'ل' || word.base === 'ب')
    return phrase.opens?.(i) && !governs(r, i - 1) ? i : extendOverClitic(phrase, i, word);
  if (word.tags === 0 && phrase.opens?.(i)) return i;
  if (word.conjunction) return extendOverConjunction(phrase, i);
  if (isYear(r, i)) return i;
  if (word.definite && word.tags & TAG.relational && !(phrase.personFollows && word.tags & TAG.body))
    return i + 1;
  if (isNameLikeAdjective(r, i)) return i + 1;
  if (word.base === 'عام' && has(r, i - 1, TAG.office | TAG.relational)) return i + 1;
  if (word.tags & STOPS && !(word.tags & TAG.givenName)) return i;
  if (isLastName(r, i, word, phrase.stops)) return i + 1;
  if (ISSUING.test(word.base) && !word.definite && has(r, i - 1, TAG.document | TAG.report)) return i + 1;
  if (describesIndefinite(phrase, i, word)) return i + 1;
  if (word.tags & TAG.finite && !isNameAfterAll(phrase, i, word)) return i;
  if (isCircumstance(word)) return i;
  if (word.base === 'نفسه' && phrase.objectFollows) return i;
  if (isAdverbial(word) && i > phrase.from) return i;
  if (phrase.objectFollows && beginsObject(phrase, i, word)) return i;
  if (word.suffix && wordAt(r, i - 1)?.definite && !SELF.has(word.norm) && !word.noun?.construct) return i;
  return i + 1;
}

/** المملكة العربية السعودية, وزارة العدل السعودية: no country of its own, no channel, after a definite noun. */
const isNameLikeAdjective = (r: ArabicReading, i: number): boolean => {
  const before = wordAt(r, i - 1);
  return (
    NAME_LIKE.has(wordAt(r, i)?.norm ?? '') &&
    before?.definite === true &&
    (before.tags & (TAG.outlet | TAG.media)) === 0
  );
};

const NAME_LIKE = new Set(['السعوديه', 'العربيه']);

/** المتحدث باسمها سامر الخطيب */
const IN_ITS_NAME = new Set(['باسمه', 'باسمها', 'باسمهم', 'باسمهما']);

/** العام الماضي: a year, where الأمين العام الحالي holds an office. */
const isYear = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'عام' && has(r, i + 1, TAG.time) && !has(r, i - 1, TAG.office);

/** نبيل توفيق, عادل فضل: after a first name, with the content or a comma next, no event and no verb. */
function isLastName(r: ArabicReading, i: number, word: ArabicWord, stops: Phrase['stops']): boolean {
  const before = wordAt(r, i - 1);
  if (!before || before.definite || !(before.tags & TAG.givenName) || isMark(r, i - 1)) return false;
  if (word.definite || word.suffix || word.noun || word.verb) return false;
  if (stops?.(i + 1)) return true;
  return isComplementizer(r, i + 1) || isComma(r, i + 1) || isColon(r, i + 1) || quotationFrom(r, i + 1) >= 0;
}

const ISSUED = new Set(['صدر', 'صدرت', 'نشر', 'نشرت', 'اعد', 'اعدت', 'اجري', 'اجريت', 'كشف', 'تلقت', 'بثه']);

/** دراسة أجراها مكتب الإحصاءات: a clause without a pronoun of its own says which study. */
function describesIndefinite({ r, from, head }: Phrase, i: number, word: ArabicWord): boolean {
  if (!head || head.definite || word.conjunction || !(word.tags & TAG.finite)) return false;
  if (!word.suffix && !(i === from + 1 && ISSUED.has(word.base) && head.tags & (TAG.document | TAG.report)))
    return false;
  return (
    i - from <= 4 &&
    (head.tags & (TAG.document | TAG.report | TAG.vague | TAG.body)) !== 0 &&
    !isComma(r, i - 1)
  );
}

const SELF = new Set('نفسه نفسها نفسهم انفسهم ذاته ذاتها كله كلها كلهم جميعهم وحده وحدها'.split(' '));

/** Letters of a spelt-out name: سي إن إن, بي بي سي, إم بي سي. */
function isLetterName(r: ArabicReading, i: number): boolean {
  const base = wordAt(r, i)?.norm ?? '';
  if (!isLetter(base)) return false;
  const before = wordAt(r, i - 1)?.norm ?? '';
  return (
    (isLetter(before) && before !== 'في' && before !== 'ان') ||
    (before === 'ان' && wordAt(r, i - 2)?.norm === 'سي')
  );
}

/** مشيرا, قائلة: never a part of the source; مطلعة, مقربين are. */
const isCircumstance = (word: ArabicWord): boolean =>
  word.participle !== null &&
  !word.definite &&
  (word.noun === null || word.plain.endsWith('ا')) &&
  (word.tags & (TAG.relational | TAG.vague | TAG.office | TAG.place)) === 0 &&
  /(?:ا|ه|ين|ات)$/u.test(word.base);

/** متفائلا, مستقلا after a definite noun: how it was said. */
const isAdverbial = (word: ArabicWord): boolean =>
  !word.definite &&
  (word.tags & (TAG.country | TAG.givenName)) === 0 &&
  (/^م.{3,}ا$/u.test(word.base) || isAccusative(word));

/** مسؤولا, موقعا: an indefinite noun that is no subject of a verb; the dual before a noun is spelt alike (زعيما الحزبين). */
export const isAccusative = ({ noun, plain }: ArabicWord): boolean =>
  noun?.number === 'singular' && plain === `${noun.lemma}ا`;

/** A verb-like word straight after a given name or a word no list knows is a name. */
function isNameAfterAll({ r, from }: Phrase, i: number, word: ArabicWord): boolean {
  if (word.tags & (TAG.givenName | TAG.relational | TAG.office | TAG.vague | TAG.body) && !word.verb)
    return true;
  if (i === from || word.verb) return false;
  const before = wordAt(r, i - 1);
  if (before && before.tags & TAG.givenName && !word.conjunction) return true;
  if ((word.tags & TAG.guessed) === 0) return false;
  if (!word.conjunction && (opensSoon(r, i + 1) || isComma(r, i + 1)) && /ت$/u.test(word.base)) return true;
  if (before?.definite && before.tags & TAG.relational && !word.conjunction && isLooseName(r, i + 1))
    return true;
  if (!before || before.definite || before.suffix || before.preposition) return false;
  return before.tags === 0 || (before.tags & (TAG.givenName | TAG.guessed | TAG.office | TAG.country)) !== 0;
}

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

function extendOverMark({ r, limit, opens }: Phrase, i: number): number {
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
  if (opens && quotation.words > 2 && endsThere(r, quotation.to, limit)) return i;
  return takesQuotedName(r, i - 1, quotation.words) ? quotation.to : i;
}

/** Nothing comes after the quotation: it is what is said, not a name. */
const endsThere = (r: ArabicReading, i: number, limit: number): boolean =>
  i >= limit - 1 || charAt(r, i) === '.';

/** Words that a name in marks follows: شبكة «...», حركة «...», لـ «...». */
function takesQuotedName(r: ArabicReading, before: number, words: number): boolean {
  const word = wordAt(r, before);
  if (!word) return false;
  if (word.tags & (TAG.body | TAG.media | TAG.document | TAG.vague | TAG.office)) return true;
  if (
    word.base === 'ل' ||
    word.base === 'ب' ||
    word.base === 'باسم' ||
    word.base === 'اسم' ||
    word.base === 'في' ||
    word.base === 'لدي'
  )
    return true;
  return (
    words <= 2 &&
    (word.tags & TAG.relational) !== 0 &&
    has(r, before - 1, TAG.body | TAG.media | TAG.document)
  );
}

/** Straight after a vague source, a document or an indefinite noun, a relative clause says which one. */
function isRestrictive({ r, from, head, opens }: Phrase, i: number): boolean {
  if (!head || isComma(r, i - 1) || wordAt(r, i)?.conjunction) return false;
  if (has(r, from, TAG.demonstrative)) return false;
  if (head.tags & (TAG.vague | TAG.report) || (head.tags === 0 && /(?:ون|ين)$/u.test(head.base))) return true;
  if (opens && head.definite && (head.noun !== null || /ون$/u.test(head.base))) return true;
  return head.definite && i === from + 1 && (head.tags & TAG.document) !== 0;
}

function relativeEnd(r: ArabicReading, i: number, limit: number, opens?: (at: number) => boolean): number {
  let j = i;
  while (j < limit && j < i + 25) {
    if (isComma(r, j) || isColon(r, j) || isAddressee(r, j) || opens?.(j)) break;
    if (isComplementizer(r, j) && j > i && !has(r, j - 1, TAG.subordinator | TAG.preposition)) break;
    const q = quotationFrom(r, j);
    if (q >= 0) {
      const quotation = r.quotations[q];
      if (!quotation || quotation.words > 5) break;
      j = quotation.to;
      continue;
    }
    j += 1;
  }
  j = Math.min(j, limit);
  while (j > i && SENTENCE_END.test(charAt(r, j - 1))) j -= 1;
  return j;
}

const SENTENCE_END = /^[.!?؟…]$/u;

/** Words between تحدث and the condition. */
const CONDITION = 6;
const SPOKE = new Set(['تحدث', 'تكلم']);
const CONDITIONS = new Set('شريطه بشرط مشترطا مشترطه مشترطين طالبا طالبه طالبين'.split(' '));

/** Where the wish not to be named begins: here, or behind `تحدث إلى الوكالة | شريطة`; null where there is none. */
export function reasonStart(r: ArabicReading, i: number): number | null {
  if (has(r, i, TAG.reasonVerb)) return i;
  if (!SPOKE.has(wordAt(r, i)?.verb?.cue.lemma ?? '')) return null;
  for (let j = i + 1; j < i + CONDITION && !isComma(r, j) && !isColon(r, j); j++)
    if (CONDITIONS.has(wordAt(r, j)?.norm ?? '')) return j;
  return null;
}

/** مصدر طلب عدم الكشف عن اسمه: up to the name or identity that is withheld. */
export function reasonEnd(r: ArabicReading, i: number, limit: number): number {
  for (let j = i + 1; j < Math.min(limit, i + 12); j++) {
    if (has(r, j, TAG.reasonNoun)) return has(r, j + 1, TAG.reasonNoun) ? j + 2 : j + 1;
    if (isComma(r, j) || isColon(r, j)) return i;
  }
  return i;
}

const TO_MEDIA = TAG.media | TAG.outlet | TAG.foreign;
const ADDRESSED = new Set(
  'صحفيين صحافيين صحفي صحافي اعلاميين وسال وسايل مراسلين صحافه صحف برنامج وكاله قناه صحيفه موقع شبكه تلفزيون اذاعه راديو مجله جريده رويترز'.split(
    ' ',
  ),
);

/** لرويترز, لـ«رويترز», لوكالة فرانس برس, للصحفيين: whom it was said to. */
export function isAddressee(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word) return false;
  if (word.norm === 'لبي' && wordAt(r, i + 1)?.norm === 'بي') return true;
  if (word.preposition === 'ل') return (word.tags & TO_MEDIA) !== 0 || ADDRESSED.has(word.base);
  return word.base === 'ل';
}

const WITHIN = new Set(['في', 'لدي', 'بين', 'من', 'داخل', 'باسم', 'علي', 'عن', 'الي', 'حول', 'ضد']);

function extendOverPreposition(phrase: Phrase, i: number): number {
  const end = overPreposition(phrase, i);
  return end === i + 1 && !startsPhrase(phrase.r, end) && isNounAfter(phrase.r, end) ? end + 1 : end;
}

function overPreposition(phrase: Phrase, i: number): number {
  const { r, from, head, opens } = phrase;
  const word = wordAt(r, i);
  if (!word || word.conjunction || !WITHIN.has(word.base) || opens?.(i)) return i;
  const inner = i + 1;
  if (word.base === 'باسم') return i + 1;
  if (word.base === 'من') return partitive(phrase, i) && comesFrom(r, inner) ? i + 1 : i;
  const before = wordAt(r, i - 1);
  if (word.base === 'علي' && KNOWING.has(before?.base ?? '') && !has(r, inner, TAG.time)) return i + 1;
  if (!(startsPhrase(r, inner) || isNounAfter(r, inner)) || has(r, inner, TAG.occasion | TAG.time)) return i;
  if (word.base === 'في' && wordAt(r, inner)?.suffix) return i;
  if (word.base === 'لدي') return i + 1;
  if (governs(r, i - 1)) return i + 1;
  if (word.base === 'بين') return head && head.tags & TAG.document ? i + 1 : i;
  if (word.base === 'علي') return head && PAGES.has(head.base) ? i + 1 : i;
  if (word.base === 'عن' && ISSUED.has(before?.base ?? '')) return i + 1;
  if (word.base === 'عن' || word.base === 'الي' || word.base === 'حول' || word.base === 'ضد')
    return AIMED.has(before?.base ?? '') || AIMED.has(head?.base ?? '') ? i + 1 : i;
  return worksThere(r, from, i, head) ? i + 1 : i;
}

/** في حلف, في تداول: behind a preposition no verb is spelt so. */
const isNounAfter = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  if (!word || word.conjunction) return false;
  return word.noun !== null || word.masdar !== null || (!word.verb && (word.tags & TAG.finite) !== 0);
};

/** صفحات على مواقع التواصل. */
const PAGES = new Set(['صفحه', 'صفحات', 'حساب', 'حسابات']);

/** المتخصصة في, المعنية بـ, المقدم إلى: an adjective of the source with what it governs. */
function governs(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (word === undefined || (word.tags & TAG.body) !== 0) return false;
  if (!word.definite) return ISSUING.test(word.base) && has(r, i - 1, TAG.document | TAG.report);
  return GOVERNING.test(word.base);
}

/** بيان صادر عن. */
const ISSUING = /^(?:صادر|منشور|منسوب|موجه|وارد)ه?$/u;

const GOVERNING =
  /^(?:متخصص|معني|مكلف|مقدم|مسجل|منشور|مولف|منسوب|موجه|متعلق|خاص|مشارك|مقيم|متهم|مدعوم|مقرب|صادر|تابع|واقع|قايم|عاطل|حاصل|متمركز|مسيطر|مناهض|موال|موالي|مختص|مشرف|منتمي|معتقل|محتجز|موجود|متواجد|مطلع|مطالب|معترف|رافض|معارض|مويد|منشق|ناتج|وارد|عامل)(?:ه|ين|ون|ات)?$/u;

const KNOWING = new Set(
  'مطلع مطلعه مطلعين مطلعون اطلاع مشرف مشرفه مسوول مسووله قايم قايمين مسوولين مسوولون مشرفين'.split(' '),
);
const AIMED = new Set(
  'مسوول مسوولون مسوولين مسووله مبعوث موفد سفير مقرب مقربه مقربين مدافع مدافعه مدافعين مدافعون متحدث دفاع'.split(
    ' ',
  ),
);
const PEOPLE = TAG.vague | TAG.office | TAG.report | TAG.document;

/** في after a calling says where its holder works; after a person's name it is of the cue. */
function worksThere(r: ArabicReading, from: number, i: number, head: ArabicWord | undefined): boolean {
  for (let j = i - 1; j >= from; j--) {
    if (has(r, j, TAG.givenName) && !has(r, j, PEOPLE)) return false;
    if (has(r, j, PEOPLE)) return true;
    if (isComma(r, j)) return false;
  }
  return (
    head !== undefined &&
    (head.tags & TAG.body) !== 0 &&
    (has(r, i + 1, TAG.country | TAG.place) ||
      isFarPlace(r, i + 1) ||
      LANDS.has(wordAt(r, i + 1)?.base ?? ''))
  );
}

/** بوركينا فاسو: a name no list knows. */
const isFarPlace = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  return (
    word !== undefined &&
    (word.tags & ~(TAG.guessed | TAG.relational)) === 0 &&
    !word.definite &&
    !word.suffix &&
    !word.noun &&
    !word.masdar &&
    !isMark(r, i)
  );
};

const LANDS = new Set('جمهوريه ولايه محافظه مملكه اقليم'.split(' '));

/** من البصرة, من داخل السفارة; not من أن, من جهته, من خلال. */
const comesFrom = (r: ArabicReading, i: number): boolean =>
  !isComplementizer(r, i) &&
  !isMark(r, i) &&
  !has(r, i, TAG.pronominal | TAG.time) &&
  !NOT_FROM.has(wordAt(r, i)?.base ?? '');

const NOT_FROM = new Set(
  'جهه جهت جهته جهتها جانب جانبه جانبها خلال طرف قبل اجل دون بين بينهم بينها'.split(' '),
);

/** عدد من المسؤولين, مصادر من الشرطة, أحد من. */
function partitive({ r, head }: Phrase, i: number): boolean {
  if (has(r, i - 1, TAG.quantifier | TAG.number) || tokenAt(r, i - 1)?.kind === 'number') return true;
  const before = wordAt(r, i - 1);
  if (before && PARTITIVE.has(before.base)) return true;
  return Boolean(head && head.tags & (TAG.vague | TAG.report | TAG.document) && !head.definite);
}
const PARTITIVE = new Set(
  'عدد عديد كثير قليل مقرب مقربه مقربين مقربون مجموعه كل بعض واحد واحده قريب قريبه قريبين اثنين اي فريق جز غالبيه مزيد مات ميات'.split(
    ' ',
  ),
);

/** لشؤون الشرق, للأمم المتحدة, بالشرطة, بقطاع: clitic prepositions that say which source. */
function extendOverClitic({ r, head }: Phrase, i: number, word: ArabicWord): number {
  if (word.conjunction) return i;
  if (isAddressee(r, i)) return isBelonging(r, i, head) ? i + 1 : i;
  if (word.tags & (TAG.complementizer | TAG.time | TAG.occasion) || !head) return i;
  if (governs(r, i - 1) && !word.conjunction) return i + 1;
  if (word.preposition === 'ل') return takesLam(r, i, head, word) ? i + 1 : i;
  if (word.preposition !== 'ب' || word.masdar || word.tags & TAG.event) return i;
  if (!word.definite && !(word.tags & (TAG.body | TAG.place | TAG.country))) return i;
  return head.tags & (PEOPLE | TAG.body) ? i + 1 : i;
}

function takesLam(r: ArabicReading, i: number, head: ArabicWord, word: ArabicWord): boolean {
  if (word.masdar && !word.definite) return false;
  if (word.tags & TAG.event) return false;
  if (word.definite) return true;
  const role =
    (head.tags & (TAG.office | TAG.body | TAG.vague | TAG.document | TAG.report)) !== 0 ||
    has(r, i - 1, TAG.relational) ||
    LEADERS.has(wordAt(r, i - 1)?.base ?? '');
  return role && (word.tags & TAG.event) === 0;
}

const LEADERS = new Set(
  'امين مدير رييس مندوب ممثل نايب تابع تابعه وكيل منسق قايد ناطق متحدث هييه مكتب مجلس عام عامه دايم دايمه اعلي عليا موالي مواليه سابق حالي تنفيذي'.split(
    ' ',
  ),
);

const CORRESPONDENTS = new Set(['مراسل', 'مراسله', 'ناطق', 'متحدث', 'مندوب', 'ممثل']);

/** لـ «حركة النجباء» after الأمين العام is of the title, not whom it was said to. */
function isBelonging(r: ArabicReading, i: number, head: ArabicWord | undefined): boolean {
  if (!head || !(head.tags & TAG.office)) return false;
  if (!head.definite && wordAt(r, i - 1) === head && CORRESPONDENTS.has(head.base)) return true;
  const before = wordAt(r, i - 1);
  return before !== undefined && LEADERS.has(before.base);
}

function extendOverConjunction(phrase: Phrase, i: number): number {
  const { r, from } = phrase;
  const word = wordAt(r, i);
  if (word?.conjunction !== 'و' || i - from > 25) return i;
  if (word.tags & TAG.guessed) return isNameAfterAll(phrase, i, word) ? i + 1 : i;
  if (word.tags & (NO_HEAD & ~TAG.finite) || (word.tags & TAG.finite && !word.noun)) return i;
  if (word.verb || (word.participle && !word.definite)) return i;
  if (phrase.objectFollows && word.tags & TAG.event) return i;
  return i + 1;
}

const KNOWN_NOUN = TAG.vague | TAG.report | TAG.document | TAG.body | TAG.office;

/** After a phrase that is already closed (by ال, a name, a pronoun) another noun begins the object. */
function beginsObject(
  { r, from, head, personFollows = false }: Phrase,
  i: number,
  word: ArabicWord,
): boolean {
  if (personFollows && (isSecondPerson(r, from, i, word) || isAccusativePlural(r, i, word))) return true;
  const before = wordAt(r, i - 1);
  if (!before || i === from) return i === from;
  if (head && isOrganisation(head) && before.definite && isBareNoun(word) && !holdsOffice(r, from, i))
    return true;
  if (word.tags & TAG.givenName) return false;
  if (
    personFollows &&
    word.definite &&
    isComplementizer(r, i + 1) &&
    isNameLike(before) &&
    isNameLike(wordAt(r, i - 2))
  )
    return true;
  if (word.definite && before.tags & TAG.givenName) return false;
  const isClosed = closed(r, from, i);
  if (word.tags & TAG.demonstrative) return isClosed;
  if (FELLOWS.has(word.base) && (word.suffix !== '' || /نظير/u.test(word.base))) return isClosed;
  if (isClosed && word.definite && before.definite && before.tags & TAG.relational && isCommon(word))
    return true;
  if (personFollows && word.tags & TAG.outlet && !before.definite)
    return !(before.tags & (TAG.media | TAG.body));
  if (
    personFollows &&
    i === from + 1 &&
    word.definite &&
    before.definite &&
    !before.noun &&
    !(word.tags & TAG.relational)
  )
    return true;
  const eventful = (word.tags & TAG.event) !== 0 || word.masdar !== null;
  const known = (word.tags & KNOWN_NOUN) !== 0 && isNewHead(word) && !isTitle(r, i, word, head);
  if (word.definite) {
    const construct = !before.definite && !isName(before) && !has(r, i - 2, TAG.givenName);
    if (construct || before.preposition) return false;
    if (personFollows && before.tags & TAG.country && !(word.tags & TAG.relational)) return true;
    if (before.definite && !eventful) return known && (word.tags & TAG.relational) === 0;
    return isClosed && (eventful || known);
  }
  const fixed = before.definite || isName(before) || (before.tags === 0 && !before.masdar && !before.noun);
  if (word.tags & TAG.quantifier) return isClosed;
  if (word.suffix && word.masdar) return true;
  if (word.suffix && !word.verb && !eventful)
    return isClosed && (word.noun !== null || FELLOWS.has(word.base));
  if (
    eventful &&
    before.noun &&
    !before.noun.construct &&
    before.noun.number !== 'singular' &&
    /(?:ون|ين|ان)$/u.test(before.base)
  )
    return true;
  if (eventful && before.noun?.number === 'plural' && before.tags & TAG.vague && !(before.tags & TAG.body))
    return true;
  if (before.tags & (TAG.body | TAG.office | TAG.vague) && !before.definite && !before.suffix) return false;
  if (word.tags & TAG.country) return fixed && isClosed;
  if (word.tags & (TAG.body | TAG.media | TAG.document) && !(word.tags & (TAG.office | TAG.relational)))
    return before.definite;
  return eventful && (isClosed || (before.tags & TAG.relational) !== 0);
}

/** صندوق النقد | سعر, وزارة الثقافة | سلمى: an organisation has no first name, and no indefinite adjective once closed. */
const isBareNoun = (word: ArabicWord): boolean =>
  !word.definite &&
  !word.preposition &&
  !word.conjunction &&
  !(word.tags === 0 && /^[لب]/u.test(word.base)) &&
  (word.tags & ~(TAG.givenName | TAG.event | TAG.report | TAG.document | TAG.vague)) === 0;

/** حكومة الرئيس السوري بشار: the name is the president's. */
function holdsOffice(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(r, i, TAG.office | TAG.vague | TAG.givenName)) return true;
  return false;
}

const isOrganisation = (word: ArabicWord): boolean =>
  (word.tags & TAG.body) !== 0 && (word.tags & (TAG.office | TAG.vague | TAG.outlet | TAG.media)) === 0;

/** المرجع الأعلى للشيعة | الناخبين, السفارة في الرباط | المواطنين: in the accusative, unless a noun governs it. */
const isAccusativePlural = (r: ArabicReading, i: number, word: ArabicWord): boolean => {
  const before = wordAt(r, i - 1);
  return (
    word.definite &&
    /ين$/u.test(word.base) &&
    word.noun?.number === 'plural' &&
    (word.tags & TAG.relational) === 0 &&
    before !== undefined &&
    (before.definite || isNameLike(before))
  );
};

/** نتنياهو | عباس بأنه: one more name before what opens the content, when the first person is whole. */
function isSecondPerson(r: ArabicReading, from: number, i: number, word: ArabicWord): boolean {
  if (
    word.definite ||
    word.conjunction ||
    word.noun ||
    word.tags & ~(TAG.givenName | TAG.country) ||
    !opensSoon(r, i + 1)
  )
    return false;
  let names = 0;
  for (let j = i - 1; j >= from && isNameLike(wordAt(r, j)); j--) names += 1;
  const titled = i - names > from;
  if (names === 0)
    return (wordAt(r, i - 1)?.tags ?? 0) & (TAG.document | TAG.body)
      ? wordAt(r, i - 1)?.definite === true
      : false;
  return names >= 2 || (!titled && names === 1);
}

const isNameLike = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  !word.definite &&
  !word.noun &&
  !word.masdar &&
  (word.tags & ~(TAG.givenName | TAG.country | TAG.guessed | TAG.relational)) === 0 &&
  word.base !== '';

const opensSoon = (r: ArabicReading, i: number): boolean =>
  isComplementizer(r, i) || has(r, i, TAG.preposition) || wordAt(r, i)?.preposition === 'ب';

/** البيت الأبيض | الاجتماعات, الزعيم اللبناني | القصف: a common noun behind a phrase that an adjective closed. */
const isCommon = (word: ArabicWord): boolean =>
  (word.tags & (TAG.relational | TAG.office | TAG.vague | TAG.givenName | TAG.time)) === 0 &&
  (/[ء-ي]{3}ات$/u.test(word.base) ||
    (word.tags & (TAG.event | TAG.report | TAG.document)) !== 0 ||
    word.masdar !== null);

const FELLOWS = new Set([
  'نظير',
  'منافس',
  'خصم',
  'انصار',
  'مواطن',
  'شعب',
  'بلاد',
  'نظيره',
  'نظيرها',
  'نظيرته',
  'نظيرتها',
]);

/** صاحب السمو الملكي | الأمير فهد: one more title before the name. */
const isTitle = (r: ArabicReading, i: number, word: ArabicWord, head: ArabicWord | undefined): boolean =>
  (word.tags & TAG.office) !== 0 && ((head?.tags ?? 0) & TAG.office) !== 0 && has(r, i + 1, TAG.givenName);

const isName = (word: ArabicWord): boolean => (word.tags & (TAG.givenName | TAG.country | TAG.foreign)) !== 0;

/** Words that are callings and adjectives alike (الرئيس, المتحدث) may qualify the noun before them. */
const isNewHead = (word: ArabicWord): boolean => word.participle === null || word.noun?.number === 'plural';

/** Is something in the phrase definite: an article, a name, a foreign word, marks? */
function closed(r: ArabicReading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = wordAt(r, j);
    if (!word) continue;
    if (
      word.definite ||
      word.suffix ||
      isMark(r, j) ||
      word.tags & (TAG.givenName | TAG.foreign | TAG.country)
    )
      return true;
    if (word.tags === 0 && !word.masdar && !word.noun) return true;
  }
  return false;
}

/** `، المتحدث باسم الجيش` after a comma, closed by another comma or by what begins a content. */
function apposition({ r, limit, objectFollows, personFollows, head, opens }: Phrase, comma: number): number {
  const start = comma + 1;
  const word = wordAt(r, start);
  if (!word || quotationFrom(r, start) >= 0) return comma;
  const named = isUnlikelyVerb(r, start);
  if (!named && !startsPhrase(r, start)) return comma;
  if (word.tags & TAG.reasonVerb && !word.noun) return comma;
  if (word.conjunction && !(word.tags & TAG.vague && head && head.tags & TAG.vague)) return comma;
  if (personFollows && has(r, start, TAG.country | TAG.outlet)) return comma;
  if (isCircumstance(word) || has(r, start, TAG.occasion) || isDescription(r, start)) return comma;
  if (objectFollows && (word.tags & TAG.event || word.masdar)) return comma;
  const end = phraseEnd(r, start, limit, { objectFollows, appositions: false, named, opens });
  if (end <= start || end - start > 22 || end >= limit) return comma;
  return closesApposition(r, end) ? end : comma;
}

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
  if (
    ['.', '؟', '!'].includes(charAt(r, i)) ||
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
