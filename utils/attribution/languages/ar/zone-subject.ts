import { FRAME, takes } from './cue.ts';
import { type ArabicReading, has, isComma, shareEnd, tokenAt, wordAt } from './cursor.ts';
import { isHonorific } from './head.ts';
import { sureOpener } from './openers.ts';
import { isAccusative, startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';
import type { Walk } from './zone.ts';

/** Which noun phrase behind a cue is its subject. */

/** صرح يونكر أنه: what looks like a verb straight after the cue is a name. */
export function isNameAfterCue({ r, from, source, subjectKnown }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  const both = TAG.guessed | TAG.finite;
  return (
    i === from &&
    !source &&
    !subjectKnown &&
    word !== undefined &&
    !word.conjunction &&
    (word.tags & both) === both
  );
}

const SPEAKING = TAG.document | TAG.report | TAG.vague | TAG.body | TAG.office | TAG.media | TAG.givenName;

/** ويشير ارتفاع النشاط إلى: an event says nothing. */
export const isHappening = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.event) && !has(r, i, SPEAKING) && !wordAt(r, i)?.definite;

const GUESSED = TAG.guessed | TAG.relational;

/** A plural in ين or an accusative pronoun is no subject: ودعت المشجعين إلى. */
export function canBeSubject({ r, from, cue, form }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  if (!word) return true;
  if (isAccusative(word) && !startsPhrase(r, i + 1)) return false;
  if (isComma(r, i - 1) && (word.tags & ~GUESSED) === 0 && /^م[ء-ي]{3,}ا$/u.test(word.plain)) return false;
  if (isOwnWords(word) || isMereNumber(r, i)) return false;
  if (
    (cue.demand || takes(cue, FRAME.description)) &&
    !(word.tags & TAG.quantifier) &&
    form?.gender === 'feminine' &&
    word.noun?.gender === 'masculine' &&
    word.noun.number !== 'plural' &&
    has(r, i, TAG.office | TAG.vague | TAG.body)
  )
    return false;
  if (
    (cue.demand || takes(cue, FRAME.description)) &&
    form?.gender === 'masculine' &&
    i === from &&
    isFeminine(word) &&
    !isHonorific(r, i)
  )
    return false;
  if (
    word.tags & TAG.demonstrative &&
    !startsNoun(r, i + 1) &&
    !(word.base === 'هولا' && sureOpener(r, i + 1, cue))
  )
    return false;
  if (word.noun?.number === 'plural' && /ين$/u.test(word.base) && word.noun.gender === 'masculine')
    return false;
  if (word.definite && /[ء-ي]{4}يين$/u.test(word.base)) return false;
  return !(word.participle && !word.definite && /ا$/u.test(word.base));
}

const MASCULINE = new Set('العراق عراق لبنان الاردن اردن المغرب مغرب السودان سودان اليمن يمن'.split(' '));

/** إسرائيل, الحكومة, مبادرة, السلطات: no subject of a masculine verb straight before it. */
export const isFeminine = (word: ArabicWord): boolean => {
  if (word.tags & TAG.country) return !MASCULINE.has(word.base);
  if (word.noun)
    return word.noun.gender === 'feminine' && word.noun.number === 'singular' && (word.tags & TAG.body) !== 0;
  return (
    !word.preposition &&
    word.plain.endsWith('ة') &&
    !(word.tags & (TAG.givenName | TAG.number | TAG.quantifier))
  );
};

/** واختتم تصريحاته: what was said, not who said it. */
export const isOwnWords = (word: ArabicWord): boolean =>
  (word.masdar?.lemma === 'قال' && word.suffix !== '') ||
  OWN_WORDS.test(word.base + word.suffix) ||
  OWN_WORDS.test(word.norm);

const OWN_WORDS = /^(?:تصريحات|كلمت|حديث|خطاب|كلام|مداخلت|زيارت)(?:ه|ها|هم)$/u;

/** 1500, not 1500 شخص or 51 بالمئة من السكان. */
const isMereNumber = (r: ArabicReading, i: number): boolean =>
  tokenAt(r, i)?.kind === 'number' && shareEnd(r, i) === i && !startsPhrase(r, i + 1);

const startsNoun = (r: ArabicReading, i: number): boolean => wordAt(r, i)?.definite === true;

/** وقالت بليندا: straight after a feminine verb, or before what is no content, a name and no manner. */
export const isNamedSubject = ({ r, from, source, subjectKnown, form, cue }: Walk, i: number): boolean =>
  i === from &&
  !source &&
  !subjectKnown &&
  (form?.gender === 'feminine' || (!sureOpener(r, i + 1, cue) && startsPhrase(r, i + 1)));
