import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../scripts/lib/launched.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openChromium, readPage, serveArticles } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: {
  run(options: object): Promise<{
    passes: object[];
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
};

/** What axe finds in a page as it is, in words. */
async function troubles(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(() =>
    axe.run({ resultTypes: ['violations', 'passes'] }),
  );
  expect(passes, 'axe looked at nothing').not.toEqual([]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );
}

const quiet = (language: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Beach</title><link rel="icon" href="data:,"><article><h1>Beach</h1>${'<p>The beach runs for ten kilometres between the old port and the palm garden, and has many small boats in summer.</p>'.repeat(14)}</article>`;

describe.each(['ar', 'en-US'])('axe finds nothing to complain about, in %s', (language) => {
  let site: Site;
  let launched: Launched<Page>;
  let article: Page;
  let panel: Page;
  const name = language.slice(0, 2);

  beforeAll(async () => {
    site = await serveArticles();
    site.put('/quiet.html', { body: quiet(name) });
    site.put('/short.html', { body: '<!doctype html><meta charset="utf-8"><title>x</title><p>Short.' });
    launched = await openChromium({ language });
    ({ page: article, panel } = await readPage(launched, `${site.origin}/${name}.html`));
    await panel.waitForSelector('[data-claim]');
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  /** Both themes, on the page as it is. */
  async function check(page: Page) {
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await troubles(page), theme).toEqual([]);
    }
  }

  const go = async (path: string, selector: string) => {
    await article.goto(path.startsWith('/') ? `${site.origin}${path}` : path);
    await panel.waitForSelector(selector);
  };

  it('in the list of claims', () => check(panel));

  it('in an open claim, its filters, and a note being written', async () => {
    await panel.click('[data-label="denial"] [data-claim]');
    await panel.click('.toolbar__filters');
    await panel.click('.claim[data-open="true"] .claim__actions .button');
    await panel.waitForSelector('.editor');
    await panel.type('.editor textarea', 'x');
    await panel.waitForSelector('[data-status="saved"]');
    await check(panel);
    await panel.click('.editor [type="submit"]');
    await panel.waitForSelector('.note');
    await check(panel);
  });

  it('in the list by source, and where nothing matches', async () => {
    await panel.click('.toolbar .segmented__choice:nth-of-type(2) input');
    await check(panel);
    await panel.type('.toolbar input[type="search"]', 'zzz');
    await check(panel);
  });

  it.each([
    ['an article without claims', '/quiet.html', '.panel__list .status'],
    ['no article', '/short.html', '.panel > .status'],
    ['a page of the browser', 'chrome://version/', '.panel > .status'],
  ])('on %s', async (_, path, selector) => {
    await go(path, selector);
    await check(panel);
  });

  it.each([
    ['library', '.note'],
    ['options', '#data'],
    ['welcome', '.sample__mark'],
  ])('on the %s page', async (name, selector) => {
    const page = await launched.browser.newPage();
    await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
    await page.waitForSelector(selector);
    await check(page);
    await page.close();
  });
});
