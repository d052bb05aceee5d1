import { foldText } from '../anchoring/index.ts';
import type { WriteTransaction } from './transaction.ts';
import type { TagRecord } from './types.ts';

const MAX_TAG_LENGTH = 100;

/** Trimmed, one of those that fold alike, in the order given; empty ones dropped, a leading `#` too. */
export function cleanTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const name = tag
      .replace(/^[#\s]+/, '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, MAX_TAG_LENGTH);
    const key = foldText(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** Counts the difference between a note's tags before and after in the tags in use. */
export async function countTags(
  tx: WriteTransaction,
  before: readonly string[],
  after: readonly string[],
  now: number,
): Promise<void> {
  const store = tx.objectStore('tags');
  const had = new Map(before.map((name) => [foldText(name), name]));
  const has = new Map(after.map((name) => [foldText(name), name]));
  for (const [key, name] of has) {
    if (had.has(key)) continue;
    const tag: TagRecord = (await store.get(key)) ?? { key, name, count: 0, usedAt: now };
    await store.put({ ...tag, count: tag.count + 1, usedAt: Math.max(tag.usedAt, now) });
  }
  for (const key of had.keys()) {
    const tag = has.has(key) ? undefined : await store.get(key);
    if (!tag) continue;
    if (tag.count > 1) await store.put({ ...tag, count: tag.count - 1 });
    else await store.delete(key);
  }
}
