import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberSeen, seenChanges } from '../../utils/panel/seen-changes.ts';

beforeEach(() => fakeBrowser.reset());

it('a notice of a changed article stays hidden, each by its own name', async () => {
  expect((await seenChanges()).has('a')).toBe(false);
  await rememberSeen('a');
  await rememberSeen('b');
  await rememberSeen('a');
  expect([...(await seenChanges())]).toEqual(['b', 'a']);
});

it('forgets the oldest of very many', async () => {
  for (let each = 0; each < 502; each++) await rememberSeen(`${each}`);
  const seen = await seenChanges();
  expect([seen.size, seen.has('1'), seen.has('2'), seen.has('501')]).toEqual([500, false, true, true]);
});
