import type { Reading, TokenRange } from './pack.ts';
import type { Quotation } from './types.ts';

/** `direct` where all but a few opening words are in marks, `mixed` from two quoted words on, else `indirect`. */
export function quotationKind(
  reading: Reading,
  content: readonly TokenRange[],
  openingWords: number,
): Quotation {
  let outside = 0;
  let quoted = 0;
  let longest = 0;
  const counted = new Set<number>();
  for (const range of content) {
    for (let i = range.from; i < range.to; i++) {
      const token = reading.tokens[i];
      if (!token || token.kind === 'mark') continue;
      const inside = token.quotation >= 0 && startsInside(reading, token.quotation, content);
      if (inside) quoted += 1;
      else outside += 1;
      if (inside && !counted.has(token.quotation)) {
        counted.add(token.quotation);
        longest = Math.max(longest, reading.quotations[token.quotation]?.words ?? 0);
      }
    }
  }
  if (quoted > 0 && outside <= openingWords && quoted > outside && longest > 1) return 'direct';
  return longest >= 2 ? 'mixed' : 'indirect';
}

/** A quotation that began before the content is somebody else's. */
function startsInside(reading: Reading, quotation: number, content: readonly TokenRange[]): boolean {
  const from = reading.quotations[quotation]?.from ?? -1;
  return content.some((range) => from >= range.from && from < range.to);
}
