import type { IDBPTransaction } from 'idb';
import type { Changes } from './changes.ts';
import type { Connection } from './database.ts';
import { toNotesError } from './errors.ts';
import type { NotesSchema, StoreName } from './schema.ts';
import type { Change } from './types.ts';

export type WriteTransaction = IDBPTransaction<NotesSchema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<NotesSchema, StoreName[], 'readonly' | 'readwrite'>;

/** What the parts of the store work with. */
export interface Context {
  readonly connection: Connection;
  readonly changes: Changes;
  readonly now: () => number;
  /** Called with what was written once it is on the disk, before others hear of it. */
  readonly afterWrite: (change: Change) => Promise<void>;
  /** Aborted when the store is closed. */
  readonly life: AbortSignal;
}

/** What a write did: its answer, and what others have to hear of it (null when nothing changed). */
export interface Written<T> {
  readonly result: T;
  readonly change: Change | null;
}

/** What reading needs of it. */
export type Reading = Pick<Context, 'connection'>;

const isClosed = (error: unknown) => error instanceof Error && error.name === 'InvalidStateError';

/** Browsers close connections without notice (a worker asleep, site data cleared): once is worth another try. */
async function begin<T>(context: Reading, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!isClosed(error)) throw error;
    context.connection.close();
    return start();
  }
}

/**
 * Runs `work` in one transaction over `stores`. Resolves, and tells the other contexts, only once the transaction
 * is on the disk; when anything fails, nothing of it is written. `work` may await nothing but the transaction.
 * @throws NotesError
 */
export async function write<T>(
  context: Context,
  stores: StoreName[],
  work: (tx: WriteTransaction) => Promise<Written<T>>,
): Promise<T> {
  try {
    const tx = await begin(context, async () =>
      (await context.connection.db()).transaction(stores, 'readwrite', { durability: 'strict' }),
    );
    const done = tx.done;
    done.catch(() => {});
    let written: Written<T>;
    try {
      written = await work(tx);
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // Already over: the failure that ended it says why.
      }
      const aborted: unknown = await done.then(
        () => null,
        (reason: unknown) => reason,
      );
      throw tx.error ?? (isAbort(error) ? (aborted ?? error) : error);
    }
    await done;
    if (written.change) {
      await context.afterWrite(written.change);
      context.changes.announce(written.change);
    }
    return written.result;
  } catch (error) {
    throw toNotesError(error);
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Reads from one consistent state. @throws NotesError */
export async function read<T>(
  context: Reading,
  stores: StoreName[],
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  try {
    const tx = await begin(context, async () =>
      (await context.connection.db()).transaction(stores, 'readonly'),
    );
    tx.done.catch(() => {});
    return await work(tx as ReadTransaction);
  } catch (error) {
    throw toNotesError(error);
  }
}

/** The next number of the order of writing. The transaction must hold `settings`. */
export async function nextSeq(tx: WriteTransaction): Promise<number> {
  const settings = tx.objectStore('settings');
  const seq = (((await settings.get('seq')) as number | undefined) ?? 0) + 1;
  await settings.put(seq, 'seq');
  return seq;
}
