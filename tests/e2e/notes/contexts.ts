import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type NotesPages, openNotesPages } from '../../../scripts/lib/notes-page.ts';
import type {} from './entry.ts';

declare global {
  /** The store of the page's own context, on the test's database. */
  var store: ReturnType<typeof isnad.openStore>;
}

export interface Contexts {
  readonly pages: () => NotesPages;
  /** The database of the test. */
  readonly name: () => string;
  /** Another context of the extension, with its store in `globalThis.store`. */
  readonly open: (where?: { readonly private: boolean }) => Promise<Page>;
}

/** A real browser for the tests of a file, and a fresh database for each of them. */
export function contexts(prefix: string): Contexts {
  let pages: NotesPages;
  let name = '';
  let number = 0;
  beforeAll(async () => {
    pages = await openNotesPages('tests/e2e/notes/entry.ts');
  });
  afterAll(() => pages?.close());
  beforeEach(() => {
    name = `${prefix}-${++number}`;
  });
  return {
    pages: () => pages,
    name: () => name,
    async open(where) {
      const page = await pages.open(where);
      await page.evaluate((database) => {
        globalThis.store = isnad.openStore({ name: database, blockedTimeout: 300 });
      }, name);
      return page;
    },
  };
}
