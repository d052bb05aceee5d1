import { type ArabicReading, quotationFrom, wordAt } from './cursor.ts';
import { PORTFOLIOS } from './data/sources.ts';
import { fold } from './fold.ts';

const portfolios = new Set(PORTFOLIOS.split(' ').map(fold));

/** الصحة, «التعليم»: the ministry or service, by what it is for. */
export function isCalledByPortfolio(r: ArabicReading, { from, to }: { from: number; to: number }): boolean {
  const at = quotationFrom(r, from) >= 0 ? from + 1 : from;
  const word = wordAt(r, at);
  return (
    to - from === (at === from ? 1 : 3) &&
    word?.definite === true &&
    word.preposition === '' &&
    word.conjunction === '' &&
    portfolios.has(word.base)
  );
}
