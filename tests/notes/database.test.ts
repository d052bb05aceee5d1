import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp, readBackup, upgradeBackups } from '../../utils/notes/backup.ts';
import { connect, type DatabaseOptions } from '../../utils/notes/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/notes/schema.ts';
import { eventually } from '../eventually.ts';

let name = '';
let open: { close(): void }[] = [];
beforeEach(({ task }) => {
  name = `database-${task.id}`;
});
afterEach(async () => {
  for (const connection of open) connection.close();
  open = [];
  await deleteDB(name);
  await deleteDB(`${name}-backups`);
});

const connection = (options: DatabaseOptions = {}) => {
  const made = connect({ name, blockedTimeout: 50, ...options });
  open.push(made);
  return made;
};

/** A next version as a later release may bring it: what the machinery is tried with while there is only one. */
const addColour: Migration = async (_db, tx) => {
  for await (const cursor of tx.objectStore('tags')) {
    await cursor.update!({ ...(cursor.value as object), colour: 'none' });
  }
};
const NEXT = [...MIGRATIONS, addColour];
const THIS = MIGRATIONS.length;

describe('the connection', () => {
  it('is one for all who ask in the same moment', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const { db } = connection();
    const [a, b, c] = await Promise.all([db(), db(), db()]);
    expect(a).toBe(b);
    expect(b).toBe(c);
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
  });

  it('is opened anew after it failed', async () => {
    const opened = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    const { db } = connection();
    await expect(db()).rejects.toMatchObject({ code: 'unreadable' });
    opened.mockRestore();
    await expect(db()).resolves.toBeDefined();
  });

  it('closes for a newer version, and says so from then on', async () => {
    const old = connection();
    await old.db();
    const newer = await openDB(name, MIGRATIONS.length + 1);
    await expect(old.db()).rejects.toMatchObject({ code: 'replaced' });
    newer.close();
  });

  it('lets the database be deleted, and begins a new one', async () => {
    const here = connection();
    await here.db();
    await deleteDB(name);
    expect(await (await here.db()).count('notes')).toBe(0);
  });

  it('leaves a newer database alone', async () => {
    const newer = await openDB(name, 99, { upgrade: (db) => void db.createObjectStore('later') });
    await newer.put('later', 'kept', 1);
    newer.close();
    await expect(connection().db()).rejects.toMatchObject({ code: 'newer-database' });
    const after = await openDB(name);
    expect([after.version, await after.get('later', 1)]).toEqual([99, 'kept']);
    after.close();
  });

  it('gives up waiting for an older window that does not close, and works once it has', async () => {
    await connection()
      .db()
      .then((db) => db.close());
    const stubborn = await openDB(name, THIS);
    const here = connection({ migrations: NEXT });
    await expect(here.db()).rejects.toMatchObject({ code: 'blocked' });
    stubborn.close();
    await eventually(async () => expect((await here.db()).version).toBe(THIS + 1));
  });

  it.each([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'unreadable'],
    ['QuotaExceededError', 'full'],
  ])('says why it cannot be opened: %s', async (thrown, code) => {
    const opened = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', thrown);
    });
    await expect(connection().db()).rejects.toMatchObject({ code });
    opened.mockRestore();
  });
});

describe('an upgrade', () => {
  const tag = { key: 'ماء', name: 'ماء', count: 1, usedAt: 5 };
  const older = async () => {
    const db = await connection().db();
    await db.put('tags', tag);
    await db.put('settings', 7, 'seq');
    db.close();
  };

  it('takes a real database of the version before to the next, nothing lost', async () => {
    await older();
    const db = await connection({ migrations: NEXT }).db();
    expect(await db.getAll('tags')).toEqual([{ ...tag, colour: 'none' }]);
    expect(await db.get('settings', 'seq')).toBe(7);
  });

  it('keeps a copy of what was there before', async () => {
    await older();
    await connection({ migrations: NEXT, beforeUpgrade: backUp }).db();
    expect(await upgradeBackups(name)).toMatchObject([{ version: THIS, records: 2 }]);
    const chunks = await Array.fromAsync(readBackup(name, THIS));
    expect(chunks.map(({ store, entries }) => [store, entries])).toEqual([
      ['settings', [['seq', 7]]],
      ['tags', [['ماء', tag]]],
    ]);
  });

  it('does not begin when the copy fails', async () => {
    await older();
    const beforeUpgrade = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await expect(connection({ migrations: NEXT, beforeUpgrade }).db()).rejects.toMatchObject({
      code: 'full',
    });
    expect((await connection().db()).version).toBe(THIS);
  });

  it('that fails changes nothing', async () => {
    await older();
    const failing: Migration = async (db, tx) => {
      db.createObjectStore('half');
      await tx.objectStore('tags').clear();
      throw new Error('mistake');
    };
    await expect(connection({ migrations: [...MIGRATIONS, failing] }).db()).rejects.toThrow();
    const db = await connection().db();
    expect([db.version, await db.getAll('tags'), [...db.objectStoreNames].includes('half' as never)]).toEqual(
      [THIS, [tag], false],
    );
  });

  it('of a database that never was makes no copy', async () => {
    const beforeUpgrade = vi.fn();
    await connection({ migrations: NEXT, beforeUpgrade }).db();
    expect(beforeUpgrade).not.toHaveBeenCalled();
  });

  it('copies records by the thousand, in chunks', async () => {
    const db = await connection().db();
    const tx = db.transaction('tags', 'readwrite');
    for (let index = 0; index < 1_250; index++) void tx.store.put({ ...tag, key: `t${index}` });
    await tx.done;
    db.close();
    await backUp(name, THIS);
    const chunks = await Array.fromAsync(readBackup(name, THIS));
    expect(chunks.map(({ entries }) => entries.length)).toEqual([500, 500, 250]);
    expect(new Set(chunks.flatMap(({ entries }) => entries.map(([key]) => key))).size).toBe(1_250);
  });
});
