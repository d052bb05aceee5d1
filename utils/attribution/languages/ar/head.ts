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
      LEADING.has(wordAt(r, i)?.base ?? '') ||
      isHonorific(r, i))
  )
    i += 1;
  return i;
}

const HONORIFICS = new Set('معالي سعاده فخامه سمو جلاله دوله فضيله سماحه غبطه نيافه سياده'.split(' '));

/** معالي | وزير المياه, دولة | الرئيس: no noun of its own before an office. */
export const isHonorific = (r: ArabicReading, i: number): boolean =>
  HONORIFICS.has(wordAt(r, i)?.base ?? '') && has(r, i + 1, TAG.office);

const LEADING = new Set(['من', 'احد', 'احدي', 'مختلف', 'كبار', 'بعض', 'نفس', 'ذات']);
