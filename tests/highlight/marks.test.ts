import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../utils/attribution/types.ts';
import { marksOf } from '../../utils/highlight/marks.ts';
import { fc } from '../cases.ts';
import { attribution } from '../fixtures/claims.ts';

const span = (start: number, end: number) => ({ start, end });

const ALL = { kinds: ['sourced', 'anonymous', 'denial'], style: 'full' } as const;
const TEXT = 'The minister said that officials denied the report.';

/** `minister=source:sourced` for each mark, in order. */
const painted = (found: readonly Attribution[], options: Parameters<typeof marksOf>[1] = ALL) =>
  marksOf(found, options).map(
    ({ span: { start, end }, part, label }) => `${TEXT.slice(start, end)}=${part}:${label}`,
  );

const says = attribution({ cue: span(13, 17), source: span(0, 12), content: [span(18, 50)] });
const denies = attribution({
  cue: span(33, 39),
  source: span(23, 32),
  content: [span(40, 50)],
  kind: 'anonymous',
  denial: true,
  parent: 0,
});

describe('marks', () => {
  it('a source and its content', () => {
    expect(painted([says])).toEqual([
      'The minister=source:sourced',
      'that officials denied the report=content:sourced',
    ]);
  });

  it('the inner claim over the outer, the source over both', () => {
    expect(painted([says, denies])).toEqual([
      'The minister=source:sourced',
      'that =content:sourced',
      'officials=source:denial',
      ' denied =content:sourced',
      'the report=content:denial',
    ]);
  });

  it('the cue stands for a source that is not there', () => {
    expect(painted([{ ...says, source: null }])[0]).toBe('said=source:sourced');
  });

  it('a denial is a denial, whoever denies', () => {
    expect(painted([{ ...denies, parent: null }])[0]).toBe('officials=source:denial');
  });

  it('only sources, where the reader wants only those', () => {
    expect(painted([says, denies], { ...ALL, style: 'sources' })).toEqual([
      'The minister=source:sourced',
      'officials=source:denial',
    ]);
  });

  it('only the kinds the reader wants', () => {
    expect(painted([says, denies], { ...ALL, kinds: ['denial'] })).toEqual([
      'officials=source:denial',
      'the report=content:denial',
    ]);
  });

  it('never overlap, and cover what they should', () => {
    const piece = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => span(start, start + length));
    const any = fc.record({
      source: fc.option(piece),
      cue: piece,
      content: fc.array(piece, { maxLength: 3 }),
      denial: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (found) => {
        const attributions = found.map((one) => attribution(one));
        const marks = marksOf(attributions, ALL);
        for (const [at, mark] of marks.entries()) {
          expect(mark.span.start).toBeLessThan(mark.span.end);
          if (at > 0) expect(mark.span.start).toBeGreaterThanOrEqual(marks[at - 1]!.span.end);
        }
        const covered = new Set(marks.flatMap((mark) => range(mark.span)));
        const wanted = new Set(
          attributions.flatMap(({ source, cue, content }) => [source ?? cue!, ...content].flatMap(range)),
        );
        expect([...covered].sort()).toEqual([...wanted].sort());
      }),
    );
  });
});

const range = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, at) => start + at);
