import { describe, expect, it } from 'vitest';
import { orderOf, WIDEST } from '../../utils/attribution/order.ts';

const sorted = (keys: readonly number[]): number[] =>
  keys.map((_, i) => i).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);

describe('the order of keys', () => {
  it.each([
    ['none', [], []],
    ['in order already', [1, 2, 3], [0, 1, 2]],
    ['backwards', [3, 2, 1], [2, 1, 0]],
    ['equal keys in the order they came in', [2, 1, 2, 1], [1, 3, 0, 2]],
    ['negative and broken keys', [-0.5, -0.91, 0], [1, 0, 2]],
  ])('%s', (_, keys, order) => {
    expect(orderOf(keys)).toEqual(order);
  });

  it('is the same for short lists and long ones', () => {
    for (const length of [39, 40, 41, 500]) {
      const keys = Array.from({ length }, (_, i) => (i * 7919) % 23);
      expect(orderOf(keys)).toEqual(sorted(keys));
    }
  });

  it('puts ranges in the order they begin, the wider first', () => {
    const ranges = [
      { from: 5, to: 9 },
      { from: 0, to: 2 },
      { from: 0, to: 7 },
    ];
    expect(orderOf(ranges.map(({ from, to }) => from * WIDEST - to))).toEqual([2, 1, 0]);
  });
});
