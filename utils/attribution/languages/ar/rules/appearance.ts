import type { Rule } from '../../../pack.ts';
import { has, isColon, isComplementizer, quotationFrom, sentenceOf, wordAt } from '../cursor.ts';
import { phraseEnd } from '../phrase.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** `وجاء في البيان أن ...`, `وورد في التقرير: "..."`: the text is the source. */
export const appearance: Rule<ArabicWord> = {
  id: 'ar.appearance',
  on: TRIGGER.appearance,
  propose(r, at) {
    const start = at + 2;
    if (wordAt(r, at + 1)?.base !== 'في' || !startsPhrase(r, start)) return null;
    const { to: limit } = sentenceOf(r, at);
    const to = phraseEnd(r, start, limit, { objectFollows: false, appositions: false });
    if (!has(r, start, TAG.document | TAG.report | TAG.occasion | TAG.media | TAG.body)) return null;
    let i = to;
    while (i < limit && i < to + 10 && !isComplementizer(r, i) && !isColon(r, i) && quotationFrom(r, i) < 0)
      i += 1;
    if (i >= limit || i >= to + 10) return null;
    const kind = isComplementizer(r, i) ? 'clause' : 'quotation';
    const content = contentBehind(r, { kind, from: isColon(r, i) ? i + 1 : i }, limit);
    if (content.length === 0) return null;
    return candidate('appearance', { cue: one(at), source: { from: start, to }, content, confidence: 0.8 });
  },
};
