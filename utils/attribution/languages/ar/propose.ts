import type { Agreement, Candidate, TokenRange } from '../../pack.ts';
import { isAddressee } from './addressee.ts';
import { contentEnd, trimEnd } from './content.ts';
import type { Cue, CueForm } from './cue.ts';
import {
  type ArabicReading,
  has,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  tokenAt,
  wordAt,
} from './cursor.ts';
import type { Opener } from './openers.ts';
import { TAG, TRIGGER } from './tags.ts';
import { whoSays } from './who.ts';

/** Puts a candidate together; what a rule does not say has a neutral value. */
export function candidate(rule: string, parts: Partial<Candidate> & Pick<Candidate, 'content'>): Candidate {
  return {
    rule: `ar.${rule}`,
    cue: parts.cue ?? null,
    source: parts.source ?? null,
    missing: parts.missing ?? 'dropped',
    agreement: parts.agreement ?? null,
    antecedents: parts.antecedents ?? NONE,
    relays: parts.relays ?? NONE,
    denial: parts.denial ?? false,
    confidence: parts.confidence ?? 0.5,
    continues: parts.continues ?? false,
    aside: parts.aside ?? false,
    demands: parts.demands ?? false,
    accuses: parts.accuses ?? false,
    claims: parts.claims ?? NONE,
    content: parts.content,
  };
}

const NONE: readonly TokenRange[] = [];

export const one = (i: number): TokenRange => ({ from: i, to: i + 1 });

export const agreementOf = (form: CueForm): Agreement => ({ gender: form.gender, number: form.number });

/** `...، وفقا لوكالة الأناضول` behind a content that has its source: who passed it on. */
export function relaysAfter(r: ArabicReading, content: readonly TokenRange[], limit: number): TokenRange[] {
  const end = content.at(-1)?.to ?? limit;
  const at = isComma(r, end) ? end + 1 : end;
  const word = wordAt(r, at);
  if (at >= limit || !word || !(word.trigger & TRIGGER.according)) return [];
  const source = whoSays(r, at, limit)?.source;
  return source ? [source] : [];
}

/** طالب, هدد, وعد: neither true nor false. */
export const isDemanding = (cue: Cue): boolean => (cue.demand && !cue.accuses) || cue.promise;

/** The content behind an opener, in the sentence that ends at `limit`. */
export function contentBehind(r: ArabicReading, opener: Opener, limit: number, aside = false): TokenRange[] {
  const { from } = opener;
  if (from >= limit) return [];
  if (opener.kind === 'quotation') return quoted(r, from, limit);
  if (opener.kind === 'object' && isPointing(r, from)) return [{ from, to: from + 1 }];
  const extent = aside
    ? 'aside'
    : opener.kind === 'clause' || opener.kind === 'question'
      ? 'clause'
      : 'phrase';
  const to = contentEnd(r, from, limit, extent);
  return saysSomething(r, from, to) ? [{ from, to }] : [];
}

/** `لافتا إلى أن`, broken off: nothing is said. */
function saysSomething(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isMark(r, i) && !has(r, i, TAG.complementizer) && !(i === from && has(r, i, TAG.preposition)))
      return true;
  return false;
}

/** نفى ذلك | جملة وتفصيلا. */
const isPointing = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.demonstrative) && !wordAt(r, i + 1)?.definite && !has(r, i + 1, TAG.preposition);

/** After a colon or at an opening mark: the quotation, or else all that is left of the sentence. */
function quoted(r: ArabicReading, from: number, limit: number): TokenRange[] {
  let start = from;
  if (isComma(r, start)) start += 1;
  const q = quotationFrom(r, start);
  if (q < 0) {
    const to = trimEnd(r, start, limit);
    return to > start ? [{ from: start, to }] : [];
  }
  let end = r.quotations[q]?.to ?? limit;
  for (let next = joined(r, end); next > end; next = joined(r, end)) end = next;
  if (wordAt(r, end)?.conjunction === 'و' && isComplementizer(r, end))
    return [{ from: start, to: contentEnd(r, end, limit, 'clause') }];
  return [{ from: start, to: continued(r, end, limit) }];
}

/** `"..." في الحرس الثوري.`: a few words that go on after the closing mark. */
function continued(r: ArabicReading, end: number, limit: number): number {
  const word = wordAt(r, end);
  if (!word || word.conjunction || !(word.tags & TAG.preposition || word.preposition) || word.tags & TAG.time)
    return end;
  if (
    word.trigger & TRIGGER.according ||
    isAddressee(r, end) ||
    !ATTACHING.has(word.preposition || word.base)
  )
    return end;
  if (has(r, end + 1, TAG.occasion | TAG.time)) return end;
  const to = contentEnd(r, end, limit, 'aside');
  return to - end <= 6 ? to : end;
}

const ATTACHING = new Set(['في', 'ل', 'من', 'ب']);

/** `"..." و"..."`: another quotation joined to the first. */
function joined(r: ArabicReading, end: number): number {
  const at = isComma(r, end) ? end + 1 : end;
  if (wordAt(r, at)?.norm !== 'و') return end;
  const q = quotationFrom(r, at + 1);
  const token = tokenAt(r, at);
  const mark = tokenAt(r, at + 1);
  return q >= 0 && token && mark && token.end === mark.start ? (r.quotations[q]?.to ?? end) : end;
}
