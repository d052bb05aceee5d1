import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach } from 'vitest';
import { type NotesStore, openStore, type StoreOptions } from '../../utils/notes/index.ts';

export { ARTICLE, draft, READING } from './samples.ts';

/** Fresh database for each test; every store opened with `open` is another context of the extension. */
export function contexts(): { open: (options?: StoreOptions) => NotesStore; name: () => string } {
  let name = '';
  let number = 0;
  let stores: NotesStore[] = [];
  beforeEach(() => {
    name = `test-${++number}`;
  });
  afterEach(async () => {
    for (const store of stores) store.close();
    stores = [];
    await deleteDB(name);
  });
  return {
    name: () => name,
    open(options = {}) {
      const store = openStore({ name, ...options });
      stores.push(store);
      return store;
    },
  };
}
