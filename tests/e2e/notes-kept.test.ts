import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../locales/ar.json' with { type: 'json' };
import type { Launched } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { longFile } from '../notes/made-up-library.ts';
import { openChromium, readPage, serveArticles } from './harness.ts';

/** What the reader sees of all that keeps her notes: in the real panel, library and options, in Arabic. */

const NOTE = 'طلبت محضر الاجتماع من الوزارة.';
const LATER = `${NOTE} لم تجب.`;

declare const chrome: { storage: { local: { get(key: string): Promise<object> } } };

let site: Site;
let launched: Launched<Page>;
let panel: Page;
let article: Page;
const folder = mkdtempSync(join(tmpdir(), 'isnad-files-'));

const extensionPage = async (name: string, selector: string): Promise<Page> => {
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
  await page.waitForSelector(selector);
  return page;
};
const has = (page: Page, selector: string, words: string) =>
  page.waitForFunction(
    (wanted, text) =>
      [...document.querySelectorAll(wanted)].some((one) =>
        one.textContent?.replace(/[\u2066-\u2069]/g, '').includes(text),
      ),
    { polling: 50 },
    selector,
    words,
  );
const clickWords = async (page: Page, selector: string, words: string) => {
  await has(page, selector, words);
  await page.evaluate(
    (wanted, text) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .find((one) => one.textContent?.includes(text))!
        .click(),
    selector,
    words,
  );
};

beforeAll(async () => {
  site = await serveArticles();
  launched = await openChromium();
  ({ page: article, panel } = await readPage(launched, `${site.origin}/ar.html`));
  await waitForClaims(panel);
  await panel.waitForSelector('[data-claim="2"]');
  await panel.click('[data-claim="2"]');
  await panel.click('.claim[data-open="true"] .claim__actions button');
  await panel.waitForSelector('.editor textarea');
});
afterAll(async () => {
  await launched?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a disk that fails while a note is written', () => {
  it('is named with what to do, and the words stay; they are saved once it works again', async () => {
    await panel.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
      Object.assign(IDBObjectStore.prototype, {
        put() {
          throw new DOMException('Internal error', 'UnknownError');
        },
      });
    });
    await panel.type('.editor textarea', NOTE);
    await has(panel, '.editor__state[data-status="failed"]', ar.note.error_unreadable);
    await panel.evaluate(() => void (globalThis as unknown as { mend(): void }).mend());
    await panel.type('.editor textarea', LATER.slice(NOTE.length));
    await panel.waitForSelector('.editor__state[data-status="saved"]');
    await panel.click('.editor [type="submit"]');
    await has(panel, '.note .note__text', LATER);
  });
});

describe('the same article at another address', () => {
  beforeAll(() => {
    const body = readFileSync(join(import.meta.dirname, '../fixtures/articles/ar.html'));
    site.put('/copy.html', { body });
  });

  it('is asked about; what is joined has its notes at both, until it is separated again', async () => {
    await article.goto(`${site.origin}/copy.html`);
    await clickWords(panel, '.addresses button', ar.panel.same_article_join);
    await has(panel, '.addresses__joined', '/ar.html');
    await panel.waitForFunction(() => document.querySelector('.addresses__offer') === null);
    await panel.click('[data-claim="2"]');
    await has(panel, '.note .note__text', LATER);

    await clickWords(panel, '.addresses button', ar.panel.split);
    await has(panel, '.addresses__offer', '/ar.html');
    await panel.waitForFunction(() => document.querySelector('.note .note__text') === null);
  });

  it('is not asked about again once the reader has said no', async () => {
    await clickWords(panel, '.addresses button', ar.panel.same_article_apart);
    await panel.waitForFunction(() => document.querySelector('.addresses__offer') === null);
    const stored = () =>
      panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get('seenChanges')));
    await expect.poll(stored).toContain('/copy.html');
    await article.goto(`${site.origin}/ar.html`);
    await has(panel, '.claim', ar.panel.has_notes.one);
    await article.goto(`${site.origin}/copy.html`);
    await panel.waitForFunction(
      (words) => !document.querySelector('.panel__list')?.textContent?.includes(words),
      { polling: 50 },
      ar.panel.has_notes.one,
    );
    await waitForClaims(panel);
    expect(await panel.$('.addresses__offer')).toBeNull();
  });
});

describe('a database the browser has deleted', () => {
  it('is brought back, and she is told wherever she looks, until she has seen it', async () => {
    const session = await article.createCDPSession();
    await session.send('Storage.clearDataForOrigin', {
      origin: `chrome-extension://${launched.extensionId}`,
      storageTypes: 'indexeddb',
    });
    const library = await extensionPage('library', '.library');
    await has(library, '.note__text', LATER);
    const options = await extensionPage('options', '.brought-back');
    await library.waitForSelector('.brought-back');
    await options.click('.brought-back button');
    for (const page of [options, library]) {
      await page.waitForFunction(() => document.querySelector('.brought-back') === null);
      await page.close();
    }
  });
});

describe('a file chosen in the options', () => {
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const choose = async (page: Page, path: string) => {
    const input = await page.$('.import input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await page.waitForSelector('.import__card');
  };

  it('is shown before it comes in, and is in the library afterwards', async () => {
    const options = await extensionPage('options', '.import');
    await choose(options, file('notes.json', longFile(3)));
    await has(options, '.import__card li', '60 ملاحظة جديدة');
    const count = async () => (await options.$eval('#data', ({ textContent }) => textContent)) ?? '';
    expect(await count()).toContain(ar.options.data_count.one);
    await options.click('.import__card .button--main');
    await has(options, '.options__said', 'استُوردت 60 ملاحظة');
    await has(options, '#data', '61 ملاحظة');
    const library = await extensionPage('library', '.library__note');
    await has(library, '.library__head', '61 ملاحظة');
    await Promise.all([options.close(), library.close()]);
  });

  it('that is broken is refused with its record and place, and changes nothing', async () => {
    const options = await extensionPage('options', '.import');
    await choose(
      options,
      file('broken.json', longFile(3).replace(/("id":"note-0-7".*?"text":)"[^"]*"/, '$17')),
    );
    await has(options, '.import__card li', 'السجل 1 تالف عند notes.7.text');
    await has(options, '#data', '61 ملاحظة');
    await options.close();
  });
});

/** Last: nothing of this version reaches the notes afterwards. */
describe('a database that a newer version has written', () => {
  it('is left alone, and she is told to update', async () => {
    const options = await extensionPage('options', '.import');
    const version = () =>
      options.evaluate(async () => {
        const databases = await indexedDB.databases();
        return databases.find(({ name }) => name === 'isnad-notes')?.version;
      });
    await options.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.open('isnad-notes', 99);
          request.onupgradeneeded = () => request.result.createObjectStore('later');
          request.onsuccess = () => {
            request.result.close();
            done();
          };
          request.onerror = () => fail(request.error);
        }),
    );
    const library = await extensionPage('library', '.status');
    await has(library, '.status', ar.note['error_newer-database']);
    expect(await version()).toBe(99);
    await Promise.all([options.close(), library.close()]);
  });
});
