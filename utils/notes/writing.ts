import { foldText } from '../anchoring/index.ts';
import { claimRecord, type NoteSubject, readingRecord } from './claim.ts';
import { digest } from './digest.ts';
import { applyEdit, isConflict, type NoteEdit, tagKeys } from './edit.ts';
import { NotesError } from './errors.ts';
import { countNotes, putPage } from './pages.ts';
import { NOTE_STORES } from './schema.ts';
import { cleanTags, countTags } from './tags.ts';
import { type Context, nextSeq, write } from './transaction.ts';
import { revive } from './trash.ts';
import type { NoteRecord, Placement, Reading, Verdict } from './types.ts';

export interface NoteDraft {
  /** Made by the writer (`crypto.randomUUID()`), once a note: saving the same draft again makes no second note. */
  readonly id: string;
  readonly reading: Reading;
  readonly on: NoteSubject;
  readonly text: string;
  readonly tags?: readonly string[];
  readonly verdict?: Verdict;
}

/**
 * `kept-both`: the text had been written elsewhere since; the words of this edit are in `other`, a note of their
 * own, and `note` stands as it was. Whoever is editing goes on with `other`.
 */
export type EditResult =
  | { readonly status: 'saved' | 'unchanged'; readonly note: NoteRecord }
  | { readonly status: 'kept-both'; readonly note: NoteRecord; readonly other: NoteRecord };

const MAX_ID_LENGTH = 200;

/** @throws NotesError `invalid` */
export function checkId(id: string): void {
  if (id === '' || id.length > MAX_ID_LENGTH) throw new NotesError('invalid');
}

/** A note nobody has edited yet. */
const NEW = { revision: 1, revisions: { text: 1, tags: 1, verdict: 1 }, lineage: [] } as const;

export async function putNote(context: Context, draft: NoteDraft): Promise<NoteRecord> {
  checkId(draft.id);
  const at = context.now();
  const readAs = await readingRecord(draft.reading, at);
  const claim = await claimRecord(draft.reading, readAs.id, draft.on, at);
  const tags = cleanTags(draft.tags ?? []);
  return write(context, NOTE_STORES, async (tx) => {
    const [notes, claims, readings] = [
      tx.objectStore('notes'),
      tx.objectStore('claims'),
      tx.objectStore('readings'),
    ];
    const known = (await notes.get(draft.id)) ?? (await tx.objectStore('trash').get(draft.id))?.note;
    if (known) return { result: known, change: null };
    const page = await putPage(tx, draft.reading.article, at);
    if (claim && !(await claims.getKey(claim.id))) await claims.put(claim);
    if (!(await readings.getKey(readAs.id))) await readings.put(readAs);
    const note: NoteRecord = {
      id: draft.id,
      pageId: page.id,
      pageKey: page.keys.includes(readAs.pageKey) ? readAs.pageKey : page.id,
      claimId: claim?.id ?? null,
      text: draft.text,
      tags,
      verdict: draft.verdict ?? 'none',
      createdAt: at,
      updatedAt: at,
      ...NEW,
      conflictOf: null,
      placement: null,
      site: page.site,
      label: claim?.label ?? null,
      tagKeys: tagKeys(tags, at),
      sourceKey: foldText(claim?.resolved ?? claim?.source ?? ''),
      seq: await nextSeq(tx),
    };
    await notes.put(note);
    await countTags(tx, [], tags, at);
    await countNotes(tx, page.id, 1, at);
    return { result: note, change: { pageIds: [page.id], noteIds: [note.id] } };
  });
}

export async function editNote(
  context: Context,
  id: string,
  base: number,
  edit: NoteEdit,
): Promise<EditResult> {
  const otherId = edit.text === undefined ? '' : await digest(id, edit.text);
  return write<EditResult>(context, NOTE_STORES, async (tx) => {
    const notes = tx.objectStore('notes');
    const at = context.now();
    const note = await notes.get(id);
    if (!note) {
      const trashed = await tx.objectStore('trash').get(id);
      if (!trashed) throw new NotesError('not-found');
      const revived = await revive(tx, trashed, edit, at);
      return {
        result: { status: 'saved', note: revived },
        change: { pageIds: [revived.pageId], noteIds: [id] },
      };
    }
    const { pageId } = note;
    const edited = applyEdit(note, edit, at, await nextSeq(tx));
    if (isConflict(note, base, edit)) {
      const known = await notes.get(otherId);
      if (known) return { result: { status: 'kept-both', note, other: known }, change: null };
      const other: NoteRecord = { ...edited, ...NEW, id: otherId, createdAt: at, conflictOf: id };
      await notes.put(other);
      await countTags(tx, [], other.tags, at);
      await countNotes(tx, pageId, 1, at);
      return {
        result: { status: 'kept-both', note, other },
        change: { pageIds: [pageId], noteIds: [id, otherId] },
      };
    }
    if (edited === note) return { result: { status: 'unchanged', note }, change: null };
    await notes.put(edited);
    await countTags(tx, note.tags, edited.tags, at);
    await countNotes(tx, pageId, 0, at);
    return { result: { status: 'saved', note: edited }, change: { pageIds: [pageId], noteIds: [id] } };
  });
}

function samePlacement(known: Placement | null, next: Omit<Placement, 'at'>): boolean {
  if (known === null || known.grade !== next.grade) return false;
  const [a, b] = [known.target, next.target];
  return a === b || (a?.position.start === b?.position.start && a?.quote.exact === b?.quote.exact);
}

/** Records where notes were found; those whose place is known already cost nothing. */
export const placeNotes = (
  context: Context,
  placements: ReadonlyMap<string, Omit<Placement, 'at'>>,
): Promise<void> =>
  write(context, ['notes'], async (tx) => {
    const store = tx.objectStore('notes');
    const noteIds: string[] = [];
    const pageIds = new Set<string>();
    for (const [id, placement] of placements) {
      const note = await store.get(id);
      if (!note || samePlacement(note.placement, placement)) continue;
      await store.put({ ...note, placement: { ...placement, at: context.now() } });
      noteIds.push(id);
      pageIds.add(note.pageId);
    }
    const change = noteIds.length > 0 ? { pageIds: [...pageIds], noteIds } : null;
    return { result: undefined, change };
  });
