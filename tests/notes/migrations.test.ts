import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { backUp, readBackup, upgradeBackups } from '../../utils/notes/backup.ts';
import { MIGRATIONS } from '../../utils/notes/schema.ts';
import version1 from '../fixtures/notes/version-1.json' with { type: 'json' };
import { type OlderDatabase, putOlderDatabase } from './older-database.ts';
import { ARTICLE, contexts, draft } from './support.ts';

const { open, name } = contexts();
afterEach(() => deleteDB(`${name()}-backups`));

/** Every version there was before this one, as it was written by the extension of then. */
const OLDER: readonly OlderDatabase[] = [version1 as unknown as OlderDatabase];

const records = async (database: string) => {
  const db = await openDB<unknown>(database);
  const all = await Promise.all(
    [...db.objectStoreNames].map(async (store) => [store, await db.getAll(store)] as const),
  );
  db.close();
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
};

it('has a database of each version before', () => {
  expect(
    OLDER.map(({ version }) => version),
    'write one with the version before your migration to tests/fixtures/notes/, and list it in OLDER',
  ).toEqual(Array.from({ length: MIGRATIONS.length - 1 }, (_, at) => at + 1));
});

describe.each(OLDER)('from version $version', (older) => {
  it('every record is there as it was', async () => {
    await putOlderDatabase(name(), older);
    await open().counts();
    expect(await records(name())).toEqual(
      Object.fromEntries(
        Object.entries(older.stores).map(([store, entries]) => [store, entries.map(([, value]) => value)]),
      ),
    );
  });

  it('notes, tags, trash and joined pages work on', async () => {
    await putOlderDatabase(name(), older);
    const store = open();
    expect(await store.counts()).toEqual({ notes: 5, pages: 1, trash: 1, corrections: 1 });
    expect((await store.notesOfArticle(ARTICLE)).map(({ note }) => note.text)).toEqual([
      'نص أول',
      'سطر\nوآخر، مع "علامات"',
      'عن المقال كله',
      'تحقق من الرقم',
      'كتب في مكان آخر',
    ]);
    expect((await store.tags()).map(({ name: tag }) => tag)).toContain('مياه');
    expect(await store.restoreNotes(['deleted'])).toBe(1);
    await store.putNote(draft('new', { tags: ['جديد'] }));
    expect((await store.tags())[0]?.name).toBe('جديد');
    expect((await store.list({ filter: { by: 'tag', value: 'مياه' }, limit: 9 })).total).toBe(3);
  });

  it('a copy of it is kept first, record by record', async () => {
    await putOlderDatabase(name(), older);
    await open({ beforeUpgrade: backUp }).counts();
    expect(await upgradeBackups(name())).toMatchObject([{ version: older.version }]);
    const copied = new Map<string, unknown[]>();
    for await (const { store, entries } of readBackup(name(), older.version)) {
      copied.set(store, [...(copied.get(store) ?? []), ...entries]);
    }
    const filled = Object.entries(older.stores).filter(([, entries]) => entries.length > 0);
    expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(filled));
  });

  it('and can be saved as a file of today, however the notes went on', async () => {
    await putOlderDatabase(name(), older);
    const store = open();
    const before = await Array.fromAsync(store.bundles());
    await store.deleteNote('first');
    const [copy] = await store.upgradeCopies();
    expect(await Array.fromAsync(store.bundlesOfCopy(copy!.version))).toEqual(before);
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(`${name()}-copy`);
  });

  it('and goes with everything else when the reader erases it', async () => {
    await putOlderDatabase(name(), older);
    const store = open();
    await store.eraseAll();
    expect(await store.upgradeCopies()).toEqual([]);
  });
});

it('leads to the same indexes as a new database has', async () => {
  const shape = async (database: string) => {
    const db = await openDB<unknown>(database);
    const stores = [...db.objectStoreNames];
    const tx = db.transaction(stores);
    const all = stores.map((store) => {
      const { keyPath, autoIncrement, indexNames } = tx.objectStore(store);
      return [store, keyPath, autoIncrement, [...indexNames].sort()];
    });
    db.close();
    return all;
  };
  await putOlderDatabase(name(), OLDER[0]!);
  await open().counts();
  const fresh = `${name()}-fresh`;
  await open({ name: fresh }).counts();
  expect(await shape(name())).toEqual(await shape(fresh));
  await deleteDB(fresh);
});
