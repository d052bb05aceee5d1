import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { type Launched, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openChromium, serveArticles } from './harness.ts';

const PLAIN = 'The river is long. It rises in the hills and runs down to the sea past three old towns. ';

describe('the panel follows the tab in front', () => {
  let site: Site;
  let launched: Launched<Page>;
  let panel: Page;
  let arabic: Page;
  let english: Page;

  const title = () => panel.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  const shows = (words: string) => {
    let text = '';
    return until(
      async () => {
        text = await panel.evaluate(() => document.body.textContent ?? '');
        return text.includes(words) ? text : null;
      },
      10_000,
      () => `The panel showed “${text.trim().slice(0, 200)}”, not “${words}”`,
    );
  };
  const read = async (path: string) => {
    const page = await launched.browser.newPage();
    await page.goto(`${site.origin}${path}`);
    await launched.clickAction(page);
    return page;
  };

  beforeAll(async () => {
    site = await serveArticles();
    site.put('/plain.html', { body: `<html lang="en"><article><h1>A river</h1><p>${PLAIN.repeat(8)}</p>` });
    site.put('/form.html', { body: '<html lang="en"><title>Sign in</title><form><input></form><p>Sign in' });
    site.put('/paper.pdf', { body: '%PDF-1.4\n%%EOF', type: 'application/pdf' });
    launched = await openChromium({ language: 'en-US' });
    arabic = await read('/ar.html');
    panel = await launched.waitForPanel();
    await waitForClaims(panel);
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('switches its list with the tab', async () => {
    await shows('سد وادي الرمان');
    const first = await title();
    english = await read('/en.html');
    await shows('crane faults');
    const second = await title();
    await arabic.bringToFront();
    await shows('سد وادي الرمان');
    expect([first, second]).toEqual([await title(), expect.stringContaining('crane faults')]);
    await english.bringToFront();
    await shows('crane faults');
  });

  it('says so when the page is no article', async () => {
    await read('/form.html');
    await shows(en.panel.state_not_article);
  });

  it('says so when an article has no claims', async () => {
    await read('/plain.html');
    await shows(en.panel.state_empty);
  });

  it('says so on a page of the browser itself', async () => {
    const page = await launched.browser.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    await shows(en.panel.state_browser_page);
    expect(await panel.evaluate(() => document.querySelectorAll('[data-claim]').length)).toBe(0);
  });

  it('comes back to the list with its tab', async () => {
    await english.bringToFront();
    await shows('crane faults');
    expect(await panel.evaluate(() => document.querySelectorAll('[data-claim]').length)).toBeGreaterThan(5);
  });
});
