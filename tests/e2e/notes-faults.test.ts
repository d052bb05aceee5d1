import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { contexts } from './notes/contexts.ts';

/** What goes wrong around a database, done to a real one: nothing that was said to be saved may be lost. */

const { open, name, pages } = contexts('faults');

/** `saved`, or the code the reader is told. */
const save = (page: Page, id: string, text = 'نص'): Promise<string> =>
  page.evaluate(
    (noteId, words) =>
      store.putNote(isnad.draft(noteId, { text: words })).then(
        () => 'saved',
        (error: { code: string }) => error.code,
      ),
    id,
    text,
  );

const ids = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { notes } = await store.list({ filter: { by: 'created' }, limit: 1_000 });
    return notes.map(({ note }) => note.id).sort();
  });

describe('no room left', () => {
  it('is said, loses nothing, and works again once there is room', async () => {
    // A store of its own, whose quota the browser has not looked up yet: it remembers for a while.
    const page = await open({ private: true });
    const session = await page.createCDPSession();
    const { origin } = pages().site;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
    const long = 'كلمة '.repeat(500_000);
    expect(await save(page, 'before')).toBe('saved');
    expect(await save(page, 'too much', long)).toBe('full');
    expect(await ids(page)).toEqual(['before']);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await expect.poll(() => save(page, 'too much', long), { timeout: 40_000 }).toBe('saved');
    expect(await ids(page)).toEqual(['before', 'too much']);
    await page.browserContext().close();
  });
});

describe('a disk that fails', () => {
  it.each([
    ['while writing', 'put'],
    ['while reading', 'get'],
  ] as const)('%s: is said, and nothing half is written', async (_when, method) => {
    const page = await open();
    expect(await save(page, 'before')).toBe('saved');
    await page.evaluate((broken) => {
      const { prototype } = IDBObjectStore;
      const original = prototype[broken];
      let calls = 0;
      Object.assign(globalThis, { mend: () => Object.assign(prototype, { [broken]: original }) });
      Object.assign(prototype, {
        [broken](this: IDBObjectStore, ...values: [never]) {
          // The third request of the transaction: something was written already.
          if (++calls > 2) throw new DOMException('Internal error', 'UnknownError');
          return original.apply(this, values);
        },
      });
    }, method);
    expect(await save(page, 'during')).toBe('unreadable');
    await page.evaluate(() => void (globalThis as unknown as { mend(): void }).mend());
    expect(await ids(page)).toEqual(['before']);
    const counts = await page.evaluate(async () => (await store.pages()).map(({ noteCount }) => noteCount));
    expect(counts).toEqual([1]);
    expect(await save(page, 'during')).toBe('saved');
    await page.close();
  });
});

describe('a private window', () => {
  it('keeps its notes to itself', async () => {
    const [normal, secret] = [await open(), await open({ private: true })];
    expect(await save(normal, 'normal')).toBe('saved');
    expect(await save(secret, 'secret')).toBe('saved');
    expect([await ids(normal), await ids(secret)]).toEqual([['normal'], ['secret']]);
    await secret.browserContext().close();
    await normal.close();
  });

  it('that keeps no data says so', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(IDBFactory.prototype, 'open', {
        value: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    expect(await save(page, 'n1')).toBe('unavailable');
    await page.close();
  });
});

describe('a context that ends', () => {
  it('in the middle of a save: what it said to be saved is there, the rest can be sent again', async () => {
    const watcher = await open();
    const told: string[] = [];
    for (let round = 0; round < 8; round++) {
      const panel = await open();
      await panel.exposeFunction('told', (id: string) => void told.push(id));
      await panel.evaluate((turn) => {
        const say = (globalThis as unknown as { told(id: string): void }).told;
        for (let note = 0; note < 30; note++) {
          const id = `${turn}-${note}`;
          void store.putNote(isnad.draft(id)).then(() => say(id));
        }
      }, round);
      await panel.close();
    }
    expect(await ids(watcher)).toEqual(expect.arrayContaining(told));
    for (let round = 0; round < 8; round++) {
      for (let note = 0; note < 30; note += 10) expect(await save(watcher, `${round}-${note}`)).toBe('saved');
    }
    const all = await ids(watcher);
    expect(new Set(all).size).toBe(all.length);
    const [page] = await watcher.evaluate(() => store.pages());
    expect(page?.noteCount).toBe(all.length);
    await watcher.close();
  });

  it('as a worker does between the message and the write: one note, once sent again', async () => {
    const page = await open();
    await save(page, 'before');
    const script = `import '${pages().site.origin}/notes.js';
      const store = isnad.openStore({ name: '${name()}' });
      onmessage = ({ data }) => { postMessage('got it'); void store.putNote(isnad.draft(data)).then(() => postMessage('saved')); };
      postMessage('ready');`;
    await page.evaluate(async (source) => {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      for (const end of ['got it', 'saved']) {
        const worker = new Worker(url, { type: 'module' });
        await new Promise<void>((done) => {
          worker.onmessage = ({ data }) => {
            if (data === 'ready') worker.postMessage('during');
            if (data === end) done();
          };
        });
        worker.terminate();
      }
    }, script);
    expect(await ids(page)).toEqual(['before', 'during']);
    await page.close();
  });
});

describe('two versions open', () => {
  it('the older one closes, says so, and has lost nothing', async () => {
    const [older, newer] = [await open(), await open()];
    expect(await save(older, 'n1')).toBe('saved');
    const seen = await newer.evaluate(async (database) => {
      const next = isnad.openStore({ name: database, migrations: [...isnad.MIGRATIONS, () => {}] });
      return (await next.counts()).notes;
    }, name());
    expect(seen).toBe(1);
    expect(await save(older, 'n2')).toBe('replaced');
    const reopened = await open();
    expect(await save(reopened, 'n3')).toBe('newer-database');
    await Promise.all([older.close(), newer.close(), reopened.close()]);
  });

  it('an older one that does not close is named, and the upgrade goes on once it is gone', async () => {
    const [stubborn, newer] = [await open(), await open()];
    expect(await save(stubborn, 'n1')).toBe('saved');
    await stubborn.evaluate(
      (database) =>
        new Promise<void>((done) => {
          const request = indexedDB.open(database);
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            done();
          };
        }),
      name(),
    );
    await newer.evaluate((database) => {
      const migrations = [...isnad.MIGRATIONS, () => {}];
      globalThis.store = isnad.openStore({ name: database, migrations, blockedTimeout: 300 });
    }, name());
    expect(await save(newer, 'n2')).toBe('blocked');
    await stubborn.close();
    await expect.poll(() => save(newer, 'n2'), { timeout: 20_000 }).toBe('saved');
    expect(await ids(newer)).toEqual(['n1', 'n2']);
    await newer.close();
  });
});

describe('a clock that goes backwards', () => {
  it('loses no edit and no order of edits', async () => {
    const page = await open();
    await save(page, 'n1', 'أول');
    const note = await page.evaluate(async () => {
      const now = Date.now;
      Date.now = () => now() - 86_400_000;
      const { note: edited } = await store.editNote('n1', 1, { text: 'ثان' });
      return (await store.editNote('n1', edited.revision, { text: 'ثالث' })).note;
    });
    expect(note).toMatchObject({ text: 'ثالث', revision: 3 });
    expect(note.updatedAt).toBeGreaterThan(note.createdAt);
    await page.close();
  });
});

describe('a database the browser has dropped', () => {
  it('comes back from the second copy', async () => {
    const page = await pages().open();
    const told = await page.evaluate(async (database) => {
      const items: Record<string, unknown> = {};
      const secondCopy = {
        get: () => Promise.resolve(structuredClone(items)),
        set: async (more: Record<string, unknown>) => void Object.assign(items, structuredClone(more)),
        async remove(keys: string[]) {
          for (const key of keys) delete items[key];
        },
      };
      const made = isnad.openStore({ name: database, secondCopy });
      globalThis.store = made;
      await made.putNote(isnad.draft('n1'));
      await made.putNote(isnad.draft('n2', { text: 'ثانية' }));
      return made.broughtBack();
    }, name());
    expect(told).toBe(0);
    const session = await page.createCDPSession();
    await session.send('Storage.clearDataForOrigin', {
      origin: pages().site.origin,
      storageTypes: 'indexeddb',
    });
    await expect.poll(() => ids(page), { timeout: 20_000 }).toEqual(['n1', 'n2']);
    expect(await page.evaluate(() => store.broughtBack())).toBe(2);
    expect(await save(page, 'n3')).toBe('saved');
    await page.close();
  });
});

describe('many writers in a real browser', () => {
  it('lose nothing, and hear of each other', async () => {
    const windows = [await open(), await open(), await open()];
    await save(windows[0]!, 'shared');
    await Promise.all(
      windows.map((page, index) =>
        page.evaluate(async (turn) => {
          for (let note = 0; note < 20; note++) await store.putNote(isnad.draft(`${turn}-${note}`));
          await store.editNote(
            'shared',
            1,
            [{ text: 'جديد' }, { verdict: 'disputed' as const }, { addTags: ['وسم'] }][turn]!,
          );
        }, index),
      ),
    );
    const view = await windows[1]!.evaluate(() => store.note('shared'));
    expect(view?.note).toMatchObject({ text: 'جديد', verdict: 'disputed', tags: ['وسم'], revision: 4 });
    expect(view?.page.noteCount).toBe(61);
    const heard = windows[2]!.evaluate(
      () => new Promise<unknown>((done) => store.subscribe((change) => done(change.noteIds))),
    );
    await save(windows[0]!, 'one more');
    expect(await heard).toEqual(['one more']);
    await Promise.all(windows.map((page) => page.close()));
  });
});
