import { backUp } from './backup.ts';
import { type Changes, createChanges } from './changes.ts';
import { connect, type DatabaseOptions } from './database.ts';
import { copyIds, type MergeCounts, type MergeOptions, mergeBundles } from './merge.ts';
import type { PageBundle } from './portable.ts';
import type { StoreName } from './schema.ts';
import { copiedBundles, copyChange, type SecondCopy } from './second-copy.ts';
import { resumeImports } from './staging.ts';
import { type Context, write } from './transaction.ts';

export interface StoreOptions extends DatabaseOptions {
  readonly now?: () => number;
  readonly changes?: Changes;
  /** Where notes are kept a second time, to come back from when the browser has dropped the database. */
  readonly secondCopy?: SecondCopy;
}

/** What a note is written in. */
export const NOTE_STORES: StoreName[] = ['pages', 'readings', 'claims', 'notes', 'trash', 'tags', 'settings'];

/** Setting: how many notes came back from the second copy, until the reader has been told. */
export const BROUGHT_BACK = 'broughtBack';

/** Notes brought back in one transaction. */
const RESTORED_AT_ONCE = 5_000;

function* batches(all: readonly PageBundle[]): Generator<readonly PageBundle[]> {
  let [batch, notes]: [PageBundle[], number] = [[], 0];
  for (const bundle of all) {
    batch.push(bundle);
    notes += bundle.notes.length + bundle.deleted.length;
    if (notes < RESTORED_AT_ONCE) continue;
    yield batch;
    [batch, notes] = [[], 0];
  }
  yield batch;
}

export async function mergeBatch(
  context: Context,
  batch: readonly PageBundle[],
  merging: MergeOptions,
): Promise<MergeCounts> {
  const ids = await copyIds(batch);
  return write(context, [...NOTE_STORES, 'corrections'], async (tx) => {
    const { counts, pageIds, noteIds } = await mergeBundles(tx, batch, ids, merging);
    return { result: counts, change: { pageIds, noteIds } };
  });
}

/** Brings back what the second copy has, into a database that was found missing. */
async function restore(context: Context, copy: SecondCopy): Promise<void> {
  let restored = 0;
  for (const batch of batches(await copiedBundles(copy))) {
    restored += (await mergeBatch(context, batch, {})).added;
  }
  if (restored === 0) return;
  await write(context, ['settings'], async (tx) => {
    await tx.objectStore('settings').put(restored, BROUGHT_BACK);
    return { result: undefined, change: { pageIds: [], noteIds: [] } };
  });
}

/**
 * Whoever finds the database missing brings it back before anything else is done with it. Nothing of the copy is lost
 * when that fails: the next one to open finds an empty database and the copy as it was.
 */
export function createContext(options: StoreOptions, life: AbortSignal): Context {
  const { secondCopy } = options;
  let [isMissing, restoring]: [boolean, Promise<void> | null] = [false, null];
  let isResumed = false;
  const connection = connect({
    beforeUpgrade: backUp,
    ...options,
    onCreated() {
      isMissing = true;
      options.onCreated?.();
    },
  });
  const plain: Context = {
    connection,
    changes: options.changes ?? createChanges(),
    now: options.now ?? Date.now,
    afterWrite: () => Promise.resolve(),
    life,
  };
  const db = async () => {
    const opened = await connection.db();
    if (secondCopy && isMissing) {
      isMissing = false;
      restoring = restore(plain, secondCopy).catch(() => {
        isMissing = true;
      });
    }
    await restoring;
    if (!isResumed) {
      isResumed = true;
      // Nobody waits for it. Should it fail, the next to open the store tries again.
      resumeImports(context).catch(() => {});
    }
    return opened;
  };
  const context: Context = {
    ...plain,
    connection: { ...connection, db },
    // The note itself is on the disk: that its copy failed must not make it look lost.
    afterWrite: async (change) => {
      if (secondCopy) await copyChange(plain, secondCopy, change).catch(() => {});
    },
  };
  return context;
}
