import { isAddressee } from './addressee.ts';
import { CLAUSE, isOf } from './clause-words.ts';
import { type Cue, FRAME, takes } from './cue.ts';
import { type ArabicReading, has, wordAt } from './cursor.ts';
import { DENYING, isAllegation, isIn } from './denial-words.ts';
import { looseOpener, prepositionOpener, sureOpener } from './openers.ts';
import { startsPhrase } from './phrase-start.ts';
import { isCalledByPortfolio } from './portfolios.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';
import type { Walk } from './zone.ts';
import { isOpenedLater } from './zone-openers.ts';

/** Contents that nothing opens: what is announced, denied or rejected stands bare behind its subject. */

/** Refusing and criticizing say something only of a claim. */
export const saysOnlyClaims = (cue: Cue): boolean => takes(cue, FRAME.claim);

/** مزاعم, الاتهامات, أي ادعاءات: what is denied and rejected; خبر استقالته only denied. */
function isDeniable(r: ArabicReading, i: number, denied: boolean): boolean {
  const word = wordAt(r, i);
  if (!word || word.conjunction || word.preposition || isProsecution(r, i)) return false;
  if (denied && isIn(DENYING.claims, word) && word.tags & TAG.report && !isOfOutlet(r, i - 1)) return true;
  return isAllegation(word) || (isOf(word, CLAUSE.any) && isAllegation(wordAt(r, i + 1)));
}

/** وكالة | الأنباء. */
const isOfOutlet = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.media) && wordAt(r, i)?.definite === false;

/** الادعاء العام: a body. */
const isProsecution = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.definite === true && wordAt(r, i)?.base === 'ادعا' && wordAt(r, i + 1)?.base === 'عام';

/** يكشف الوزير | سبب التأخير, يكشف لرويترز | سبب: where no verb can stand, one of three letters is a noun. */
const isNounLikeVerb = (word: ArabicWord): boolean =>
  (word.tags & (TAG.finite | TAG.guessed | TAG.auxiliary | TAG.event)) === TAG.finite &&
  !word.verb &&
  !word.suffix &&
  /^[^يتنا][ء-ي]{2}$/u.test(word.base);

/** An event noun where an object is due: أعلن الجيش | مقتل. */
export function isBareObject(walk: Walk, i: number): boolean {
  const { r, from, cue, source, subjectKnown, form } = walk;
  if (!takes(cue, FRAME.event | FRAME.object)) return false;
  if (has(r, i - 1, TAG.preposition)) return false;
  const word = wordAt(r, i);
  if (walk.asked && !word?.conjunction && startsPhrase(r, i)) return true;
  const known = source !== null || subjectKnown;
  if (word && isOf(word, CLAUSE.what) && !word.conjunction)
    return known || (cue.denial && word.base === 'ما');
  if (rejects(cue) && isDeniable(r, i, cue.denial)) return known || (cue.denial && isJoined(r, from - 1));
  if (saysOnlyClaims(cue)) return false;
  if (word && cue.denial && known && word.suffix && !word.noun && !word.conjunction && !word.preposition)
    return true;
  if (word && cue.denial && word.tags & TAG.demonstrative && !word.conjunction)
    return source !== null || subjectKnown;
  if (!word || word.conjunction || word.preposition) return false;
  if (!known && word.tags & TAG.report) return false;
  if (!known && i === from && form?.gender === 'feminine' && isCalledByPortfolio(r, { from: i, to: i + 1 }))
    return false;
  if (known && (i === (source?.to ?? from) || isAddressee(r, i - 1)) && isNounLikeVerb(word)) return true;
  if (known && word.base === 'مزيد') return true;
  if (!startsPhrase(r, i) && !(source && word.masdar)) return false;
  if (word.tags & (TAG.office | TAG.vague | TAG.givenName | TAG.adverb | TAG.body | TAG.media | TAG.document))
    return false;
  return (word.tags & TAG.event) !== 0 || word.masdar !== null;
}

/** في بيان | مقتل ثلاثة, no more than the name of the text where the content opens later. */
export const opensBareObject = (walk: Walk, i: number): boolean =>
  has(walk.r, i, TAG.event) && isBareObject(walk, i) && !isOpenedLater(walk.r, i, walk.cue);

/** `، وأنكر الاتهامات`: who did so was said before. */
const isJoined = (r: ArabicReading, at: number): boolean => wordAt(r, at)?.conjunction === 'و';

export const rejects = (cue: Cue): boolean => cue.denial || saysOnlyClaims(cue);

/** نفى المسؤول | هذه الأنباء: where what is denied begins inside what looked like the subject. */
export function beforeDeniable(r: ArabicReading, from: number, to: number, denied: boolean): number {
  for (let i = from; i < to; i++)
    if (
      (isDeniable(r, i, denied) && !has(r, i - 1, TAG.demonstrative)) ||
      (has(r, i, TAG.demonstrative) && !wordAt(r, i)?.preposition)
    )
      return i;
  return to;
}

/** وصف X | بأنه: nothing but one phrase between a verb that takes an object and its content. */
export const mayHoldObject = ({ r, from, cue, form }: Walk, end: number): boolean =>
  form !== null &&
  (cue.demand || takes(cue, FRAME.description)) &&
  !wordAt(r, from - 1)?.suffix &&
  (sureOpener(r, end, cue) ?? prepositionOpener(r, end, cue) ?? looseOpener(r, end, cue)) !== null;
