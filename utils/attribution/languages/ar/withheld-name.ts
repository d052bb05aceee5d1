import { type ArabicReading, has, isColon, isComma, wordAt } from './cursor.ts';
import { isPart, PART } from './part.ts';
import { TAG } from './tags.ts';

/** Words between تحدث and the condition. */
const CONDITION = 6;

const CONDITIONS = new Set('شريطه بشرط مشترطا مشترطه مشترطين طالبا طالبه طالبين'.split(' '));

/** Where the wish not to be named begins: here, or behind `تحدث إلى الوكالة | شريطة`; null where there is none. */
export function reasonStart(r: ArabicReading, i: number): number | null {
  if (has(r, i, TAG.reasonVerb)) return i;
  if (!isPart(wordAt(r, i), PART.spoke)) return null;
  for (let j = i + 1; j < i + CONDITION && !isComma(r, j) && !isColon(r, j); j++)
    if (CONDITIONS.has(wordAt(r, j)?.norm ?? '')) return j;
  return null;
}

/** المسؤول الذي | طلب عدم الكشف عن هويته: where it ends, or i. */
export function withheldEnd(r: ArabicReading, i: number, limit: number): number {
  const reason = reasonStart(r, i);
  return reason === null ? i : Math.max(i, reasonEnd(r, reason, limit));
}

/** مصدر طلب عدم الكشف عن اسمه: up to the name or identity that is withheld. */
export function reasonEnd(r: ArabicReading, i: number, limit: number): number {
  for (let j = i + 1; j < Math.min(limit, i + 12); j++) {
    if (has(r, j, TAG.reasonNoun)) return has(r, j + 1, TAG.reasonNoun) ? j + 2 : j + 1;
    if (isComma(r, j) || isColon(r, j)) return i;
  }
  return i;
}
