import type { LanguagePack, QuotationRange, Reading, Token, TokenRange } from './pack.ts';
import type { Quotation } from './types.ts';

/**
 * `direct` where the source's own words are all there is but for what opens them, in marks or after a
 * colon; `mixed` from two quoted words on, names in marks left out; else `indirect`.
 */
export function quotationKind(
  reading: Reading,
  content: readonly TokenRange[],
  pack: LanguagePack | null,
): Quotation {
  const { outside, quoted, longest } = measure(reading, content, pack);
  if (longest >= 2) return outside ? 'mixed' : 'direct';
  return !quoted && isSpoken(reading, content, pack) ? 'direct' : 'indirect';
}

interface Measure {
  /** Has it words of the writer's own, those left out that only open a content? */
  readonly outside: boolean;
  readonly quoted: boolean;
  /** Words of the longest quotation. */
  readonly longest: number;
}

function measure(reading: Reading, content: readonly TokenRange[], pack: LanguagePack | null): Measure {
  let outside = false;
  let quoted = false;
  let longest = 0;
  // Tokens that stand side by side mostly stand in the same quotation.
  let innermost = -1;
  let own = -1;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const { kind, quotation, word } = reading.tokens[i] as Token;
      if (kind === 'mark') continue;
      if (quotation !== innermost) {
        innermost = quotation;
        own = ownQuotation(reading, innermost, content, pack);
      }
      if (own >= 0) {
        quoted = true;
        longest = Math.max(longest, (reading.quotations[own] as QuotationRange).words);
      } else if (!outside) outside = !pack?.opensContent?.(word);
    }
  }
  return { outside, quoted, longest };
}

/** The outermost quotation that began in the content: one that began before is somebody else's, and a name is nobody's words. */
function ownQuotation(
  reading: Reading,
  innermost: number,
  content: readonly TokenRange[],
  pack: LanguagePack | null,
): number {
  let found = -1;
  for (let q = innermost; q >= 0; q = (reading.quotations[q] as QuotationRange).outer) {
    const { from } = reading.quotations[q] as QuotationRange;
    if (content.some((range) => from >= range.from && from < range.to)) found = q;
  }
  return found >= 0 && pack?.isNameInMarks?.(reading, found) ? -1 : found;
}

/** Words after a colon without marks: speech in an article; in a headline only if they sound like it. */
function isSpoken(reading: Reading, content: readonly TokenRange[], pack: LanguagePack | null): boolean {
  const first = content[0];
  if (!first || first.from === 0) return false;
  const before = reading.tokens[first.from - 1] as Token;
  const opening = reading.tokens[first.from] as Token;
  if (before.kind !== 'mark' || reading.text.slice(before.start, before.end) !== ':') return false;
  const headline = reading.paragraphs.length > 1 && first.from < (reading.paragraphs[0]?.to ?? 0);
  if (headline) return pack?.soundsSpoken?.(reading, first) ?? false;
  return !pack?.opensContent?.(opening.word);
}
