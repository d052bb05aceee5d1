import { deleteDB, type IDBPDatabase, openDB } from 'idb';

/** A copy of a database as it was before an upgrade, kept beside it until it is no longer needed. */
export interface UpgradeBackup {
  readonly version: number;
  readonly at: number;
  readonly records: number;
}

/** One stretch of one store's records, with their keys where the store keeps them apart. */
export interface BackupChunk {
  readonly store: string;
  readonly entries: readonly (readonly [key: IDBValidKey, value: unknown])[];
}

const CHUNK = 500;
/** Backups of more upgrades than this are dropped, oldest first. */
const KEPT = 2;

const nameOf = (database: string) => `${database}-backups`;

const openBackups = (database: string): Promise<IDBPDatabase<unknown>> =>
  openDB<unknown>(nameOf(database), 1, {
    upgrade(db) {
      db.createObjectStore('backups', { keyPath: 'version' });
      db.createObjectStore('chunks', { autoIncrement: true }).createIndex('version', 'version');
    },
  });

/** The records of a store from `after` on, in key order. */
async function slice(
  db: IDBPDatabase<unknown>,
  store: string,
  after: IDBValidKey | null,
): Promise<[IDBValidKey, unknown][]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const objects = db.transaction(store).store;
  const [keys, values] = await Promise.all([objects.getAllKeys(range, CHUNK), objects.getAll(range, CHUNK)]);
  return keys.map((key, index) => [key, values[index]]);
}

async function drop(backups: IDBPDatabase<unknown>, version: number): Promise<void> {
  const tx = backups.transaction(['backups', 'chunks'], 'readwrite');
  await tx.objectStore('backups').delete(version);
  for await (const cursor of tx.objectStore('chunks').index('version').iterate(version))
    await cursor.delete();
  await tx.done;
}

/**
 * Copies a database of an older version, record by record and as it is, before it is upgraded. Complete when it
 * returns; a copy that failed midway counts for nothing and is made anew.
 */
export async function backUp(database: string, version: number, now: () => number = Date.now): Promise<void> {
  const [source, backups] = [await openDB<unknown>(database, version), await openBackups(database)];
  try {
    await drop(backups, version);
    let records = 0;
    for (const store of source.objectStoreNames) {
      let entries = await slice(source, store, null);
      while (entries.length > 0) {
        await backups.add('chunks', { version, store, entries });
        records += entries.length;
        entries = await slice(source, store, entries.at(-1)![0]);
      }
    }
    await backups.put('backups', { version, at: now(), records } satisfies UpgradeBackup);
    const kept = (await backups.getAllKeys('backups')) as number[];
    for (const old of kept.slice(0, -KEPT)) await drop(backups, old);
  } finally {
    source.close();
    backups.close();
  }
}

export async function upgradeBackups(database: string): Promise<UpgradeBackup[]> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === nameOf(database))) return [];
  const backups = await openBackups(database);
  try {
    return (await backups.getAll('backups')) as UpgradeBackup[];
  } finally {
    backups.close();
  }
}

/** The chunks of a backup, one at a time. */
export async function* readBackup(database: string, version: number): AsyncGenerator<BackupChunk> {
  const backups = await openBackups(database);
  try {
    for (const key of await backups.getAllKeysFromIndex('chunks', 'version', version)) {
      yield (await backups.get('chunks', key)) as BackupChunk;
    }
  } finally {
    backups.close();
  }
}

/** Forgets every backup of a database. */
export const dropBackups = (database: string): Promise<void> => deleteDB(nameOf(database));
