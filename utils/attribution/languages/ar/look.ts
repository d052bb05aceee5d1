import { mayEndContent } from './content-words.ts';
import { PLATFORMS } from './data/naming.ts';
import { mayReject } from './denial-words.ts';
import { fold } from './fold.ts';
import { prepositionBit, prepositionOf } from './prepositions.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What a word or mark shows by itself: bits of {@link ArabicWord.look}. Rules ask at every token; it is found out once a word. The last ones are of its place: `columns.ts`. */
export const LOOK = {
  comma: 1 << 0,
  colon: 1 << 1,
  /** No list knows it and it has no shape of a common word. */
  unknown: 1 << 2,
  /** مشيرا, قائلة: never a part of the source; مطلعة, مقربين are. */
  circumstance: 1 << 3,
  /** مسؤولا, موقعا: an indefinite noun that is no subject of a verb; the dual before a noun is spelt alike (زعيما الحزبين). */
  accusative: 1 << 4,
  /** Spelt with an ا at its end, marks off. */
  alef: 1 << 5,
  /** A content may end before it: `content-words.ts`. */
  ending: 1 << 6,
  /** It is or carries a preposition: `prepositions.ts`. */
  preposition: 1 << 7,
  /** Which one, if contents open with it, a bit each. */
  prepositions: 255 << 8,
  /** هل, ما: a question, or what a pronoun takes up. */
  asking: 1 << 16,
  /** بتخلي, لتجاهل: no list knows it, so that its ب or ل is not known for a preposition. */
  looseBa: 1 << 17,
  looseLam: 1 << 18,
  /** It may say that a content is false: `denial-words.ts`. */
  rejecting: 1 << 19,
  /** Kinds of tokens. */
  word: 1 << 25,
  number: 1 << 26,
  mark: 1 << 27,
  /** أن, إنه, بأنها; not the letters of سي إن إن. */
  that: 1 << 28,
  /** The colon of 22:50. */
  clock: 1 << 29,
  /** A quotation opens with it. */
  opening: 1 << 30,
} as const;

const COMMAS = new Set(['،', ',', '؛', ';', '-', '–', '—']);

export const lookOfMark = (mark: string): number =>
  (COMMAS.has(mark) ? LOOK.comma : 0) | (mark === ':' ? LOOK.colon : 0);

export const lookOfWord = (word: ArabicWord): number =>
  (isUnknown(word) ? LOOK.unknown : 0) |
  (isCircumstance(word) ? LOOK.circumstance : 0) |
  (isAccusative(word) ? LOOK.accusative : 0) |
  (word.plain.endsWith('ا') ? LOOK.alef : 0) |
  (mayEndContent(word) ? LOOK.ending : 0) |
  (mayReject(word) ? LOOK.rejecting : 0) |
  (ASKING.has(word.base) || word.norm === 'ما' ? LOOK.asking : 0) |
  lookOfPreposition(prepositionOf(word)) |
  lookOfLooseClitic(word);

export const ASKING = new Set('هل ما اذا كيف لماذا متي اين عما من'.split(' '));

const lookOfPreposition = (preposition: string): number =>
  preposition === '' ? 0 : LOOK.preposition | prepositionBit(preposition);

function lookOfLooseClitic(word: ArabicWord): number {
  if (word.tags !== 0 || word.preposition || word.conjunction || word.definite || word.base.length < 4)
    return 0;
  return word.base.startsWith('ب') ? LOOK.looseBa : word.base.startsWith('ل') ? LOOK.looseLam : 0;
}

const platforms = new Set(PLATFORMS.split(' ').map(fold));

function isUnknown(word: ArabicWord): boolean {
  if (word.norm === '' || word.preposition || word.masdar || word.participle || word.verb || word.noun)
    return false;
  if (SELF.has(word.norm)) return false;
  if (word.tags & TAG.guessed) return !/(?:يه|يين|يون|يات|ين|ون|وا)$/u.test(word.base);
  if (platforms.has(word.base)) return true;
  if (word.tags !== 0 || word.suffix || (!word.definite && /[ء-ي]{2}يه$/u.test(word.base))) return false;
  return !(word.definite && /(?:ون|ين|ات)$/u.test(word.base));
}

/** Himself, all of them: they strengthen a noun. */
export const SELF: ReadonlySet<string> = new Set(
  'نفسه نفسها نفسهم انفسهم نفس ذاته ذاتها ذاتهم ذات عينه عينها كله كلها كلهم جميعهم وحده وحدها'.split(' '),
);

const isCircumstance = (word: ArabicWord): boolean =>
  word.participle !== null &&
  !word.definite &&
  (word.noun === null || word.plain.endsWith('ا')) &&
  (word.tags & (TAG.relational | TAG.vague | TAG.office | TAG.place)) === 0 &&
  /(?:ا|ه|ين|ات)$/u.test(word.base);

const isAccusative = ({ noun, plain }: ArabicWord): boolean =>
  noun?.number === 'singular' && plain === `${noun.lemma}ا`;
