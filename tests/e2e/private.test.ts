import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import type { Panel } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { marked, press, readPage, serveArticles, there, writeNote } from './harness.ts';
import { type Owner, openOwned } from './owner.ts';

const SECRET = 'Nobody may know that I read this.';

declare const chrome: { storage: { local: { get(): Promise<object> }; session: { get(): Promise<object> } } };

/** Everything the extension has stored, anywhere, as one text. */
const stored = (panel: Panel): Promise<string> =>
  panel.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        databases.push([name, store, await answer(records.getAll())]);
      }
      database.close();
    }
    const places = [databases, { ...localStorage }, await chrome.storage.local.get()];
    return JSON.stringify([...places, await chrome.storage.session.get(), await caches.keys()]);
  });

describe.each<BrowserKind>(['chromium', 'firefox'])('a private window of %s', (kind) => {
  let site: Site;
  let owner: Owner;

  beforeAll(async () => {
    site = await serveArticles();
    owner = await openOwned(kind, { language: 'en-US' });
    await owner.allowPrivateWindows();
  });
  afterAll(async () => {
    await owner?.close();
    await site?.close();
  });

  it('is read like any other, and nothing of it is stored', async () => {
    const { launched } = owner;
    // An article of the other windows, noted: what is stored of it stays as it is.
    const open = await readPage(launched, `${site.origin}/en.html`);
    await waitForClaims(open.panel);
    await writeNote(open.panel, 1, 'Known to all.');
    await there(open.panel, '.editor__state[data-status="saved"]');
    const before = await stored(open.panel);
    expect(before).toContain('Known to all.');

    const { page, panel } = await owner.readPrivately(`${site.origin}/ar.html`);
    await marked(page, 'The private page was not marked');
    await waitForClaims(panel);
    await writeNote(panel, 1, SECRET);
    await there(panel, '.editor__state[data-status="failed"]');
    await press(panel, '.editor button[type="submit"]');

    expect(await stored(open.panel)).toBe(before);
    expect(before).not.toContain('ar.html');
  });
});
