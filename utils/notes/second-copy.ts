import { type PageBundle, type PortableNote, portableNote, portablePage } from './portable.ts';
import { type Context, read } from './transaction.ts';
import type { Change, ClaimRecord } from './types.ts';

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
const COPIED_AT_ONCE = 200;

/** What the second copy has to hold, and the keys it has to let go. */
async function write<T>(
  copy: SecondCopy,
  entries: readonly (readonly [key: string, item: T | null])[],
): Promise<void> {
  const gone = entries.flatMap(([key, item]) => (item === null ? [key] : []));
  await copy.set(Object.fromEntries(entries.filter(([, item]) => item !== null)));
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

async function copyNotes(context: Context, copy: SecondCopy, noteIds: readonly string[]): Promise<void> {
  const entries = await read(context, ['notes', 'trash', 'claims'], (tx) =>
    Promise.all(
      noteIds.map(async (id): Promise<readonly [string, CopiedNote | null]> => {
        const live = await tx.objectStore('notes').get(id);
        const trashed = live ? undefined : await tx.objectStore('trash').get(id);
        const note = live ?? trashed?.note;
        if (!note) return [NOTE + id, null];
        const claim = note.claimId === null ? undefined : await tx.objectStore('claims').get(note.claimId);
        return [
          NOTE + id,
          {
            pageId: trashed?.pageId ?? note.pageId,
            note: portableNote(note),
            claim: claim ?? null,
            deletedAt: trashed?.deletedAt ?? null,
          },
        ];
      }),
    ),
  );
  await write(copy, entries);
}

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
  for (const some of slices([...new Set(change.noteIds)])) await copyNotes(context, copy, some);
}

/** All that was copied, as pages to merge into an empty database. */
export async function copiedBundles(copy: SecondCopy): Promise<PageBundle[]> {
  const all = Object.entries(await copy.get(null));
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
