import { TO_B } from './addressed.ts';
import { type ArabicReading, isColon, isComplementizer, quotationFrom, wordAt } from './cursor.ts';
import { isPart, PART } from './part.ts';

const opensSpeech = (r: ArabicReading, i: number): boolean =>
  isComplementizer(r, i) || isColon(r, i) || quotationFrom(r, i) >= 0;

/** لرويترز, لـ«رويترز», لمراسلنا, لوكالة فرانس برس, للصحفيين: whom it was said to. */
export function isAddressee(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!isPart(word, PART.addressed | PART.perhapsAddressed)) return false;
  if (isPart(word, PART.addressed)) return true;
  return word?.norm === TO_B ? wordAt(r, i + 1)?.norm === 'بي' : opensSpeech(r, i + 1);
}
