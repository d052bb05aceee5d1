import type { NotesSchema } from './schema.ts';
import type { ReadTransaction } from './transaction.ts';

/** The stores whose records are looked up by their ids. */
type LookupStore = 'readings' | 'claims' | 'notes' | 'trash' | 'corrections';

/** Of keys that are read in a row, this many take less time than one request, which crosses to another process and back. */
const KEYS_A_REQUEST = 2;

const smaller = (a: string, b: string) => (a < b ? a : b);
const larger = (a: string, b: string) => (a > b ? a : b);

/** All the keys of a store from the first of the ids to the last; null where they are too many to read them all. */
async function keysBetween(
  tx: ReadTransaction,
  name: LookupStore,
  ids: readonly string[],
): Promise<Set<string> | null> {
  if (ids.length === 0) return new Set();
  const most = ids.length * KEYS_A_REQUEST;
  const range = IDBKeyRange.bound(ids.reduce(smaller), ids.reduce(larger));
  const keys = await tx.objectStore(name).getAllKeys(range, most);
  return keys.length < most ? new Set(keys) : null;
}

/** Those of the ids that are in a store. */
export async function presentIn(
  tx: ReadTransaction,
  name: LookupStore,
  ids: readonly string[],
): Promise<Set<string>> {
  const keys =
    (await keysBetween(tx, name, ids)) ??
    new Set(await Promise.all(ids.map((id) => tx.objectStore(name).getKey(id))));
  return new Set(ids.filter((id) => keys.has(id)));
}

/** The records of those of the ids that are in a store, asked for all at once: waiting for each is most of the time. */
export async function recordsOf<Name extends LookupStore>(
  tx: ReadTransaction,
  name: Name,
  ids: readonly string[],
): Promise<Map<string, NotesSchema[Name]['value']>> {
  const keys = await keysBetween(tx, name, ids);
  const records = await Promise.all(
    ids
      .filter((id) => keys === null || keys.has(id))
      .map(async (id) => [id, await tx.objectStore(name).get(id)] as const),
  );
  return new Map(
    records.flatMap(([id, record]) => (record ? [[id, record as NotesSchema[Name]['value']] as const] : [])),
  );
}
