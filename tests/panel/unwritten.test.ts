import { describe, expect, it, vi } from 'vitest';
import type { NotesStore } from '../../utils/notes/index.ts';
import { createNoteSaver, EMPTY_NOTE } from '../../utils/panel/note-saver.ts';
import { unwrittenOf, writeLeftBehind } from '../../utils/panel/unwritten.ts';

const words = (text: string) => ({ ...EMPTY_NOTE, text });

/** What outlives a page: its storage, and the locks it held, which the browser takes from it. */
function disk() {
  const held = new Set<string>();
  const storage = Object.create({
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, value: string) => {
      storage[key] = value;
    },
    removeItem: (key: string) => {
      delete storage[key];
    },
  });
  const locks = {
    async request(name: string, ...rest: unknown[]) {
      const act = rest.at(-1) as (lock: unknown) => Promise<unknown>;
      if (held.has(name)) return act(null);
      held.add(name);
      await act({ name });
      held.delete(name);
    },
  };
  return {
    storage: storage as Storage,
    locks: locks as unknown as LockManager,
    endPage: () => held.clear(),
  };
}

function storeWith(...ids: string[]) {
  const texts = new Map(ids.map((id) => [id, '']));
  const store = {
    note: async (id: string) =>
      texts.has(id) ? { note: { id, revision: 1, ...words(texts.get(id)!) } } : null,
    editNote: vi.fn(async (id: string, _: number, edit: { text?: string }) => {
      texts.set(id, edit.text ?? '');
      return { status: 'saved', note: { id, revision: 2, ...words(edit.text ?? '') } };
    }),
  };
  return { store: store as unknown as NotesStore, texts };
}

describe('words for which there is no room beside the database', () => {
  /** A storage that takes short words only. */
  const full = () => {
    const { storage, locks } = disk();
    const setItem = (key: string, value: string) => {
      if (value.length > 200) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      storage.setItem(key, value);
    };
    return { storage, locks, shelf: { setItem, removeItem: storage.removeItem } };
  };

  it.each([
    ['the storage is full', true],
    ['the reader lets nobody store anything', false],
  ])('are saved all the same, where %s', async (_, isThere) => {
    const { shelf, locks } = full();
    const saved: string[] = [];
    const saver = createNoteSaver({
      save: async ({ text }) => void saved.push(text),
      onState: () => {},
      unwritten: unwrittenOf('a', isThere ? shelf : null, locks),
    });
    saver.change(words('short'));
    saver.change(words('long '.repeat(100)));
    expect((await saver.flush()).status).toBe('saved');
    expect(saved).toEqual(['long '.repeat(100)]);
  });

  it('do not leave older words behind, which the next page would take for the last', () => {
    const { storage, shelf, locks } = full();
    const unwritten = unwrittenOf('a', shelf, locks);
    unwritten.keep(words('short'));
    unwritten.keep(words('long '.repeat(100)));
    expect(Object.keys(storage)).toEqual([]);
  });
});

describe('words that were typed when their page was ended', () => {
  it('are written into their note by the next page', async () => {
    const { storage, locks, endPage } = disk();
    unwrittenOf('a', storage, locks).keep(words('half a sen'));
    endPage();
    const { store, texts } = storeWith('a');
    await writeLeftBehind(store, storage, locks);
    expect(texts.get('a')).toBe('half a sen');
    expect(Object.keys(storage)).toEqual([]);
  });

  it('are let alone while their page is there, in another window', async () => {
    const { storage, locks } = disk();
    unwrittenOf('a', storage, locks).keep(words('half a sen'));
    const { store, texts } = storeWith('a');
    await writeLeftBehind(store, storage, locks);
    expect(texts.get('a')).toBe('');
    expect(Object.keys(storage)).toHaveLength(1);
  });

  it.each([
    ['of a note that is gone', '{"text":"x","tags":[],"verdict":"none"}'],
    ['that are no words', '{"text":7}'],
    ['that are no JSON', '{'],
  ])('%s are dropped', async (_, stored) => {
    const { storage, locks } = disk();
    storage.setItem('unwritten:gone', stored);
    const { store } = storeWith();
    await writeLeftBehind(store, storage, locks);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('wait only until they are on the disk', async () => {
    const { storage, locks } = disk();
    let written = () => {};
    const saver = createNoteSaver({
      save: () => new Promise<void>((resolve) => (written = resolve)),
      onState: () => {},
      unwritten: unwrittenOf('a', storage, locks),
    });
    saver.change(words('x'));
    const flushed = saver.flush();
    expect(Object.keys(storage)).toHaveLength(1);
    written();
    await flushed;
    expect(Object.keys(storage)).toEqual([]);
  });
});
