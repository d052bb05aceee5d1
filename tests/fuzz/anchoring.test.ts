import { describe, expect } from 'vitest';
import { fold, unfold } from '../../utils/anchoring/fold.ts';
import { createAnchorer, describeTarget, type Span, type Target } from '../../utils/anchoring/index.ts';
import { fc } from '../cases.ts';
import { anyText, holds, newsText } from './support.ts';

/** A span of a text from two numbers; null where the text is empty. */
function spanOf(text: string, a: number, b: number): Span | null {
  if (text.length === 0) return null;
  const [start, last] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
  return { start, end: last + 1 };
}

const inside = (text: string, { start, end }: Span) =>
  expect(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length,
  ).toBe(true);

describe('folding', () => {
  holds('anchoring-fold', [anyText, fc.nat(), fc.nat()], (text, a, b) => {
    const folded = fold(text);
    const span = spanOf(folded.text, a, b);
    if (span !== null) inside(text, unfold(folded, span.start, span.end));
  });
});

describe('anchoring', () => {
  holds('anchoring-unchanged', [newsText, fc.nat(), fc.nat()], (text, a, b) => {
    const span = spanOf(text, a, b);
    if (span === null || !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return;
    const found = createAnchorer(text)(describeTarget(text, span));
    if (found.grade === 'ask') return;
    expect(found).toMatchObject({ grade: 'exact', span });
  });

  holds('anchoring-anywhere', [anyText, anyText, fc.nat(), fc.nat()], (text, other, a, b) => {
    const span = spanOf(text, a, b);
    if (span === null) return;
    const found = createAnchorer(other)(describeTarget(text, span));
    if (found.grade === 'lost') return;
    const candidates = found.grade === 'ask' ? found.candidates : [found];
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(3);
    for (const candidate of candidates) {
      inside(other, candidate.span);
      for (const share of [candidate.similarity, candidate.context]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  const target: fc.Arbitrary<Target> = fc.record({
    quote: fc.record({
      type: fc.constant('TextQuoteSelector' as const),
      exact: anyText,
      prefix: anyText,
      suffix: anyText,
    }),
    position: fc.record({
      type: fc.constant('TextPositionSelector' as const),
      start: fc.nat(10_000),
      end: fc.nat(10_000),
    }),
  });

  holds('anchoring-any-target', [newsText, target], (text, from) => {
    const found = createAnchorer(text)(from);
    if (found.grade === 'lost') return;
    for (const { span } of found.grade === 'ask' ? found.candidates : [found]) inside(text, span);
  });
});
