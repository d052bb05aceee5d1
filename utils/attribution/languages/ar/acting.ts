import { isCommonSpelling } from './common-spelling.ts';
import { LOOK, SELF } from './look.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What a word may be to somebody who acts, as far as the word alone tells: bits of {@link ArabicWord.acting}. Found out once a word. */
export const ACTING = {
  /** Somebody who acts may begin with it. */
  begins: 1 << 0,
  /** الفلسطينيون, الإيرانيين. */
  people: 1 << 1,
  /** صفحة, حساب: acts by the name in marks behind it. */
  page: 1 << 2,
  /** متظاهرين, شاهدون: a crowd of them. */
  several: 1 << 3,
  /** A verb in the feminine. */
  feminine: 1 << 4,
  /** بعد, منذ: what was done follows, and who did it. */
  after: 1 << 5,
  /** أما */
  topic: 1 << 6,
  /** ليست */
  isNot: 1 << 7,
  /** تلقتها: ends with a pronoun. */
  attached: 1 << 8,

  /** What may end the phrase of whoever acts. */
  /** هادئًا: written with its tanwin. */
  nunated: 1 << 16,
  /** الميناء: an object in the article. */
  object: 1 << 17,
  /** ووزير: one more person. */
  another: 1 << 18,
  /** أربعة */
  few: 1 << 19,
  /** بحزم: how it was done. */
  manner: 1 << 20,
  /** منصب, مقتطفات: an indefinite common noun. */
  bare: 1 << 21,
  /** حتفه, قرارها: somebody's. */
  his: 1 << 22,
  /** ضغوطا: a common noun with the ending of an object. */
  thing: 1 << 23,
  /** الصحافيين: people in the accusative. */
  oblique: 1 << 24,
  /** Shaped like a verb. */
  verb: 1 << 25,
  /** لعريسها */
  forSomebody: 1 << 26,
} as const;

const ACTORS = TAG.office | TAG.vague | TAG.body | TAG.media | TAG.givenName;
const PAGES = new Set(['صفحه', 'حساب']);
const AFTER = new Set('بعد قبل منذ عقب اثر'.split(' '));

/** أما | الوزير، فذهب أبعد من ذلك. */
const TOPIC = 'اما';

/** معظمها: of things. */
const SOME_OF_IT = /^و?(?:معظم|بعض|كل|جميع|اغلب|غالبيت|احدا)ها$/u;

/** البالغ من العمر, though عمر is a first name. */
const AGE = 'عمر';

/** Bodies that suffer or happen oftener than they act. */
const PLACES_AND_DEEDS = new Set(
  'عملية حملة مدينة بلدة محافظة ولاية معسكر مستشفى مدرسة قريب موقع'.split(' '),
);

const FEW = /^(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?$/u;

/** آية الله, عبد الله: no common noun. */
const GOD = 'الله';

/** What a word may be to somebody who acts: bits of {@link ACTING}. */
export function actingOf(word: ArabicWord, surface: string): number {
  const { base, tags } = word;
  let acting = 0;
  if (isPeople(word)) acting |= ACTING.people;
  if (PAGES.has(base)) acting |= ACTING.page;
  if (/[ء-ي]{3}(?:ين|ون)$/u.test(base)) acting |= ACTING.several;
  if (tags & (TAG.finite | TAG.auxiliary) && /^ت|ت$/u.test(base)) acting |= ACTING.feminine;
  if (AFTER.has(base)) acting |= ACTING.after;
  if (base === TOPIC) acting |= ACTING.topic;
  if (base.startsWith('ليس')) acting |= ACTING.isNot;
  if (word.suffix && /[تيوا](?:ه|ها|هم)$/u.test(word.norm)) acting |= ACTING.attached;
  if (mayAct(word, acting)) acting |= ACTING.begins;
  return acting | endings(word, surface);
}

/** A person or body, by its head or by name; whether it is one the place tells. */
function mayAct(word: ArabicWord, acting: number): boolean {
  if (word.conjunction || (word.preposition && !word.definite)) return false;
  if (
    (word.look & LOOK.accusative) !== 0 ||
    (word.noun !== null && PLACES_AND_DEEDS.has(word.noun.lemma)) ||
    (word.definite && word.base === AGE) ||
    SOME_OF_IT.test(word.norm)
  )
    return false;
  return (
    (word.tags & (ACTORS | TAG.country)) !== 0 ||
    (!word.definite && (word.tags & (TAG.number | TAG.quantifier)) !== 0) ||
    (acting & (ACTING.people | ACTING.page)) !== 0 ||
    (word.look & LOOK.unknown) !== 0
  );
}

const isPeople = ({ definite, tags, base, preposition }: ArabicWord): boolean =>
  definite && !preposition && (tags & TAG.relational) !== 0 && /ي(?:ون|ين)$/u.test(base);

function endings(word: ArabicWord, surface: string): number {
  if (/(?:\u064Bا|ا\u064B)$/u.test(surface)) return ACTING.nunated;
  if (word.norm === GOD) return 0;
  const { tags, definite, conjunction, preposition } = word;
  let acting = 0;
  if (definite && (tags & (TAG.relational | TAG.givenName)) === 0) acting |= ACTING.object;
  if (conjunction && tags & (TAG.office | TAG.givenName)) acting |= ACTING.another;
  if (FEW.test(word.norm)) acting |= ACTING.few;
  if (preposition === 'ب' && tags === 0 && !definite && isCommonSpelling(word.base)) acting |= ACTING.manner;
  if (isBare(word)) acting |= ACTING.bare;
  if (isHis(word)) acting |= ACTING.his;
  if (isAccusativeThing(word)) acting |= ACTING.thing;
  if (definite && !conjunction && word.noun?.number === 'plural' && /ين$/u.test(word.base))
    acting |= ACTING.oblique;
  if (tags & TAG.finite && tags & TAG.guessed) acting |= ACTING.verb;
  if (preposition === 'ل' && !conjunction) acting |= ACTING.forSomebody;
  return acting;
}

const NAMES_AND_CALLINGS =
  TAG.office | TAG.vague | TAG.givenName | TAG.relational | TAG.country | TAG.foreign;

const isBare = (word: ArabicWord): boolean =>
  !word.definite &&
  !word.conjunction &&
  !word.preposition &&
  !word.suffix &&
  (word.tags & NAMES_AND_CALLINGS) === 0;

const isHis = (word: ArabicWord): boolean =>
  (word.suffix !== '' || /[ء-ي]{3}ه$/u.test(word.plain)) &&
  !word.conjunction &&
  !SELF.has(word.norm) &&
  !word.noun?.construct &&
  (word.tags & (TAG.office | TAG.vague)) === 0;

const isAccusativeThing = ({ definite, conjunction, preposition, tags, plain, base }: ArabicWord): boolean =>
  !definite &&
  !conjunction &&
  !preposition &&
  (tags & ~TAG.event) === 0 &&
  /[ء-ي]{3}ا$/u.test(plain) &&
  isCommonSpelling(base.slice(0, -1));
