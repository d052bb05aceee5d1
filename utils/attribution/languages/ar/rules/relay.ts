import type { Agreement, Candidate, TokenRange } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import type { Cue } from '../cue.ts';
import { type ArabicReading, isComma, quotationFrom, sentenceOf, wordAt } from '../cursor.ts';
import { denies } from '../denial.ts';
import { type Opener, prepositionAt } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING_APPOSED, ALONE } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import { walkToContent } from '../zone.ts';

/** `ونقلت رويترز عن مسؤول قوله إن ...`: the relay is the verb's subject, the source stands after عن. */
export const relay: ArabicRule = {
  id: 'ar.relay',
  on: TRIGGER.relay,
  propose(r, at) {
    const { to: limit } = sentenceOf(r, at);
    const pronoun = ABOUT_THEM[wordAt(r, at + 1)?.norm ?? ''];
    if (pronoun) return ofThem(r, at, pronoun, limit);
    const about = findAbout(r, at + 1, Math.min(limit, at + 25));
    if (about < 0 || !startsPhrase(r, about + 1)) return null;
    const source = {
      from: about + 1,
      to: phraseEnd(r, about + 1, limit, ACTING_APPOSED),
    };
    const subject = relayBetween(r, at + 1, about);
    return behind(r, at, { source, agreement: null, end: source.to }, subject, limit);
  },
};

const ABOUT_THEM: Readonly<Record<string, Agreement>> = {
  عنه: { gender: 'masculine', number: 'singular' },
  عنها: { gender: 'feminine', number: 'singular' },
  عنهم: { gender: null, number: 'plural' },
};

/** `ونقلت عنه | رويترز | أن ...`: whoever spoke before, by the verb's subject. */
function ofThem(r: ArabicReading, at: number, agreement: Agreement, limit: number): Candidate | null {
  const from = at + 2;
  if (!startsPhrase(r, from)) return null;
  const end = phraseEnd(r, from, limit, ACTING_APPOSED);
  return behind(r, at, { source: null, agreement, end }, [{ from, to: end }], limit);
}

/** Whom it is relayed from: a noun phrase, or a pronoun, and where the words about that end. */
interface Origin {
  readonly source: TokenRange | null;
  readonly agreement: Agreement | null;
  readonly end: number;
}

function findAbout(r: ArabicReading, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const word = wordAt(r, i);
    const q = quotationFrom(r, i);
    if (q >= 0) {
      i = Math.max(i, (r.quotations[q]?.to ?? i + 1) - 1);
      continue;
    }
    if (word?.base === 'عن') return i;
    if (word && word.tags & (TAG.complementizer | TAG.finite)) return -1;
  }
  return -1;
}

function relayBetween(r: ArabicReading, from: number, to: number): TokenRange[] {
  if (!startsPhrase(r, from) || from >= to) return [];
  const end = phraseEnd(r, from, to, ALONE);
  return end > from ? [{ from, to: end }] : [];
}

function behind(
  r: ArabicReading,
  at: number,
  { source, agreement, end }: Origin,
  relays: TokenRange[],
  limit: number,
): Candidate | null {
  const said = saidAfter(r, end, limit);
  const cueAt = said ?? at;
  const cue = (said === null ? wordAt(r, at)?.verb?.cue : wordAt(r, said)?.masdar) as Cue | undefined;
  if (!cue) return null;
  const from = (said ?? end - 1) + 1;
  const opener = walkToContent(r, from, limit, cue, true)?.opener ?? denied(r, from, cue);
  if (!opener) return null;
  const content = contentBehind(r, opener, limit);
  if (content.length === 0) return null;
  return candidate(said === null ? 'relay-verb' : 'relay-saying', {
    cue: one(cueAt),
    source,
    agreement,
    content,
    relays,
    claims: said === null ? [] : [one(at)],
    denial: denies(r, cue, content),
    confidence: 0.95,
  });
}

/** نفيه | للادعاءات. */
const denied = (r: ArabicReading, at: number, cue: Cue): Opener | null =>
  cue.denial && prepositionAt(r, at) === 'ل' ? { kind: 'preposition', from: at } : null;

/** قوله, تأكيدها, توقعهم: the verbal noun with the source's pronoun. */
function saidAfter(r: ArabicReading, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + 14); i++) {
    const word = wordAt(r, i);
    if (word?.masdar && word.suffix) return i;
    if (word && word.tags & (TAG.complementizer | TAG.finite) && !isComma(r, i)) return null;
  }
  return null;
}
