import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { until } from '../../scripts/lib/launched.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { marked, markedTexts, serveArticles } from './harness.ts';
import { type Owner, openOwned } from './owner.ts';

const PATTERN = 'http://localhost/*';

const unmarked = (page: Page, what: string) =>
  until(async () => ((await markedTexts(page)).length === 0 ? true : null), 5_000, what);

const addClaim = (page: Page, words: string) =>
  page.evaluate((text) => {
    const added = document.createElement('p');
    added.textContent = `A union leader, Rosa Lind, said that ${text}.`;
    document.querySelector('article')!.append(added);
  }, words);

const reads = (page: Page, words: string) =>
  until(
    async () => (await markedTexts(page)).some((text) => text.includes(words)) || null,
    20_000,
    `“${words}” was not marked`,
  );

/** ms: several times what a reader needs here to mark a change. That nothing comes can only be waited for. */
const TO_READ = 2_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<BrowserKind>(['chromium', 'firefox'])('a site that is always read, in %s', (kind) => {
  let site: Site;
  let owner: Owner;
  let page: Page;

  beforeAll(async () => {
    site = await serveArticles();
    owner = await openOwned(kind, { language: 'en-US' });
    page = await owner.launched.browser.newPage();
    await page.goto(`${site.origin}/en.html`);
  });
  afterAll(async () => {
    await owner?.close();
    await site?.close();
  });

  it('is read at once where it is open, and whenever it is opened', async () => {
    expect(await markedTexts(page)).toEqual([]);
    await owner.allow(PATTERN);
    await marked(page, 'The open page was not read when its site was allowed');
    await page.reload();
    await marked(page, 'The page was not read when it was opened again');
  });

  it('is read by the next version in tabs that were open during the update', async () => {
    await owner.update();
    await addClaim(page, 'the men would not go back before spring');
    await reads(page, 'before spring');
    const texts = await markedTexts(page);
    expect(
      texts.filter((text) => text.includes('before spring')),
      'marked by one reader only',
    ).toHaveLength(1);
  });

  it('is let alone at once when it is taken back', async () => {
    await owner.revoke(PATTERN);
    await unmarked(page, 'The marks stayed after the permission was gone');
    await addClaim(page, 'nobody reads this any more');
    await pause(TO_READ);
    expect(await markedTexts(page)).toEqual([]);
    await page.reload();
    await pause(TO_READ);
    expect(await markedTexts(page)).toEqual([]);
  });
});
