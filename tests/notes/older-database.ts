import { openDB } from 'idb';
import { MIGRATIONS } from '../../utils/notes/schema.ts';

/** All records of a database as that version of the extension left it: `tests/fixtures/notes/version-N.json`. */
export interface OlderDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly (readonly [key: unknown, value: unknown])[]>>;
}

/** Puts a database of an earlier version where this version is going to look. */
export async function putOlderDatabase(name: string, { version, stores }: OlderDatabase): Promise<void> {
  const db = await openDB<unknown>(name, version, {
    async upgrade(made, _from, _to, tx) {
      for (const migrate of MIGRATIONS.slice(0, version)) await migrate(made, tx as never);
    },
  });
  const tx = db.transaction(Object.keys(stores), 'readwrite');
  for (const [store, records] of Object.entries(stores)) {
    const objects = tx.objectStore(store);
    for (const [key, value] of records)
      void objects.put(value, objects.keyPath === null ? (key as IDBValidKey) : undefined);
  }
  await tx.done;
  db.close();
}
