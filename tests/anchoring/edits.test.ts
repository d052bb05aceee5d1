import { describe, expect, it } from 'vitest';
import { EDITS, randomFrom, sentencesOf } from '../../scripts/lib/edits.ts';
import { createAnchorer, describeTarget, type Span } from '../../utils/anchoring/index.ts';
import { ARTICLES } from '../fixtures/anchoring/articles.ts';

/**
 * The benchmark's edits on every sentence of the invented articles, once each: a guard that runs in a second. The
 * figures come from `npm run bench:anchoring`.
 */
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

for (const language of ['ar', 'en'] as const) {
  describe(`a note on any sentence (${language})`, () => {
    it.each(EDITS)('is never taken to other words: $name', (edit) => {
      const random = randomFrom(7);
      const articles = ARTICLES[language];
      let [taken, tried] = [0, 0];
      for (const [index, text] of articles.entries()) {
        const other = articles[(index + 1) % articles.length]!;
        for (const span of sentencesOf(text).slice(1)) {
          const edited = edit.apply({ language, text, span, other }, random);
          if (!edited) continue;
          tried++;
          const found = createAnchorer(edited.text)(describeTarget(text, span));
          if (found.grade === 'ask' || found.grade === 'lost') continue;
          taken++;
          expect(edited.span, `taken though gone: ${text.slice(span.start, span.end)}`).not.toBeNull();
          expect(overlaps(found.span, edited.span!)).toBe(true);
        }
      }
      expect(tried).toBeGreaterThan(10);
      if (!/deleted|replaced|moved, one|whole/.test(edit.name)) expect(taken / tried).toBeGreaterThan(0.9);
    });
  });
}
