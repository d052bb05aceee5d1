import { isAddressed, isOutletWithLam, isPerhapsAddressed } from './addressed.ts';
import { isCommonSpelling } from './common-spelling.ts';
import { HONORIFICS, HONORIFICS_BEFORE_OFFICES } from './data/sources.ts';
import { fold } from './fold.ts';
import { isLetter } from './letters.ts';
import { listed } from './listed.ts';
import { LOOK, SELF } from './look.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/**
 * What a word may be in a noun phrase, as far as the word alone tells: bits of {@link ArabicWord.part}. Found out once
 * a word, so that a phrase asks its rarer questions only where the word can answer them.
 */
export const PART = {
  /** أبو, بن: what follows is a name, whatever it looks like. */
  kin: 1 << 0,
  /** سي, إن: a Latin letter's name. */
  letter: 1 << 1,
  /** فون, دي: a particle of a foreign name. */
  particle: 1 << 2,
  /** بلا */
  without: 1 << 3,
  /** غير */
  not: 1 << 4,
  /** باسمها */
  inItsName: 1 << 5,
  /** أو */
  or: 1 << 6,
  /** عام: general, or a year. */
  general: 1 << 7,
  /** السعودية, العربية: part of a body's name. */
  nameLike: 1 << 8,
  /** شاهدا, موظفا: what is counted. */
  counted: 1 << 9,
  /** نفسه, كلهم: strengthens a noun. */
  self: 1 << 10,
  /** With a preposition of its own. */
  clitic: 1 << 11,
  /** لنظيره, للصحفيين: whom something is said to. */
  addressed: 1 << 12,
  /** للعربية, لبي: the same, if what follows agrees. */
  perhapsAddressed: 1 << 13,
  /** لموزاييك: an outlet that no list knows, with its ل. */
  outletWithLam: 1 << 14,
  /** صادر, منسوب: what leads from a text to who issued it. */
  issuing: 1 << 15,
  /** تحدث, تكلم: a condition may follow. */
  spoke: 1 << 16,
  /** متفائلا, مستقلا: how it was said, after a definite noun. */
  adverbial: 1 << 17,
  /** تلقت, حصل: how a text was come by. */
  received: 1 << 18,
  /** ل, ب, و, ف: a clitic before marks or digits. */
  lone: 1 << 19,
  /** نحو, حوالي: about so many. */
  about: 1 << 20,
  /** ما */
  what: 1 << 21,
  /** معالي, صاحب: before an office no noun of its own. */
  honorific: 1 << 22,
  /** من, أحد, بعض: stands before the head. */
  leading: 1 << 23,
  /** هجوم, أزمته: it names a thing and nobody. */
  commonNoun: 1 << 24,
  /** أحد, إحدى */
  one: 1 << 25,
  /** مطلع, مشرف, مسؤول: of something, which على leads to. */
  knowing: 1 << 26,
} as const;

export const isPart = (word: ArabicWord | undefined, part: number): boolean =>
  word !== undefined && (word.part & part) !== 0;

const KIN = new Set('أبو ابو أبي ابي أبا ابا بن'.split(' '));

/** The parts of words that are known by their folded spelling, whole or without clitics. */
const BY_NORM = listed([
  ['فون فان دير دي دو دا دوس ديل', PART.particle],
  ['بلا', PART.without],
  ['غير', PART.not],
  ['باسمه باسمها باسمهم باسمهما', PART.inItsName],
  ['او', PART.or],
  ['السعوديه العربيه', PART.nameLike],
  ['نحو حوالي قرابه زها', PART.about],
  ['ما', PART.what],
]);

const BY_BASE = listed([
  ['عام', PART.general],
  ['ل ب', PART.clitic],
  ['ل ب و ف', PART.lone],
  ['احد احدي', PART.one],
  ['من احد احدي مختلف كبار بعض نفس ذات', PART.leading],
  ['تلقت تلقي توصلت توصل حصلت حصل تسلمت تسلم اطلعت اطلع وصلت وصل وردت ورد', PART.received],
  ['صادر صادره منشور منشوره منسوب منسوبه موجه موجهه وارد وارده', PART.issuing],
  [fold(`${HONORIFICS} ${HONORIFICS_BEFORE_OFFICES}`), PART.honorific],
]);

const KNOWING = new Set('مطلع اطلاع مشرف مسوول قايم'.split(' '));

/** مطلعان, مطلعتين, مطلعون: without the ending of its number and gender. */
export const withoutNumber = (base: string): string => base.replace(/(?:تين|تان|ين|ون|ان|ات|ه)$/u, '');

const SPOKE = new Set(['تحدث', 'تكلم']);

/** What a word may be in a phrase: bits of {@link PART}. */
export function partOf(word: ArabicWord): number {
  const { base, norm, plain } = word;
  let part = (BY_NORM.get(norm) ?? 0) | (BY_BASE.get(base) ?? 0);
  if (KIN.has(plain)) part |= PART.kin;
  if (isLetter(norm)) part |= PART.letter;
  if (SELF.has(norm)) part |= PART.self;
  if (word.preposition) part |= PART.clitic;
  if (!word.definite && !word.conjunction && /[ء-ي]{2}ا$/u.test(plain)) part |= PART.counted;
  if (isAddressed(word)) part |= PART.addressed;
  if (isPerhapsAddressed(word)) part |= PART.perhapsAddressed;
  if (isOutletWithLam(word)) part |= PART.outletWithLam;
  if (SPOKE.has(word.verb?.cue.lemma ?? '')) part |= PART.spoke;
  if (isAdverbial(word)) part |= PART.adverbial;
  if (isCommonSpelling(base)) part |= PART.commonNoun;
  if (KNOWING.has(withoutNumber(base))) part |= PART.knowing;
  return part;
}

const isAdverbial = (word: ArabicWord): boolean =>
  !word.definite &&
  (word.tags & (TAG.country | TAG.givenName)) === 0 &&
  (/^م.{3,}ا$/u.test(word.base) || (word.look & LOOK.accusative) !== 0);
