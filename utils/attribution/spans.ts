import type { LanguagePack, Reading, TokenRange } from './pack.ts';
import type { Span } from './types.ts';

/** The text that a range of tokens covers. */
export function toSpan(reading: Reading, range: TokenRange): Span {
  const first = reading.tokens[range.from];
  const last = reading.tokens[range.to - 1];
  if (!first || !last) throw new RangeError(`No tokens from ${range.from} to ${range.to}.`);
  return { start: first.start, end: last.end };
}

/** The pack that reads a token's sentence. */
export function packAt(reading: Reading, at: number): LanguagePack | null {
  const sentence = reading.sentences[reading.tokens[at]?.sentence ?? -1];
  return (sentence && reading.paragraphs[sentence.paragraph]?.pack) ?? null;
}

/** The text of a mention of somebody, without what is only written together with it. */
export function toNameSpan(reading: Reading, mention: TokenRange): Span {
  const { start, end } = toSpan(reading, mention);
  const name = start + (packAt(reading, mention.from)?.joined?.(reading, mention.from) ?? 0);
  return { start: name < end ? name : start, end };
}

export const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;
