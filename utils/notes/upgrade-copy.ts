import { deleteDB, openDB } from 'idb';
import { readBackup } from './backup.ts';
import { bundles } from './bundles.ts';
import { connect } from './database.ts';
import type { PageBundle } from './portable.ts';
import { MIGRATIONS } from './schema.ts';

/** Puts a backup into a database of its own version. */
async function unpack(database: string, version: number, name: string): Promise<void> {
  const db = await openDB<unknown>(name, version, {
    async upgrade(made, _from, _to, tx) {
      for (const migrate of MIGRATIONS.slice(0, version)) await migrate(made, tx as never);
    },
  });
  try {
    for await (const { store, entries } of readBackup(database, version)) {
      const tx = db.transaction(store, 'readwrite');
      const hasOwnKeys = tx.store.keyPath !== null;
      for (const [key, value] of entries)
        void tx.store.put(value, hasOwnKeys ? undefined : key).catch(() => {});
      await tx.done;
    }
  } finally {
    db.close();
  }
}

/**
 * What was in the database before an upgrade, as today's version reads it: the copy goes through the same migrations
 * in a database beside, so that the file made of it is one that can be imported.
 */
export async function* bundlesOfCopy(database: string, version: number): AsyncGenerator<PageBundle> {
  const name = `${database}-copy`;
  await deleteDB(name);
  await unpack(database, version, name);
  const connection = connect({ name });
  try {
    yield* bundles({ connection });
  } finally {
    await connection.db().then((db) => db.close());
    await deleteDB(name);
  }
}
