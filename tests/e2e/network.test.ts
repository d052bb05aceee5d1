import type { CDPSession, Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openChromium, press, serveArticles, there, writeNote } from './harness.ts';

/**
 * The reader's whole day, with every request written down that the worker, the pages of the extension
 * or its script in an article make. None of them leaves the package.
 */

const isOwn = (url: string) => /^(?:chrome-extension|data|blob):/.test(url);

describe('the network', () => {
  let site: Site;
  let launched: Launched<Page>;
  /** Of the extension's own worker and pages. */
  const requests: string[] = [];
  const watched = new Set<Target>();
  const sessions: CDPSession[] = [];

  const watch = async (target: Target) => {
    if (!target.url().startsWith('chrome-extension:') || watched.has(target)) return;
    watched.add(target);
    const session = await target.createCDPSession();
    sessions.push(session);
    session.on('Network.requestWillBeSent', ({ request }) => {
      requests.push(request.url);
    });
    await session.send('Network.enable');
  };

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openChromium({ language: 'ar' });
    launched.browser.on('targetcreated', (target) => void watch(target).catch(() => {}));
    await Promise.all(launched.browser.targets().map(watch));
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  /** An article's own requests: loaded once alone and once read, they must be the same. */
  const visit = async (path: string) => {
    const page = await launched.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle0' });
    const alone = asked.splice(0).toSorted();
    await page.reload({ waitUntil: 'networkidle0' });
    await launched.clickAction(page);
    const panel = await launched.waitForPanel();
    await watch(panel.target());
    await panel.reload({ waitUntil: 'load' });
    await waitForClaims(panel);
    return { page, panel, more: () => asked.filter((url) => !alone.includes(url)) };
  };

  it('is not used while articles are read, noted, listed and looked up', async () => {
    const arabic = await visit('/ar.html');
    const { panel } = arabic;
    await writeNote(panel, 0, 'https://news.example/ <img src="https://news.example/x.png">');
    await there(panel, '.editor__state[data-status="saved"]');
    await press(panel, '.editor button[type="submit"]');
    await there(panel, '.note .note__text');
    const english = await visit('/en.html');

    const root = `chrome-extension://${launched.extensionId}`;
    for (const name of ['library', 'options', 'welcome']) {
      const page = await launched.browser.newPage();
      await watch(page.target());
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${root}/${name}.html`, { waitUntil: 'load' });
      await until(
        () => page.evaluate(() => (document.getElementById('root')?.childElementCount ? true : null)),
        10_000,
        `${name} stayed empty`,
      );
      expect(asked.filter((url) => !isOwn(url))).toEqual([]);
      await page.close();
    }

    expect(arabic.more()).toEqual([]);
    expect(english.more()).toEqual([]);
    expect(requests.filter((url) => !isOwn(url))).toEqual([]);
    expect([...watched].map((target) => target.type())).toContain('service_worker');
  }, 120_000);

  it('is refused to the panel, and a request would have been seen here', async () => {
    const panel = await launched.waitForPanel();
    const [fetched, pictured] = await panel.evaluate(async (origin) => {
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = `${origin}/dam.svg`;
      return [await fetch(`${origin}/en.html`).then(String, () => 'refused'), await loaded];
    }, site.origin);
    expect([fetched, pictured]).toEqual(['refused', 'refused']);
    expect(requests.filter((url) => !isOwn(url))).toEqual([`${site.origin}/dam.svg`]);
  });
});
