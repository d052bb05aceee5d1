import type { TokenRange } from '../../pack.ts';
import { FRAME, takes } from './cue.ts';
import { type ArabicReading, isMark, sentenceOf, wordAt } from './cursor.ts';
import { DENYING, isCueIn, isIn } from './denial-words.ts';

/** How sure a claim is that stands in a denial: it is kept though it is inside another's content. */
export const DENIED = 0.9;

/** نفى صحة الأنباء عن, اتهامها بشن هجوم "لا أساس له": is the claim at `at` what a denial beside it denies? */
export function isDenied(r: ArabicReading, at: number): boolean {
  const { from, to } = sentenceOf(r, at);
  for (let i = at - 1; i >= Math.max(from, at - BEFORE); i--) {
    const word = wordAt(r, i);
    const cue = word?.verb?.cue ?? word?.participle?.cue ?? word?.masdar;
    if (cue && (cue.denial || isCueIn(DENYING.rejecting, cue))) return true;
  }
  for (let i = at + 1; i < Math.min(to, at + AFTER); i++)
    if (isIn(DENYING.grounds, wordAt(r, i)) && isIn(DENYING.negations, wordAt(r, i - 1))) return true;
  return false;
}

/** What is claimed ends where its denial begins: اتهامها | بشن هجوم | لا أساس له, وصف الاتهامات | باستخدام السلاح | بأنها باطلة. */
export function beforeVerdict(
  r: ArabicReading,
  content: readonly TokenRange[],
  isDescribed: boolean,
): readonly TokenRange[] {
  const claimed = content[0];
  if (!claimed) return content;
  for (let i = claimed.from + 1; i < claimed.to; i++) {
    const described = isDescribed && VERDICT.has(wordAt(r, i)?.base ?? '');
    const groundless = isIn(DENYING.negations, wordAt(r, i)) && isIn(DENYING.grounds, wordAt(r, i + 1));
    if (!described && !groundless) continue;
    const to = isMark(r, i - 1) ? i - 1 : i;
    return to > claimed.from + 1 ? [{ from: claimed.from, to }] : content;
  }
  return content;
}

const VERDICT = new Set(['بانه', 'بانها', 'بانهم']);

/** Words between a denial and the claim, and between the claim and its denial. */
const BEFORE = 8;
const AFTER = 24;

/** Words between a verb of describing and what it describes. */
const NEAR = 6;

/** وصفت | الاتهامات | بأنها باطلة: what stands behind it is said of the claim. */
export function isDescribed(r: ArabicReading, at: number): boolean {
  const { from } = sentenceOf(r, at);
  for (let i = at - 1; i >= Math.max(from, at - NEAR) && !isMark(r, i); i--) {
    const cue = wordAt(r, i)?.verb?.cue ?? wordAt(r, i)?.participle?.cue;
    if (cue) return takes(cue, FRAME.description);
  }
  return false;
}
