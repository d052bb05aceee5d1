import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, isMark, quotationFrom, wordAt } from './cursor.ts';
import { phraseEnd } from './phrase.ts';
import { ACTING } from './phrase-options.ts';
import { TAG } from './tags.ts';

const SPEAKERS = TAG.office | TAG.vague | TAG.body | TAG.media | TAG.outlet | TAG.country;

/** `و«الحركة»`, `والمعارضة`, after a comma or dots: joined to the first speaker, not to what he says. */
export function joinedSpeaker(r: ArabicReading, i: number, limit: number): TokenRange | null {
  const word = wordAt(r, i);
  if (!word || !isMark(r, i - 1)) return null;
  if (word.norm === 'و' && quotationFrom(r, i + 1) >= 0) {
    const quotation = r.quotations[quotationFrom(r, i + 1)];
    return quotation?.closed && quotation.words <= 4 ? { from: i, to: quotation.to } : null;
  }
  if (word.conjunction !== 'و' || !word.definite || !has(r, i, SPEAKERS)) return null;
  const to = phraseEnd(r, i, Math.min(limit, i + 6), ACTING);
  return to > i ? { from: i, to } : null;
}
