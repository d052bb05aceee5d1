import type { Candidate, Rule, TokenRange } from '../../../pack.ts';
import type { CueForm } from '../cue.ts';
import { type ArabicReading, has, sentenceOf, wordAt } from '../cursor.ts';
import { deniesByContent, deniesByCue } from '../denial.ts';
import { agreementOf, candidate, contentBehind, one } from '../propose.ts';
import { subjectBefore } from '../subject.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';
import { walkToContent, type Zone } from '../zone.ts';

/** `وقال مسؤول أميركي إن ...`, `المصادر أكدت أن ...`, `وأضاف: "..."`: a finite verb, its subject after, before or dropped. */
export const verb: Rule<ArabicWord> = {
  id: 'ar.verb',
  on: TRIGGER.verb,
  propose(r, at) {
    const word = wordAt(r, at);
    const form = word?.verb;
    if (!word || form?.person !== 3 || form.passive === 'only' || isSilenced(r, at)) return null;
    const { from, to: limit } = sentenceOf(r, at);
    if (word.tags & TAG.preposition && !word.conjunction && at !== from) return null;
    const before = word.conjunction ? null : subjectBefore(r, at, form);
    if (before && (before.adjacent || form.number !== 'singular')) {
      const zone = walkToContent(r, at + 1, limit, form.cue, true);
      if (zone) return build(r, at, form, zone, before.range, limit, 'subject-verb', 0.85);
    }
    const after = walkToContent(r, at + 1, limit, form.cue, form.number !== 'singular');
    if (after?.source && after.opener.kind !== 'object') return build(r, at, form, after, after.source, limit, 'verb-subject', 0.9);
    if (before) {
      const zone = walkToContent(r, at + 1, limit, form.cue, true);
      if (zone) return build(r, at, form, zone, before.range, limit, 'subject-verb', 0.85);
    }
    if (!after) return null;
    if (after.source) return build(r, at, form, after, after.source, limit, 'verb-subject', 0.7);
    return build(r, at, form, after, null, limit, isImpersonal(r, at, form, after) ? 'verb-impersonal' : 'verb-dropped', 0.75);
  },
};

const SILENCED = new Set(['لم', 'لن']);

/** لم يذكر, لم تكشف: nothing was said. */
const isSilenced = (r: ArabicReading, at: number): boolean => SILENCED.has(wordAt(r, at - 1)?.base ?? '');

/** يُعتقد أن, ويتوقع أن: a passive by its damma, or an attitude of nobody straight before its clause. */
function isImpersonal(r: ArabicReading, at: number, form: CueForm, zone: Zone): boolean {
  const word = wordAt(r, at) as ArabicWord;
  if (form.tense !== 'imperfect' || form.number !== 'singular' || form.gender !== 'masculine' || word.suffix) return false;
  if (form.cue.attitude || form.cue.lemma === 'زعم') return zone.opener.from === at + 1 && zone.opener.kind !== 'quotation';
  return word.opensWithDamma && form.passive === 'maybe' && /^(?:ا|ت)/u.test(form.cue.lemma);
}

function build(
  r: ArabicReading,
  at: number,
  form: CueForm,
  zone: Zone,
  source: TokenRange | null,
  limit: number,
  rule: string,
  confidence: number,
): Candidate | null {
  const content = contentBehind(r, zone.opener, limit);
  if (content.length === 0) return null;
  if (form.cue.weak && zone.opener.kind !== 'clause' && zone.opener.kind !== 'quotation') return null;
  return candidate(`${rule}-${zone.opener.kind}`, {
    cue: one(at),
    source: zone.origin ?? source,
    missing: rule === 'verb-impersonal' ? 'nobody' : 'dropped',
    agreement: agreementOf(form),
    content,
    relays: zone.origin && source ? [source, ...zone.relays] : zone.relays,
    denial: deniesByCue(r, form.cue, content) || (!has(r, at, TAG.negation) && deniesByContent(r, content)),
    confidence: zone.far ? confidence - 0.2 : confidence,
  });
}
