import { alone } from './alone.ts';
import { backUp } from './backup.ts';
import { type Changes, createChanges } from './changes.ts';
import { connect, type DatabaseOptions } from './database.ts';
import { copyIds } from './here.ts';
import { MERGED, mergeBundles } from './merge.ts';
import type { MergeCounts, MergeOptions } from './merge-action.ts';
import type { PageBundle } from './portable.ts';
import type { NotesDatabase } from './schema.ts';
import { copiedBundles, copyChange, type SecondCopy } from './second-copy.ts';
import { resumeImports } from './staging.ts';
import { type Context, read, type WriteTransaction, write } from './transaction.ts';

export interface StoreOptions extends DatabaseOptions {
  readonly now?: () => number;
  readonly changes?: Changes;
  /** Where notes are kept a second time, to come back from when the browser has dropped the database. */
  readonly secondCopy?: SecondCopy;
}

/** Setting: how many notes came back from the second copy, until the reader has been told. */
export const BROUGHT_BACK = 'broughtBack';

/** Setting: whether this database was made anew and has not been given yet all that the second copy has. */
export const UNRESTORED = 'unrestored';

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

/** Merges a batch, and does what `also` does, in one transaction. */
export async function mergeBatch(
  context: Context,
  batch: readonly PageBundle[],
  merging: MergeOptions,
  also: (tx: WriteTransaction, counts: MergeCounts) => Promise<unknown> = () => Promise.resolve(),
): Promise<MergeCounts> {
  const ids = await copyIds(batch);
  return write(context, MERGED, async (tx) => {
    const { counts, pageIds, noteIds } = await mergeBundles(tx, batch, ids, merging);
    await also(tx, counts);
    return { result: counts, change: { pageIds, noteIds } };
  });
}

const isUnrestored = (context: Context): Promise<boolean> =>
  read(context, ['settings'], async (tx) => (await tx.objectStore('settings').get(UNRESTORED)) === true);

async function countBroughtBack(tx: WriteTransaction, { added }: MergeCounts): Promise<void> {
  if (added === 0) return;
  const settings = tx.objectStore('settings');
  await settings.put(Number((await settings.get(BROUGHT_BACK)) ?? 0) + added, BROUGHT_BACK);
}

/** Brings back what the second copy has, into a database that was made anew. */
async function restore(context: Context, copy: SecondCopy): Promise<void> {
  if (!(await isUnrestored(context))) return;
  await alone('isnad-restore', async () => {
    if (!(await isUnrestored(context))) return;
    for (const batch of batches(await copiedBundles(copy))) {
      if (context.life.aborted) return;
      await mergeBatch(context, batch, {}, countBroughtBack);
    }
    await write(context, ['settings'], async (tx) => {
      await tx.objectStore('settings').delete(UNRESTORED);
      return { result: undefined, change: null };
    });
  });
}

/**
 * Whoever makes the database anew brings back what was in it before anything else is done with it. Nothing is lost when
 * that fails or the context ends half-way: the copy is as it was, and the next one to open goes on with it.
 */
export function createContext(options: StoreOptions, life: AbortSignal): Context {
  const { secondCopy } = options;
  let [known, restoring]: [NotesDatabase | null, Promise<void> | null] = [null, null];
  let isResumed = false;
  const connection = connect({
    beforeUpgrade: backUp,
    ...options,
    onCreated: (tx) => tx.objectStore('settings').put!(true, UNRESTORED),
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
    if (secondCopy && opened !== known) {
      known = opened;
      restoring = restore(plain, secondCopy).catch(() => {
        known = null;
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
