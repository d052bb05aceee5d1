import { applyEdit, type NoteEdit } from './edit.ts';
import { NotesError } from './errors.ts';
import { recordsOf } from './lookups.ts';
import { MERGED } from './merge.ts';
import { countNotes, forgetPage } from './pages.ts';
import { NOTE_STORES } from './schema.ts';
import { countTags } from './tags.ts';
import { type Context, nextSeq, read, type WriteTransaction, write } from './transaction.ts';
import type { DeletedNote, NoteRecord, TrashedNote } from './types.ts';

/** What the reader deleted is kept, out of every list, until she deletes it for ever. */

/** Takes a note out of the trash and lists it again, with `edit` applied. */
export async function revive(
  tx: WriteTransaction,
  trashed: TrashedNote,
  edit: NoteEdit,
  now: number,
): Promise<NoteRecord> {
  const seq = await nextSeq(tx);
  const page = await tx.objectStore('pages').index('keys').get(trashed.note.pageKey);
  if (!page) throw new NotesError('not-found');
  const note = { ...applyEdit(trashed.note, edit, now, seq), pageId: page.id, seq };
  await tx.objectStore('trash').delete(note.id);
  await tx.objectStore('notes').put(note);
  await countTags(tx, [], note.tags, now);
  await countNotes(tx, page.id, 1, now);
  return note;
}

export const deleteNote = (context: Context, id: string): Promise<boolean> =>
  write(context, NOTE_STORES, async (tx) => {
    const note = await tx.objectStore('notes').get(id);
    if (!note) return { result: false, change: null };
    const { pageId, tags } = note;
    const at = context.now();
    await tx.objectStore('trash').put({ id, pageId, note, deletedAt: at, seq: await nextSeq(tx) });
    await tx.objectStore('notes').delete(id);
    await countTags(tx, tags, [], at);
    await countNotes(tx, pageId, -1, at);
    return { result: true, change: { pageIds: [pageId], noteIds: [id] } };
  });

/** @returns how many were there to be restored */
export const restoreNotes = (context: Context, ids: readonly string[]): Promise<number> =>
  write(context, NOTE_STORES, async (tx) => {
    const notes: NoteRecord[] = [];
    for (const trashed of (await recordsOf(tx, 'trash', ids)).values()) {
      notes.push(await revive(tx, trashed, {}, context.now()));
    }
    const pageIds = [...new Set(notes.map(({ pageId }) => pageId))];
    const change = notes.length > 0 ? { pageIds, noteIds: notes.map(({ id }) => id) } : null;
    return { result: notes.length, change };
  });

export const countDeleted = (context: Context): Promise<number> =>
  read(context, ['trash'], (tx) => tx.objectStore('trash').count());

/** The last deleted first. */
export const deletedNotes = (context: Context): Promise<DeletedNote[]> =>
  read(context, ['trash', 'claims', 'pages'], async (tx) => {
    const trashed = (await tx.objectStore('trash').index('deletedAt').getAll()).reverse();
    const claims = await recordsOf(tx, 'claims', [
      ...new Set(trashed.flatMap(({ note: { claimId } }) => claimId ?? [])),
    ]);
    const pageIds = [...new Set(trashed.map(({ pageId }) => pageId))];
    const found = await Promise.all(pageIds.map((id) => tx.objectStore('pages').get(id)));
    const pages = new Map(found.flatMap((page) => (page ? [[page.id, page]] : [])));
    return trashed.flatMap(({ id, pageId, note, deletedAt }) => {
      const page = pages.get(pageId);
      return page ? [{ id, note, page, claim: claims.get(note.claimId ?? '') ?? null, deletedAt }] : [];
    });
  });

/** Deletes claims that no note is on any more, deleted ones included, and the readings they were made in. */
async function forgetClaims(tx: WriteTransaction, ids: ReadonlySet<string>): Promise<void> {
  const kept = new Set((await tx.objectStore('trash').getAll()).map(({ note }) => note.claimId));
  const [claims, readings] = [tx.objectStore('claims'), tx.objectStore('readings')];
  for (const id of ids) {
    if (kept.has(id) || (await tx.objectStore('notes').index('claimId').count(id)) > 0) continue;
    const claim = await claims.get(id);
    await claims.delete(id);
    if (claim && (await claims.index('readingId').count(claim.readingId)) === 0) {
      await readings.delete(claim.readingId);
    }
  }
}

/** Deletes deleted notes for ever, and all that is kept for nothing else. @param ids null for all of them */
export const forgetNotes = (context: Context, ids: readonly string[] | null): Promise<void> =>
  write(context, MERGED, async (tx) => {
    const store = tx.objectStore('trash');
    const gone = ids === null ? await store.getAll() : [...(await recordsOf(tx, 'trash', ids)).values()];
    for (const { id } of gone) await store.delete(id);
    await forgetClaims(tx, new Set(gone.flatMap(({ note }) => note.claimId ?? [])));
    const pageIds = [...new Set(gone.map(({ pageId }) => pageId))];
    for (const pageId of pageIds) await forgetPage(tx, pageId);
    return { result: undefined, change: { pageIds, noteIds: gone.map(({ id }) => id) } };
  });
