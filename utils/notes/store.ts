import { dropBackups, type UpgradeBackup, upgradeBackups } from './backup.ts';
import { bundles } from './bundles.ts';
import { BROUGHT_BACK, createContext, mergeBatch, type StoreOptions, UNRESTORED } from './context.ts';
import {
  type CorrectionDraft,
  correctionsOfArticle,
  deleteCorrection,
  putCorrection,
} from './corrections.ts';
import { DATABASE_NAME } from './database.ts';
import type { NoteEdit } from './edit.ts';
import { toNotesError } from './errors.ts';
import { copyIds } from './here.ts';
import {
  everyNote,
  type FacetValue,
  facet,
  type ListRequest,
  listNotes,
  type NoteSlice,
  viewsOf,
  viewsOfPages,
} from './lists.ts';
import { recordsOf } from './lookups.ts';
import { MERGED, planMerge } from './merge.ts';
import type { MergeCounts, MergeOptions } from './merge-action.ts';
import { type ArticleAddress, joinPages, pagesOf, putPage, splitPage } from './pages.ts';
import type { PageBundle } from './portable.ts';
import { NOTE_STORES, type StoreName } from './schema.ts';
import { type CommitOptions, commitImport, dropStaged, stage } from './staging.ts';
import { nextSeq, read, write } from './transaction.ts';
import { countDeleted, deletedNotes, deleteNote, forgetNotes, restoreNotes } from './trash.ts';
import type {
  Article,
  Change,
  CorrectionRecord,
  DeletedNote,
  NoteRecord,
  NoteView,
  PageRecord,
  Placement,
  ReadingRecord,
  TagRecord,
} from './types.ts';
import { bundlesOfCopy } from './upgrade-copy.ts';
import { type EditResult, editNote, type NoteDraft, placeNotes, putNote } from './writing.ts';

/**
 * The reader's notes. Every write resolves once it is on the disk and not before, fails whole with a
 * {@link NotesError}, may be repeated without effect, and is told to every other open context.
 */
export interface NotesStore {
  savePage(article: Article): Promise<PageRecord>;
  /** Creates a note. One that exists with that id is left as it is: changes go through {@link editNote}. */
  putNote(draft: NoteDraft): Promise<NoteRecord>;
  /**
   * @param base the {@link NoteRecord.revision} the reader had before her
   * @throws NotesError `not-found`; a note deleted meanwhile comes back with the edit
   */
  editNote(id: string, base: number, edit: NoteEdit): Promise<EditResult>;
  /** Moves a note to the trash; {@link restoreNotes} brings it back. False when it was not there. */
  deleteNote(id: string): Promise<boolean>;
  /** @returns how many of them were in the trash */
  restoreNotes(ids: readonly string[]): Promise<number>;
  /** What is in the trash, the last deleted first. */
  deletedNotes(): Promise<DeletedNote[]>;
  countDeleted(): Promise<number>;
  /** Deletes notes that are in the trash for ever; all of them where `ids` is null. */
  forgetNotes(ids: readonly string[] | null): Promise<void>;
  /** Records where notes were found; those whose place is known already cost nothing. */
  placeNotes(placements: ReadonlyMap<string, Omit<Placement, 'at'>>): Promise<void>;

  note(id: string): Promise<NoteView | null>;
  /** Those of the notes that there are, in no order. */
  notes(ids: readonly string[]): Promise<NoteView[]>;
  /** Notes of an article at this address or any it is joined with, oldest first. */
  notesOfArticle(article: ArticleAddress): Promise<NoteView[]>;
  /** The reading a note's claim was made in. */
  reading(id: string): Promise<ReadingRecord | null>;
  list(request: ListRequest): Promise<NoteSlice>;
  /** Every note there is, by id, thousands at a time. */
  everyNote(): AsyncGenerator<NoteView[]>;
  facet(by: 'site' | 'verdict' | 'label' | 'source' | 'placement'): Promise<FacetValue[]>;
  /** Tags in use, the most recently used first. */
  tags(): Promise<TagRecord[]>;
  page(id: string): Promise<PageRecord | null>;
  /** Pages of an article's address, see {@link notesOfArticle}. */
  pagesOfArticle(article: ArticleAddress): Promise<PageRecord[]>;
  /** Pages with the article's title and notes at addresses nobody knows to be its own, with those notes. */
  pagesTitled(article: Article): Promise<{ page: PageRecord; notes: NoteView[] }[]>;
  /** Pages with notes, the most recently noted first. */
  pages(): Promise<PageRecord[]>;
  joinPages(intoId: string, fromId: string): Promise<void>;
  splitPage(pageId: string, joinedId: string): Promise<void>;

  putCorrection(draft: CorrectionDraft): Promise<CorrectionRecord>;
  deleteCorrection(id: string): Promise<boolean>;
  correctionsOfArticle(article: ArticleAddress): Promise<CorrectionRecord[]>;

  /** Everything, or one page, for export: a page at a time. */
  bundles(pageId?: string): AsyncGenerator<PageBundle>;
  /** What {@link merge} would do. */
  planMerge(batch: readonly PageBundle[], options?: MergeOptions): Promise<MergeCounts>;
  /** Brings in pages and notes from elsewhere, the whole batch or nothing of it. */
  merge(batch: readonly PageBundle[], options?: MergeOptions): Promise<MergeCounts>;
  /** Lays pages aside for an import that {@link commitImport} brings in as a whole; `order` counts its batches. */
  stage(importId: string, order: number, batch: readonly PageBundle[]): Promise<void>;
  dropStaged(importId: string): Promise<void>;
  /**
   * Brings in all that was staged. Once this has been called and the store was not closed in the same moment, it comes
   * in: what a failure or the end of this context leaves over is taken up by whoever has the store open next.
   */
  commitImport(importId: string, options?: CommitOptions): Promise<MergeCounts>;

  /** The copies that were kept before upgrades, oldest first. */
  upgradeCopies(): Promise<UpgradeBackup[]>;
  /** What was in one of them, as {@link bundles}. */
  bundlesOfCopy(version: number): AsyncGenerator<PageBundle>;

  /** How many notes came back from the second copy since the reader was last told; 0 once she has been. */
  broughtBack(): Promise<number>;
  toldBroughtBack(): Promise<void>;

  counts(): Promise<{ notes: number; pages: number; trash: number; corrections: number }>;
  /** Removes every note, page, correction and tag, and what was copied of them before upgrades. */
  eraseAll(): Promise<void>;
  subscribe(listener: (change: Change) => void, signal?: AbortSignal): () => void;
  close(): void;
}

/** What goes with the notes when everything is erased. */
const ERASED: StoreName[] = ['corrections', 'imports', 'staged'];
/** Pages under one title that are looked at: where there are more, it is the title of no one article. */
const TITLED = 10;

const changed = (pageIds: string[], noteIds: string[]): Change => ({ pageIds, noteIds });

/** Opens nothing yet: the database is opened by the first call that needs it. */
export function openStore(options: StoreOptions = {}): NotesStore {
  const life = new AbortController();
  const context = createContext(options, life.signal);
  const { now } = context;
  const { name = DATABASE_NAME } = options;

  return {
    savePage: (article) =>
      write(context, ['pages'], async (tx) => {
        const page = await putPage(tx, article, now());
        return { result: page, change: changed([page.id], []) };
      }),

    putNote: (draft) => putNote(context, draft),
    editNote: (id, base, edit) => editNote(context, id, base, edit),
    deleteNote: (id) => deleteNote(context, id),
    restoreNotes: (ids) => restoreNotes(context, ids),
    deletedNotes: () => deletedNotes(context),
    countDeleted: () => countDeleted(context),
    forgetNotes: (ids) => forgetNotes(context, ids),
    placeNotes: (placements) => placeNotes(context, placements),

    note: (id) =>
      read(context, ['notes', 'claims', 'pages'], async (tx) => {
        const note = await tx.objectStore('notes').get(id);
        return note ? ((await viewsOf(tx, [note]))[0] ?? null) : null;
      }),

    notes: (ids) =>
      read(context, ['notes', 'claims', 'pages'], async (tx) =>
        viewsOf(tx, [...(await recordsOf(tx, 'notes', ids)).values()]),
      ),

    notesOfArticle: (article) =>
      read(context, ['pages', 'notes', 'claims'], async (tx) => viewsOfPages(tx, await pagesOf(tx, article))),

    reading: (id) =>
      read(context, ['readings'], async (tx) => (await tx.objectStore('readings').get(id)) ?? null),

    list: (request) => read(context, ['notes', 'claims', 'pages'], (tx) => listNotes(tx, request)),
    everyNote: () => everyNote(context),
    facet: (by) => read(context, ['notes'], (tx) => facet(tx, by)),
    tags: () =>
      read(context, ['tags'], async (tx) =>
        (await tx.objectStore('tags').getAll()).sort((a, b) => b.usedAt - a.usedAt),
      ),

    page: (id) => read(context, ['pages'], async (tx) => (await tx.objectStore('pages').get(id)) ?? null),
    pagesOfArticle: (article) => read(context, ['pages'], (tx) => pagesOf(tx, article)),
    pagesTitled: (article) =>
      read(context, ['pages', 'notes', 'claims'], async (tx) => {
        const own = new Set((await pagesOf(tx, article)).map(({ id }) => id));
        const titled = await tx.objectStore('pages').index('title').getAll(article.title, TITLED);
        const others = titled.filter(({ id, noteCount }) => noteCount > 0 && !own.has(id));
        return Promise.all(others.map(async (page) => ({ page, notes: await viewsOfPages(tx, [page]) })));
      }),
    pages: () =>
      read(context, ['pages'], async (tx) => {
        const pages = await tx.objectStore('pages').index('updatedAt').getAll();
        return pages.filter((page) => page.noteCount > 0).reverse();
      }),
    joinPages: (intoId, fromId) =>
      write(context, ['pages', 'notes', 'trash', 'corrections'], async (tx) => ({
        change: changed([intoId, fromId], await joinPages(tx, intoId, fromId)),
        result: undefined,
      })),
    splitPage: (pageId, joinedId) =>
      write(context, ['pages', 'notes', 'trash', 'corrections'], async (tx) => ({
        change: changed([pageId, joinedId], await splitPage(tx, pageId, joinedId)),
        result: undefined,
      })),

    putCorrection: (draft) => putCorrection(context, draft),
    deleteCorrection: (id) => deleteCorrection(context, id),
    correctionsOfArticle: (article) => correctionsOfArticle(context, article),

    bundles: (pageId) => bundles(context, pageId),
    async planMerge(batch, merging = {}) {
      const ids = await copyIds(batch);
      return read(context, MERGED, (tx) => planMerge(tx, batch, ids, merging));
    },
    merge: (batch, merging = {}) => mergeBatch(context, batch, merging),
    stage: (id, order, batch) => stage(context, id, order, batch),
    dropStaged: (id) => dropStaged(context, id),
    commitImport: (id, merging = {}) => commitImport(context, id, merging),

    async upgradeCopies() {
      try {
        // Opening may be what upgrades it, and so makes a copy.
        await context.connection.db();
        return await upgradeBackups(name);
      } catch (error) {
        throw toNotesError(error);
      }
    },
    bundlesOfCopy: (version) => bundlesOfCopy(name, version),
    broughtBack: () =>
      read(context, ['settings'], async (tx) =>
        Number((await tx.objectStore('settings').get(BROUGHT_BACK)) ?? 0),
      ),
    toldBroughtBack: () =>
      write(context, ['settings'], async (tx) => {
        await tx.objectStore('settings').delete(BROUGHT_BACK);
        return { result: undefined, change: changed([], []) };
      }),

    counts: () =>
      read(context, ['notes', 'pages', 'trash', 'corrections'], async (tx) => ({
        notes: await tx.objectStore('notes').count(),
        pages: await tx.objectStore('pages').count(),
        trash: await tx.objectStore('trash').count(),
        corrections: await tx.objectStore('corrections').count(),
      })),

    async eraseAll() {
      await context.connection.db();
      await dropBackups(name).catch((error: unknown) => {
        throw toNotesError(error);
      });
      await write(context, [...NOTE_STORES, ...ERASED], async (tx) => {
        for (const name of [...NOTE_STORES, ...ERASED]) {
          if (name !== 'settings') await tx.objectStore(name).clear();
        }
        await tx.objectStore('settings').delete(UNRESTORED);
        await nextSeq(tx);
        return { result: undefined, change: { pageIds: null, noteIds: null } };
      });
    },

    subscribe: (listener, signal) => context.changes.subscribe(listener, signal),
    close() {
      life.abort();
      context.changes.close();
      context.connection.close();
    },
  };
}
