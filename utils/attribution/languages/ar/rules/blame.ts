import type { TokenRange } from '../../../pack.ts';
import { isResponsibility } from '../blaming.ts';
import type { ArabicRule } from '../columns.ts';
import { contentEnd } from '../content.ts';
import { type ArabicReading, has, isMark, sentenceOf, wordAt } from '../cursor.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING_APPOSED, type PhraseOptions } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { agreementOf, candidate, one } from '../propose.ts';
import { subjectBefore } from '../subject.ts';
import { TAG, TRIGGER } from '../tags.ts';

/** `حمّل الرئيس خصومه مسؤولية الفشل`: whom it blames and for what. */
export const blame: ArabicRule = {
  id: 'ar.blame',
  on: TRIGGER.blame,
  propose(r, at) {
    const word = wordAt(r, at);
    const form = word?.verb ?? word?.participle;
    if (!form) return null;
    const { to: limit } = sentenceOf(r, at);
    const blamed = findBlame(r, at + 1, Math.min(limit, at + REACH));
    if (blamed < 0) return null;
    const before = word?.verb && !word.conjunction ? subjectBefore(r, at, form) : null;
    const source = before?.range ?? (word?.verb ? subjectAfter(r, at + 1, blamed) : null);
    let from = before || !source ? at + 1 : source.to;
    while (from < blamed && (isMark(r, from) || has(r, from, TAG.time | TAG.adverb))) from += 1;
    const to = contentEnd(r, from, limit, 'phrase');
    if (to <= blamed) return null;
    return candidate('blame', {
      cue: one(at),
      source,
      agreement: agreementOf(form),
      content: [{ from, to }],
      // More than of any verb with a clause: that of `، قائلا إن` behind the blame is another's.
      confidence: 0.93,
    });
  },
};

/** Words from the verb to the blame. */
const REACH = 16;

function findBlame(r: ArabicReading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (isResponsibility(wordAt(r, i))) return i;
  return -1;
}

const BLAMER: PhraseOptions = { ...ACTING_APPOSED, personFollows: 'likely' };

/** The subject, when somebody blamed stands between it and the blame. */
function subjectAfter(r: ArabicReading, from: number, blamed: number): TokenRange | null {
  if (!startsPhrase(r, from)) return null;
  const to = phraseEnd(r, from, blamed, BLAMER);
  const hasObject = to < blamed || Boolean(wordAt(r, from - 1)?.suffix);
  return to > from && hasObject ? { from, to } : null;
}
