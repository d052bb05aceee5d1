import { expect, it } from 'vitest';
import { firstClaims } from '../../utils/background/claims.ts';
import { MOST_CLAIMS } from '../../utils/messaging.ts';
import { attribution } from '../fixtures/claims.ts';

it('a text with too many claims keeps the first ones, and no index of those that went', () => {
  const found = [
    attribution({ denies: [1, MOST_CLAIMS], parent: MOST_CLAIMS + 1 }),
    attribution({ parent: 0 }),
  ];
  while (found.length < MOST_CLAIMS + 2) found.push(attribution());
  const kept = firstClaims(found);
  expect(kept).toHaveLength(MOST_CLAIMS);
  expect(kept[0]).toMatchObject({ denies: [1], parent: null });
  expect(kept[1]).toMatchObject({ parent: 0 });
});

it('an article keeps all of its claims', () => {
  const found = [attribution(), attribution({ parent: 0 })];
  expect(firstClaims(found)).toBe(found);
});
