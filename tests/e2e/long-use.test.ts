import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { marked, markedTexts, openChromium, serveArticles } from './harness.ts';
import { change, createScale, type Held } from './memory.ts';
import { workerOf } from './owner.ts';

/**
 * Weeks of use in minutes: briefly in `npm test`, in full by `npm run test:long`. What is held at the end is
 * compared with what was held once everything had happened a few times.
 */
const LONG = process.env.ISNAD_LONG === '1';
/** A minute of a live blog each. */
const UPDATES = LONG ? 1_440 : 36;
const TABS = LONG ? 200 : 12;
/** The share of all rounds after which the first measure is taken. */
const WARM = 1 / 4;

/** Paragraphs on the page; from then on one goes for each that comes, as live blogs do. */
const KEPT = 60;

const LIVE = `<!doctype html><html lang="en"><head><title>Port strike: as it happened</title></head>
<body><main><article><h1>Port strike: as it happened</h1></article></main></body></html>`;

const NAMES = ['Rosa Lind', 'Daniel Okoro', 'two port officials', 'the harbour master', 'a foreign diplomat'];

/** An update of a live blog: something comes, something is edited, the oldest goes. */
const update = (page: Page, number: number) =>
  page.evaluate(
    (at, name, kept) => {
      const article = document.querySelector('article')!;
      const added = document.createElement('p');
      added.textContent = `At minute ${at} ${name} said that shift number ${at} would not go back to the cranes before spring, and nobody at the quay was surprised by that.`;
      article.children[0]!.after(added);
      const edited = article.children[5];
      if (edited?.firstChild) edited.firstChild.nodeValue += ` (Edited at minute ${at}.)`;
      while (article.children.length > kept) article.lastElementChild!.remove();
    },
    number,
    NAMES[number % NAMES.length]!,
    KEPT,
  );

const isMarked = async (page: Page, words: string) =>
  (await markedTexts(page)).some((text) => text.includes(words));

/**
 * Bytes that what is at rest may differ by. Within 5 kB was seen over thirty tabs, 87 kB in the background over a
 * day: tables of weak references and what the compiler remembers of where objects are made. Articles that are kept
 * would be 5 kB a tab.
 */
const NOISE = LONG ? 150_000 : 50_000;

/** No more at the end than a round or two of its own would explain. */
function expectFlat(what: string, early: Held, late: Held): void {
  console.info(`${what}: ${change(early, late)}`);
  expect(late.heap - early.heap, `${what}: bytes gained`).toBeLessThan(NOISE);
  expect(late.nodes - early.nodes, `${what}: nodes gained`).toBeLessThanOrEqual(50);
  expect(late.listeners - early.listeners, `${what}: listeners gained`).toBeLessThanOrEqual(5);
}

describe('long use', () => {
  let site: Site;
  let launched: Launched<Page>;
  let panel: Page;
  let weighWorker: () => Promise<Held>;
  let weighPanel: () => Promise<Held>;

  beforeAll(async () => {
    site = await serveArticles();
    site.put('/live.html', { body: LIVE });
    launched = await openChromium({ language: 'en-US' });
    const page = await launched.browser.newPage();
    await page.goto(`${site.origin}/en.html`);
    await launched.clickAction(page);
    panel = await launched.waitForPanel();
    await waitForClaims(panel);
    weighWorker = await createScale((await workerOf(launched)).client, 'worker');
    weighPanel = await createScale(await panel.createCDPSession(), 'page');
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it(
    'a day on a live blog leaves nothing behind in its tab, in the panel or in the background',
    async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${site.origin}/live.html`);
      // Grown to its full length first: what is measured is what goes on, not what comes.
      for (let minute = -KEPT; minute < 0; minute += 1) await update(page, minute);
      await launched.clickAction(page);
      await waitForClaims(panel);
      const weighPage = await createScale(await page.createCDPSession(), 'page');
      const weigh = async () => ({
        page: await weighPage(),
        panel: await weighPanel(),
        worker: await weighWorker(),
      });
      let early: Awaited<ReturnType<typeof weigh>> | null = null;
      for (let minute = 0; minute < UPDATES; minute += 1) {
        await update(page, minute);
        // Read three by three: a reader waits for a moment of quiet.
        if (minute % 3 !== 2) continue;
        await until(
          async () => ((await isMarked(page, `shift number ${minute} `)) ? true : null),
          20_000,
          `Minute ${minute} was not read`,
        );
        if (early === null && minute > UPDATES * WARM) early = await weigh();
      }
      const late = await weigh();
      expectFlat('the tab', early!.page, late.page);
      expectFlat('the panel beside it', early!.panel, late.panel);
      expectFlat('the background', early!.worker, late.worker);
      await page.close();
    },
    LONG ? 3_600_000 : 120_000,
  );

  it(
    'tabs that are opened, read and closed leave nothing behind',
    async () => {
      const weigh = async () => ({ panel: await weighPanel(), worker: await weighWorker() });
      let early: Awaited<ReturnType<typeof weigh>> | null = null;
      for (let tab = 0; tab < TABS; tab += 1) {
        const page = await launched.browser.newPage();
        await page.goto(`${site.origin}/${tab % 2 === 0 ? 'en' : 'ar'}.html?tab=${tab}`);
        await launched.clickAction(page);
        await marked(page, `Tab ${tab} was not read`);
        await page.close();
        if (early === null && tab > TABS * WARM) early = await weigh();
      }
      const late = await weigh();
      expectFlat('the panel', early!.panel, late.panel);
      expectFlat('the background', early!.worker, late.worker);
    },
    LONG ? 3_600_000 : 120_000,
  );
});
