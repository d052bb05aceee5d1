import type { Reading, TokenRange } from './pack.ts';
import type { Span } from './types.ts';

/** The text that a range of tokens covers. */
export function toSpan(reading: Reading, range: TokenRange): Span {
  const first = reading.tokens[range.from];
  const last = reading.tokens[range.to - 1];
  if (!first || !last) throw new RangeError(`No tokens from ${range.from} to ${range.to}.`);
  return { start: first.start, end: last.end };
}

export const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;
