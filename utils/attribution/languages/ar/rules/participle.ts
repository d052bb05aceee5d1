import type { TokenRange } from '../../../pack.ts';
import { subjectOfClause } from '../clause-subject.ts';
import type { ArabicRule } from '../columns.ts';
import { mayBeUndergone } from '../cue.ts';
import { type ArabicReading, has, isComma, sentenceOf, wordAt } from '../cursor.ts';
import { denies } from '../denial.ts';
import { LOOK } from '../look.ts';
import { phraseEnd } from '../phrase.ts';
import { ALONE } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { agreementOf, candidate, contentBehind, isDemanding, one, relaysAfter } from '../propose.ts';
import { afterReason } from '../reasons.ts';
import { TAG, TRIGGER } from '../tags.ts';
import { walkToContent } from '../zone.ts';

/** `، مشيرا إلى أن ...`, `قائلة: "..."`: a participle of circumstance that goes on with the same source. */
export const participle: ArabicRule = {
  id: 'ar.participle',
  on: TRIGGER.participle,
  propose(r, at) {
    const word = wordAt(r, at);
    const form = word?.participle;
    if (!word || !form || !/(?:ا|ه|ين|ات)$/u.test(word.base)) return null;
    const doneToName = mayBeUndergone(form.cue) && has(r, at + 1, NAME);
    const apart = isComma(r, at - 1) || word.conjunction !== '' || doneToName;
    if (!word.plain.endsWith('ا') && !apart && !SURE.has(form.cue.lemma)) return null;
    if (word.noun && !word.plain.endsWith('ا') && !isComma(r, at - 1)) return null;
    if (afterReason(r, at, at + 12) > at || isOfOwnNoun(r, at) || wordAt(r, at - 1)?.base === 'غير')
      return null;
    if (word.base.endsWith('ه') && !word.plain.endsWith('ة')) return null;
    if (mayBeUndergone(form.cue) && !apart) return null;
    const { to: limit } = sentenceOf(r, at);
    const zone = walkToContent(r, at + 1, limit, form.cue, true);
    if (!zone || (form.cue.transitive && zone.opener.kind === 'preposition' && zone.opener.from === at + 1))
      return null;
    if (form.cue.weak && zone.opener.kind !== 'clause' && zone.opener.kind !== 'quotation') return null;
    const content = contentBehind(r, zone.opener, limit);
    if (content.length === 0) return null;
    return candidate(`participle-${zone.opener.kind}`, {
      cue: one(at),
      source: headlineSubject(r, at) ?? subjectOfClause(r, at, form),
      agreement: agreementOf(form),
      continues: form.cue.continues,
      accuses: form.cue.accuses,
      demands: isDemanding(form.cue),
      content,
      relays: [...zone.relays, ...relaysAfter(r, content, limit)],
      denial: denies(r, form.cue, content),
      confidence: 0.8,
    });
  },
};

/** نفى نفيا | قاطعا أن: how, no cue of its own. */
const isOfOwnNoun = (r: ArabicReading, at: number): boolean => {
  const noun = wordAt(r, at - 1);
  if (!noun || (noun.look & LOOK.alef) === 0) return false;
  for (let i = at - 2; i >= at - 6; i--)
    if (wordAt(r, i)?.verb?.cue.cognates.includes(noun.plain)) return true;
  return false;
};

/** متهمة موسكو بـ: somebody by name, whom the participle does it to. */
const NAME = TAG.country | TAG.givenName;

/** A headline's `الزعيم محذرا: ...` begins with its source. */
function headlineSubject(r: ArabicReading, at: number): TokenRange | null {
  const { from } = sentenceOf(r, at);
  if (from !== r.paragraphs[0]?.from || !startsPhrase(r, from)) return null;
  const to = phraseEnd(r, from, at, ALONE);
  return to === at ? { from, to } : null;
}

const SURE = new Set(['قال', 'أضاف', 'أشار', 'أكد', 'أوضح', 'لفت']);
