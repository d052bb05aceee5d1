import { storage } from 'wxt/utils/storage';

/** Notices of changed articles that are remembered as seen: the oldest go first. */
const MOST_SEEN = 500;

/** Ids of changes ({@link ChangesSince}) the reader has hidden, oldest first. */
const item = storage.defineItem<readonly string[]>('local:seenChanges', { fallback: [] });

export const seenChanges = async (): Promise<ReadonlySet<string>> => new Set(await item.getValue());

export async function rememberSeen(id: string): Promise<void> {
  const seen = (await item.getValue()).filter((one) => one !== id);
  await item.setValue([...seen, id].slice(-MOST_SEEN));
}
