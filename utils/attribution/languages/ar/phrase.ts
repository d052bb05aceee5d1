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
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Reads noun phrases: where a source that begins at a token ends. */

export interface PhraseOptions {
  /** A bare object may follow (أعلن الجيش مقتل...): an event noun after a closed phrase is not of it. */
  readonly objectFollows: boolean;
  /** Appositions and relative clauses after a comma are of it. */
  readonly appositions: boolean;
}

const NO_HEAD =
  TAG.complementizer |
  TAG.preposition |
  TAG.conjunction |
  TAG.relative |
  TAG.negation |
  TAG.auxiliary |
  TAG.time |
  TAG.adverb |
  TAG.finite;

/** Can a noun phrase begin here? */
export function startsPhrase(r: ArabicReading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return charAt(r, i) === '#' || quotationFrom(r, i) >= 0;
  const word = token.word;
  if (word.preposition === 'ب' || word.preposition === 'ك' || word.preposition === 'ل') return false;
  if (word.tags & TAG.givenName && !word.definite) return true;
  if (word.tags & TAG.guessed) return !word.conjunction;
  if (word.tags & NO_HEAD)
    return (
      Boolean(word.noun) &&
      (word.tags & (TAG.preposition | TAG.conjunction | TAG.complementizer | TAG.finite)) === 0
    );
  return true;
}

/** The end of the noun phrase that begins at `from`, at most `limit`; `from` when there is none. */
export function phraseEnd(r: ArabicReading, from: number, limit: number, options: PhraseOptions): number {
  if (!startsPhrase(r, from)) return from;
  let i = afterUnit(r, from, limit);
  const head = wordAt(r, firstWord(r, from));
  let appositions = options.appositions ? 3 : 0;
  while (i < limit) {
    const next = extend(r, from, i, limit, head, options);
    if (next > i) {
      i = next;
      continue;
    }
    if (appositions > 0 && isComma(r, i)) {
      const end = apposition(r, i, limit, options);
      if (end > i) {
        i = end;
        appositions -= 1;
        continue;
      }
    }
    return i;
  }
  return Math.min(i, limit);
}

const firstWord = (r: ArabicReading, i: number): number =>
  charAt(r, i) === '#' || quotationFrom(r, i) >= 0 ? i + 1 : i;

/** A word, number, hashtag or whole quotation. */
function afterUnit(r: ArabicReading, i: number, limit: number): number {
  if (charAt(r, i) === '#') return Math.min(i + 2, limit);
  const q = quotationFrom(r, i);
  if (q >= 0) return Math.min(r.quotations[q]?.to ?? i + 1, limit);
  return i + 1;
}

/** Where the phrase goes on to from `i`, or `i`. */
function extend(
  r: ArabicReading,
  from: number,
  i: number,
  limit: number,
  head: ArabicWord | undefined,
  options: PhraseOptions,
): number {
  const token = tokenAt(r, i);
  if (!token) return i;
  if (token.kind === 'mark') return extendOverMark(r, i, limit);
  if (token.kind === 'number') return i + 1;
  const word = token.word;
  if (word.tags & TAG.relative) return word.conjunction ? i : relativeEnd(r, i + 1, limit);
  if (word.tags & TAG.reasonVerb && head && head.tags & TAG.vague) return reasonEnd(r, i, limit);
  if (word.tags & TAG.preposition && !(word.tags & TAG.givenName))
    return extendOverPreposition(r, from, i, limit, head);
  if (word.preposition) return extendOverClitic(r, i, limit, head, word);
  if (word.conjunction) return extendOverConjunction(r, from, i, limit, options);
  if (
    word.tags & (TAG.complementizer | TAG.conjunction | TAG.time | TAG.adverb | TAG.negation) &&
    !(word.tags & TAG.givenName)
  )
    return isOrdinalTime(r, i) ? i + 1 : i;
  if (word.tags & TAG.finite && !isNameAfterAll(r, from, i, word)) return i;
  if (word.participle && !word.definite && isAccusative(word)) return i;
  if (options.objectFollows && beginsObject(r, from, i, word)) return i;
  return i + 1;
}

const isOrdinalTime = (_r: ArabicReading, _i: number): boolean => false;

/** مشيرا, قائلة: never a part of the source. */
const isAccusative = (word: ArabicWord): boolean => /(?:ا|ه|ين|ات)$/u.test(word.base);

/** A verb-like word straight after a given name or a word no list knows is a name. */
function isNameAfterAll(r: ArabicReading, from: number, i: number, word: ArabicWord): boolean {
  if (word.tags & (TAG.givenName | TAG.relational | TAG.office | TAG.vague | TAG.body) && !word.verb)
    return true;
  if ((word.tags & TAG.guessed) === 0 || i === from) return false;
  const before = wordAt(r, i - 1);
  return (
    before !== undefined &&
    (before.tags === 0 || (before.tags & (TAG.givenName | TAG.guessed | TAG.office)) !== 0) &&
    isNamelike(before)
  );
}

const isNamelike = (word: ArabicWord): boolean => !word.definite && !word.suffix && !word.preposition;

function extendOverMark(r: ArabicReading, i: number, limit: number): number {
  const char = charAt(r, i);
  if (char === '#') return i + 1 < limit ? i + 2 : i;
  if (char === '/' || char === '.') {
    const token = tokenAt(r, i);
    const next = tokenAt(r, i + 1);
    const glued = token && next && token.end === next.start && next.kind !== 'mark';
    return glued && i + 1 < limit ? i + 2 : i;
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
  return takesQuotedName(r, i - 1, quotation.words) ? quotation.to : i;
}

/** Words that a name in marks follows: شبكة «...», حركة «...», لـ «...». */
function takesQuotedName(r: ArabicReading, before: number, words: number): boolean {
  const word = wordAt(r, before);
  if (!word) return false;
  if (word.tags & (TAG.body | TAG.media | TAG.document | TAG.vague | TAG.office)) return true;
  if (word.base === 'ل' || word.base === 'ب' || word.base === 'باسم' || word.base === 'اسم') return true;
  return (
    words <= 2 &&
    (word.tags & TAG.relational) !== 0 &&
    has(r, before - 1, TAG.body | TAG.media | TAG.document)
  );
}

function relativeEnd(r: ArabicReading, i: number, limit: number): number {
  let j = i;
  while (j < limit && j < i + 25) {
    if (isComma(r, j) || isColon(r, j)) break;
    if (isComplementizer(r, j) && j > i && !has(r, j - 1, TAG.subordinator | TAG.preposition)) break;
    if (isAddressee(r, j)) break;
    const q = quotationFrom(r, j);
    if (q >= 0) {
      const quotation = r.quotations[q];
      if (!quotation || quotation.words > 5) break;
      j = quotation.to;
      continue;
    }
    j += 1;
  }
  return Math.min(j, limit);
}

/** مصدر طلب عدم الكشف عن اسمه: up to the name or identity that is withheld. */
export function reasonEnd(r: ArabicReading, i: number, limit: number): number {
  for (let j = i + 1; j < Math.min(limit, i + 12); j++) {
    if (has(r, j, TAG.reasonNoun)) {
      let end = j + 1;
      if (has(r, end, TAG.reasonNoun)) end += 1;
      return end;
    }
    if (isComma(r, j) || isColon(r, j)) return i;
  }
  return i;
}

const TO_MEDIA = TAG.media | TAG.outlet | TAG.foreign;
const ADDRESSED = new Set(
  'صحفيين صحافيين صحفي صحافي اعلاميين وساءل وسايل مراسلين صحافه صحف برنامج وكاله قناه صحيفه موقع شبكه تلفزيون اذاعه راديو مجله جريده رويترز'.split(
    ' ',
  ),
);

/** لرويترز, لـ«رويترز», لوكالة فرانس برس, للصحفيين: whom it was said to. */
export function isAddressee(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word) return false;
  if (word.preposition === 'ل') return (word.tags & TO_MEDIA) !== 0 || ADDRESSED.has(word.base);
  if (word.base !== 'ل') return false;
  return true;
}

const ATTACHED = new Set(['باسم', 'لدي']);
const WITHIN = new Set(['في', 'لدي', 'بين', 'من', 'داخل', 'باسم', 'علي', 'عن', 'الي', 'حول', 'لشوون', 'ضد']);

function extendOverPreposition(
  r: ArabicReading,
  from: number,
  i: number,
  _limit: number,
  head: ArabicWord | undefined,
): number {
  const word = wordAt(r, i);
  if (!word || word.conjunction || !WITHIN.has(word.base)) return i;
  const inner = i + 1;
  const complement = wordAt(r, inner);
  if (!complement || !startsPhrase(r, inner)) return i;
  if (ATTACHED.has(word.base)) return i + 1;
  if (has(r, inner, TAG.occasion | TAG.time)) return i;
  if (word.base === 'من') return partitive(r, i, head) ? i + 1 : i;
  if (word.base === 'بين') return i;
  if (word.base === 'علي')
    return has(r, i - 1, TAG.relational | TAG.vague) && KNOWING.has(wordAt(r, i - 1)?.base ?? '') ? i + 1 : i;
  if (word.base === 'عن' || word.base === 'الي' || word.base === 'حول' || word.base === 'ضد')
    return AIMED.has(wordAt(r, i - 1)?.base ?? '') ? i + 1 : i;
  // في, داخل: where the source works, unless the phrase is a plain name.
  if (!head) return i;
  const roles = TAG.vague | TAG.office | TAG.report | TAG.document;
  if (head.tags & roles || hasRole(r, from, i, roles)) return namedPerson(r, from, i) ? i : i + 1;
  return head.tags & TAG.body && !head.definite && i - from <= 3 ? i + 1 : i;
}

const KNOWING = new Set(
  'مطلع مطلعه مطلعين مطلعون اطلاع مشرف مشرفه مسوول مسووله قايم قايمين مسوولين مسوولون'.split(' '),
);
const AIMED = new Set(
  'مسوول مسوولون مسوولين مسووله مبعوث موفد سفير مقرب مقربه مقربين مدافع مدافعه مدافعين مدافعون متحدث تقرير تقارير دراسه انباء معلومات'.split(
    ' ',
  ),
);

function hasRole(r: ArabicReading, from: number, to: number, roles: number): boolean {
  for (let j = from; j < to; j++) if (has(r, j, roles)) return true;
  return false;
}

/** A name ends the phrase for prepositions: «وزير الطاقة خالد الفالح في ...». */
function namedPerson(r: ArabicReading, from: number, to: number): boolean {
  for (let j = from + 1; j < to; j++) if (has(r, j, TAG.givenName)) return true;
  return false;
}

/** عدد من المسؤولين, مصادر من الشرطة, أحد من. */
function partitive(r: ArabicReading, i: number, head: ArabicWord | undefined): boolean {
  if (has(r, i - 1, TAG.quantifier | TAG.number)) return true;
  if (tokenAt(r, i - 1)?.kind === 'number') return true;
  const before = wordAt(r, i - 1);
  if (before && PARTITIVE.has(before.base)) return true;
  return Boolean(head && head.tags & (TAG.vague | TAG.report) && !head.definite);
}
const PARTITIVE = new Set(
  'عدد عديد كثير قليل مقرب مقربه مقربين مقربون مجموعه كل بعض واحد واحده قريب قريبه قريبين اثنين اي فريق جزء غالبيه مزيد مءات ميات'.split(
    ' ',
  ),
);

/** لشؤون الشرق, للأمم المتحدة, بالشرطة, بقطاع: clitic prepositions that say which source. */
function extendOverClitic(
  r: ArabicReading,
  i: number,
  limit: number,
  head: ArabicWord | undefined,
  word: ArabicWord,
): number {
  if (word.conjunction) return i;
  if (isAddressee(r, i)) return isBelonging(r, i, head) ? i + 1 : i;
  if (word.tags & (TAG.complementizer | TAG.time | TAG.occasion)) return i;
  if (word.masdar && word.preposition === 'ب') return i;
  if (word.preposition === 'ل')
    return head && !(word.masdar && !word.definite) ? (word.definite || takesLam(head, word) ? i + 1 : i) : i;
  if (word.preposition === 'ب' && head) {
    if (!word.definite && !(word.tags & (TAG.body | TAG.place))) return i;
    return head.tags & (TAG.vague | TAG.office | TAG.body | TAG.report | TAG.document) ? i + 1 : i;
  }
  return Math.min(i, limit);
}

const takesLam = (head: ArabicWord, word: ArabicWord): boolean =>
  (head.tags & (TAG.office | TAG.body | TAG.vague | TAG.document)) !== 0 && (word.tags & TAG.event) === 0;

const LEADERS = new Set(
  'امين مدير رييس مندوب ممثل نايب تابع تابعه وكيل منسق قايد ناطق متحدث هييه مكتب مجلس عام عامه دايم دايمه اعلي عليا موالي مواليه سابق حالي تنفيذي'.split(
    ' ',
  ),
);

/** لـ «حركة النجباء» after الأمين العام is of the title, not whom it was said to. */
function isBelonging(r: ArabicReading, i: number, head: ArabicWord | undefined): boolean {
  if (!head || !(head.tags & TAG.office)) return false;
  const before = wordAt(r, i - 1);
  return before !== undefined && LEADERS.has(before.base);
}

function extendOverConjunction(
  r: ArabicReading,
  from: number,
  i: number,
  limit: number,
  options: PhraseOptions,
): number {
  const word = wordAt(r, i);
  if (word?.conjunction !== 'و') return i;
  if (word.tags & TAG.guessed) return isNameAfterAll(r, from, i, word) ? i + 1 : i;
  if (word.tags & (NO_HEAD & ~TAG.finite) || (word.tags & TAG.finite && !word.noun)) return i;
  if (word.verb || (word.participle && !word.definite)) return i;
  if (options.objectFollows && word.tags & TAG.event) return i;
  if (i - from > 25 || i + 1 > limit) return i;
  return i + 1;
}

/** An event noun after a phrase that is already closed (by ال, a name or a plural) begins the object. */
function beginsObject(r: ArabicReading, from: number, i: number, word: ArabicWord): boolean {
  const eventful = (word.tags & TAG.event) !== 0 || word.masdar !== null;
  if (!eventful || (word.tags & TAG.givenName) !== 0) return false;
  if (i === from) return true;
  const before = wordAt(r, i - 1);
  if (!before) return false;
  if (word.definite) return !before.definite && closed(r, from, i);
  if (before.tags & TAG.body && !before.definite && !before.suffix) return false;
  if (before.tags & (TAG.office | TAG.vague) && !before.definite && !before.suffix) return false;
  return closed(r, from, i) || (before.tags & TAG.relational) !== 0;
}

/** Is something in the phrase definite: an article, a name, a foreign word, marks? */
function closed(r: ArabicReading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = wordAt(r, j);
    if (!word) continue;
    if (word.definite || word.suffix || isMark(r, j) || word.tags & (TAG.givenName | TAG.foreign))
      return true;
    if (word.tags === 0 && !word.masdar && !word.noun) return true;
  }
  return false;
}

/** `، المتحدث باسم الجيش` after a comma, closed by another comma or by what begins a content. */
function apposition(r: ArabicReading, comma: number, limit: number, options: PhraseOptions): number {
  const start = comma + 1;
  const word = wordAt(r, start);
  if (!word || !startsPhrase(r, start) || word.conjunction) return comma;
  if (word.participle && !word.definite) return comma;
  if (options.objectFollows && (word.tags & TAG.event || word.masdar)) return comma;
  if (quotationFrom(r, start) >= 0) return comma;
  const end = phraseEnd(r, start, limit, { ...options, appositions: false });
  if (end <= start || end - start > 22) return comma;
  if (end >= limit) return comma;
  return closesApposition(r, end) ? end : comma;
}

function closesApposition(r: ArabicReading, i: number): boolean {
  if (isComma(r, i) || isColon(r, i) || isComplementizer(r, i) || isAddressee(r, i)) return true;
  if (quotationFrom(r, i) >= 0) return true;
  const word = wordAt(r, i);
  return (
    word !== undefined &&
    (word.tags & (TAG.preposition | TAG.time | TAG.finite) || word.preposition === 'ب') !== 0 &&
    word.preposition !== 'ل'
  );
}
