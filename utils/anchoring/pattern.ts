import { foldedOffset } from './fold.ts';
import { type Pattern, searchText } from './text.ts';
import type { Target } from './types.ts';
import { wordsOf } from './words.ts';

/** A target's quote extended to whole sentences, as far as its prefix and suffix reach. */
export function patternOf({ quote }: Target): Pattern {
  const stored = searchText(quote.prefix + quote.exact + quote.suffix);
  const { text } = stored.folded;
  const exactStart = foldedOffset(stored.folded, quote.prefix.length);
  const exactEnd = Math.max(
    exactStart,
    foldedOffset(stored.folded, quote.prefix.length + quote.exact.length),
  );
  const start = stored.sentences.findLast((offset) => offset <= exactStart) ?? 0;
  // A quotation that ends its sentence ends before the full stop: the next sentence begins after it.
  let end = stored.sentences.find((offset) => offset >= exactEnd && offset > start) ?? text.length;
  while (end > exactEnd && text[end - 1] === ' ') end--;
  return {
    text: text.slice(start, end),
    words: wordsOf(
      text.slice(start, end),
      stored.sentences.map((offset) => offset - start).filter((offset) => offset >= 0),
    ),
    exactStart: exactStart - start,
    exactEnd: exactEnd - start,
    before: stored.words.filter((word) => word.end <= start),
    after: stored.words.filter((word) => word.start >= end),
  };
}
