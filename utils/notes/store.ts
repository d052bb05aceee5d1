import { describeTarget, foldText, type Span } from '../anchoring/index.ts';
import { dropBackups, type UpgradeBackup, upgradeBackups } from './backup.ts';
import { bundles } from './bundles.ts';
import { claimRecord, extentOf, type NoteSubject, readingRecord } from './claim.ts';
import { BROUGHT_BACK, createContext, mergeBatch, type StoreOptions, UNRESTORED } from './context.ts';
import { DATABASE_NAME } from './database.ts';
import { digest } from './digest.ts';
import { applyEdit, isConflict, type NoteEdit, tagKeys } from './edit.ts';
import { NotesError, toNotesError } from './errors.ts';
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
import { copyIds, type MergeCounts, type MergeOptions, planMerge } from './merge.ts';
import { pageKeys } from './page-identity.ts';
import {
  type ArticleAddress,
  countNotes,
  forgetPage,
  joinPages,
  pagesOf,
  putPage,
  splitPage,
} from './pages.ts';
import type { PageBundle } from './portable.ts';
import { NOTE_STORES, type StoreName } from './schema.ts';
import { commitImport, dropStaged, stage } from './staging.ts';
import { cleanTags, countTags } from './tags.ts';
import { nextSeq, read, type WriteTransaction, write } from './transaction.ts';
import type {
  Article,
  Change,
  CorrectionChange,
  CorrectionRecord,
  NoteRecord,
  NoteView,
  PageRecord,
  Placement,
  Reading,
  ReadingRecord,
  TagRecord,
  TrashedNote,
  Verdict,
} from './types.ts';
import { bundlesOfCopy } from './upgrade-copy.ts';

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

export interface CorrectionDraft {
  readonly id: string;
  readonly reading: Reading;
  /** Index of the claim corrected; null for an added one. */
  readonly index: number | null;
  readonly change: CorrectionChange;
}

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
  /** Moves a note to the trash; {@link restoreNote} brings it back. False when it was not there. */
  deleteNote(id: string): Promise<boolean>;
  restoreNote(id: string): Promise<boolean>;
  trash(): Promise<TrashedNote[]>;
  emptyTrash(): Promise<void>;
  /** Records where notes were found; those whose place is known already cost nothing. */
  placeNotes(placements: ReadonlyMap<string, Omit<Placement, 'at'>>): Promise<void>;

  note(id: string): Promise<NoteView | null>;
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
  commitImport(importId: string, options?: MergeOptions): Promise<MergeCounts>;

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
const MAX_ID_LENGTH = 200;
/** Pages under one title that are looked at: where there are more, it is the title of no one article. */
const TITLED = 10;

const changed = (pageIds: string[], noteIds: string[]): Change => ({ pageIds, noteIds });

function checkId(id: string): void {
  if (id === '' || id.length > MAX_ID_LENGTH) throw new NotesError('invalid');
}

/** Takes a note out of the trash and lists it again, with `edit` applied. */
async function revive(
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

    async putNote(draft) {
      checkId(draft.id);
      const at = now();
      const readAs = await readingRecord(draft.reading, at);
      const claim = await claimRecord(draft.reading, readAs.id, draft.on, at);
      const tags = cleanTags(draft.tags ?? []);
      return write(context, NOTE_STORES, async (tx) => {
        const known =
          (await tx.objectStore('notes').get(draft.id)) ??
          (await tx.objectStore('trash').get(draft.id))?.note;
        if (known) return { result: known, change: null };
        const page = await putPage(tx, draft.reading.article, at);
        if (claim && !(await tx.objectStore('claims').getKey(claim.id)))
          await tx.objectStore('claims').put(claim);
        if (!(await tx.objectStore('readings').getKey(readAs.id)))
          await tx.objectStore('readings').put(readAs);
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
          revision: 1,
          revisions: { text: 1, tags: 1, verdict: 1 },
          lineage: [],
          conflictOf: null,
          placement: null,
          site: page.site,
          label: claim?.label ?? null,
          tagKeys: tagKeys(tags, at),
          sourceKey: foldText(claim?.resolved ?? claim?.source ?? ''),
          seq: await nextSeq(tx),
        };
        await tx.objectStore('notes').put(note);
        await countTags(tx, [], tags, at);
        await countNotes(tx, page.id, 1, at);
        return { result: note, change: changed([page.id], [note.id]) };
      });
    },

    async editNote(id, base, edit) {
      const otherId = edit.text === undefined ? '' : await digest(id, edit.text);
      return write<EditResult>(context, NOTE_STORES, async (tx) => {
        const notes = tx.objectStore('notes');
        const at = now();
        const note = await notes.get(id);
        if (!note) {
          const trashed = await tx.objectStore('trash').get(id);
          if (!trashed) throw new NotesError('not-found');
          const revived = await revive(tx, trashed, edit, at);
          return { result: { status: 'saved', note: revived }, change: changed([revived.pageId], [id]) };
        }
        const seq = await nextSeq(tx);
        if (isConflict(note, base, edit)) {
          const known = await notes.get(otherId);
          if (known) return { result: { status: 'kept-both', note, other: known }, change: null };
          const edited = applyEdit(note, edit, at, seq);
          const other: NoteRecord = {
            ...edited,
            id: otherId,
            createdAt: at,
            revision: 1,
            revisions: { text: 1, tags: 1, verdict: 1 },
            lineage: [],
            conflictOf: id,
          };
          await notes.put(other);
          await countTags(tx, [], other.tags, at);
          await countNotes(tx, other.pageId, 1, at);
          return {
            result: { status: 'kept-both', note, other },
            change: changed([note.pageId], [id, otherId]),
          };
        }
        const edited = applyEdit(note, edit, at, seq);
        if (edited === note) return { result: { status: 'unchanged', note }, change: null };
        await notes.put(edited);
        await countTags(tx, note.tags, edited.tags, at);
        await countNotes(tx, note.pageId, 0, at);
        return { result: { status: 'saved', note: edited }, change: changed([note.pageId], [id]) };
      });
    },

    deleteNote: (id) =>
      write(context, NOTE_STORES, async (tx) => {
        const note = await tx.objectStore('notes').get(id);
        if (!note) return { result: false, change: null };
        const at = now();
        await tx
          .objectStore('trash')
          .put({ id, pageId: note.pageId, note, deletedAt: at, seq: await nextSeq(tx) });
        await tx.objectStore('notes').delete(id);
        await countTags(tx, note.tags, [], at);
        await countNotes(tx, note.pageId, -1, at);
        return { result: true, change: changed([note.pageId], [id]) };
      }),

    restoreNote: (id) =>
      write(context, NOTE_STORES, async (tx) => {
        const trashed = await tx.objectStore('trash').get(id);
        if (!trashed) return { result: false, change: null };
        const note = await revive(tx, trashed, {}, now());
        return { result: true, change: changed([note.pageId], [id]) };
      }),

    trash: () =>
      read(context, ['trash'], async (tx) =>
        (await tx.objectStore('trash').index('deletedAt').getAll()).reverse(),
      ),

    emptyTrash: () =>
      write(context, [...NOTE_STORES, 'corrections'], async (tx) => {
        const trashed = await tx.objectStore('trash').getAll();
        await tx.objectStore('trash').clear();
        for (const claimId of new Set(trashed.map(({ note }) => note.claimId))) {
          if (claimId === null || (await tx.objectStore('notes').index('claimId').count(claimId)) > 0)
            continue;
          const claim = await tx.objectStore('claims').get(claimId);
          await tx.objectStore('claims').delete(claimId);
          if (!claim || (await tx.objectStore('claims').index('readingId').count(claim.readingId)) > 0)
            continue;
          await tx.objectStore('readings').delete(claim.readingId);
        }
        const pageIds = [...new Set(trashed.map(({ pageId }) => pageId))];
        for (const pageId of pageIds) await forgetPage(tx, pageId);
        return {
          result: undefined,
          change: changed(
            pageIds,
            trashed.map(({ id }) => id),
          ),
        };
      }),

    placeNotes: (placements) =>
      write(context, ['notes'], async (tx) => {
        const store = tx.objectStore('notes');
        const noteIds: string[] = [];
        const pageIds = new Set<string>();
        for (const [id, placement] of placements) {
          const note = await store.get(id);
          if (!note || samePlacement(note.placement, placement)) continue;
          await store.put({ ...note, placement: { ...placement, at: now() } });
          noteIds.push(id);
          pageIds.add(note.pageId);
        }
        return { result: undefined, change: noteIds.length > 0 ? changed([...pageIds], noteIds) : null };
      }),

    note: (id) =>
      read(context, ['notes', 'claims', 'pages'], async (tx) => {
        const note = await tx.objectStore('notes').get(id);
        return note ? ((await viewsOf(tx, [note]))[0] ?? null) : null;
      }),

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

    async putCorrection(draft) {
      checkId(draft.id);
      const { article, attributions } = draft.reading;
      const was = draft.index === null ? null : (attributions[draft.index] ?? null);
      const subject = was ?? (draft.change.type === 'add' ? draft.change.attribution : null);
      if (!subject) throw new NotesError('invalid');
      const span: Span = extentOf(subject);
      return write(context, ['pages', 'corrections'], async (tx) => {
        const at = now();
        const known = await tx.objectStore('corrections').get(draft.id);
        const page = await putPage(tx, article, at);
        const correction: CorrectionRecord = {
          id: draft.id,
          pageId: page.id,
          pageKey: pageKeys(article)[0]!,
          target: describeTarget(article.text, span),
          was,
          change: draft.change,
          language: article.language,
          createdAt: known?.createdAt ?? at,
        };
        await tx.objectStore('corrections').put(correction);
        return { result: correction, change: changed([page.id], []) };
      });
    },
    deleteCorrection: (id) =>
      write(context, ['corrections'], async (tx) => {
        const known = await tx.objectStore('corrections').get(id);
        if (!known) return { result: false, change: null };
        await tx.objectStore('corrections').delete(id);
        return { result: true, change: changed([known.pageId], []) };
      }),
    correctionsOfArticle: (article) =>
      read(context, ['pages', 'corrections'], async (tx) => {
        const pages = await pagesOf(tx, article);
        const index = tx.objectStore('corrections').index('pageId');
        return (await Promise.all(pages.map(({ id }) => index.getAll(id)))).flat();
      }),

    bundles: (pageId) => bundles(context, pageId),
    async planMerge(batch, merging = {}) {
      const ids = await copyIds(batch);
      return read(context, ['pages', 'notes', 'trash', 'corrections'], (tx) =>
        planMerge(tx, batch, ids, merging),
      );
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

function samePlacement(known: Placement | null, next: Omit<Placement, 'at'>): boolean {
  if (known === null || known.grade !== next.grade) return false;
  const [a, b] = [known.target, next.target];
  return a === b || (a?.position.start === b?.position.start && a?.quote.exact === b?.quote.exact);
}
