import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { marked, press, readPage, serveArticles, there, type as write, writeNote } from './harness.ts';
import { type Owner, openOwned } from './owner.ts';

/** Marks the reader sees: a highlight without its style sheet is none. */
const seen = (page: Page) =>
  page.evaluate(
    () =>
      [...CSS.highlights].filter(
        ([name, { size }]) =>
          size > 0 &&
          getComputedStyle(document.querySelector('p')!, `::highlight(${name})`).textDecorationLine !==
            'none',
      ).length,
  );

/** An update while a tab was read by a click alone, with a note being written beside it. */
describe.each<BrowserKind>(['chromium', 'firefox'])('an update of the extension in %s', (kind) => {
  let site: Site;
  let owner: Owner;
  let page: Page;

  beforeAll(async () => {
    site = await serveArticles();
    owner = await openOwned(kind, { language: 'en-US' });
    const opened = await readPage(owner.launched, `${site.origin}/en.html`);
    page = opened.page;
    const { panel } = opened;
    await waitForClaims(panel);
    await writeNote(panel, 2, 'Asked the ministry on Wednesday.');
    await there(panel, '.editor__state[data-status="saved"]');
    expect(await seen(page)).toBeGreaterThan(3);
    await write(panel, '.editor textarea', 'Asked the ministry on Wednesday. No answer.');
    await owner.update();
  });
  afterAll(async () => {
    await owner?.close();
    await site?.close();
  });

  it('leaves no reader of the old version at work', async () => {
    await page.bringToFront();
    await page.evaluate(() => scrollBy(0, 300));
    await until(async () => ((await seen(page)) === 0 ? true : null), 10_000, 'The old marks stayed');
  });

  it('reads the tab again at the next click, and the note that was being written is there', async () => {
    await owner.launched.clickAction(page);
    const panel = await owner.launched.waitForPanel();
    await waitForClaims(panel);
    await marked(page, 'The tab was not read again');
    await there(panel, '[data-claim="2"]');
    await press(panel, '[data-claim="2"]');
    const note = () => panel.evaluate(() => document.querySelector('.note .note__text')?.textContent?.trim());
    await until(
      async () => ((await note()) === 'Asked the ministry on Wednesday. No answer.' ? true : null),
      10_000,
      'The last words of the note did not come',
    );
  });
});
