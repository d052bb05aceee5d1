import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../utils/attribution/types.ts';
import { applyCorrections, shiftCorrections, shiftSpan } from '../../utils/reader/corrections.ts';
import { attribution } from '../fixtures/claims.ts';

const at = (start: number, over: Partial<Attribution> = {}) =>
  attribution({
    cue: { start, end: start + 2 },
    content: [{ start: start + 3, end: start + 8 }],
    ...over,
  });

const target = ({ cue, content }: Attribution) => ({ cue, content });
const starts = (found: readonly Attribution[]) => found.map(({ cue }) => cue?.start);

describe('the reader’s corrections', () => {
  const found = [at(0), at(10), at(20, { denies: [1], parent: 0 })];

  it('none change nothing', () => expect(applyCorrections(found, [])).toBe(found));

  it('remove a wrong one, and what pointed at it', () => {
    const corrected = applyCorrections(found, [{ id: 'a', target: target(found[1]!), by: null }]);
    expect(starts(corrected)).toEqual([0, 20]);
    expect(corrected[1]).toMatchObject({ denies: [], parent: 0 });
  });

  it('add a missing one where it belongs, and keep the others’ links', () => {
    const corrected = applyCorrections(found, [{ id: 'a', target: null, by: at(5) }]);
    expect(starts(corrected)).toEqual([0, 5, 10, 20]);
    expect(corrected[3]).toMatchObject({ denies: [2], parent: 0 });
  });

  it('change one in its place', () => {
    const by = at(20, { kind: 'anonymous', denial: true });
    const corrected = applyCorrections(found, [{ id: 'a', target: target(found[2]!), by }]);
    expect(corrected[2]).toMatchObject({ kind: 'anonymous', denies: [1], parent: 0 });
  });

  it('make of a denial what denies nothing', () => {
    const corrected = applyCorrections(found, [{ id: 'a', target: target(found[2]!), by: at(20) }]);
    expect(corrected[2]).toMatchObject({ denies: [], parent: 0 });
  });

  it('leave a claim the way it came by, while its source is the same', () => {
    const chain = [
      { start: 0, end: 2 },
      { start: 90, end: 95 },
    ];
    const relayed = at(20, { chain });
    const apply = (by: Attribution) =>
      applyCorrections([relayed], [{ id: 'a', target: target(relayed), by }])[0]?.chain;
    expect(apply(at(20, { kind: 'anonymous' }))).toEqual(chain);
    expect(apply(at(20, { source: { start: 90, end: 95 } }))).toEqual([]);
  });

  it('come one after the other: what one added another removes', () => {
    const added = { id: 'a', target: null, by: at(5) };
    expect(applyCorrections(found, [added, { id: 'b', target: target(at(5)), by: null }])).toEqual(found);
  });

  it('come one after the other: the last word on a claim stands', () => {
    const say = (id: string, naming: Attribution['naming']) => ({
      id,
      target: target(found[0]!),
      by: at(0, { naming }),
    });
    expect(applyCorrections(found, [say('a', 'role'), say('b', 'anonymous')])).toMatchObject([
      { naming: 'anonymous' },
      {},
      {},
    ]);
  });

  it('a removed one that the engine no longer finds is no matter', () => {
    expect(applyCorrections(found, [{ id: 'a', target: target(at(99)), by: null }])).toHaveLength(3);
  });

  it('a changed one that the engine no longer finds is kept', () => {
    const corrected = applyCorrections(found, [{ id: 'a', target: target(at(99)), by: at(98) }]);
    expect(starts(corrected)).toEqual([0, 10, 20, 98]);
  });
});

describe('when the text around them changes', () => {
  const cases: [string, string, string, [number, number] | null][] = [
    ['after it', 'one two three', 'one two four', [4, 7]],
    ['before it', 'one two three', 'zero one two three', [9, 12]],
    ['in it', 'one two three', 'one too three', null],
    ['not at all', 'one two three', 'one two three', [4, 7]],
    ['away', 'one two three', '', null],
  ];
  it.each(cases)('%s', (_, before, after, expected) => {
    expect(shiftSpan({ start: 4, end: 7 }, before, after)).toEqual(
      expected && { start: expected[0], end: expected[1] },
    );
  });

  it('corrections move with their words or wait to be anchored anew', () => {
    const text = 'he said so. she said no.';
    const kept = {
      id: 'a',
      target: { cue: { start: 16, end: 20 }, content: [{ start: 21, end: 23 }] },
      by: null,
    };
    const lost = {
      id: 'b',
      target: { cue: { start: 3, end: 7 }, content: [{ start: 8, end: 10 }] },
      by: null,
    };
    const shifted = shiftCorrections([kept, lost], text, text.replace('he said', 'they wrote'));
    expect(shifted.map(({ id }) => id)).toEqual(['a']);
    expect(shifted[0]?.target?.cue).toEqual({ start: 19, end: 23 });
  });
});
