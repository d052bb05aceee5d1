import { foldText } from '../anchoring/index.ts';
import type { NotesSchema } from './schema.ts';
import { type Context, type ReadTransaction, read } from './transaction.ts';
import type { NoteRecord, NoteView, PageRecord } from './types.ts';

/** What the library lists notes by. `value` is what the facet of that name gave (a tag or source as written). */
export type NoteFilter =
  | { readonly by: 'updated' | 'created' }
  | {
      readonly by: 'page' | 'site' | 'tag' | 'verdict' | 'label' | 'source' | 'placement';
      readonly value: string;
    };

/** Newest first. `after` is the `next` of the slice before. */
export interface ListRequest {
  readonly filter: NoteFilter;
  readonly limit: number;
  readonly after?: ListPosition | null;
}

export interface ListPosition {
  readonly key: IDBValidKey;
  readonly primaryKey: string;
}

export interface NoteSlice {
  readonly notes: readonly NoteView[];
  /** How many there are in all. */
  readonly total: number;
  readonly next: ListPosition | null;
}

const INDEX_OF = {
  updated: 'updatedAt',
  created: 'createdAt',
  page: 'pageId',
  site: 'site',
  tag: 'tag',
  verdict: 'verdict',
  label: 'label',
  source: 'source',
  placement: 'placement',
} as const;

function rangeOf(filter: NoteFilter): IDBKeyRange | null {
  switch (filter.by) {
    case 'updated':
    case 'created':
      return null;
    case 'tag':
      return IDBKeyRange.bound(
        `${foldText(filter.value)}\u0000`,
        `${foldText(filter.value)}\u0001`,
        false,
        true,
      );
    case 'source':
      return IDBKeyRange.bound([foldText(filter.value)], [foldText(filter.value), []]);
    default:
      return IDBKeyRange.bound([filter.value], [filter.value, []]);
  }
}

/** Notes with their claims and pages. A note whose page is missing is left out: nothing can be shown of it. */
export async function viewsOf(tx: ReadTransaction, notes: readonly NoteRecord[]): Promise<NoteView[]> {
  const pages = new Map<string, Promise<PageRecord | undefined>>();
  const pageOf = (id: string) => {
    const known = pages.get(id) ?? tx.objectStore('pages').get(id);
    pages.set(id, known);
    return known;
  };
  const views = await Promise.all(
    notes.map(async (note) => {
      const [page, claim] = await Promise.all([
        pageOf(note.pageId),
        note.claimId === null ? null : tx.objectStore('claims').get(note.claimId),
      ]);
      return page ? { note, claim: claim ?? null, page } : null;
    }),
  );
  return views.filter((view) => view !== null);
}

/** Notes of a few pages, oldest first: their claims come in one go, where a request each would be most of the time. */
export async function viewsOfPages(tx: ReadTransaction, pages: readonly PageRecord[]): Promise<NoteView[]> {
  const byPage = await Promise.all(
    pages.map(async (page) => {
      const range = IDBKeyRange.bound([page.id], [page.id, []]);
      const [notes, ...claims] = await Promise.all([
        tx.objectStore('notes').index('pageId').getAll(range),
        ...page.keys.map((key) => tx.objectStore('claims').index('pageKey').getAll(key)),
      ]);
      const known = new Map(claims.flat().map((claim) => [claim.id, claim]));
      for (const { claimId } of notes) {
        // Read at an address that belongs to another page here.
        const claim =
          claimId === null || known.has(claimId) ? null : await tx.objectStore('claims').get(claimId);
        if (claim) known.set(claim.id, claim);
      }
      return notes.map((note) => ({ note, claim: known.get(note.claimId ?? '') ?? null, page }));
    }),
  );
  return byPage.flat().sort((a, b) => a.note.createdAt - b.note.createdAt);
}

export async function listNotes(tx: ReadTransaction, request: ListRequest): Promise<NoteSlice> {
  const index = tx.objectStore('notes').index(INDEX_OF[request.filter.by]);
  const range = rangeOf(request.filter);
  const total = await index.count(range ?? undefined);
  let cursor = await index.openCursor(range ?? undefined, 'prev');
  if (cursor && request.after) {
    const { key, primaryKey } = request.after;
    cursor = await cursor.continuePrimaryKey(key as never, primaryKey);
    const isSame = cursor && cursor.primaryKey === primaryKey && indexedDB.cmp(cursor.key, key) === 0;
    if (isSame) cursor = (await cursor?.continue()) ?? null;
  }
  const notes: NoteRecord[] = [];
  let last: ListPosition | null = null;
  while (cursor && notes.length < request.limit) {
    notes.push(cursor.value);
    last = { key: cursor.key, primaryKey: cursor.primaryKey };
    cursor = await cursor.continue();
  }
  return { notes: await viewsOf(tx, notes), total, next: cursor ? last : null };
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Every value notes have for a facet with the number of notes, most frequent first. */
export async function facet(
  tx: ReadTransaction,
  by: 'site' | 'verdict' | 'label' | 'source' | 'placement',
): Promise<FacetValue[]> {
  const index = tx.objectStore('notes').index(INDEX_OF[by]);
  const values: FacetValue[] = [];
  let cursor = await index.openKeyCursor();
  while (cursor) {
    const value = (cursor.key as [string, number])[0];
    // An array sorts after every number, so this is past the last note of the value.
    const past: IDBValidKey = [value, []];
    values.push({ value, count: await index.count(IDBKeyRange.bound([value], past)) });
    cursor = await cursor.continue(past as never);
  }
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const RECORDS_AT_ONCE = 2_000;

/** A store's records by key, many at a time. */
async function* everyRecord<Name extends 'notes' | 'claims' | 'pages'>(
  context: Context,
  name: Name,
): AsyncGenerator<NotesSchema[Name]['value'][]> {
  let after: string | null = null;
  while (true) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const records: NotesSchema[Name]['value'][] = await read(context, [name], (tx) =>
      tx.objectStore(name).getAll(range, RECORDS_AT_ONCE),
    );
    yield records;
    if (records.length < RECORDS_AT_ONCE) return;
    after = records.at(-1)!.id;
  }
}

async function byId<Name extends 'claims' | 'pages'>(context: Context, name: Name) {
  const records = new Map<string, NotesSchema[Name]['value']>();
  for await (const slice of everyRecord(context, name)) {
    for (const record of slice) records.set(record.id, record);
  }
  return records;
}

/**
 * Every note with its claim and page, by id, many at a time. Whole stores read in a row take a fraction of the time
 * that a claim looked up for every note takes. Notes written meanwhile may or may not be among them.
 */
export async function* everyNote(context: Context): AsyncGenerator<NoteView[]> {
  const [pages, claims] = await Promise.all([byId(context, 'pages'), byId(context, 'claims')]);
  for await (const notes of everyRecord(context, 'notes')) {
    yield notes.flatMap((note) => {
      const page = pages.get(note.pageId);
      return page ? [{ note, claim: claims.get(note.claimId ?? '') ?? null, page }] : [];
    });
  }
}
