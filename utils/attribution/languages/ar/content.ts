import type { TokenRange } from '../../pack.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  wordAt,
} from './cursor.ts';
import { TAG, TRIGGER } from './tags.ts';

/** Where a content that begins at `from` ends, within its sentence. */
export function contentEnd(r: ArabicReading, from: number, limit: number): number {
  let i = from;
  while (i < limit) {
    const q = quotationFrom(r, i);
    if (q >= 0) {
      i = Math.max(i + 1, r.quotations[q]?.to ?? i + 1);
      continue;
    }
    if (i > from && endsBefore(r, i, limit)) break;
    i += 1;
  }
  return trimEnd(r, from, Math.min(i, limit));
}

/** Final stops, commas and dashes are not of the content. */
export function trimEnd(r: ArabicReading, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isMark(r, end - 1) && TRAILING.has(charAt(r, end - 1))) end -= 1;
  return end;
}
const TRAILING = new Set(['.', '،', ',', '؛', ';', ':', '-', '–', '—', '…', '…']);

/** Does what is attributed stop before token i? */
function endsBefore(r: ArabicReading, i: number, limit: number): boolean {
  const comma = isComma(r, i);
  const at = comma ? i + 1 : i;
  if (at >= limit) return false;
  const word = wordAt(r, at);
  if (!word) return false;
  if (beginsCueClause(r, at, limit, comma)) return true;
  if (word.trigger & TRIGGER.according && (comma || has(r, at - 1, 0) || !isComplementizer(r, at - 1)))
    return tailPhrase(r, at, comma);
  if (comma) return endsClause(r, at);
  return false;
}

/** `وأضاف`, `مشيرا إلى`, `قائلا`: another cue takes over. */
export function beginsCueClause(r: ArabicReading, at: number, limit: number, comma: boolean): boolean {
  const word = wordAt(r, at);
  if (!word) return false;
  const participle =
    word.participle && !word.definite && !word.preposition && /(?:ا|ه|ين|ات)$/u.test(word.base);
  if (participle && (comma || word.plain.endsWith('ا'))) return takesContentSoon(r, at, limit, 4);
  if (!word.verb || word.conjunction !== 'و') return false;
  if (word.verb.person !== 3) return false;
  return takesContentSoon(r, at, limit, word.verb.cue.weak ? 6 : 14);
}

/** Is there a complementizer, colon or quotation soon after? */
function takesContentSoon(r: ArabicReading, at: number, limit: number, reach: number): boolean {
  const end = Math.min(limit, at + reach + 1);
  const cue = wordAt(r, at)?.verb?.cue ?? wordAt(r, at)?.participle?.cue;
  for (let j = at + 1; j < end; j++) {
    if (isColon(r, j) || isComplementizer(r, j) || quotationFrom(r, j) >= 0) return true;
    const base = wordAt(r, j)?.base;
    const clitic = wordAt(r, j)?.preposition;
    if (
      cue?.prepositions.some(
        ({ preposition, clauseOnly }) =>
          !clauseOnly &&
          (preposition === (base === 'الي' ? 'إلى' : base === 'علي' ? 'على' : base) ||
            preposition === clitic),
      )
    )
      return true;
    if (
      cue &&
      (cue.frames.has('event') || cue.frames.has('object')) &&
      (has(r, j, TAG.event) || wordAt(r, j)?.masdar)
    )
      return true;
  }
  return false;
}

/** `بحسب مصادر` closes a content; `بحسب` deep inside one may be of it. */
const tailPhrase = (_r: ArabicReading, _at: number, _comma: boolean): boolean => true;

const CLOSERS = new Set('فيما بينما وذلك ذلك علما مما بيد الامر لكن لكنه لكنها ولكن'.split(' '));

function endsClause(r: ArabicReading, at: number): boolean {
  const word = wordAt(r, at);
  if (!word) return false;
  if (word.base === 'في' && !word.conjunction) return TAILS.has(wordAt(r, at + 1)?.base ?? '');
  return CLOSERS.has(word.base) && word.base !== 'لكن' && (word.conjunction === '' || word.base === 'ذلك');
}
const TAILS = new Set('اشاره حين وقت حديث تصريح تصريحات بيان موتمر مقابله رد تعليق'.split(' '));

export const rangeTo = (r: ArabicReading, from: number, to: number): TokenRange => ({
  from,
  to: trimEnd(r, from, to),
});
