import type { Candidate, TokenRange } from '../../pack.ts';
import { CLAUSE, isOf } from './clause-words.ts';
import { type ArabicReading, has, isColon, isComma, looks, sentenceOf, wordAt } from './cursor.ts';
import { LOOK } from './look.ts';
import { TAG } from './tags.ts';
import { reasonEnd, reasonStart } from './withheld-name.ts';

/** Words of a reason, at most. */
const LONGEST = 16;

/**
 * Why the source in these tokens is not named: `لأنه غير مخول بالتصريح`, or else what it asked for
 * (`طلب عدم الكشف عن اسمه`). The reason proper may stand right behind them.
 */
export function reasonIn(r: ArabicReading, { from, to }: TokenRange): TokenRange | null {
  for (let i = from; i < to; i++) {
    if (!has(r, i, TAG.reasonVerb)) continue;
    const end = reasonEnd(r, i, Math.max(to, i + 10));
    if (end <= i) continue;
    return becauseAt(r, isComma(r, end) ? end + 1 : end) ?? { from: i, to: end };
  }
  return null;
}

/** Where a reason or the wish not to be named that begins at token i ends; i where there is none. */
export function afterReason(r: ArabicReading, i: number, limit: number): number {
  const why = becauseAt(r, i);
  if (why) return why.to;
  const start = reasonStart(r, i);
  if (start === null) return i;
  const end = reasonEnd(r, start, limit);
  return end > start ? (becauseAt(r, end)?.to ?? end) : i;
}

/** The same where commas set it apart from the source: `قال مسؤول، اشترط عدم ذكر اسمه لحساسية الأمر، إن`. */
export function reasonNear(r: ArabicReading, { source, content }: Candidate): TokenRange | null {
  if (!source || !has(r, source.from, TAG.vague | TAG.office | TAG.quantifier | TAG.number)) return null;
  const limit = sentenceOf(r, source.from).to;
  const isContent = (i: number): boolean => content.some((piece) => piece.from <= i && i < piece.to);
  for (let i = source.to; i < Math.min(limit, source.to + LONGEST); i++) {
    if (isContent(i)) return null;
    const found = becauseAt(r, i) ?? (has(r, i, TAG.reasonVerb) ? reasonIn(r, { from: i, to: i + 1 }) : null);
    if (found) return found;
  }
  return null;
}

/** A clause of reason from token i on that is about speaking openly. */
function becauseAt(r: ArabicReading, i: number): TokenRange | null {
  if (!isOf(wordAt(r, i), CLAUSE.because)) return null;
  const limit = Math.min(sentenceOf(r, i).to, i + LONGEST);
  let named = isOf(wordAt(r, i), CLAUSE.aboutSpeaking);
  let end = i + 1;
  while (end < limit && !ends(r, end)) {
    named ||= isOf(wordAt(r, end), CLAUSE.aboutSpeaking);
    end += 1;
  }
  return named ? { from: i, to: end } : null;
}

const ends = (r: ArabicReading, i: number): boolean =>
  looks(r, i, LOOK.comma | LOOK.that | LOOK.opening) || isColon(r, i);
