import type { ArabicRule } from '../columns.ts';
import { type ArabicReading, has, isMark, sentenceOf, wordAt } from '../cursor.ts';
import { DENIED, isDenied } from '../denied.ts';
import { fold } from '../fold.ts';
import { prepositionAt } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ALONE } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';

const TAKES = new Set(['عن', 'حول', 'بشأن', 'بخصوص'].map(fold));

/** `نفى ما تردد بشأن ...`, `نفت الأنباء التي تداولتها وسائل إعلام حول ...`: what goes round, where it is denied. */
export const spread: ArabicRule = {
  id: 'ar.spread',
  on: TRIGGER.spread,
  propose(r, at) {
    const before = wordAt(r, at - 1)?.base === 'تم' ? at - 2 : at - 1;
    if (!has(r, before, TAG.relative) && wordAt(r, before)?.base !== 'ما') return null;
    if (!isDenied(r, at)) return null;
    const { to: limit } = sentenceOf(r, at);
    const from = aboutAt(r, at, limit);
    if (from === null) return null;
    const named = !isMark(r, at + 1) && startsPhrase(r, at + 1) && !has(r, at + 1, TAG.time | TAG.adverb);
    const to = named ? phraseEnd(r, at + 1, from, ALONE) : at + 1;
    const content = contentBehind(r, { kind: 'preposition', from }, limit);
    if (content.length === 0) return null;
    return candidate('spread', {
      cue: one(at),
      source: to > at + 1 ? { from: at + 1, to } : null,
      missing: 'nobody',
      accuses: true,
      content,
      confidence: DENIED,
    });
  },
};

/** Words between the verb and what goes round. */
const REACH = 8;

/** Where it says what is talked about; null where it does not. */
function aboutAt(r: ArabicReading, at: number, limit: number): number | null {
  for (let i = at + 1; i < Math.min(limit, at + REACH); i++) if (TAKES.has(prepositionAt(r, i))) return i;
  return null;
}
