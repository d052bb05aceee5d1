import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension, ROOT } from '../lib/build.ts';
import { launchChromium } from '../lib/chromium.ts';
import { DEMOS } from '../lib/demos.ts';
import { until } from '../lib/launched.ts';
import { serve } from '../lib/serve.ts';
import { figure, type Table } from './measure.ts';

/** Nodes of the long page, and how many a paragraph has. */
const NODES = 10_000;
const NODES_A_PARAGRAPH = 17;

const paragraph = (at: number) =>
  `<p>On the <em>${at}th</em> day <a href="/${at}">Karim Haddad</a>, the <b>harbour</b> master, said that <span>crane number ${at}</span> had been repaired, but two port officials denied that <i>anybody</i> had been told.</p>`;

const long = () => {
  const paragraphs = Array.from({ length: Math.round(NODES / NODES_A_PARAGRAPH) }, (_, at) => paragraph(at));
  return `<!doctype html><html lang="en"><head><title>The port opens again</title></head><body><article><h1>The port opens again</h1>${paragraphs.join('')}</article></body></html>`;
};

/** Bytes of JavaScript in the page's process, the page's own and the reader's, after everything free was collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const marks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** What the reader script holds in a page it has read and marked, beside the same page before. */
export async function readerMemory(rounds: number): Promise<Table[]> {
  const site = await serve(DEMOS);
  site.put('/long.html', { body: long() });
  const launched = await launchChromium({ extension: await buildExtension('chrome'), headless: true });
  const rows = [];
  for (const [name, path] of [
    ['the demo article', '/en.html'],
    [`a page of ${NODES.toLocaleString('en')} nodes`, '/long.html'],
  ] as const) {
    const held: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < Math.min(rounds, 5); round += 1) {
      const page = await launched.browser.newPage();
      await page.goto(`${site.origin}${path}`);
      const before = await heapOf(page);
      await launched.clickAction(page);
      await until(async () => ((await marks(page)) > 0 ? true : null), 30_000, `${path} was not marked`);
      const more = (await heapOf(page)) - before;
      held.push(more);
      beside.push(more / before);
      await page.close();
    }
    const kilobytes = held.map((bytes) => bytes / 1_000);
    rows.push({ name, unit: 'kB', value: figure(kilobytes), ratios: [figure(beside)] });
  }
  await launched.close();
  await site.close();
  const script = readFileSync(join(ROOT, '.output/chrome-mv3/content-scripts/reader.js')).length;
  return [
    {
      title: 'Memory of the reader script',
      note: `heap of the page with the reader less without, Chromium; its code is ${Math.round(script / 1_000)} kB of that; ratio: beside the page without`,
      rows,
    },
  ];
}
