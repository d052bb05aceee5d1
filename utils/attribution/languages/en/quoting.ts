import type { Reading, TokenRange } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

const OPENERS = new Set([
  'that',
  'of',
  'to',
  'as',
  'for',
  'about',
  'against',
  'by',
  'with',
  'on',
  'in',
  'and',
  ':',
]);

/** that, of, as: what stands in marks behind them is a direct quotation. */
export const opensContent = (word: EnglishWord): boolean => OPENERS.has(word.norm);

const LONGEST_NAME = 4;
const SMALL = new Set(['the', 'of', 'and', 'a', 'in', 'for', 'to', 'on', 'at']);

/** the film "Blue Harbor": a few capitalised words. */
export function isNameInMarks(reading: Reading<EnglishWord>, quotation: number): boolean {
  const range = reading.quotations[quotation];
  if (!range || range.words < 2 || range.words > LONGEST_NAME) return false;
  for (let i = range.from; i < range.to; i++) {
    const token = reading.tokens[i];
    if (token?.kind !== 'word') continue;
    if (!token.word.capital && !SMALL.has(token.word.norm)) return false;
  }
  return true;
}

const SPEAKER = new Set(['i', 'we', 'us', 'our', 'ours', 'my', 'me', "i'm", "we're", "we'll", "i'll"]);

/** In the first person. */
export function soundsSpoken({ tokens }: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (SPEAKER.has(tokens[i]?.word.norm ?? '')) return true;
  return false;
}
