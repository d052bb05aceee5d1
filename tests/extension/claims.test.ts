import { expect, it } from 'vitest';
import type { Attribution } from '../../utils/attribution/index.ts';
import { firstClaims } from '../../utils/background/claims.ts';
import { MOST_CLAIMS } from '../../utils/messaging.ts';

const claim = (over: Partial<Attribution> = {}): Attribution => ({
  cue: { start: 3, end: 7 },
  source: null,
  resolved: null,
  content: [{ start: 8, end: 10 }],
  kind: 'anonymous',
  denial: false,
  naming: 'unattributed',
  quotation: 'indirect',
  chain: [],
  count: null,
  reason: null,
  denies: [],
  parent: null,
  rule: 'test',
  confidence: 1,
  ...over,
});

it('a text with too many claims keeps the first ones, and no index of those that went', () => {
  const found = [claim({ denies: [1, MOST_CLAIMS], parent: MOST_CLAIMS + 1 }), claim({ parent: 0 })];
  while (found.length < MOST_CLAIMS + 2) found.push(claim());
  const kept = firstClaims(found);
  expect(kept).toHaveLength(MOST_CLAIMS);
  expect(kept[0]).toMatchObject({ denies: [1], parent: null });
  expect(kept[1]).toMatchObject({ parent: 0 });
});

it('an article keeps all of its claims', () => {
  const found = [claim(), claim({ parent: 0 })];
  expect(firstClaims(found)).toBe(found);
});
