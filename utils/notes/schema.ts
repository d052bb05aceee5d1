import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ImportRecord, StagedBatch } from './staging.ts';
import type {
  ClaimRecord,
  CorrectionRecord,
  NoteRecord,
  PageRecord,
  ReadingRecord,
  TagRecord,
  TrashedNote,
} from './types.ts';

/** The database as the code of this version reads it. Past shapes live in their migrations only. */
export interface NotesSchema extends DBSchema {
  pages: {
    key: string;
    value: PageRecord;
    indexes: { keys: string; updatedAt: number; site: [string, number]; title: string };
  };
  readings: { key: string; value: ReadingRecord; indexes: { pageKey: [string, number] } };
  claims: { key: string; value: ClaimRecord; indexes: { pageKey: string; readingId: string } };
  notes: {
    key: string;
    value: NoteRecord;
    indexes: {
      pageId: [string, number];
      claimId: string;
      createdAt: number;
      updatedAt: number;
      seq: number;
      site: [string, number];
      verdict: [string, number];
      label: [string, number];
      source: [string, number];
      placement: [string, number];
      tag: string;
    };
  };
  /** Deleted notes, until the reader empties it. A store of its own, so that no list has to skip them. */
  trash: { key: string; value: TrashedNote; indexes: { deletedAt: number; pageId: string; seq: number } };
  tags: { key: string; value: TagRecord };
  corrections: { key: string; value: CorrectionRecord; indexes: { pageId: string } };
  /** What the store itself has to remember, by name: `seq` of `nextSeq`, and what `context.ts` names. */
  settings: { key: string; value: unknown };
  /** Files on their way in, and their pages by import and order: see `staging.ts`. */
  imports: { key: string; value: ImportRecord };
  staged: { key: [importId: string, order: number]; value: StagedBatch };
}

export type StoreName = StoreNames<NotesSchema>;

/** What a note is written in. */
export const NOTE_STORES: StoreName[] = ['pages', 'readings', 'claims', 'notes', 'trash', 'tags', 'settings'];
export type NotesDatabase = IDBPDatabase<NotesSchema>;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step of the schema's history, from version `n` to `n + 1`: written once, never edited after release,
 * and independent of today's types. Runs inside the upgrade transaction: it may await nothing else.
 */
export type Migration = (db: IDBPDatabase<unknown>, tx: UpgradeTransaction) => void | Promise<void>;

function createSchema(db: IDBPDatabase<unknown>) {
  const pages = db.createObjectStore('pages', { keyPath: 'id' });
  pages.createIndex('keys', 'keys', { multiEntry: true, unique: true });
  pages.createIndex('updatedAt', 'updatedAt');
  pages.createIndex('site', ['site', 'updatedAt']);

  const readings = db.createObjectStore('readings', { keyPath: 'id' });
  readings.createIndex('pageKey', ['pageKey', 'at']);

  const claims = db.createObjectStore('claims', { keyPath: 'id' });
  claims.createIndex('pageKey', 'pageKey');
  claims.createIndex('readingId', 'readingId');

  const notes = db.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('pageId', ['pageId', 'createdAt']);
  notes.createIndex('claimId', 'claimId');
  notes.createIndex('createdAt', 'createdAt');
  notes.createIndex('updatedAt', 'updatedAt');
  notes.createIndex('seq', 'seq');
  notes.createIndex('site', ['site', 'updatedAt']);
  notes.createIndex('verdict', ['verdict', 'updatedAt']);
  notes.createIndex('label', ['label', 'updatedAt']);
  notes.createIndex('source', ['sourceKey', 'updatedAt']);
  notes.createIndex('placement', ['placement.grade', 'updatedAt']);
  notes.createIndex('tag', 'tagKeys', { multiEntry: true });

  const trash = db.createObjectStore('trash', { keyPath: 'id' });
  trash.createIndex('deletedAt', 'deletedAt');
  trash.createIndex('pageId', 'pageId');
  trash.createIndex('seq', 'seq');

  const tags = db.createObjectStore('tags', { keyPath: 'key' });
  tags.createIndex('usedAt', 'usedAt');

  const corrections = db.createObjectStore('corrections', { keyPath: 'id' });
  corrections.createIndex('pageId', 'pageId');

  db.createObjectStore('settings');
}

/**
 * Browsers drop an index's old entries late, and every saved note moves its tags to the front of this one: with 100,000
 * notes reading its sixty tags took ten times as long as reading a page's hundred notes. The store itself is as short
 * as the list of tags.
 */
function dropOrderOfTags(_db: IDBPDatabase<unknown>, tx: UpgradeTransaction) {
  tx.objectStore('tags').deleteIndex('usedAt');
}

function findPagesByTitle(_db: IDBPDatabase<unknown>, tx: UpgradeTransaction) {
  tx.objectStore('pages').createIndex('title', 'title');
}

function stageImports(db: IDBPDatabase<unknown>) {
  db.createObjectStore('imports', { keyPath: 'id' });
  db.createObjectStore('staged');
}

function secondSchema(db: IDBPDatabase<unknown>, tx: UpgradeTransaction) {
  dropOrderOfTags(db, tx);
  findPagesByTitle(db, tx);
  stageImports(db);
}

/** `MIGRATIONS[n]` leads from version `n` to `n + 1`; the database's version is their number. */
export const MIGRATIONS: readonly Migration[] = [createSchema, secondSchema];
