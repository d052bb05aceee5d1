import { describe, expect, it } from 'vitest';
import { type Attribution, extract } from '../../utils/attribution/index.ts';
import { fc } from '../cases.ts';

const PIECES =
  'قال وقالت أعلن أكد نفى إن أن بأن إلى على عن من في الوزير مسؤول مصادر «رويترز» بحسب وفقا ل، . : " « » “ ” \' ( ) - \n # 3 said that The “ minister , according to مشيرا قائلا قوله الذي و'.split(
    ' ',
  );

/** News-like heaps of what wakes the rules, and any characters at all. */
const heap = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(' '));

const spansOf = (one: Attribution) =>
  [one.cue, one.source, one.resolved, one.reason, ...one.content, ...one.chain].filter(
    (span) => span !== null,
  );

describe('any text at all', () => {
  it('gives spans inside the text, in order, and links that lead somewhere', () => {
    fc.assert(
      fc.property(heap, (text) => {
        const found = extract(text);
        found.forEach((one, i) => {
          for (const { start, end } of spansOf(one)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (let k = 1; k < one.content.length; k++)
            expect(one.content[k]!.start).toBeGreaterThanOrEqual(one.content[k - 1]!.end);
          for (const link of one.denies) expect(found[link]).toBeDefined();
          if (one.parent !== null) expect(found[one.parent]).toBeDefined();
          expect(one.parent).not.toBe(i);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(heap, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });

  it('finds the same cues after other text', () => {
    fc.assert(
      fc.property(heap, (text) => {
        const before = 'هطلت الأمطار.\n';
        const alone = extract(`.\n${text}`).map((one) => one.cue && one.cue.start - 2);
        const after = extract(before + text).map((one) => one.cue && one.cue.start - before.length);
        expect(after).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });
});
