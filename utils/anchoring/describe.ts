import type { Span, Target } from './types.ts';

/**
 * How much of the surroundings a selector keeps on each side, in UTF-16 code units: enough to reach the ends
 * of the sentence and to recognise its neighbours, far too little to rebuild the article.
 */
const CONTEXT_LENGTH = 240;

const isLowSurrogate = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/**
 * Writes down a span of a text as W3C selectors.
 * @param text the article's text
 * @throws RangeError when the span is empty or not within the text
 */
export function describeTarget(text: string, span: Span): Target {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}–${span.end} of a text of ${text.length}`);
  }
  let from = Math.max(0, span.start - CONTEXT_LENGTH);
  if (isLowSurrogate(text, from)) from++;
  let to = Math.min(text.length, span.end + CONTEXT_LENGTH);
  if (isLowSurrogate(text, to)) to--;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(from, span.start),
      suffix: text.slice(span.end, to),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  };
}
