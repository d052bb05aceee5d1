import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { type BrowserKind, ensureBrowser } from '../lib/browser.ts';
import { ROOT } from '../lib/build.ts';
import { bundle } from '../lib/bundle.ts';
import { durations, type Table } from './measure.ts';

const COUNTS = [50, 500, 5_000];
const MUTATIONS = 2_000;
const METHODS = ['Isnad', 'mark.js'] as const;
type Method = (typeof METHODS)[number];

/** What the page under test offers once both painters are in it; see `painting-page.ts`. */
interface Painted {
  readonly first: number;
  readonly mutations: number;
}

declare const paintingPage: {
  measure(method: Method, count: number, mutations: number): Promise<Painted>;
};

async function openPage(kind: BrowserKind): Promise<Page> {
  const browser = await puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: ensureBrowser(kind),
    headless: true,
    protocolTimeout: 300_000,
    args: kind === 'chromium' ? ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] : [],
  });
  const [first] = await browser.pages();
  return first ?? browser.newPage();
}

/** Marking a page, and what the marks cost a page that lives on, beside wrapping in elements. */
export async function painting(rounds: number): Promise<Table[]> {
  const script = await bundle('scripts/bench/painting-page.ts', { global: 'paintingPage' });
  const markJs = readFileSync(join(ROOT, 'node_modules/mark.js/dist/mark.min.js'), 'utf8');
  const tables: Table[] = [];
  for (const kind of ['chromium', 'firefox'] as const) {
    const page = await openPage(kind);
    const version = await page.browser().version();
    for (const count of COUNTS) {
      const first = new Map<string, number[]>(METHODS.map((method) => [method, []]));
      const mutations = new Map<string, number[]>(METHODS.map((method) => [method, []]));
      for (let round = 0; round < Math.min(rounds, 5); round += 1) {
        for (const method of round % 2 === 0 ? METHODS : METHODS.toReversed()) {
          await page.goto('about:blank');
          await page.evaluate(`${markJs};\n${script};\nglobalThis.paintingPage = paintingPage;`);
          const times = await page.evaluate(
            (...args) => paintingPage.measure(...args),
            method,
            count,
            MUTATIONS,
          );
          first.get(method)?.push(times.first);
          mutations.get(method)?.push(times.mutations);
        }
      }
      const title = `${count.toLocaleString('en')} ranges, ${version}`;
      tables.push(
        { title: `Painting ${title}`, note: 'ms to the next frame', rows: durations(first, 'Isnad') },
        {
          title: `${MUTATIONS.toLocaleString('en')} mutations after ${title}`,
          note: 'ms to the next frame',
          rows: durations(mutations, 'Isnad'),
        },
      );
    }
    await page.browser().close();
  }
  return tables;
}
