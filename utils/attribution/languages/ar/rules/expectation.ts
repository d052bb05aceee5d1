import type { ArabicRule } from '../columns.ts';
import { isComplementizer, sentenceOf, wordAt } from '../cursor.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TRIGGER } from '../tags.ts';

/** `من المتوقع أن ...`: nobody says it. */
export const expectation: ArabicRule = {
  id: 'ar.expectation',
  on: TRIGGER.expectation,
  propose(r, at) {
    if (wordAt(r, at - 1)?.base !== 'من' || !EXPECTED.has(wordAt(r, at)?.base ?? '')) return null;
    const { to: limit } = sentenceOf(r, at);
    let i = at + 1;
    while (i < limit && i < at + 4 && !isComplementizer(r, i)) i += 1;
    if (!isComplementizer(r, i)) return null;
    const content = contentBehind(r, { kind: 'clause', from: i }, limit);
    return content.length === 0
      ? null
      : candidate('expectation', { cue: one(at), missing: 'nobody', content, confidence: 0.7 });
  },
};

const EXPECTED = new Set('متوقع مرجح مرتقب منتظر مومل معتقد'.split(' '));
