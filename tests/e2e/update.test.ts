import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { highlightsOf, press, readPage, serveArticles, type as write } from './harness.ts';
import { type Owner, openOwned } from './owner.ts';

const marks = async (page: Page) => Object.values(await highlightsOf(page)).flat().length;

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

const there = (panel: Panel, selector: string) =>
  until(
    () => panel.evaluate((wanted) => (document.querySelector(wanted) ? true : null), selector),
    10_000,
    `${selector} did not come`,
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
    await there(panel, '[data-claim="2"]');
    await press(panel, '[data-claim="2"]');
    await press(panel, '.claim[data-open="true"] .claim__actions button');
    await there(panel, '.editor textarea');
    await write(panel, '.editor textarea', 'Asked the ministry on Wednesday.');
    await there(panel, '.editor__state[data-status="saved"]');
    await write(panel, '.editor textarea', 'Asked the ministry on Wednesday. No answer.');
    await there(panel, '.editor__state[data-status="unsaved"]');
    expect(await seen(page)).toBeGreaterThan(3);
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
    await until(async () => ((await marks(page)) > 10 ? true : null), 10_000, 'The tab was not read again');
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
