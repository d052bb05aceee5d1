import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, until } from '../../scripts/lib/launched.ts';
import { readerState } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { markedTexts, openChromium, serveArticles, watchTree } from './harness.ts';
import { lengthsOf, recordTasks, type Task } from './tasks.ts';

/** ms: a longer task is felt as a stutter. */
const LONGEST_TASK = 50;

const paragraph = (at: number) =>
  `<p>On the <em>${at}th</em> day <a href="/${at}">Karim Haddad</a>, the <b>harbour</b> master, said that <span>crane number ${at}</span> had been repaired, but two port officials denied that <i>anybody</i> had been told.</p>`;

/** A page of 10,000 nodes, 17 a paragraph, with style of its own as pages have. */
const LONG = `<!doctype html><html lang="en"><head><title>The port opens again</title><style>
${Array.from({ length: 100 }, (_, at) => `.box${at} > p:nth-child(${at}) a:hover, main .x${at} ~ .card span { color: rgb(${at} 0 0) }`).join('\n')}
</style></head><body><main><article><h1>The port opens again</h1>${Array.from({ length: 588 }, (_, at) => paragraph(at)).join('')}</article></main></body></html>`;

/** The same, busy with itself until it is told to rest: a task at once after another, none of them long. */
const BUSY = LONG.replace(
  '</body>',
  `<script>
    const { port1, port2 } = new MessageChannel();
    let isBusy = true;
    addEventListener('rest', () => { isBusy = false; });
    const keepBusy = () => {
      const now = performance.now();
      while (performance.now() < now + 10);
      if (isBusy) port2.postMessage(null);
      else performance.mark('page at rest');
    };
    port1.onmessage = keepBusy;
    keepBusy();
  </script></body>`,
);

/** An article that is one element, its paragraphs lines. */
const LINES = `<!doctype html><html lang="en"><head><title>The port opens again</title></head><body>
<h1>The port opens again</h1><div>${Array.from({ length: 588 }, (_, at) => paragraph(at).replace(/<\/?(?:p|em|b|i|span)>/g, '')).join('<br><br>')}</div></body></html>`;

const isMarked = async (page: Page, crane: number) =>
  (await markedTexts(page)).some((text) => new RegExp(`crane number ${crane}\\b`).test(text));

const marked = (page: Page, crane: number, what: string, timeout = 10_000) =>
  until(async () => ((await isMarked(page, crane)) ? true : null), timeout, what);

describe('a page of 10,000 nodes', () => {
  let site: Site;
  let launched: Launched<Page>;
  let panel: Page;
  let page: Page;

  beforeAll(async () => {
    site = await serveArticles();
    site.put('/long.html', { body: LONG });
    site.put('/busy.html', { body: BUSY });
    site.put('/lines.html', { body: LINES });
    launched = await openChromium({ language: 'en-US' });
    page = await launched.browser.newPage();
    // The panel opens beside another page: what its opening costs the layout is not what is measured.
    await page.goto(`${site.origin}/en.html`);
    await launched.clickAction(page);
    panel = await launched.waitForPanel();
    await page.goto(`${site.origin}/long.html`);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('is not read before it is idle', async () => {
    const busy = await launched.browser.newPage();
    const { tasks } = await recordTasks(busy, async () => {
      await busy.goto(`${site.origin}/busy.html`, { waitUntil: 'domcontentloaded' });
      await launched.clickAction(busy);
      await until(() => readerState(panel), 10_000, 'The reader did not come to the busy page');
      await busy.evaluate(() => dispatchEvent(new Event('rest')));
      await marked(busy, 3, 'It was not marked', 20_000);
    });
    await busy.close();
    const rest = tasks.findIndex(({ marks }) => marks.includes('page at rest'));
    const start = tasks.findIndex(({ idle }) => idle !== null);
    const ours = (some: readonly Task[]) =>
      some.filter((task) => task.ours).reduce((sum, { cpu }) => sum + cpu, 0);
    expect(ours(tasks.slice(0, rest)), 'the reader was there while the page was busy').toBeGreaterThan(0);
    expect(tasks[start]?.ours).toBe(true);
    expect(start > rest || tasks[start]?.idle === 'late', 'it began in the page’s own time').toBe(true);
    // Until then the script was only put there.
    expect(ours(tasks.slice(0, start))).toBeLessThan(ours(tasks.slice(start)) / 3);
  });

  it('is read, marked and scrolled through without a task over 50 ms, ours or the browser’s, and without a change', async () => {
    const nodes = await page.evaluate(() => document.evaluate('count(//node())', document).numberValue);
    expect(nodes).toBeGreaterThan(9_900);
    const changes = await watchTree(page, 'article');
    const { tasks } = await recordTasks(page, async () => {
      await launched.clickAction(page);
      await marked(page, 3, 'It was not marked', 20_000);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
      await marked(page, 294, 'The middle was not marked');
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await marked(page, 587, 'The end was not marked');
    });
    const all = lengthsOf(tasks);
    console.info(
      `longest tasks: ${all.slice(0, 4).map(Math.round).join(', ')} ms; ours: ${lengthsOf(
        tasks.filter(({ ours }) => ours),
      )
        .slice(0, 4)
        .map(Math.round)
        .join(', ')} ms`,
    );
    expect(tasks.filter(({ ours }) => ours).length).toBeGreaterThan(5);
    expect(all[0], 'ms of CPU in one task').toBeLessThan(LONGEST_TASK);
    expect(await changes()).toEqual([]);
  });

  it('is painted where the reader is, and not elsewhere', async () => {
    expect((await markedTexts(page)).length).toBeLessThan(800);
    expect(await isMarked(page, 3)).toBe(false);
  });

  it('is painted where the reader is though it be one element, its paragraphs lines', async () => {
    await page.goto(`${site.origin}/lines.html`);
    await launched.clickAction(page);
    await marked(page, 3, 'It was not marked', 20_000);
    expect((await markedTexts(page)).length).toBeLessThan(800);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await marked(page, 587, 'The end was not marked');
    expect((await markedTexts(page)).length).toBeLessThan(800);
    expect(await isMarked(page, 3)).toBe(false);
  });
});
