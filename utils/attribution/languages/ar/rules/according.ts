import type { TokenRange } from '../../../pack.ts';
import type { ArabicRule } from '../columns.ts';
import { contentEnd, onlyTimes, takesContentSoon, trimEnd } from '../content.ts';
import { isBare } from '../cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComma,
  isMark,
  isOfClock,
  sentenceOf,
  tokenAt,
  wordAt,
} from '../cursor.ts';
import { candidate, contentBehind, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import { type Who, whoSays } from '../who.ts';
import { walkToContent } from '../zone.ts';

/** `بحسب مصادر`, `وفقا للوزارة`, `حسبما قال ناشطون`: before what is said, after it or, oftener, in its middle. */
export const according: ArabicRule = {
  id: 'ar.according',
  on: TRIGGER.according,
  propose(r, at) {
    const { from, to: limit } = sentenceOf(r, at);
    const named = whoSays(r, at, limit);
    if (!named) return null;
    const leading = isLeading(r, at, from);
    const who = leading ? beforeStatement(r, named) : named;
    if (!leading && hasOwnSource(r, from, at)) return null;
    const content = leading
      ? contentAfter(r, who.end, from, limit)
      : contentAround(r, from, at, who.end, limit);
    if (content.length === 0) return null;
    return candidate(leading ? 'according-before' : 'according-after', {
      cue: one(who.cue),
      source: who.source,
      content,
      confidence: 0.92,
    });
  },
};

/** `وفق البيان، الطرق مغلقة`: what a comma does not close again is no apposition but what is said. */
function beforeStatement(r: ArabicReading, who: Who): Who {
  const { source, end } = who;
  if (!source || isComma(r, end) || wordAt(r, end)?.conjunction === 'ف') return who;
  for (let i = source.from + 1; i < source.to; i++)
    if (isComma(r, i)) return { ...who, source: { from: source.from, to: i }, end: i };
  return who;
}

/** What stands before the phrase is the content of a cue of its own: the phrase names a relay. */
function hasOwnSource(r: ArabicReading, from: number, at: number): boolean {
  if (!speaks(r, from, at)) return false;
  let tried = 0;
  for (let i = at - 1; i >= Math.max(from, at - 70) && tried < 3; i--) {
    const word = wordAt(r, i);
    const form =
      word?.verb?.person === 3 ? word.verb : word?.definite || word?.preposition ? null : word?.participle;
    if (!form || form.cue.weak || !((word?.trigger ?? 0) & (TRIGGER.verb | TRIGGER.participle))) continue;
    if (has(r, i - 1, TAG.preposition | TAG.relative) || !takesContentSoon(r, i, at)) continue;
    tried += 1;
    const zone = walkToContent(r, i + 1, at, form.cue, word?.participle !== null);
    const end = zone ? (contentBehind(r, zone.opener, at).at(-1)?.to ?? 0) : 0;
    if (end >= at - 2 || (end > 0 && zone?.opener.kind === 'quotation')) return true;
  }
  return false;
}

/** Is its first verb a cue, or one that begins a clause of its own? `اعتقلت الشرطة رجلا تشتبه به، بحسب ...` tells of an arrest. */
function speaks(r: ArabicReading, from: number, to: number): boolean {
  let first = true;
  for (let i = from; i < to; i++) {
    if (!has(r, i, TAG.finite) || has(r, i, TAG.auxiliary | TAG.preposition | TAG.givenName)) continue;
    const cue = wordAt(r, i)?.verb?.cue;
    if (cue && !isBare(cue) && (first || (!cue.weak && opensClause(r, i)))) return true;
    first = false;
  }
  return first;
}

/** وقال, `..., قال`. */
const opensClause = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.conjunction !== '' || has(r, i - 1, TAG.conjunction | TAG.auxiliary) || isComma(r, i - 1);

function isLeading(r: ArabicReading, at: number, from: number): boolean {
  if (at === from || (isOfClock(r, at - 2) && at - 3 === from)) return true;
  return at - from <= 2 && (isMark(r, at - 1) || has(r, at - 1, TAG.conjunction));
}

/** From فإن or the comma after the source on; without a rest, the sentence before. */
function contentAfter(r: ArabicReading, end: number, from: number, limit: number): TokenRange[] {
  const start = startAfter(r, end, limit);
  if (start < limit) {
    const to = contentEnd(r, start, limit);
    if (to > start) return [{ from: start, to }];
  }
  const previous = sentenceOf(r, from - 1);
  const same =
    previous.to === from &&
    r.sentences[tokenAt(r, from)?.sentence ?? -1]?.paragraph ===
      r.sentences[tokenAt(r, from - 1)?.sentence ?? -1]?.paragraph;
  return same ? [{ from: previous.from, to: trimEnd(r, previous.from, previous.to) }] : [];
}

function startAfter(r: ArabicReading, end: number, limit: number): number {
  for (let i = end; i < Math.min(limit, end + 14); i++) {
    if (wordAt(r, i)?.conjunction === 'ف' || (wordAt(r, i)?.norm === 'فقد' && isComma(r, i - 1))) return i;
  }
  for (let i = end; i < Math.min(limit, end + 12); i++) if (isComma(r, i)) return i + 1;
  return end;
}

/** What stands before the phrase and, where the sentence goes on after a comma, behind it. */
function contentAround(r: ArabicReading, from: number, at: number, end: number, limit: number): TokenRange[] {
  const start = bodyStart(r, from, at);
  const to = trimEnd(r, start, at);
  if (to - start < 2) return [];
  const before = { from: start, to };
  if (!isComma(r, at - 1) || !isComma(r, end) || end + 2 >= limit) return [before];
  const rest = wordAt(r, end + 1);
  if (onlyTimes(r, end + 1, limit)) return [before];
  if (!rest || rest.conjunction || rest.participle || rest.tags & (TAG.relative | TAG.conjunction))
    return [before];
  if (rest.trigger & TRIGGER.according) return [before];
  const last = contentEnd(r, end + 1, limit);
  return last > end + 1 ? [before, { from: end + 1, to: last }] : [before];
}

/** Past a dateline (`دبي (CNN)--`) and words that join the sentence to the one before. */
function bodyStart(r: ArabicReading, from: number, at: number): number {
  let start = from;
  for (let i = from; i < Math.min(at, from + 14); i++)
    if (isDash(r, i) && isBracketOrDash(r, i - 1)) start = i + 1;
  const first = wordAt(r, start);
  const second = wordAt(r, start + 1);
  if (
    first &&
    (first.base === 'مع' || first.base === 'الي' || first.base === 'في') &&
    second &&
    LINKED.has(second.base) &&
    isComma(r, start + 2)
  )
    return start + 3;
  if (first && (first.base === 'لكن' || first.base === 'ولكن')) return start + 1;
  return start;
}
const LINKED = new Set(['ذلك', 'هذا', 'مقابل', 'سياق']);

const isDash = (r: ArabicReading, i: number): boolean => ['-', '–', '—'].includes(charAt(r, i));
const isBracketOrDash = (r: ArabicReading, i: number): boolean => charAt(r, i) === ')' || isDash(r, i);
