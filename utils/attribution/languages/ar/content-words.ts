import { TAG, TRIGGER } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Words before which a content may end, as far as the word alone tells. */

/** May what is attributed stop before this word though there is no comma? Where it may, `content.ts` looks at its neighbours. */
export const mayEndContent = (word: ArabicWord): boolean =>
  (word.conjunction === 'و' && (word.masdar !== null || word.verb !== null)) ||
  isOfCircumstance(word) ||
  ((word.trigger & TRIGGER.according) !== 0 && !word.conjunction) ||
  ENDING.has(word.base) ||
  MEASURES.has(word.base) ||
  REASONS.has(word.norm) ||
  isButTheirs(word) ||
  isNextDeed(word) ||
  isMeanwhile(word);

/** على حد تعبيره, من دون, إلا أن, في حين. */
const ENDING = new Set(['علي', 'من', 'الا', 'في']);

/** ردا على, دون أن, رغم أن. */
const REASONS = new Set(['ردا', 'دون', 'رغم']);

/** حسب تعبيره. */
export const MEASURES = new Set(['حسب', 'بحسب', 'وفق']);

/** لكنه, لكنها. */
export const isButTheirs = ({ base }: ArabicWord): boolean => base.startsWith('لكنه');

/** قائلا, مشيرة: a participle that may tell how something else was done. */
export const isOfCircumstance = (word: ArabicWord): boolean =>
  word.participle !== null && !word.definite && !word.preposition;

/** وغادر, وقدم: a perfect verb joined on. */
export const isNextDeed = (word: ArabicWord): boolean =>
  word.conjunction === 'و' &&
  (word.tags & (TAG.finite | TAG.guessed | TAG.auxiliary | TAG.event)) === TAG.finite &&
  !word.noun &&
  !word.masdar &&
  (word.verb ? word.verb.tense === 'perfect' : word.suffix === '' && /^و[^يتنا]/u.test(word.norm));

/** `«...» معززا الشعور`: what was done by saying it. */
export const isMeanwhile = ({ plain, tags, definite, conjunction }: ArabicWord): boolean =>
  tags === 0 && !definite && !conjunction && /^م[ء-ي]{3,}ا$/u.test(plain);
