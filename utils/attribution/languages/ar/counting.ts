import type { TokenRange } from '../../pack.ts';
import { COUNT_OF, callingOf } from './calling.ts';
import { type ArabicReading, tokenAt, wordAt } from './cursor.ts';

const ABOUT = new Set(['اكثر', 'نحو', 'حوالي', 'قرابه', 'زها', 'اقل']);

/** How many sources a mention claims: `أربعة مصادر` 4, `مصدران` 2, `أحد المسؤولين` 1; null where it does not say. */
export function countOf(r: ArabicReading, { from, to }: TokenRange, head: number): number | null {
  const dual = wordAt(r, head)?.noun?.number === 'dual' ? 2 : null;
  for (let i = from; i < head; i++) {
    const token = tokenAt(r, i);
    if (!token || ABOUT.has(wordAt(r, i - 2)?.base ?? '') || ABOUT.has(wordAt(r, i - 1)?.base ?? ''))
      continue;
    if (token.kind === 'number') return Number(toLatin(r.text.slice(token.start, token.end))) || null;
    const count = COUNT_OF.get(token.word.base);
    if (count !== undefined && callingOf(token.word).ordinal === 0) return count;
  }
  for (let i = head + 1; i < to; i++) {
    const word = wordAt(r, i);
    const last = word ? callingOf(word).ordinal : 0;
    if (last > 2 && wordAt(r, i - 1)?.conjunction === 'و') return last;
  }
  return dual;
}

const toLatin = (digits: string): string =>
  digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[٬,]/gu, '');
