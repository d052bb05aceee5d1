import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contexts } from './notes/contexts.ts';

/** Files and older databases on a real one: they come in as a whole or not at all, whatever ends in the middle. */

const { open, name, pages } = contexts('imports');

const notes = (page: Page): Promise<number> => page.evaluate(async () => (await store.counts()).notes);

/** What is laid aside: `none`, `staged`, or `committed`. */
const standing = (page: Page): Promise<string> =>
  page.evaluate(
    (database) =>
      new Promise<string>((done) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction('imports').objectStore('imports').getAll();
          all.onsuccess = () => {
            db.close();
            const [first] = all.result as { committed: boolean }[];
            done(first ? (first.committed ? 'committed' : 'staged') : 'none');
          };
        };
      }),
    name(),
  );

/** 250 pages with 5,000 notes: more than are merged in one transaction. */
const PAGES = 250;
const NOTES = PAGES * 20;
const THERE = { timeout: 60_000 };

describe('a long file', () => {
  it('comes in, and a second time changes nothing', async () => {
    const page = await open();
    const results = await page.evaluate(async (length) => {
      const bring = () =>
        isnad.importFile(new Blob([isnad.longFile(length)]).stream(), store, { dryRun: false });
      return [await bring(), await bring()];
    }, PAGES);
    expect(results).toMatchObject([
      { ok: true, counts: { added: NOTES, newPages: PAGES } },
      { ok: true, counts: { added: 0, same: NOTES } },
    ]);
    expect([await notes(page), await standing(page)]).toEqual([NOTES, 'none']);
    await page.close();
  });

  it('whose window is closed while it is read changes nothing', async () => {
    const [watcher, options] = [await open(), await open()];
    expect(await notes(watcher)).toBe(0);
    await options.evaluate((length) => {
      const bytes = new TextEncoder().encode(isnad.longFile(length));
      // All but its end, and that never comes.
      const stream = new ReadableStream({ start: (chunks) => chunks.enqueue(bytes.subarray(0, -10)) });
      void isnad.importFile(stream, store, { dryRun: false });
    }, PAGES);
    await expect.poll(() => standing(watcher), THERE).toBe('staged');
    await options.close();
    const later = await open();
    expect(await notes(later)).toBe(0);
    expect(await later.evaluate(() => store.pages())).toEqual([]);
    await Promise.all([watcher.close(), later.close()]);
  });

  it('whose window is closed once it was read comes in with the next one', async () => {
    const [watcher, options] = [await open(), await open()];
    expect(await notes(watcher)).toBe(0);
    await watcher.evaluate(
      () =>
        new Promise<void>((held) => {
          void navigator.locks.request('isnad-import/known', () => {
            held();
            return new Promise<void>((release) => Object.assign(globalThis, { release }));
          });
        }),
    );
    await options.evaluate((length) => {
      Object.assign(crypto, { randomUUID: () => 'known' });
      void isnad.importFile(new Blob([isnad.longFile(length)]).stream(), store, { dryRun: false });
    }, PAGES);
    await expect.poll(() => standing(watcher), THERE).toBe('committed');
    expect(await notes(watcher)).toBe(0);
    await options.close();
    await watcher.evaluate(() => (globalThis as unknown as { release(): void }).release());
    const later = await open();
    await expect.poll(() => notes(later), THERE).toBe(NOTES);
    await expect.poll(() => standing(later), THERE).toBe('none');
    await Promise.all([watcher.close(), later.close()]);
  });

  it('whose window is closed in the middle of the merge comes in whole with the next one', async () => {
    const [watcher, options] = [await open(), await open()];
    await options.evaluate((length) => {
      void isnad.importFile(new Blob([isnad.longFile(length)]).stream(), store, { dryRun: false });
    }, PAGES);
    await expect.poll(() => notes(watcher), THERE).toBeGreaterThan(0);
    await options.close();
    const later = await open();
    await expect.poll(() => notes(later), THERE).toBe(NOTES);
    const counts = await later.evaluate(async () => (await store.pages()).map(({ noteCount }) => noteCount));
    expect(new Set(counts)).toEqual(new Set([20]));
    const tagged = await later.evaluate(async () => (await store.tags()).map(({ count }) => count));
    expect(tagged.reduce((sum, count) => sum + count)).toBe(NOTES);
    await Promise.all([watcher.close(), later.close()]);
  });

  it('broken in its last record changes nothing, and says where', async () => {
    const page = await open();
    const result = await page.evaluate((length) => {
      const good = isnad.longFile(length);
      const last = good.lastIndexOf('"text":"');
      const broken = good.slice(0, last) + good.slice(last).replace(/"text":"[^"]*"/, '"text":7');
      return isnad.importFile(new Blob([broken]).stream(), store, { dryRun: false });
    }, PAGES);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'invalid', record: PAGES, path: 'notes.19.text' }],
    });
    expect([await notes(page), await standing(page)]).toEqual([0, 'none']);
    await page.close();
  });

  it('that finds no room half-way in changes nothing and says so', async () => {
    const page = await open();
    const code = await page.evaluate((length) => {
      const { put } = IDBObjectStore.prototype;
      let batches = 0;
      Object.assign(IDBObjectStore.prototype, {
        put(this: IDBObjectStore, ...values: [never]) {
          if (this.name === 'staged' && ++batches > 1) throw new DOMException('', 'QuotaExceededError');
          return put.apply(this, values);
        },
      });
      return isnad.importFile(new Blob([isnad.longFile(length)]).stream(), store, { dryRun: false }).then(
        () => 'imported',
        (error: { code: string }) => error.code,
      );
    }, PAGES);
    expect([code, await notes(page), await standing(page)]).toEqual(['full', 0, 'none']);
    await page.close();
  });
});

describe('a database of an earlier version', () => {
  it('is upgraded with every note, its copy kept and readable', async () => {
    const page = await pages().open();
    const seen = await page.evaluate(async (database) => {
      const [older] = isnad.older;
      await isnad.putOlderDatabase(database, older!);
      const upgraded = isnad.openStore({ name: database });
      const article = isnad.draft('x').reading.article;
      const [copy] = await upgraded.upgradeCopies();
      return {
        notes: (await upgraded.notesOfArticle(article)).map(({ note }) => note.id),
        trash: (await upgraded.deletedNotes()).map(({ id }) => id),
        tags: (await upgraded.tags()).map((tag) => tag.name).sort(),
        bundles: await Array.fromAsync(upgraded.bundles()),
        copied: await Array.fromAsync(upgraded.bundlesOfCopy(copy!.version)),
        version: (await indexedDB.databases()).find((each) => each.name === database)?.version,
        expected: isnad.MIGRATIONS.length,
      };
    }, name());
    expect(seen.version).toBe(seen.expected);
    expect(seen.notes).toHaveLength(5);
    expect(seen.trash).toEqual(['deleted']);
    expect(seen.tags).toEqual(['Économie', 'مياه'].sort());
    expect(seen.copied).toEqual(seen.bundles);
    await page.close();
  });
});
