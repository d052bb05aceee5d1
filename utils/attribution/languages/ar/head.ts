import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, tokenAt, wordAt } from './cursor.ts';
import { TAG } from './tags.ts';

/** The noun that a phrase is about: the first one after numbers, quantifiers and demonstratives. */
export function headOf(r: ArabicReading, { from, to }: TokenRange): number {
  let i = from;
  while (
    i < to - 1 &&
    (tokenAt(r, i)?.kind !== 'word' ||
      (has(r, i, TAG.number | TAG.quantifier | TAG.demonstrative) && !wordAt(r, i)?.noun) ||
      LEADING.has(wordAt(r, i)?.base ?? ''))
  )
    i += 1;
  return i;
}

const LEADING = new Set(['من', 'احد', 'احدي', 'مختلف', 'كبار', 'بعض', 'نفس', 'ذات']);
