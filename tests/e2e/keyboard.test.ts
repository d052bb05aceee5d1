import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { Launched } from '../../scripts/lib/launched.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openChromium, readPage, serveArticles } from './harness.ts';

let site: Site;
let launched: Launched<Page>;
let article: Page;
let panel: Page;

beforeAll(async () => {
  site = await serveArticles();
  launched = await openChromium({ language: 'en-US' });
  ({ page: article, panel } = await readPage(launched, `${site.origin}/en.html`));
  await panel.waitForSelector('[data-claim]');
});
afterAll(async () => {
  await launched?.close();
  await site?.close();
});

/** Presses Tab until what has the focus matches; a reader would do no other. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 presses of Tab did not lead to ${selector}`);
}

/** Waits for words that can be seen. */
const has = (page: Page, words: string) =>
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has the hidden words too
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 50 }, words);

it('a reader’s day, without a pointer', async () => {
  // The list: walk to the third claim, open it; the page scrolls there.
  await tabTo(panel, '[data-claim]');
  await panel.keyboard.press('End');
  await panel.waitForFunction(
    () => document.activeElement === [...document.querySelectorAll('[data-claim]')].at(-1),
  );
  await panel.keyboard.press('Enter');
  await article.waitForFunction(() => scrollY > 100, { polling: 50 });

  // A note, by its key; saved while it is typed; closed by Escape, the focus back on the claim.
  await panel.keyboard.press('n');
  await panel.waitForSelector('.editor textarea:focus');
  await panel.keyboard.type('Ask in Zanzibar');
  await has(panel, 'Saved');
  await panel.keyboard.press('Escape');
  await panel.waitForSelector('[data-claim]:focus');
  await has(panel, 'Ask in Zanzibar');

  // Search, by its key; the note's words find the claim.
  await panel.keyboard.press('/');
  await panel.keyboard.type('zanzibar');
  await panel.waitForFunction(() => document.querySelectorAll('[data-claim]').length === 1);

  // The page is loaded again: the note is there.
  await article.reload();
  await panel.waitForFunction(
    () =>
      document.querySelectorAll('[data-claim]').length > 1 &&
      document.querySelector('.claim__sign .lucide-notebook-pen'),
  );

  // The library, in a tab of its own: the note, deleted and brought back.
  const opened = new Promise<Page>((found) => {
    launched.browser.once('targetcreated', (target) => void target.page().then((page) => found(page!)));
  });
  await tabTo(panel, '.head__tools .button:nth-of-type(2)');
  await panel.keyboard.press('Enter');
  const library = await opened;
  await library.waitForSelector('.note');
  await tabTo(library, '.note__tools .button:last-child');
  await library.keyboard.press('Enter');
  await library.waitForSelector('.toast__action');
  await library.waitForSelector('.note', { hidden: true });
  await tabTo(library, '.toast__action');
  await library.keyboard.press('Enter');
  await library.waitForSelector('.note');
  await has(library, 'Ask in Zanzibar');
});
