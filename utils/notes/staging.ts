import { alone } from './alone.ts';
import { NotesError } from './errors.ts';
import { copyIds } from './here.ts';
import { MERGED, mergeBundles } from './merge.ts';
import { addMerges, type MergeCounts, type MergeOptions, NO_MERGES } from './merge-action.ts';
import type { PageBundle } from './portable.ts';
import type { StoreName } from './schema.ts';
import { type Context, read, write } from './transaction.ts';

/**
 * A file comes in whole or not at all, however large it is and whatever happens meanwhile. Its pages are first laid
 * aside; when the last one is on the disk the import is committed, in one write; only then is it merged, a batch in a
 * transaction that takes the batch out of `staged`. What ends before the commit has changed nothing; what ends after it
 * is taken up where it was by whoever has the store open, or opens it next.
 */
export interface ImportRecord {
  readonly id: string;
  readonly at: number;
  readonly committed: boolean;
  readonly restoreDeleted: boolean;
}

export interface CommitOptions extends MergeOptions {
  /** Told whenever another batch has come in. */
  readonly onBatch?: () => void;
}

/** Pages merged in one transaction. */
export type StagedBatch = readonly PageBundle[];

/** A file laid aside this long ago and never committed was given up, ms. */
const GIVEN_UP = 24 * 60 * 60 * 1000;

const STAGING: StoreName[] = ['imports', 'staged'];

const batchesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Lays the next pages of a file aside; nobody sees them yet. */
export const stage = (context: Context, id: string, order: number, batch: StagedBatch): Promise<void> =>
  write(context, STAGING, async (tx) => {
    const record: ImportRecord = { id, at: context.now(), committed: false, restoreDeleted: false };
    await tx.objectStore('imports').put(record);
    await tx.objectStore('staged').put(batch, [id, order]);
    return { result: undefined, change: null };
  });

/** Forgets a file that is laid aside and not committed. */
export const dropStaged = (context: Context, id: string): Promise<void> =>
  write(context, STAGING, async (tx) => {
    if ((await tx.objectStore('imports').get(id))?.committed) return { result: undefined, change: null };
    await tx.objectStore('imports').delete(id);
    await tx.objectStore('staged').delete(batchesOf(id));
    return { result: undefined, change: null };
  });

/** Merges the next batch of an import; null when there is none left. */
async function mergeNext(
  context: Context,
  { id, restoreDeleted }: ImportRecord,
): Promise<MergeCounts | null> {
  const [key, batch] = await read(context, ['staged'], async (tx) => {
    const cursor = await tx.objectStore('staged').openCursor(batchesOf(id));
    return [cursor?.key, cursor?.value] as const;
  });
  if (!key || !batch) return null;
  const ids = await copyIds(batch);
  if (context.life.aborted) return null;
  return write(context, [...MERGED, ...STAGING], async (tx) => {
    const staged = tx.objectStore('staged');
    // Everything may have been erased since it was looked at.
    if (!(await staged.getKey(key))) return { result: NO_MERGES, change: null };
    const { counts, pageIds, noteIds } = await mergeBundles(tx, batch, ids, { restoreDeleted });
    await staged.delete(key);
    if ((await staged.count(batchesOf(id))) === 0) await tx.objectStore('imports').delete(id);
    return { result: counts, change: { pageIds, noteIds } };
  });
}

const mergeStaged = (
  context: Context,
  record: ImportRecord,
  onBatch: () => void = () => {},
): Promise<MergeCounts> =>
  alone(`isnad-import/${record.id}`, async () => {
    let counts = NO_MERGES;
    while (!context.life.aborted) {
      const merged = await mergeNext(context, record);
      if (merged === null) break;
      counts = addMerges(counts, merged);
      onBatch();
    }
    return counts;
  });

/**
 * From here on all that is laid aside for this import comes in. Resolves when it has.
 * @throws NotesError `unfinished` where some of it has to wait
 */
export async function commitImport(
  context: Context,
  id: string,
  options: CommitOptions,
): Promise<MergeCounts> {
  const record = await write<ImportRecord | null>(context, ['imports'], async (tx) => {
    const known = await tx.objectStore('imports').get(id);
    if (!known) return { result: null, change: null };
    const committed = { ...known, committed: true, restoreDeleted: options.restoreDeleted ?? false };
    await tx.objectStore('imports').put(committed);
    return { result: committed, change: null };
  });
  if (!record) return NO_MERGES;
  return mergeStaged(context, record, options.onBatch).catch((error: unknown) => {
    throw new NotesError('unfinished', error);
  });
}

/** Takes up what was committed and not finished, and clears away what was given up before that. */
export async function resumeImports(context: Context): Promise<void> {
  const imports = await read(context, ['imports'], (tx) => tx.objectStore('imports').getAll());
  for (const record of imports) {
    if (record.committed) await mergeStaged(context, record);
    else if (Math.abs(context.now() - record.at) > GIVEN_UP) await dropStaged(context, record.id);
  }
}
