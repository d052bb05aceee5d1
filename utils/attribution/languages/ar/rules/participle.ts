import type { Rule, TokenRange } from '../../../pack.ts';
import { type ArabicReading, isComma, sentenceOf, wordAt } from '../cursor.ts';
import { deniesByContent, deniesByCue } from '../denial.ts';
import { phraseEnd, startsPhrase } from '../phrase.ts';
import {
  agreementOf,
  candidate,
  contentBehind,
  isAccusing,
  isContinuing,
  isDemanding,
  one,
  relaysAfter,
} from '../propose.ts';
import { afterReason } from '../reasons.ts';
import { TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';
import { walkToContent } from '../zone.ts';

/** `، مشيرا إلى أن ...`, `قائلة: "..."`: a participle of circumstance that goes on with the same source. */
export const participle: Rule<ArabicWord> = {
  id: 'ar.participle',
  on: TRIGGER.participle,
  propose(r, at) {
    const word = wordAt(r, at);
    const form = word?.participle;
    if (!word || !form || !/(?:ا|ه|ين|ات)$/u.test(word.base)) return null;
    if (!word.plain.endsWith('ا') && !isComma(r, at - 1) && !word.conjunction && !SURE.has(form.cue.lemma))
      return null;
    if (word.noun && !word.plain.endsWith('ا') && !isComma(r, at - 1)) return null;
    if (afterReason(r, at, at + 12) > at) return null;
    if (word.base.endsWith('ه') && !word.plain.endsWith('ة')) return null;
    if (UNDERGONE.has(form.cue.lemma) && !isComma(r, at - 1) && !word.conjunction) return null;
    const { to: limit } = sentenceOf(r, at);
    const zone = walkToContent(r, at + 1, limit, form.cue, true);
    if (!zone || (form.cue.lemma === 'اتهم' && zone.opener.from === at + 1)) return null;
    if (form.cue.weak && zone.opener.kind !== 'clause' && zone.opener.kind !== 'quotation') return null;
    const content = contentBehind(r, zone.opener, limit);
    if (content.length === 0) return null;
    return candidate(`participle-${zone.opener.kind}`, {
      cue: one(at),
      source: headlineSubject(r, at),
      agreement: agreementOf(form),
      continues: isContinuing(form.cue),
      accuses: isAccusing(form.cue),
      demands: isDemanding(form.cue),
      content,
      relays: [...zone.relays, ...relaysAfter(r, content, limit)],
      denial: deniesByCue(r, form.cue, content) || deniesByContent(r, content),
      confidence: 0.8,
    });
  },
};

/** A headline's `الزعيم محذرا: ...` begins with its source. */
function headlineSubject(r: ArabicReading, at: number): TokenRange | null {
  const { from } = sentenceOf(r, at);
  if (from !== r.paragraphs[0]?.from || !startsPhrase(r, from)) return null;
  const to = phraseEnd(r, from, at, { objectFollows: false, appositions: false });
  return to === at ? { from, to } : null;
}

/** مهددا بالسقوط: spelt alike, it may be what is threatened; a comma tells who threatens. */
const UNDERGONE = new Set(['هدد', 'اتهم', 'حمل']);

const SURE = new Set(['قال', 'أضاف', 'أشار', 'أكد', 'أوضح', 'لفت']);
