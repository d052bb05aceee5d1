import { perWord } from '../../per-word.ts';
import { isAddressee } from './addressee.ts';
import {
  type ArabicReading,
  has,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  shareEnd,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { GOVERNING } from './data/governing.ts';
import { fold } from './fold.ts';
import { honorificOf } from './head.ts';
import { prepositionAt } from './openers.ts';
import { hasOwnName } from './own-names.ts';
import { isPart, PART, withoutNumber } from './part.ts';
import type { Phrase } from './phrase.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import { ISSUED } from './which-source.ts';
import type { ArabicWord } from './word.ts';

/** Which prepositions, of their own or joined to a word, say which source it is. */

const WITHIN = new Set(['في', 'لدي', 'بين', 'من', 'داخل', 'باسم', 'علي', 'عن', 'الي', 'حول', 'ضد']);

export function extendOverPreposition(phrase: Phrase, i: number): number {
  const { r } = phrase;
  const end = overPreposition(phrase, i);
  if (end === i + 1 && has(r, end, TAG.quantifier) && tokenAt(r, end + 1)?.kind === 'number') return end + 1;
  return end === i + 1 && !startsPhrase(r, end) && isNounAfter(r, end) ? end + 1 : end;
}

function overPreposition(phrase: Phrase, i: number): number {
  const { r, from, head, opens } = phrase;
  const word = wordAt(r, i);
  if (!word || word.conjunction || !WITHIN.has(word.base) || opens?.(i)) return i;
  const inner = i + 1;
  if (word.base === 'باسم') return i + 1;
  if (word.base === 'من')
    return (partitive(phrase, i) || governs(r, i - 1) || isOfBody(phrase, i)) && comesFrom(r, inner)
      ? i + 1
      : i;
  const before = wordAt(r, i - 1);
  if (word.base === 'علي' && isAware(r, inner)) return i + 2;
  if (word.base === 'علي' && head && PAGES.has(head.base)) return i + 1;
  const over = before?.base === 'عام' ? wordAt(r, i - 2) : before;
  if (word.base === 'علي' && isKnowing(over) && !has(r, inner, TAG.time)) return i + 1;
  if (!(startsPhrase(r, inner) || isNounAfter(r, inner)) || has(r, inner, TAG.occasion | TAG.time)) return i;
  if ((word.base === 'في' || word.base === 'لدي') && isOfTheirs(wordAt(r, inner))) return i;
  if (word.base === 'لدي') return i + 1;
  if (governs(r, i - 1)) return i + 1;
  if (word.base === 'بين') return head && head.tags & TAG.document ? i + 1 : i;
  if (word.base === 'علي') return i;
  if (word.base === 'عن' && (ISSUED.has(before?.base ?? '') || isElected(r, i - 1))) return i + 1;
  if (word.base === 'عن' || word.base === 'الي' || word.base === 'حول' || word.base === 'ضد')
    return AIMED.has(before?.base ?? '') || AIMED.has(head?.base ?? '') ? i + 1 : i;
  return worksThere(r, from, i, head) ? i + 1 : i;
}

/** في هجومه, لدى عودته, في كتابه, which is spelt like كتابة: where and when it was said, by whom the pronoun means. */
const isOfTheirs = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (word.suffix !== '' || (word.tags === 0 && !word.noun && !word.definite && word.plain.endsWith('ه')));

/** في حلف, في تداول: behind a preposition no verb is spelt so. */
const isNounAfter = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  if (!word || word.conjunction) return false;
  return word.noun !== null || word.masdar !== null || (!word.verb && (word.tags & TAG.finite) !== 0);
};

/** صفحات على مواقع التواصل. */
const PAGES = new Set(['صفحه', 'صفحات', 'حساب', 'حسابات']);

/** المتخصصة في, المعنية بها, المقدم إلى: an adjective of the source at `i` before a preposition that it governs. */
export function governs(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (word === undefined || (word.tags & TAG.body) !== 0) return false;
  if (!word.definite) return isPart(word, PART.issuing) && has(r, i - 1, TAG.document | TAG.report);
  const governed = governedBy(word);
  if (!governed) return false;
  if (!has(r, i + 1, TAG.pronominal)) return governed.has(prepositionAt(r, i + 1));
  const norm = wordAt(r, i + 1)?.norm ?? '';
  return [...governed].some((preposition) => norm.startsWith(preposition));
}

const governedBy = perWord(
  ({ base }: ArabicWord) => governing.get(base) ?? governing.get(withoutNumber(base)) ?? null,
);

const governing: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  GOVERNING.trim()
    .split(/[/\n]/u)
    .map((entry) => entry.split(' ').map(fold))
    .map(([participle = '', ...prepositions]) => [participle, new Set(prepositions)]),
);

/** مطلع على, مشرف على: says nothing without what it is over; مسؤول does. */
export const isInformed = (r: ArabicReading, i: number): boolean =>
  isKnowing(wordAt(r, i)) && withoutNumber(wordAt(r, i)?.base ?? '') !== RESPONSIBLE;

const RESPONSIBLE = 'مسوول';

const isKnowing = (word: ArabicWord | undefined): boolean => isPart(word, PART.knowing);

/** شخص على اطلاع على الأمر, مسؤول على علم بالخطة. */
export const isAware = (r: ArabicReading, i: number): boolean =>
  AWARE.has(wordAt(r, i)?.base ?? '') &&
  (wordAt(r, i + 1)?.preposition === 'ب' || wordAt(r, i + 1)?.base === 'علي');
const AWARE = new Set(['اطلاع', 'علم', 'درايه', 'صله']);
const AIMED = new Set(
  'مسوول مسوولون مسوولين مسووله مبعوث موفد سفير مقرب مقربه مقربين مدافع مدافعه مدافعين مدافعون متحدث دفاع'.split(
    ' ',
  ),
);

/** النائب | عن كتلة المستقبل. */
const isElected = (r: ArabicReading, i: number): boolean =>
  ELECTED.has(wordAt(r, i)?.base ?? '') ||
  (has(r, i, TAG.relational) && ELECTED.has(wordAt(r, i - 1)?.base ?? ''));

const ELECTED = new Set('نايب نايبه نواب مرشح مرشحه مترشح عضو مستشار مستشاره'.split(' '));

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
    (has(r, i + 1, TAG.country | TAG.place | TAG.body) ||
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

/** سامر الخطيب | من مركز الأبحاث: whom somebody by name works for. */
function isOfBody({ r, from }: Phrase, i: number): boolean {
  const inner = wordAt(r, i + 1);
  if (!inner?.noun || !has(r, i + 1, TAG.body) || has(r, i + 1, TAG.occasion | TAG.place) || inner.suffix)
    return false;
  return hasOwnName(r, { from, to: i });
}

/** بعض, عدد, ثلاثة; but مصادر عدة, آخرون, بعضهم are whole. */
export const isOutOf = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.quantifier | TAG.number) &&
  !WHOLE.has(wordAt(r, i)?.base ?? '') &&
  !(wordAt(r, i)?.base === 'عده' && wordAt(r, i - 1)?.noun) &&
  wordAt(r, i)?.suffix === '';

const WHOLE = new Set(['اخرون', 'اخرين', 'اخري', 'كبار', 'بعضهم', 'بعضهن']);

/** عدد من المسؤولين, مصادر من الشرطة, أحد من. */
function partitive({ r, from, head }: Phrase, i: number): boolean {
  if (isOutOf(r, i - 1) || tokenAt(r, i - 1)?.kind === 'number') return true;
  if (shareEnd(r, from) === i) return true;
  const before = wordAt(r, i - 1);
  if (before && PARTITIVE.has(before.base)) return true;
  if (has(r, i - 1, TAG.relational) && PARTITIVE.has(wordAt(r, i - 2)?.base ?? '')) return true;
  return Boolean(head && head.tags & (TAG.vague | TAG.report | TAG.document) && !head.definite);
}

const PARTITIVE = new Set(
  'عدد عديد كثير قليل مقرب مقربه مقربين مقربون مجموعه كل بعض واحد واحده قريب قريبه قريبين اثنين اي فريق جز غالبيه مزيد مات ميات'.split(
    ' ',
  ),
);

/** لشؤون الشرق, للأمم المتحدة, بالشرطة, بقطاع: clitic prepositions that say which source. */
export function extendOverClitic(phrase: Phrase, i: number, word: ArabicWord): number {
  const { r, head } = phrase;
  if (word.conjunction) return i;
  if (isAddressee(r, i)) return isBelonging(r, i, head) || isOpposed(r, i) ? i + 1 : i;
  if (governs(r, i - 1) && !(word.tags & (TAG.complementizer | TAG.time))) return i + 1;
  if (word.tags & (TAG.complementizer | TAG.time | TAG.occasion) || !head) return i;
  if (AWARE.has(wordAt(r, i - 1)?.base ?? '') && word.preposition === 'ب') return i + 1;
  if (word.preposition === 'ل') return takesLam(r, i, head, word) || isMeantFor(phrase, i, word) ? i + 1 : i;
  if (word.preposition !== 'ب' || word.masdar || word.tags & TAG.event) return i;
  if (!word.definite && !(word.tags & (TAG.body | TAG.place | TAG.country))) return i;
  if (head.suffix !== '' && honorificOf(head) !== '') return i;
  return head.tags & (PEOPLE | TAG.body) ? i + 1 : i;
}

/** المنتقدون لموقع الاجتماع. */
const isOpposed = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i - 1)?.definite === true &&
  /^(?:منتقد|مويد|معارض|رافض)(?:ين|ون)$/u.test(wordAt(r, i - 1)?.base ?? '');

function takesLam(r: ArabicReading, i: number, head: ArabicWord, word: ArabicWord): boolean {
  if (word.masdar && !word.definite && !word.noun) return false;
  if (word.tags & TAG.event) return hasPurpose(r, i - 1) || (word.definite && isLeaderOf(r, i, head));
  if (word.definite) return true;
  const role =
    (head.tags & (TAG.office | TAG.body | TAG.vague | TAG.document | TAG.report)) !== 0 ||
    has(r, i - 1, TAG.relational) ||
    LEADERS.has(wordAt(r, i - 1)?.base ?? '');
  return role && (word.tags & TAG.event) === 0;
}

/** المدير الجهوي | للصحة: what the holder of the office is over. */
const isLeaderOf = (r: ArabicReading, i: number, head: ArabicWord): boolean =>
  head.definite &&
  (head.tags & TAG.office) !== 0 &&
  (LEADERS.has(wordAt(r, i - 1)?.base ?? '') || has(r, i - 1, TAG.relational));

/** المركز الوطني | لتنمية الغطاء, استطلاع | للرأي: what the body or text before is for. */
function hasPurpose(r: ArabicReading, last: number): boolean {
  let i = last;
  while (wordAt(r, i)?.definite && has(r, i, TAG.relational)) i -= 1;
  return has(r, i, TAG.body | TAG.document) && !has(r, i, TAG.media | TAG.vague);
}

/** مكتب الأمم المتحدة | لتنسيق الشؤون: so where the content opens behind it; دعت الوزارة | لتجنب الزحام has no other. */
function isMeantFor({ r, from, limit, head, opens }: Phrase, i: number, word: ArabicWord): boolean {
  if (!head || head.definite || !hasPurpose(r, from) || !(word.masdar || word.tags & TAG.event)) return false;
  for (let j = from + 1; j < i; j++) if (!wordAt(r, j)?.definite || has(r, j, TAG.preposition)) return false;
  for (let j = i + 1; j < i + 6; j++)
    if (
      j >= limit ||
      isMark(r, j) ||
      isComplementizer(r, j) ||
      has(r, j, TAG.finite | TAG.time) ||
      opens?.(j)
    )
      return true;
  return false;
}

const LEADERS = new Set(
  'امين مدير رييس مندوب ممثل نايب تابع تابعه وكيل منسق قايد ناطق متحدث هييه مكتب مجلس عام عامه دايم دايمه اعلي عليا موالي مواليه سابق حالي تنفيذي'.split(
    ' ',
  ),
);

/** لرويترز, لـ«رويترز»: nobody presides over it in so few words. */
const isOutlet = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.outlet) || (quotationFrom(r, i + 1) >= 0 && has(r, i + 2, TAG.outlet));

const CORRESPONDENTS = new Set(['مراسل', 'مراسله', 'ناطق', 'متحدث', 'مندوب', 'ممثل']);

/** لـ «حركة النجباء» after الأمين العام is of the title, not whom it was said to. */
function isBelonging(r: ArabicReading, i: number, head: ArabicWord | undefined): boolean {
  if (!head) return false;
  if (head.tags & (TAG.document | TAG.report)) return !head.definite && wordAt(r, i - 1) === head;
  if (!(head.tags & TAG.office)) return false;
  if (isOutlet(r, i) || wordAt(r, i)?.suffix) return false;
  if (!head.definite && wordAt(r, i - 1) === head && CORRESPONDENTS.has(head.base)) return true;
  const before = wordAt(r, i - 1);
  return before !== undefined && LEADERS.has(before.base);
}
