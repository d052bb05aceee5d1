import type { TokenRange } from '../../pack.ts';
import type { Cue } from './cue.ts';
import { type ArabicReading, has, isMark, wordAt } from './cursor.ts';
import { DENYING, isCueIn, isIn } from './denial-words.ts';
import { saysFalse } from './falsehood.ts';
import { isDemanding } from './propose.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** A word that names talk itself (الاتهامات, صحة, الأنباء): it says nothing of what the talk is about. */
export const isClaim = (word: ArabicWord): boolean => isIn(CLAIM, word) || (word.tags & TAG.pronominal) !== 0;

const CLAIM =
  DENYING.claims |
  DENYING.allegations |
  DENYING.involvement |
  DENYING.innocence |
  DENYING.judgements |
  DENYING.falsehoods |
  DENYING.dismissals |
  DENYING.grounds |
  DENYING.negations |
  DENYING.totality;

/**
 * Is the truth of something rejected: by the cue, by what it takes (رفض الاتهامات), or in the content?
 * Who only calls for something or accuses rejects nothing.
 */
export const denies = (r: ArabicReading, cue: Cue, content: readonly TokenRange[]): boolean =>
  deniesByCue(r, cue, content) || (!isDemanding(cue) && !cue.accuses && saysFalse(r, content));

function deniesByCue(r: ArabicReading, cue: Cue, content: readonly TokenRange[]): boolean {
  if (cue.denial) return true;
  const first = content[0];
  if (
    !first ||
    !isCueIn(DENYING.rejecting, cue) ||
    [first.from - 1, first.from].some((i) => isAnswer(wordAt(r, i)))
  )
    return false;
  const to = Math.min(first.to, first.from + 4);
  for (let i = first.from; i < to; i++)
    if (isIn(DENYING.claims, wordAt(r, i)) || (i === first.from && isIn(DENYING.pointers, wordAt(r, i))))
      return true;
  return false;
}

/** رفض | تأكيد المزاعم, رفض | التعليق على التقارير: no answer is no denial. */
const isAnswer = (word: ArabicWord | undefined): boolean =>
  word?.masdar != null && !word.verb && !isIn(DENYING.claims, word);

/** Words before the negation of a content that puts a fact in the negative: its subject. */
const SUBJECT = 5;

/** Does the content begin with a fact in the negative (`أنه لم يتدخل`, `إن الوزارة ليست على علم`)? */
export function negates(r: ArabicReading, content: readonly TokenRange[]): boolean {
  const first = content[0];
  if (!first) return false;
  let words = 0;
  for (let i = first.from; i < first.to && words <= SUBJECT; i++) {
    if (isMark(r, i)) continue;
    const word = wordAt(r, i);
    if (isIn(DENYING.factual, word)) return isFactual(r, i);
    if (has(r, i, TAG.complementizer)) continue;
    if (has(r, i, TAG.finite) && !has(r, i, TAG.guessed | TAG.givenName)) return false;
    words += 1;
  }
  return false;
}

const LASTING = new Set('يزال تزال يزالون زال زالت زلنا نزال ازال بد سيما شك ريب يمكن يجب ينبغي'.split(' '));

function isFactual(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  const next = wordAt(r, i + 1);
  if (!word || !next || LASTING.has(next.base)) return false;
  return word.base !== 'ما' || (next.tags & TAG.finite) !== 0;
}
