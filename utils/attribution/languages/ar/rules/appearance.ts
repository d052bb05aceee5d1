import type { Candidate } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import {
  type ArabicReading,
  has,
  isColon,
  isComma,
  isComplementizer,
  quotationFrom,
  sentenceOf,
  wordAt,
} from '../cursor.ts';
import { phraseEnd } from '../phrase.ts';
import { ALONE } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';

/** `وجاء في البيان أن ...`, `وورد في التقرير: "..."`: the text is the source; `جاء على لسان الوزير أن`: whose mouth it is. */
export const appearance: ArabicRule = {
  id: 'ar.appearance',
  on: TRIGGER.appearance,
  propose(r, at) {
    if (has(r, at + 1, TAG.pronominal)) return inWhatWasIssued(r, at);
    const byMouth = wordAt(r, at + 1)?.base === 'علي' && wordAt(r, at + 2)?.base === 'لسان';
    const start = byMouth ? at + 3 : at + 2;
    if (!(byMouth || wordAt(r, at + 1)?.base === 'في') || !startsPhrase(r, start)) return null;
    const { to: limit } = sentenceOf(r, at);
    const to = phraseEnd(r, start, limit, ALONE);
    if (!byMouth && !has(r, start, TAG.document | TAG.report | TAG.occasion | TAG.media | TAG.body))
      return null;
    let i = to;
    while (i < limit && i < to + 10 && !isComplementizer(r, i) && !isColon(r, i) && quotationFrom(r, i) < 0)
      i += 1;
    if (i >= limit || i >= to + 10 || saysOn(r, to, i)) return null;
    const kind = isComplementizer(r, i) ? 'clause' : 'quotation';
    const content = contentBehind(r, { kind, from: isColon(r, i) ? i + 1 : i }, limit);
    if (content.length === 0) return null;
    return candidate('appearance', { cue: one(at), source: { from: start, to }, content, confidence: 0.8 });
  },
};

/** رفض ما جاء في الكتاب، | وقال إن: another verb brings the content. */
function saysOn(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isComma(r, i - 1) && wordAt(r, i)?.conjunction === 'و' && wordAt(r, i)?.verb) return true;
  return false;
}

/** `أصدرت الوزارة بيانا جاء فيه أن ...`: the nearest text before is the source. */
function inWhatWasIssued(r: ArabicReading, at: number): Candidate | null {
  const { from, to: limit } = sentenceOf(r, at);
  let start = at - 1;
  while (start >= Math.max(from, at - ISSUED) && !has(r, start, TAG.document | TAG.report)) start -= 1;
  const to = phraseEnd(r, start, at, ALONE);
  const i = isComma(r, at + 2) ? at + 3 : at + 2;
  if (to < at - 1 || !has(r, start, TAG.document | TAG.report)) return null;
  if (!isComplementizer(r, i) && !isColon(r, i) && quotationFrom(r, i) < 0) return null;
  const kind = isComplementizer(r, i) ? 'clause' : 'quotation';
  const content = contentBehind(r, { kind, from: isColon(r, i) ? i + 1 : i }, limit);
  if (content.length === 0) return null;
  return candidate('appearance-in', { cue: one(at), source: { from: start, to }, content, confidence: 0.8 });
}

/** Words back to the text. */
const ISSUED = 7;
