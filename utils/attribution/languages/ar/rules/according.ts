import type { Candidate, Rule, TokenRange } from '../../../pack.ts';
import { trimEnd } from '../content.ts';
import { type ArabicReading, has, isComma, isMark, quotationFrom, sentenceOf, wordAt } from '../cursor.ts';
import { phraseEnd, startsPhrase } from '../phrase.ts';
import { candidate, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** `بحسب مصادر`, `وفقا للوزارة`, `حسبما قال ناشطون`: before what is said or, oftener, after it. */
export const according: Rule<ArabicWord> = {
  id: 'ar.according',
  on: TRIGGER.according,
  propose(r, at) {
    const sentence = sentenceOf(r, at);
    const who = whoSays(r, at, sentence.to);
    if (!who) return null;
    const leading = isLeading(r, at, sentence.from);
    const content = leading ? contentAfter(r, who.end, sentence.to) : contentBefore(r, sentence.from, at);
    if (!content) return null;
    return candidate(leading ? 'according-before' : 'according-after', {
      cue: one(who.cue),
      source: who.source,
      content: [content],
      confidence: 0.92,
    });
  },
};

interface Who {
  readonly cue: number;
  readonly source: TokenRange | null;
  readonly end: number;
}

const WHAT = new Set(['ما', 'لما']);
const THAT_SAID = new Set(['حسبما', 'وفقما', 'بحسبما']);

function whoSays(r: ArabicReading, at: number, limit: number): Who | null {
  const word = wordAt(r, at) as ArabicWord;
  let i = at + 1;
  if (THAT_SAID.has(word.base)) return saidBy(r, i, limit);
  if (WHAT.has(wordAt(r, i)?.base ?? '') || WHAT.has(wordAt(r, i)?.norm ?? ''))
    return saidBy(r, i + 1, limit);
  if (word.base === 'نقلا') {
    if (wordAt(r, i)?.base !== 'عن') return null;
    i += 1;
  }
  if (wordAt(r, i)?.norm === 'ل') i += 1;
  const to = sourceEnd(r, i, limit);
  if (to <= i || !canSpeak(r, i, to)) return null;
  return { cue: at, source: { from: i, to }, end: to };
}

/** A phrase whose first word may carry ل. */
function sourceEnd(r: ArabicReading, i: number, limit: number): number {
  const options = { objectFollows: false, appositions: true };
  if (startsPhrase(r, i)) return phraseEnd(r, i, limit, options);
  if (wordAt(r, i)?.preposition !== 'ل') return i;
  return startsPhrase(r, i + 1) && !has(r, i + 1, TAG.time) ? phraseEndAfterClitic(r, i, limit) : i + 1;
}

function phraseEndAfterClitic(r: ArabicReading, i: number, limit: number): number {
  return Math.max(i + 1, phraseEnd(r, i + 1, limit, { objectFollows: false, appositions: true }));
}

const SPEAKERS =
  TAG.vague |
  TAG.report |
  TAG.document |
  TAG.office |
  TAG.body |
  TAG.media |
  TAG.outlet |
  TAG.givenName |
  TAG.foreign;
const RULES = new Set(
  'قانون دستور اتفاق اتفاقيه عادات خطه معايير نظام ميثاق قواعد حاجه احتياجات جدول شروط'.split(' '),
);

function canSpeak(r: ArabicReading, from: number, to: number): boolean {
  if (RULES.has(wordAt(r, from)?.base ?? '')) return false;
  for (let i = from; i < to; i++) {
    if (has(r, i, SPEAKERS) || quotationFrom(r, i) >= 0) return true;
    const word = wordAt(r, i);
    if (word && word.tags === 0 && !isMark(r, i)) return true;
  }
  return false;
}

/** The verb of `ما قال ناشطون`: the cue proper. */
function saidBy(r: ArabicReading, i: number, limit: number): Who | null {
  const word = wordAt(r, i);
  if (!word || !(word.tags & TAG.finite)) return null;
  let start = i + 1;
  if (wordAt(r, start)?.base === 'في' || wordAt(r, start)?.base === 'به') start += 1;
  while (start < limit && has(r, start, TAG.time | TAG.adverb)) start += 1;
  if (!startsPhrase(r, start)) return { cue: i, source: null, end: start };
  const to = phraseEnd(r, start, limit, { objectFollows: false, appositions: true });
  return { cue: i, source: { from: start, to }, end: to };
}

function isLeading(r: ArabicReading, at: number, from: number): boolean {
  if (at === from) return true;
  return at - from <= 2 && (isMark(r, at - 1) || has(r, at - 1, TAG.conjunction));
}

function contentAfter(r: ArabicReading, end: number, limit: number): TokenRange | null {
  let i = end;
  while (i < limit && !isComma(r, i) && i < end + 12) i += 1;
  if (!isComma(r, i)) i = end - 1;
  const from = i + 1;
  const to = trimEnd(r, from, limit);
  return from < to ? { from, to } : null;
}

function contentBefore(r: ArabicReading, from: number, at: number): TokenRange | null {
  const to = trimEnd(r, from, at);
  return to - from >= 2 ? { from, to } : null;
}

export type { Candidate };
