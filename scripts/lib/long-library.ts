/** A long life's notes in the real extension, made up once and kept: bringing them in takes minutes. */

import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'puppeteer-core';
import { fileOf, PAGES } from '../../tests/notes/made-up-library.ts';
import { buildExtension, ROOT } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type Launched, until } from './launched.ts';

const FOLDER = join(ROOT, '.cache/long-library');
const PROFILE = join(FOLDER, 'profile');
const FILE = join(FOLDER, 'notes.json');

/** An import through the options page, from the choice of the file to the last word about it. */
export interface Import {
  /** From the choice to the preview, to the whole file laid aside, and to the end; s. */
  readonly looked: number;
  readonly laidAside: number;
  readonly merged: number;
  /** The page's memory before and at its fullest, MB. */
  readonly before: number;
  readonly peak: number;
  /** The longest that the page did not answer, ms. */
  readonly longestTask: number;
  /** How often it said how far it was. */
  readonly progress: number;
  /** What it said at the end. */
  readonly said: string;
}

/** More than the page may say nothing while it brings them in, ms: it tells each hundredth. */
const SILENCE = 120_000;

const openPage = async ({ browser, extensionId }: Launched<Page>, name: string): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/${name}.html`);
  return page;
};

async function writeFile(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await pipeline(Readable.from(fileOf(PAGES)), createWriteStream(FILE));
}

interface Watch {
  longest: number;
  said: Set<string>;
}
declare const importWatch: Watch;

/** What the page itself sees of its import. */
function watch(): void {
  const seen: Watch = { longest: 0, said: new Set() };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
  const status = document.querySelector('.import .options__said')!;
  new MutationObserver(() => seen.said.add(status.textContent ?? '')).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  Object.assign(globalThis, { importWatch: seen });
}

async function bringIn(launched: Launched<Page>): Promise<Import> {
  const page = await openPage(launched, 'options');
  await page.bringToFront();
  await page.waitForSelector('.import');
  await page.evaluate(watch);
  const memory = async () => (await page.metrics()).JSHeapUsedSize! / 1e6;
  const before = await memory();
  let peak = before;
  const looking = setInterval(() => {
    void memory().then(
      (now) => {
        peak = Math.max(peak, now);
      },
      () => {},
    );
  }, 250);
  const start = performance.now();
  const said = () => page.evaluate(() => importWatch.said.size);
  const shows = async (selector: string) => {
    while (!(await page.$(selector))) {
      const heard = await said();
      const goesOn = async () => (await page.$(selector)) !== null || (await said()) > heard;
      await until(
        async () => (await goesOn()) || null,
        SILENCE,
        `${selector} did not come, nor another word`,
      );
    }
    return (performance.now() - start) / 1000;
  };
  const input = await page.$('.import input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(FILE);
  const looked = await shows('.import__card .button--main');
  // Without the pointer, which waits for a frame: a window nobody looks at draws none.
  await page.$eval('.import__card .button--main', (button) => (button as HTMLButtonElement).click());
  const laidAside = await shows('.import:not(:has(.button:not([disabled])))');
  const merged = await shows('.import > .button:not([disabled])');
  clearInterval(looking);
  const seen = await page.evaluate(() => ({
    longestTask: importWatch.longest,
    progress: importWatch.said.size,
    said: document.querySelector('.import .options__said')!.textContent ?? '',
  }));
  await page.close();
  return { looked, laidAside, merged, before, peak, ...seen };
}

export interface LongLibrary {
  readonly launched: Launched<Page>;
  /** How the notes came in; null where they were there from a run before. */
  readonly imported: Import | null;
  open(name: string): Promise<Page>;
}

/** @param fresh whether the notes are brought in anew */
export async function openLongLibrary(fresh: boolean): Promise<LongLibrary> {
  const extension = await buildExtension('chrome');
  const isThere = existsSync(PROFILE) && !fresh;
  if (!isThere) rmSync(PROFILE, { recursive: true, force: true });
  if (!existsSync(FILE)) await writeFile();
  const launched = await launchChromium({
    extension,
    headless: true,
    profile: PROFILE,
    language: 'en-US',
  });
  try {
    const imported = isThere ? null : await bringIn(launched);
    return { launched, imported, open: (name) => openPage(launched, name) };
  } catch (error) {
    await launched.close();
    rmSync(PROFILE, { recursive: true, force: true });
    throw error;
  }
}
