import { type IDBPDatabase, openDB } from 'idb';
import { NotesError, toNotesError } from './errors.ts';
import {
  MIGRATIONS,
  type Migration,
  type NotesDatabase,
  type NotesSchema,
  type UpgradeTransaction,
} from './schema.ts';

export const DATABASE_NAME = 'isnad-notes';
const BLOCKED_TIMEOUT_MS = 5_000;

export interface DatabaseOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** How long an older open window may keep an upgrade waiting, ms. */
  readonly blockedTimeout?: number;
  /** Called before a database of an older version is upgraded, with that version. A failure stops the upgrade. */
  readonly beforeUpgrade?: (name: string, from: number) => Promise<void>;
  /** Called where there was no database and one is made, in the transaction that makes it. */
  readonly onCreated?: (tx: UpgradeTransaction) => Promise<unknown>;
}

async function versionOf(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return databases.find((database) => database.name === name)?.version ?? 0;
}

async function migrateFrom(
  version: number,
  { migrations = MIGRATIONS, onCreated }: DatabaseOptions,
  db: IDBPDatabase<unknown>,
  tx: UpgradeTransaction,
): Promise<void> {
  for (const migrate of migrations.slice(version)) await migrate(db, tx);
  if (version === 0) await onCreated?.(tx);
}

async function open(options: DatabaseOptions, onGone: (replaced: boolean) => void): Promise<NotesDatabase> {
  const { name = DATABASE_NAME, migrations = MIGRATIONS, blockedTimeout = BLOCKED_TIMEOUT_MS } = options;
  if (typeof indexedDB === 'undefined' || indexedDB === null) throw new NotesError('unavailable');
  const from = await versionOf(name);
  if (from > migrations.length) throw new NotesError('newer-database');
  if (from > 0 && from < migrations.length) {
    await options.beforeUpgrade?.(name, from).catch(async (error: unknown) => {
      // An attempt given up earlier may have upgraded it meanwhile: then there is nothing left to copy.
      if ((await versionOf(name)) === from) throw error;
    });
  }

  let failure: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<NotesSchema>(name, migrations.length, {
    upgrade(db, oldVersion, _newVersion, tx) {
      tx.done.catch(() => {});
      // Nobody awaits what this returns: a migration that fails has to take the upgrade back itself.
      migrateFrom(oldVersion, options, db as never, tx as never).catch((error: unknown) => {
        failure = error;
        tx.abort();
      });
    },
    blocked() {
      timer = setTimeout(() => giveUp(new NotesError('blocked')), blockedTimeout);
    },
    blocking(_current, blockedVersion, event) {
      (event.target as IDBDatabase).close();
      onGone(blockedVersion !== null);
    },
    terminated() {
      onGone(false);
    },
  });
  let giveUp: (error: NotesError) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = (error) => {
      // The request cannot be taken back: should it succeed after all, nobody is waiting for it.
      opening.then((db) => db.close()).catch(() => {});
      reject(error);
    };
  });
  try {
    return await Promise.race([opening, givenUp]);
  } catch (error) {
    throw failure ?? error;
  } finally {
    clearTimeout(timer);
  }
}

export interface Connection {
  /** The open database; opens it when it is not, fails with a {@link NotesError}. */
  db(): Promise<NotesDatabase>;
  close(): void;
}

/**
 * One connection for everybody in this context. The promise is kept before anything is awaited, so two callers
 * in the same tick share it; a failed or closed connection is forgotten and the next caller opens anew, except
 * where a newer version of the extension has taken over.
 */
export function connect(options: DatabaseOptions = {}): Connection {
  let current: Promise<NotesDatabase> | null = null;
  let replaced = false;
  return {
    db() {
      if (replaced) return Promise.reject(new NotesError('replaced'));
      if (current === null) {
        const attempt = open(options, (byNewer) => {
          if (current === attempt) current = null;
          replaced ||= byNewer;
        }).catch((error: unknown) => {
          if (current === attempt) current = null;
          throw toNotesError(error);
        });
        current = attempt;
      }
      return current;
    },
    close() {
      const closing = current;
      current = null;
      closing?.then((db) => db.close()).catch(() => {});
    },
  };
}
