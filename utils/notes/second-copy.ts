import { viewsOfPages } from './lists.ts';
import { recordsOf } from './lookups.ts';
import { type PageBundle, type PortableNote, portableNote, portablePage } from './portable.ts';
import { type Context, read } from './transaction.ts';
import type { Change, ClaimRecord, NoteRecord, TrashedNote } from './types.ts';

/**
 * Where every note is kept a second time. Browsers drop an IndexedDB that they find broken, without a word;
 * `browser.storage.local` is another database on the disk and fits this shape.
 */
export interface SecondCopy {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

interface CopiedNote {
  readonly pageId: string;
  readonly note: PortableNote;
  readonly claim: ClaimRecord | null;
  readonly deletedAt: number | null;
}
type CopiedPage = Pick<PageBundle, 'page' | 'corrections'>;

const NOTE = 'notes/note/';
const PAGE = 'notes/page/';
const COPIED_AT_ONCE = 500;

/** What the second copy has to hold, and the keys it has to let go. Browsers take a string in half the time of an object. */
async function write<T>(
  copy: SecondCopy,
  entries: readonly (readonly [key: string, item: T | null])[],
): Promise<void> {
  const gone = entries.flatMap(([key, item]) => (item === null ? [key] : []));
  const kept = entries.flatMap(([key, item]) =>
    item === null ? [] : [[key, JSON.stringify(item)] as const],
  );
  await copy.set(Object.fromEntries(kept));
  if (gone.length > 0) await copy.remove(gone);
}

async function copyPages(context: Context, copy: SecondCopy, pageIds: readonly string[]): Promise<void> {
  const entries = await read(context, ['pages', 'corrections'], (tx) =>
    Promise.all(
      pageIds.map(async (id): Promise<readonly [string, CopiedPage | null]> => {
        const [page, corrections] = await Promise.all([
          tx.objectStore('pages').get(id),
          tx.objectStore('corrections').index('pageId').getAll(id),
        ]);
        if (!page) return [PAGE + id, null];
        return [
          PAGE + id,
          {
            page: portablePage(page),
            corrections: corrections.map(({ pageId: _derived, ...correction }) => correction),
          },
        ];
      }),
    ),
  );
  await write(copy, entries);
}

type CopiedEntry = readonly [key: string, item: CopiedNote | null];

const entryOf = (note: NoteRecord, claim: ClaimRecord | null, trashed?: TrashedNote): CopiedEntry => [
  NOTE + note.id,
  {
    pageId: trashed?.pageId ?? note.pageId,
    note: portableNote(note),
    claim,
    deletedAt: trashed?.deletedAt ?? null,
  },
];

/** @returns those of the notes that were found on no page */
async function copyNotesOf(
  context: Context,
  copy: SecondCopy,
  pageIds: readonly string[],
  noteIds: ReadonlySet<string>,
): Promise<string[]> {
  const missing = new Set(noteIds);
  for (const some of slices(pageIds)) {
    const views = await read(context, ['pages', 'notes', 'claims'], async (tx) => {
      const pages = await Promise.all(some.map((id) => tx.objectStore('pages').get(id)));
      return viewsOfPages(
        tx,
        pages.filter((page) => page !== undefined),
      );
    });
    const changed = views.filter(({ note }) => missing.delete(note.id));
    await write(
      copy,
      changed.map(({ note, claim }) => entryOf(note, claim)),
    );
  }
  return [...missing];
}

async function copyNotes(context: Context, copy: SecondCopy, noteIds: readonly string[]): Promise<void> {
  const entries = await read(context, ['notes', 'trash', 'claims'], async (tx) => {
    const live = await recordsOf(tx, 'notes', noteIds);
    const trash = await recordsOf(tx, 'trash', noteIds);
    const notes = [...live.values(), ...[...trash.values()].map(({ note }) => note)];
    const claims = await recordsOf(
      tx,
      'claims',
      notes.flatMap(({ claimId }) => claimId ?? []),
    );
    return noteIds.map((id): CopiedEntry => {
      const trashed = live.has(id) ? undefined : trash.get(id);
      const note = live.get(id) ?? trashed?.note;
      return note ? entryOf(note, claims.get(note.claimId ?? '') ?? null, trashed) : [NOTE + id, null];
    });
  });
  await write(copy, entries);
}

/** Earlier versions kept objects. */
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const isOurs = (key: string) => key.startsWith(NOTE) || key.startsWith(PAGE);

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += COPIED_AT_ONCE) yield list.slice(at, at + COPIED_AT_ONCE);
}

/** Copies what a write changed, as it now stands in the database. */
export async function copyChange(context: Context, copy: SecondCopy, change: Change): Promise<void> {
  if (change.pageIds === null || change.noteIds === null) {
    await copy.remove(Object.keys(await copy.get(null)).filter(isOurs));
    return;
  }
  for (const some of slices([...new Set(change.pageIds)])) await copyPages(context, copy, some);
  const noteIds = new Set(change.noteIds);
  // Whole pages are read in a fraction of the time that as many notes are.
  const rest =
    noteIds.size > change.pageIds.length
      ? await copyNotesOf(context, copy, [...new Set(change.pageIds)], noteIds)
      : [...noteIds];
  for (const some of slices(rest)) await copyNotes(context, copy, some);
}

/** All that was copied, as pages to merge into an empty database. */
export async function copiedBundles(copy: SecondCopy): Promise<PageBundle[]> {
  const all = Object.entries(await copy.get(null))
    .filter(([key]) => isOurs(key))
    .map(([key, value]) => [key, parsed(value)] as const);
  const pages = new Map<string, CopiedPage>(
    all
      .filter(([key]) => key.startsWith(PAGE))
      .map(([key, value]) => [key.slice(PAGE.length), value as CopiedPage]),
  );
  const notes = all.filter(([key]) => key.startsWith(NOTE)).map(([, value]) => value as CopiedNote);
  const byPage = Map.groupBy(notes, ({ pageId }) => pageId);
  return [...pages].map(([id, { page, corrections }]) => {
    const own = byPage.get(id) ?? [];
    const claims = new Map(own.flatMap(({ claim }) => (claim ? [[claim.id, claim] as const] : [])));
    return {
      page,
      corrections,
      readings: [],
      claims: [...claims.values()],
      notes: own.filter(({ deletedAt }) => deletedAt === null).map(({ note }) => note),
      deleted: own.flatMap(({ note, deletedAt }) => (deletedAt === null ? [] : [{ note, deletedAt }])),
    };
  });
}
