import { foldText } from '../anchoring/index.ts';
import { digest } from './digest.ts';
import { tagKeys } from './edit.ts';
import { wordingHash } from './lineage.ts';
import { addNotes } from './pages.ts';
import type { PageBundle, PortableNote } from './portable.ts';
import { NOTE_STORES, type StoreName } from './schema.ts';
import { cleanTags } from './tags.ts';
import { nextSeq, type ReadTransaction, type WriteTransaction } from './transaction.ts';
import type { ClaimRecord, NoteRecord, PageRecord, TrashedNote } from './types.ts';

/**
 * What merging does with a note: `added`; `same` on both sides; `updated` by a newer wording of it; `older` than the
 * one here, which stays; in `conflict`, written apart on both sides, so both are kept; `deleted` here and left so;
 * `restored` from the trash.
 */
export type MergeAction = 'added' | 'same' | 'updated' | 'older' | 'conflict' | 'deleted' | 'restored';

export interface MergeCounts extends Record<MergeAction, number> {
  readonly pages: number;
  readonly newPages: number;
  readonly corrections: number;
}

export const NO_MERGES: MergeCounts = {
  added: 0,
  same: 0,
  updated: 0,
  older: 0,
  conflict: 0,
  deleted: 0,
  restored: 0,
  pages: 0,
  newPages: 0,
  corrections: 0,
};

export interface MergeOptions {
  /** Bring back notes that were deleted here and are in the file. */
  readonly restoreDeleted?: boolean;
}

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);

/** Decides what becomes of an incoming note beside the one that is here, if any. */
function mergeAction(
  local: NoteRecord | undefined,
  trashed: TrashedNote | undefined,
  copy: NoteRecord | undefined,
  incoming: PortableNote,
  options: MergeOptions,
): MergeAction {
  if (!local) {
    if (!trashed) return 'added';
    return options.restoreDeleted || incoming.updatedAt > trashed.deletedAt ? 'restored' : 'deleted';
  }
  if (local.text === incoming.text) {
    if (sameTags(local.tags, incoming.tags) && local.verdict === incoming.verdict) return 'same';
    return incoming.updatedAt > local.updatedAt ? 'updated' : 'older';
  }
  if (local.lineage.includes(wordingHash(incoming.text))) return 'older';
  if (incoming.lineage.includes(wordingHash(local.text))) return 'updated';
  return copy ? 'same' : 'conflict';
}

/** What merging writes. */
export const MERGED: StoreName[] = [...NOTE_STORES, 'corrections'];

const NOTHING_COUNTED = new Set<MergeAction>(['same', 'older', 'deleted']);

/** The id of the copy a conflicting text is kept in, by note: made before the transaction, which cannot wait for it. */
export type CopyIds = ReadonlyMap<string, string>;

export async function copyIds(batch: readonly PageBundle[]): Promise<CopyIds> {
  const ids = new Map<string, string>();
  for (const { notes } of batch) {
    for (const note of notes) ids.set(note.id, await digest(note.id, note.text));
  }
  return ids;
}

async function localPage(tx: ReadTransaction, { page }: PageBundle): Promise<PageRecord | undefined> {
  for (const key of page.keys) {
    const known = await tx.objectStore('pages').index('keys').get(key);
    if (known) return known;
  }
  return undefined;
}

/** What is here under a note's id. */
interface Known {
  readonly local: NoteRecord | undefined;
  readonly trashed: TrashedNote | undefined;
}

async function knownAs(tx: ReadTransaction, id: string): Promise<Known> {
  const [local, trashed] = await Promise.all([
    tx.objectStore('notes').get(id),
    tx.objectStore('trash').get(id),
  ]);
  return { local, trashed };
}

/** A page's notes asked for in one go, where waiting for each would be most of the time. */
async function knownNotes(tx: ReadTransaction, notes: readonly PortableNote[]): Promise<Map<string, Known>> {
  return new Map(await Promise.all(notes.map(async ({ id }) => [id, await knownAs(tx, id)] as const)));
}

async function actionFor(
  tx: ReadTransaction,
  { local, trashed }: Known,
  note: PortableNote,
  copyId: string,
  options: MergeOptions,
): Promise<MergeAction> {
  const copy = local && local.text !== note.text ? await tx.objectStore('notes').get(copyId) : undefined;
  return mergeAction(local, trashed, copy, note, options);
}

/** What {@link mergeBundles} would do, counted; nothing is written. */
export async function planMerge(
  tx: ReadTransaction,
  batch: readonly PageBundle[],
  ids: CopyIds,
  options: MergeOptions,
): Promise<MergeCounts> {
  const counts = { ...NO_MERGES };
  for (const bundle of batch) {
    counts.pages++;
    if (!(await localPage(tx, bundle))) counts.newPages++;
    const known = await knownNotes(tx, bundle.notes);
    for (const note of bundle.notes) {
      counts[await actionFor(tx, known.get(note.id)!, note, ids.get(note.id)!, options)]++;
    }
    for (const { id } of bundle.corrections) {
      if (!(await tx.objectStore('corrections').getKey(id))) counts.corrections++;
    }
  }
  return counts;
}

async function mergePage(
  tx: WriteTransaction,
  bundle: PageBundle,
): Promise<{ page: PageRecord; isNew: boolean }> {
  const store = tx.objectStore('pages');
  const known = await localPage(tx, bundle);
  const keys = [...(known?.keys ?? [])];
  for (const key of bundle.page.keys) {
    if (!keys.includes(key) && !(await store.index('keys').getKey(key))) keys.push(key);
  }
  const page: PageRecord = known ? { ...known, keys } : { ...bundle.page, id: keys[0]!, keys, noteCount: 0 };
  await store.put(page);
  return { page, isNew: !known };
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

/** What a batch adds up before it is written: once a batch, where once a note would be most of the work. */
interface Tally {
  seq: number;
  /** Notes on their way to the disk: waited for together, a page at a time. */
  readonly writes: Promise<unknown>[];
  readonly tags: Map<string, { name: string; count: number; usedAt: number }>;
}

function putLater({ writes }: Tally, put: Promise<unknown>): void {
  // Whoever waits for all of them hears of a failure; one that comes after another's must not look unheard.
  put.catch(() => {});
  writes.push(put);
}

function tallyTags({ tags }: Tally, names: readonly string[], difference: 1 | -1, at: number): void {
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

async function writeTally(tx: WriteTransaction, tally: Tally): Promise<void> {
  await tx.objectStore('settings').put(tally.seq, 'seq');
  const store = tx.objectStore('tags');
  for (const [key, { name, count, usedAt }] of tally.tags) {
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

async function mergeNote(
  tx: WriteTransaction,
  tally: Tally,
  known: Known,
  claims: ReadonlyMap<string, ClaimRecord>,
  note: PortableNote,
  page: PageRecord,
  copyId: string,
  options: MergeOptions,
): Promise<{ action: MergeAction; id: string; added: number }> {
  const { local } = known;
  const action = await actionFor(tx, known, note, copyId, options);
  if (NOTHING_COUNTED.has(action)) return { action, id: note.id, added: 0 };
  const made = noteRecord(note, page, claims.get(note.claimId ?? ''), ++tally.seq);
  const written: NoteRecord =
    action === 'updated' && local
      ? {
          ...made,
          // The note stays where it is listed here; its numbers go on, so that open editors notice.
          pageId: local.pageId,
          claimId: local.claimId,
          label: local.label,
          sourceKey: local.sourceKey,
          site: local.site,
          pageKey: local.pageKey,
          revision: Math.max(local.revision, note.revision) + 1,
          revisions: {
            text: Math.max(local.revision, note.revision) + 1,
            tags: Math.max(local.revision, note.revision) + 1,
            verdict: Math.max(local.revision, note.revision) + 1,
          },
        }
      : action === 'conflict'
        ? { ...made, id: copyId, conflictOf: note.id }
        : made;
  if (action === 'updated' && local && local.text !== written.text) {
    // Files can claim to be newer than they are: the words that give way stay in the trash.
    const id = `${local.id.slice(0, 180)}~${wordingHash(local.text)}`;
    const before: NoteRecord = { ...local, id, conflictOf: local.id };
    await tx
      .objectStore('trash')
      .put({ id, pageId: local.pageId, note: before, deletedAt: written.updatedAt, seq: ++tally.seq });
  }
  putLater(tally, tx.objectStore('notes').put(written));
  if (action === 'restored') await tx.objectStore('trash').delete(note.id);
  if (action === 'updated' && local) tallyTags(tally, local.tags, -1, 0);
  tallyTags(tally, written.tags, 1, written.updatedAt);
  return { action, id: written.id, added: action === 'updated' ? 0 : 1 };
}

/** The claims of a page's notes as they are here now: one that was here before the file stays as it is. */
async function claimsOf(
  tx: ReadTransaction,
  { notes, deleted }: PageBundle,
): Promise<Map<string, ClaimRecord>> {
  const ids = new Set([...notes, ...deleted.map(({ note }) => note)].flatMap(({ claimId }) => claimId ?? []));
  const found = await Promise.all([...ids].map((id) => tx.objectStore('claims').get(id)));
  return new Map(found.flatMap((claim) => (claim ? [[claim.id, claim]] : [])));
}

async function mergeBundle(
  tx: WriteTransaction,
  tally: Tally,
  bundle: PageBundle,
  ids: CopyIds,
  options: MergeOptions,
  counts: Record<keyof MergeCounts, number>,
): Promise<{ pageId: string; noteIds: string[] }> {
  const { page, isNew } = await mergePage(tx, bundle);
  counts.pages++;
  if (isNew) counts.newPages++;
  const [claims, readings] = [tx.objectStore('claims'), tx.objectStore('readings')];
  await Promise.all([
    ...bundle.claims.map(async (claim) => (await claims.getKey(claim.id)) ?? claims.put(claim)),
    ...bundle.readings.map(async (reading) => (await readings.getKey(reading.id)) ?? readings.put(reading)),
  ]);
  const here = await claimsOf(tx, bundle);
  let added = 0;
  const noteIds: string[] = [];
  const known = await knownNotes(tx, bundle.notes);
  for (const note of bundle.notes) {
    // What this very page has written since is looked up anew.
    const before = known.get(note.id) ?? (await knownAs(tx, note.id));
    const merged = await mergeNote(tx, tally, before, here, note, page, ids.get(note.id)!, options);
    counts[merged.action]++;
    added += merged.added;
    noteIds.push(merged.id);
    known.delete(note.id);
    known.delete(merged.id);
  }
  await Promise.all(tally.writes.splice(0));
  if (added > 0) await addNotes(tx, page.id, added);
  const [notes, trash] = [tx.objectStore('notes'), tx.objectStore('trash')];
  for (const { note, deletedAt } of bundle.deleted) {
    // A deletion elsewhere deletes nothing here.
    if ((await notes.getKey(note.id)) || (await trash.getKey(note.id))) continue;
    const seq = ++tally.seq;
    await trash.put({
      id: note.id,
      pageId: page.id,
      note: noteRecord(note, page, here.get(note.claimId ?? ''), seq),
      deletedAt,
      seq,
    });
  }
  const corrections = tx.objectStore('corrections');
  for (const correction of bundle.corrections) {
    if (await corrections.getKey(correction.id)) continue;
    await corrections.put({ ...correction, pageId: page.id });
    counts.corrections++;
  }
  return { pageId: page.id, noteIds };
}

/** Merges pages and notes by id and time; see {@link MergeAction}. Doing it twice changes nothing more. */
export async function mergeBundles(
  tx: WriteTransaction,
  batch: readonly PageBundle[],
  ids: CopyIds,
  options: MergeOptions,
): Promise<{ counts: MergeCounts; pageIds: string[]; noteIds: string[] }> {
  const counts = { ...NO_MERGES };
  const [pageIds, noteIds]: [string[], string[]] = [[], []];
  const tally: Tally = { seq: await nextSeq(tx), writes: [], tags: new Map() };
  for (const bundle of batch) {
    const merged = await mergeBundle(tx, tally, bundle, ids, options, counts);
    pageIds.push(merged.pageId);
    noteIds.push(...merged.noteIds);
  }
  await writeTally(tx, tally);
  return { counts, pageIds, noteIds };
}

export const addMerges = (a: MergeCounts, b: MergeCounts): MergeCounts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum as unknown as MergeCounts;
};
