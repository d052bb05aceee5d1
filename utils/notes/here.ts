import { digest } from './digest.ts';
import { presentIn, recordsOf } from './lookups.ts';
import type { PageBundle } from './portable.ts';
import type { ReadTransaction } from './transaction.ts';
import type { ClaimRecord, NoteRecord, PageRecord, TrashedNote } from './types.ts';

/** What the database has of all that a batch brings. Merging keeps it up to date with what it decides. */
export interface Here {
  /** Under each of a page's keys. */
  readonly pages: Map<string, PageRecord>;
  readonly notes: Map<string, NoteRecord>;
  readonly trash: Map<string, TrashedNote>;
  readonly claims: Map<string, ClaimRecord>;
  readonly readings: Set<string>;
  readonly corrections: Set<string>;
}

/** The id of the copy a conflicting text is kept in, by note: made before the transaction, which cannot wait for it. */
export type CopyIds = ReadonlyMap<string, string>;

export async function copyIds(batch: readonly PageBundle[]): Promise<CopyIds> {
  const ids = new Map<string, string>();
  // One after the other: thousands asked for at once take twenty times as long.
  for (const { notes } of batch) for (const { id, text } of notes) ids.set(id, await digest(id, text));
  return ids;
}

async function pagesHere(
  tx: ReadTransaction,
  batch: readonly PageBundle[],
): Promise<Map<string, PageRecord>> {
  const keys = [...new Set(batch.flatMap(({ page }) => page.keys))];
  const index = tx.objectStore('pages').index('keys');
  const found = await Promise.all(keys.map((key) => index.get(key)));
  return new Map(found.flatMap((page) => (page ? page.keys.map((key) => [key, page] as const) : [])));
}

/** Looks up everything at once: waiting for one thing after the other is what a large file would spend its time with. */
export async function readHere(
  tx: ReadTransaction,
  batch: readonly PageBundle[],
  ids: CopyIds,
): Promise<Here> {
  const notes = batch.flatMap((bundle) => bundle.notes);
  const deleted = batch.flatMap((bundle) => bundle.deleted.map(({ note }) => note));
  const noteIds = [...notes, ...deleted].map(({ id }) => id);
  const claimIds = [
    ...batch.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ...[...notes, ...deleted].flatMap(({ claimId }) => claimId ?? []),
  ];
  const [pages, here, trash, claims, readings, corrections] = await Promise.all([
    pagesHere(tx, batch),
    recordsOf(tx, 'notes', noteIds),
    recordsOf(tx, 'trash', noteIds),
    recordsOf(tx, 'claims', [...new Set(claimIds)]),
    presentIn(
      tx,
      'readings',
      batch.flatMap((bundle) => bundle.readings.map(({ id }) => id)),
    ),
    presentIn(
      tx,
      'corrections',
      batch.flatMap((bundle) => bundle.corrections.map(({ id }) => id)),
    ),
  ]);
  const differing = notes.filter(({ id, text }) => here.has(id) && here.get(id)!.text !== text);
  const copies = await recordsOf(
    tx,
    'notes',
    differing.map(({ id }) => ids.get(id)!),
  );
  return { pages, notes: new Map([...here, ...copies]), trash, claims, readings, corrections };
}
