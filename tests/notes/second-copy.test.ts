import { deleteDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { SecondCopy } from '../../utils/notes/second-copy.ts';
import { ARTICLE, contexts, draft, READING } from './support.ts';

const { open, name } = contexts();

function storageArea(): SecondCopy & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async () => structuredClone(Object.fromEntries(items)),
    async set(more) {
      for (const [key, value] of Object.entries(more)) items.set(key, JSON.parse(JSON.stringify(value)));
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}

describe('when the browser has dropped the database', () => {
  it('every note that was saved comes back, and the reader is told', async () => {
    const secondCopy = storageArea();
    const store = open({ secondCopy });
    await store.putNote(draft('n1', { tags: ['مياه'] }));
    await store.editNote('n1', 1, { text: 'بعد التعديل', verdict: 'disputed' });
    await store.putNote(draft('n2', { on: { type: 'article' } }));
    await store.putNote(draft('n3'));
    await store.deleteNote('n3');
    await store.putCorrection({ id: 'c1', reading: READING, index: 0, change: { type: 'remove' } });
    const before = await Promise.all([store.notesOfArticle(ARTICLE), store.counts(), store.tags()]);
    expect(await store.broughtBack()).toBe(0);

    await deleteDB(name());
    const after = await Promise.all([store.notesOfArticle(ARTICLE), store.counts(), store.tags()]);
    expect(after[1]).toEqual(before[1]);
    expect(after[2]).toMatchObject([{ name: 'مياه', count: 1 }]);
    const content = (views: (typeof before)[0]) =>
      views
        .map(({ note, claim }) => [note.id, note.text, note.tags, note.verdict, note.updatedAt, claim])
        .sort();
    expect(content(after[0])).toEqual(content(before[0]));
    expect(await open().broughtBack()).toBe(2);
    await store.toldBroughtBack();
    expect(await open().broughtBack()).toBe(0);
    expect(await store.correctionsOfArticle(ARTICLE)).toHaveLength(1);
  });

  it('nothing comes back that the reader erased', async () => {
    const secondCopy = storageArea();
    const store = open({ secondCopy });
    await store.putNote(draft('n1'));
    await store.deleteNote('n1');
    await store.forgetNotes(null);
    expect(secondCopy.items.size).toBe(0);
    await deleteDB(name());
    expect(await store.counts()).toMatchObject({ notes: 0, trash: 0 });
    await store.putNote(draft('n2'));
    await store.eraseAll();
    expect(secondCopy.items.size).toBe(0);
  });

  it('a copy that cannot be written does not make a saved note look lost', async () => {
    const secondCopy = { ...storageArea(), set: () => Promise.reject(new Error('full')) };
    await expect(open({ secondCopy }).putNote(draft('n1'))).resolves.toMatchObject({ id: 'n1' });
  });

  it('a copy that cannot be read is tried again', async () => {
    const secondCopy = storageArea();
    const store = open({ secondCopy });
    await store.putNote(draft('n1'));
    await deleteDB(name());
    const get = vi.spyOn(secondCopy, 'get').mockRejectedValueOnce(new Error('busy'));
    expect(await store.counts()).toMatchObject({ notes: 0 });
    expect(await store.counts()).toMatchObject({ notes: 1 });
    get.mockRestore();
  });

  it('a note that was copied as an object, as earlier versions did, comes back', async () => {
    const secondCopy = storageArea();
    await open({ secondCopy }).putNote(draft('n1'));
    for (const [key, item] of secondCopy.items) secondCopy.items.set(key, JSON.parse(String(item)));
    await deleteDB(name());
    expect(await open({ secondCopy }).counts()).toMatchObject({ notes: 1 });
  });

  it('many notes of a page and those deleted on it come back as they were', async () => {
    const secondCopy = storageArea();
    const source = open({ name: `${name()}-source` });
    for (const id of ['n1', 'n2', 'n3']) await source.putNote(draft(id));
    await source.deleteNote('n3');
    const store = open({ secondCopy });
    await store.merge(await Array.fromAsync(source.bundles()));
    await deleteDB(name());
    expect(await store.counts()).toMatchObject({ notes: 2, trash: 1 });
    expect((await store.notesOfArticle(ARTICLE)).map(({ claim }) => claim === null)).toEqual([false, false]);
  });

  it('what one context did not bring back to the end, the next one does', async () => {
    const secondCopy = storageArea();
    await open({ secondCopy }).putNote(draft('n1'));
    await deleteDB(name());
    vi.spyOn(secondCopy, 'get').mockRejectedValueOnce(new Error('gone'));
    const ended = open({ secondCopy });
    expect(await ended.counts()).toMatchObject({ notes: 0 });
    ended.close();
    const next = open({ secondCopy });
    expect([(await next.counts()).notes, await next.broughtBack()]).toEqual([1, 1]);
  });

  it('what the reader erased before it could come back stays away', async () => {
    const secondCopy = storageArea();
    await open({ secondCopy }).putNote(draft('n1'));
    await deleteDB(name());
    const get = vi.spyOn(secondCopy, 'get').mockRejectedValue(new Error('busy'));
    await open({ secondCopy }).eraseAll();
    get.mockRestore();
    expect(await open({ secondCopy }).counts()).toMatchObject({ notes: 0 });
  });
});
