import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { NotesStore, PageBundle } from '../../utils/notes/index.ts';
import { eventually } from '../eventually.ts';
import { contexts, draft } from './support.ts';

const { open, name } = contexts();

/** Three batches of a page with two notes each. */
async function batches(): Promise<PageBundle[][]> {
  const source = open({ name: `${name()}-source` });
  for (const id of ['a', 'b']) await source.putNote(draft(id, { tags: ['مياه'] }));
  const [bundle] = await Array.fromAsync(source.bundles());
  return [0, 1, 2].map((part) => [
    {
      ...bundle!,
      page: { ...bundle!.page, id: `https://p.example/${part}`, keys: [`https://p.example/${part}`] },
      notes: bundle!.notes.map((note) => ({ ...note, id: `${note.id}${part}` })),
    },
  ]);
}

async function stageAll(store: NotesStore, id = 'import'): Promise<void> {
  for (const [order, batch] of (await batches()).entries()) await store.stage(id, order, batch);
}

/** As a context leaves it that ended right after the commit. */
async function leaveCommitted(): Promise<void> {
  const store = open();
  await stageAll(store);
  store.close();
  const db = await openDB<unknown>(name());
  await db.put('imports', { id: 'import', at: Date.now(), committed: true, restoreDeleted: false });
  db.close();
}

const waiting = async () => {
  const db = await openDB<unknown>(name());
  const counts = [await db.count('imports'), await db.count('staged')];
  db.close();
  return counts;
};

describe('a file on its way in', () => {
  it('is seen by nobody before it is committed', async () => {
    const store = open();
    await stageAll(store);
    expect(await store.counts()).toMatchObject({ notes: 0, pages: 0 });
    await store.dropStaged('import');
    expect(await waiting()).toEqual([0, 0]);
  });

  it('comes in as a whole once it is, and leaves nothing behind', async () => {
    const store = open();
    await stageAll(store);
    expect(await store.commitImport('import')).toMatchObject({ added: 6, newPages: 3 });
    expect(await store.counts()).toMatchObject({ notes: 6, pages: 3 });
    expect(await store.tags()).toMatchObject([{ name: 'مياه', count: 6 }]);
    expect(await waiting()).toEqual([0, 0]);
  });

  it('cannot be dropped any more once it is committed', async () => {
    await leaveCommitted();
    const store = open();
    await store.dropStaged('import');
    await eventually(async () => expect(await store.counts()).toMatchObject({ notes: 6 }));
  });

  it('that nothing was staged of is nothing', async () => {
    expect(await open().commitImport('import')).toMatchObject({ added: 0 });
  });
});

describe('a context that ends', () => {
  it('before the commit has changed nothing; the file is forgotten after a day', async () => {
    const day = 24 * 60 * 60 * 1000;
    const first = open();
    await stageAll(first);
    first.close();
    await open().counts();
    expect((await waiting())[1]).toBe(3);
    await open({ now: () => Date.now() + 2 * day }).counts();
    await eventually(async () => expect(await waiting()).toEqual([0, 0]));
    expect(await open().counts()).toMatchObject({ notes: 0 });
  });

  it('after the commit: whoever opens the store next takes it up, and tells the others', async () => {
    await leaveCommitted();
    const heard = vi.fn();
    const panel = open();
    panel.subscribe(heard);
    await panel.counts();
    await eventually(async () => expect(await panel.counts()).toMatchObject({ notes: 6, pages: 3 }));
    await eventually(async () => expect(await waiting()).toEqual([0, 0]));
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('and several that take it up together bring each note in once', async () => {
    await leaveCommitted();
    const stores = [open(), open(), open()];
    await Promise.all(stores.map((store) => store.counts()));
    await eventually(async () => expect(await waiting()).toEqual([0, 0]));
    expect(await stores[0]!.counts()).toMatchObject({ notes: 6, pages: 3 });
    expect(await stores[0]!.tags()).toMatchObject([{ count: 6 }]);
    expect((await stores[1]!.pages()).map(({ noteCount }) => noteCount)).toEqual([2, 2, 2]);
  });
});

it('a disk that fails in the middle of the merge is said, and the rest comes in later', async () => {
  const store = open();
  await stageAll(store);
  const { put } = IDBObjectStore.prototype;
  let notes = 0;
  const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'notes' && ++notes > 3) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, args as never);
  });
  await expect(store.commitImport('import')).rejects.toMatchObject({
    code: 'unfinished',
    cause: { code: 'full' },
  });
  broken.mockRestore();
  expect(await store.counts()).toMatchObject({ notes: 2, pages: 1 });
  store.close();
  const later = open();
  await later.counts();
  await eventually(async () => expect(await later.counts()).toMatchObject({ notes: 6, pages: 3 }));
});

it('what is erased while a batch is being merged does not come in afterwards', async () => {
  const store = open();
  await stageAll(store);
  const { digest } = crypto.subtle;
  const merging = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...from) => {
    await store.eraseAll();
    return digest.apply(crypto.subtle, from);
  });
  expect(await store.commitImport('import')).toMatchObject({ added: 0 });
  expect(merging).toHaveBeenCalled();
  merging.mockRestore();
  expect(await store.counts()).toMatchObject({ notes: 0, pages: 0 });
});

it('what is erased meanwhile does not come in afterwards', async () => {
  const store = open();
  await stageAll(store);
  await store.eraseAll();
  expect(await store.commitImport('import')).toMatchObject({ added: 0 });
  expect(await store.counts()).toMatchObject({ notes: 0, pages: 0 });
});
