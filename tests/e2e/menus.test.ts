import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserWindow } from '../../scripts/lib/firefox.ts';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForReader } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openBrowser, serveArticles } from './harness.ts';

/** Chooses one of our items in the menu that is open over the page, as a click on it does. */
const CHOOSE = `async (item) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const find = () => menu.state === 'open' && menu.querySelector('[id$="menuitem-_' + item + '"]');
  const end = Date.now() + 10000;
  while (!find() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!find()) return menu.state + ': ' + [...menu.querySelectorAll('[id*="isnad"]')].map(({ id }) => id).join(' ');
  find().doCommand();
  menu.hidePopup();
  return 'chosen';
}`;

/** Firefox lets its own menus be driven; Chromium's are the system's, out of a program's reach. */
describe('the menu of a selection in Firefox', () => {
  let site: Site;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openBrowser('firefox', { language: 'en-US' });
    page = await launched.browser.newPage();
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  /** Selects a paragraph that says `words`, and chooses one of our items for it. */
  const choose = async (item: string, words = ' said '): Promise<Panel> => {
    await page.goto(`${site.origin}/en.html`);
    const at = await page.evaluate((wanted) => {
      const paragraphs = [...document.querySelectorAll('p')];
      const paragraph = paragraphs.find(({ textContent }) => textContent.includes(wanted))!;
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()!.selectAllChildren(paragraph);
      const { left, top } = paragraph.getBoundingClientRect();
      return { x: left + 30, y: top + 12 };
    }, words);
    await page.bringToFront();
    const inWindow = await browserWindow(launched.browser);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    expect(await inWindow(CHOOSE, item)).toBe('chosen');
    return launched.waitForPanel();
  };

  it('reads what is selected, in a tab that was not read before', async () => {
    const panel = await choose('read_selection');
    const state = await until(
      async () => {
        const now = await waitForReader(panel);
        return now.status === 'ready' && now.scope === 'selection' ? now : null;
      },
      20_000,
      'The selection was not read',
    );
    const selected = await page.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' ').trim());
    expect(state.article.text).toBe(selected);
  });

  it('adds what is selected as a claim', async () => {
    const panel = await choose('add_claim');
    await until(
      () => panel.evaluate(() => (document.querySelector('.add-claim') ? true : null)),
      20_000,
      'The panel did not ask what kind of claim it is',
    );
    const selected = await page.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' ').trim());
    const offered = await panel.evaluate(() => document.querySelector('.add-claim')!.textContent);
    expect(offered).toContain(selected.slice(0, 40));
  });

  it('says that words outside the article are no claim of it', async () => {
    const panel = await choose('add_claim', 'The Harrow Ledger');
    await until(
      () =>
        panel.evaluate(() => {
          const alert = document.querySelector('[role=alert]');
          return alert?.textContent.includes('not in the text that was read') ? true : null;
        }),
      20_000,
      'The panel did not say that the words are not of the article',
    );
    expect(await panel.evaluate(() => document.querySelector('.add-claim'))).toBeNull();
  });
});
