import type { ArabicRule } from '../columns.ts';
import { isComplementizer, sentenceOf } from '../cursor.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TRIGGER } from '../tags.ts';

/** `بحجة أن ...`, `بدعوى أن ...`: whoever acts claims it. */
export const pretext: ArabicRule = {
  id: 'ar.pretext',
  on: TRIGGER.pretext,
  propose(r, at) {
    if (!isComplementizer(r, at + 1)) return null;
    const content = contentBehind(r, { kind: 'clause', from: at + 1 }, sentenceOf(r, at).to);
    return content.length === 0 ? null : candidate('pretext', { cue: one(at), content, confidence: 0.6 });
  },
};
