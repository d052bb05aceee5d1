import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, isMark, looks, sentenceOf, wordAt } from './cursor.ts';
import { DENYING, denyingPhrases, isCueIn, isIn } from './denial-words.ts';
import { LOOK } from './look.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Words into the content that still say whether it is true. */
const DEPTH = 40;

/** Does the content say that something is false (`الأنباء عارية عن الصحة`, `لا أساس لها`), or never was (`لم يسافر مطلقا`)? */
export function saysFalse(r: ArabicReading, content: readonly TokenRange[]): boolean {
  for (const { from, to } of content)
    for (let i = from; i < Math.min(to, from + DEPTH); i++)
      if (looks(r, i, LOOK.rejecting) && saysFalseAt(r, i, from, to)) return true;
  return false;
}

const saysFalseAt = (r: ArabicReading, i: number, from: number, to: number): boolean =>
  (isFalsehood(r, i, from) && !isAccusation(r, from)) ||
  isRejection(r, i, from) ||
  isGroundless(r, i, from) ||
  isTotal(r, i, from) ||
  isInnocence(r, i, from) ||
  (phraseAt(r, i, to) && (!phraseNeedsNegation(r, i) || negatedBefore(r, i, from)));

/** بنشر أكاذيب is what somebody is accused of. */
const isAccusation = (r: ArabicReading, from: number): boolean =>
  wordAt(r, from)?.preposition === 'ب' && !has(r, from, TAG.complementizer) && !isMark(r, from + 1);

/** `الخبر كاذب`, not `معلومات كاذبة` nor `الأنباء الكاذبة`; what is a farce or null must be a claim. */
function isFalsehood(r: ArabicReading, i: number, from: number): boolean {
  const word = wordAt(r, i);
  if (!word || word.preposition || word.definite) return false;
  if (isIn(DENYING.dismissals, word)) return judgesClaim(r, i, from);
  return isIn(DENYING.falsehoods, word) && (!isAttribute(r, i) || judgesClaim(r, i - 1, from));
}

/** Of an indefinite noun that is no predicate: نشرت معلومات | كاذبة. */
function isAttribute(r: ArabicReading, i: number): boolean {
  const before = wordAt(r, i - 1);
  if (!before || isMark(r, i - 1) || before.key === '' || before.definite || before.suffix) return false;
  if (isIn(DENYING.claims, before)) return has(r, i - 2, TAG.finite);
  return !isIn(DENYING.judgements, before) && !isIn(DENYING.falsehoods, before);
}

/** Words between a claim and the judgement of it. */
const REACH = 14;

/** Is a claim spoken of shortly before, in the content or as the object of its cue (`وصف الاتهامات بأنها باطلة`)? */
function judgesClaim(r: ArabicReading, i: number, from: number): boolean {
  const floor = Math.max(sentenceOf(r, from).from, Math.min(from, i) - REACH);
  for (let j = i - 1; j >= floor; j--)
    if (isIn(DENYING.claims, wordAt(r, j)) && !wordAt(r, j)?.verb) return true;
  return false;
}

/** `لا أساس لها`, `غير صحيح`; not of a thing that is no claim: القرارات التي لا أساس لها, المعلومات غير الصحيحة. */
function isGroundless(r: ArabicReading, i: number, from: number): boolean {
  const word = wordAt(r, i);
  if (!isIn(DENYING.grounds, word) || (word?.definite && !word.preposition)) return false;
  const negation = [i - 1, i - 2].find((j) => isIn(DENYING.negations, wordAt(r, j)));
  if (negation === undefined) return false;
  return (
    !has(r, negation - 1, TAG.relative) ||
    negation - 1 <= from ||
    isIn(DENYING.claims, wordAt(r, negation - 2))
  );
}

const isTotal = (r: ArabicReading, i: number, from: number): boolean =>
  isIn(DENYING.totality, wordAt(r, i)) && negatedBefore(r, i, from);

/** `أن بلاده تنفي تورطها`, `إن الإمارات ترفض الادعاءات`: the source denies in its own content. */
function isRejection(r: ArabicReading, i: number, from: number): boolean {
  const form = wordAt(r, i)?.verb;
  if (!form || i > from + MAIN_VERB || has(r, i - 1, TAG.relative | TAG.preposition)) return false;
  if (form.cue.denial) return true;
  return (
    isCueIn(DENYING.rejecting, form.cue) &&
    (isIn(DENYING.claims, wordAt(r, i + 1)) || isIn(DENYING.claims, wordAt(r, i + 2)))
  );
}

/** Words before the main verb of a content, at most. */
const MAIN_VERB = 4;

/** أكدت | براءتها. */
const isInnocence = (r: ArabicReading, i: number, from: number): boolean =>
  i === from && isIn(DENYING.innocence, wordAt(r, i)) && wordAt(r, i)?.suffix !== '';

/**
 * لم or ليس shortly before: what was not, rather than what will not be; not in a relative clause (`الذي لم
 * يقم قط`) or a reason.
 */
function negatedBefore(r: ArabicReading, i: number, from: number): boolean {
  for (let j = i - 1; j >= from; j--) {
    if (j < i - NEAR && j > from + START) continue;
    if (FACT.has(wordAt(r, j)?.base ?? ''))
      return !has(r, j - 1, TAG.relative) && !REASON.has(wordAt(r, j - 1)?.base ?? '');
  }
  return false;
}
/** Words before it, or from where the content starts. */
const NEAR = 9;
const START = 3;
const FACT = new Set(['لم', 'ليس', 'ليست', 'ما']);
const REASON = new Set(['لان', 'لانه', 'لانها', 'لانهم']);

/** على الإطلاق only strengthens a negation. */
const phraseNeedsNegation = (r: ArabicReading, i: number): boolean => has(r, i, TAG.preposition);

function phraseAt(r: ArabicReading, i: number, to: number): boolean {
  const known = denyingPhrases.get(wordAt(r, i)?.base ?? '');
  if (!known) return false;
  return known.some(
    (words) => i + words.length <= to && words.every((word, k) => isSpelt(wordAt(r, i + k), word)),
  );
}

const isSpelt = (word: ArabicWord | undefined, spelling: string): boolean =>
  word !== undefined && (word.base === spelling || word.norm === spelling);
