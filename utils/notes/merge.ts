import { foldText } from '../anchoring/index.ts';
import { tagKeys } from './edit.ts';
import { type CopyIds, type Here, readHere } from './here.ts';
import { wordingHash } from './lineage.ts';
import {
  type MergeAction,
  type MergeCounts,
  type MergeOptions,
  mergeAction,
  NO_MERGES,
} from './merge-action.ts';
import type { PageBundle, PortableNote } from './portable.ts';
import { NOTE_STORES, type NotesSchema, type StoreName } from './schema.ts';
import { cleanTags } from './tags.ts';
import { nextSeq, type ReadTransaction, type WriteTransaction } from './transaction.ts';
import type { ClaimRecord, NoteRecord, PageRecord } from './types.ts';

/** What merging writes. */
export const MERGED: StoreName[] = [...NOTE_STORES, 'corrections'];

type MergedStore = 'pages' | 'readings' | 'claims' | 'notes' | 'trash' | 'corrections';

/** Something that merging a page has to write. */
type Write =
  | { [Name in MergedStore]: { readonly in: Name; readonly put: NotesSchema[Name]['value'] } }[MergedStore]
  | { readonly in: 'trash'; readonly remove: string };

/** A batch on its way in: what is here, and what adds up. */
interface Merging {
  readonly here: Here;
  readonly ids: CopyIds;
  readonly options: MergeOptions;
  readonly counts: Record<keyof MergeCounts, number>;
  seq: number;
  readonly tags: Map<string, { name: string; count: number; usedAt: number }>;
  /** What others have to hear of. */
  readonly pageIds: string[];
  readonly noteIds: string[];
}

const begin = (here: Here, ids: CopyIds, options: MergeOptions, seq: number): Merging => ({
  here,
  ids,
  options,
  counts: { ...NO_MERGES },
  seq,
  tags: new Map(),
  pageIds: [],
  noteIds: [],
});

/** The page here that a page of a file is, with the keys that are new to it and belong to no other. */
function pageHere({ here }: Merging, bundle: PageBundle): { page: PageRecord; isNew: boolean } {
  const known = bundle.page.keys.map((key) => here.pages.get(key)).find((page) => page !== undefined);
  const free = bundle.page.keys.filter((key) => !here.pages.has(key));
  const keys = [...new Set([...(known?.keys ?? []), ...free])];
  if (!known) return { page: { ...bundle.page, id: keys[0]!, keys, noteCount: 0 }, isNew: true };
  return { page: keys.length === known.keys.length ? known : { ...known, keys }, isNew: false };
}

function noteRecord(
  note: PortableNote,
  page: PageRecord,
  claim: ClaimRecord | undefined,
  seq: number,
): NoteRecord {
  const tags = cleanTags(note.tags);
  return {
    ...note,
    tags,
    claimId: claim ? note.claimId : null,
    pageId: page.id,
    pageKey: page.keys.includes(note.pageKey) ? note.pageKey : page.id,
    site: page.site,
    label: claim?.label ?? null,
    sourceKey: foldText(claim?.resolved ?? claim?.source ?? ''),
    tagKeys: tagKeys(tags, note.updatedAt),
    seq,
  };
}

/** A newer wording of a note that is here: it stays where it is listed, and its numbers go on, so that open editors notice. */
function updatedRecord(local: NoteRecord, made: NoteRecord): NoteRecord {
  const revision = Math.max(local.revision, made.revision) + 1;
  return {
    ...made,
    pageId: local.pageId,
    claimId: local.claimId,
    label: local.label,
    sourceKey: local.sourceKey,
    site: local.site,
    pageKey: local.pageKey,
    revision,
    revisions: { text: revision, tags: revision, verdict: revision },
  };
}

function countTags({ tags }: Merging, names: readonly string[], difference: 1 | -1, at: number): void {
  for (const name of names) {
    const key = foldText(name);
    const known = tags.get(key) ?? { name, count: 0, usedAt: 0 };
    tags.set(key, {
      name: known.name,
      count: known.count + difference,
      usedAt: difference > 0 ? Math.max(known.usedAt, at) : known.usedAt,
    });
  }
}

const UNTOUCHED = new Set<MergeAction>(['same', 'older', 'deleted']);

/** Merges a note. @returns whether the page has one more now */
function* mergeNote(merging: Merging, note: PortableNote, page: PageRecord): Generator<Write, boolean> {
  const { here, ids, options, counts } = merging;
  const [local, copyId] = [here.notes.get(note.id), ids.get(note.id)!];
  const action = mergeAction(local, here.trash.get(note.id), here.notes.get(copyId), note, options);
  counts[action]++;
  if (UNTOUCHED.has(action)) return false;
  const made = noteRecord(note, page, here.claims.get(note.claimId ?? ''), ++merging.seq);
  let written = made;
  if (action === 'conflict') written = { ...made, id: copyId, conflictOf: note.id };
  if (action === 'updated' && local) {
    written = updatedRecord(local, made);
    countTags(merging, local.tags, -1, 0);
    if (local.text !== written.text) {
      // Files can claim to be newer than they are: the words that give way stay in the trash.
      const id = `${local.id.slice(0, 180)}~${wordingHash(local.text)}`;
      const before = { ...local, id, conflictOf: local.id };
      const deletedAt = written.updatedAt;
      yield { in: 'trash', put: { id, pageId: local.pageId, note: before, deletedAt, seq: ++merging.seq } };
    }
  }
  if (action === 'restored') {
    here.trash.delete(note.id);
    yield { in: 'trash', remove: note.id };
  }
  here.notes.set(written.id, written);
  yield { in: 'notes', put: written };
  countTags(merging, written.tags, 1, written.updatedAt);
  merging.noteIds.push(written.id);
  return action !== 'updated';
}

/** A page's claims and readings: one that was here before the file stays as it is. */
function* addReadings({ here }: Merging, bundle: PageBundle): Generator<Write> {
  for (const claim of bundle.claims) {
    if (here.claims.has(claim.id)) continue;
    here.claims.set(claim.id, claim);
    yield { in: 'claims', put: claim };
  }
  for (const reading of bundle.readings) {
    if (here.readings.has(reading.id)) continue;
    here.readings.add(reading.id);
    yield { in: 'readings', put: reading };
  }
}

/** A deletion elsewhere deletes nothing here. */
function* addDeleted(merging: Merging, { deleted }: PageBundle, page: PageRecord): Generator<Write> {
  const { here } = merging;
  for (const { note, deletedAt } of deleted) {
    if (here.notes.has(note.id) || here.trash.has(note.id)) continue;
    const seq = ++merging.seq;
    const made = noteRecord(note, page, here.claims.get(note.claimId ?? ''), seq);
    const trashed = { id: note.id, pageId: page.id, note: made, deletedAt, seq };
    here.trash.set(note.id, trashed);
    merging.noteIds.push(note.id);
    yield { in: 'trash', put: trashed };
  }
}

function* addCorrections({ here, counts }: Merging, bundle: PageBundle, page: PageRecord): Generator<Write> {
  for (const correction of bundle.corrections) {
    if (here.corrections.has(correction.id)) continue;
    here.corrections.add(correction.id);
    counts.corrections++;
    yield { in: 'corrections', put: { ...correction, pageId: page.id } };
  }
}

/** All that bringing a page in writes; what is here is told of it as it is given. */
function* mergeBundle(merging: Merging, bundle: PageBundle): Generator<Write> {
  const { here, counts } = merging;
  const { page, isNew } = pageHere(merging, bundle);
  counts.pages++;
  if (isNew) counts.newPages++;
  yield* addReadings(merging, bundle);
  let added = 0;
  for (const note of bundle.notes) if (yield* mergeNote(merging, note, page)) added++;
  yield* addDeleted(merging, bundle, page);
  yield* addCorrections(merging, bundle, page);
  const merged = added > 0 ? { ...page, noteCount: page.noteCount + added } : page;
  if (merged !== here.pages.get(merged.keys[0]!)) yield { in: 'pages', put: merged };
  for (const key of merged.keys) here.pages.set(key, merged);
  merging.pageIds.push(merged.id);
}

/** What {@link mergeBundles} would do, counted; nothing is written. */
export async function planMerge(
  tx: ReadTransaction,
  batch: readonly PageBundle[],
  ids: CopyIds,
  options: MergeOptions,
): Promise<MergeCounts> {
  const merging = begin(await readHere(tx, batch, ids), ids, options, 0);
  for (const bundle of batch) for (const _write of mergeBundle(merging, bundle));
  return merging.counts;
}

async function writeTags(tx: WriteTransaction, { tags }: Merging): Promise<void> {
  const store = tx.objectStore('tags');
  for (const [key, { name, count, usedAt }] of tags) {
    const known = await store.get(key);
    const total = (known?.count ?? 0) + count;
    if (total <= 0) await store.delete(key);
    else {
      await store.put({
        key,
        name: known?.name ?? name,
        count: total,
        usedAt: Math.max(known?.usedAt ?? 0, usedAt),
      });
    }
  }
}

/** Writes on their way to the disk at once: a window whose page waits for none of them does not answer meanwhile. */
const WRITES_AT_ONCE = 100;

/** Merges pages and notes by id and time; see {@link MergeAction}. Doing it twice changes nothing more. */
export async function mergeBundles(
  tx: WriteTransaction,
  batch: readonly PageBundle[],
  ids: CopyIds,
  options: MergeOptions,
): Promise<{ counts: MergeCounts; pageIds: string[]; noteIds: string[] }> {
  const merging = begin(await readHere(tx, batch, ids), ids, options, await nextSeq(tx));
  const writes: Promise<unknown>[] = [];
  for (const bundle of batch) {
    for (const write of mergeBundle(merging, bundle)) {
      const store = tx.objectStore(write.in);
      const written = 'put' in write ? store.put(write.put) : store.delete(write.remove);
      // Whoever waits for all of them hears of a failure; one that comes after another's must not look unheard.
      written.catch(() => {});
      writes.push(written);
    }
    if (writes.length >= WRITES_AT_ONCE) await Promise.all(writes.splice(0));
  }
  await Promise.all(writes);
  await tx.objectStore('settings').put(merging.seq, 'seq');
  await writeTags(tx, merging);
  const { counts, pageIds, noteIds } = merging;
  return { counts, pageIds, noteIds };
}
