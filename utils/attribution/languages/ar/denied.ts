import { type ArabicReading, sentenceOf, wordAt } from './cursor.ts';
import { isCueIn, isIn } from './denial-words.ts';

/** How sure a claim is that stands in a denial: it is kept though it is inside another's content. */
export const DENIED = 0.9;

/** نفى صحة الأنباء عن, اتهامها بشن هجوم "لا أساس له": is the claim at `at` what a denial beside it denies? */
export function isDenied(r: ArabicReading, at: number): boolean {
  const { from, to } = sentenceOf(r, at);
  for (let i = at - 1; i >= Math.max(from, at - BEFORE); i--) {
    const word = wordAt(r, i);
    const cue = word?.verb?.cue ?? word?.participle?.cue ?? word?.masdar;
    if (cue && (cue.denial || isCueIn('rejecting', cue))) return true;
  }
  for (let i = at + 1; i < Math.min(to, at + AFTER); i++)
    if (isIn('grounds', wordAt(r, i)) && isIn('negations', wordAt(r, i - 1))) return true;
  return false;
}

/** Words between a denial and the claim, and between the claim and its denial. */
const BEFORE = 8;
const AFTER = 24;
