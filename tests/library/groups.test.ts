import { expect, it } from 'vitest';
import { createGrouping, type Grouping, groupPlaces } from '../../utils/library/groups.ts';
import { idsAt, THREE } from './samples.ts';

const grouped = (places: readonly number[], grouping: Grouping) => {
  const { order, counts, starts, places: sorted } = groupPlaces(Uint32Array.from(places), grouping);
  return order.map((group) => ({
    key: grouping.keys[group],
    ids: idsAt(THREE, sorted.subarray(starts[group], starts[group]! + counts[group]!)),
  }));
};

it('notes are grouped by page, the page with the newest note first', () => {
  expect(grouped([0, 1, 2], THREE.pages)).toEqual([
    { key: 'p', ids: ['1', '3'] },
    { key: 'q', ids: ['2'] },
  ]);
  expect(grouped([1, 2], THREE.pages)).toEqual([
    { key: 'q', ids: ['2'] },
    { key: 'p', ids: ['3'] },
  ]);
});

it('and by day', () => {
  expect(grouped([0, 1, 2], THREE.days()).map(({ ids }) => ids)).toEqual([['1'], ['2'], ['3']]);
});

it('numbers groups in the order of their newest note', () => {
  const { keys, groups, numberOf } = createGrouping(['b', 'a', 'b', 'c']);
  expect([keys, [...groups], numberOf.get('c')]).toEqual([['b', 'a', 'c'], [0, 1, 0, 2], 2]);
});
