import { type PageBundle, portableNote, portablePage } from './portable.ts';
import { type Reading, type ReadTransaction, read } from './transaction.ts';
import type { ClaimRecord, PageRecord, ReadingRecord } from './types.ts';

const PAGES_AT_ONCE = 50;

async function bundleOf(tx: ReadTransaction, page: PageRecord): Promise<PageBundle> {
  const notes = await tx
    .objectStore('notes')
    .index('pageId')
    .getAll(IDBKeyRange.bound([page.id], [page.id, []]));
  const deleted = await tx.objectStore('trash').index('pageId').getAll(page.id);
  const corrections = await tx.objectStore('corrections').index('pageId').getAll(page.id);
  const claims = new Map<string, ClaimRecord>();
  const readings = new Map<string, ReadingRecord>();
  for (const { claimId } of [...notes, ...deleted.map(({ note }) => note)]) {
    if (claimId === null || claims.has(claimId)) continue;
    const claim = await tx.objectStore('claims').get(claimId);
    if (!claim) continue;
    claims.set(claimId, claim);
    const reading = readings.has(claim.readingId)
      ? undefined
      : await tx.objectStore('readings').get(claim.readingId);
    if (reading) readings.set(reading.id, reading);
  }
  return {
    page: portablePage(page),
    readings: [...readings.values()],
    claims: [...claims.values()],
    notes: notes.map(portableNote),
    deleted: deleted.map(({ note, deletedAt }) => ({ note: portableNote(note), deletedAt })),
    corrections: corrections.map(({ pageId: _derived, ...correction }) => correction),
  };
}

const EXPORTED = ['pages', 'readings', 'claims', 'notes', 'trash', 'corrections'] as const;

/**
 * Everything, or one page, a page at a time: memory does not grow with the library. Pages written meanwhile may or
 * may not be in it; each page is one consistent state.
 */
export async function* bundles(context: Reading, pageId?: string): AsyncGenerator<PageBundle> {
  let after: string | null = null;
  while (true) {
    const range: IDBKeyRange | null =
      pageId !== undefined
        ? IDBKeyRange.only(pageId)
        : after === null
          ? null
          : IDBKeyRange.lowerBound(after, true);
    const slice = await read(context, [...EXPORTED], async (tx) => {
      const pages = await tx.objectStore('pages').getAll(range, PAGES_AT_ONCE);
      const made: PageBundle[] = [];
      for (const page of pages) made.push(await bundleOf(tx, page));
      return made;
    });
    yield* slice.filter(
      ({ notes, deleted, corrections }) => notes.length + deleted.length + corrections.length > 0,
    );
    if (pageId !== undefined || slice.length < PAGES_AT_ONCE) return;
    after = slice.at(-1)!.page.id;
  }
}
