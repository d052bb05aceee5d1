import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Launched } from '../../scripts/lib/launched.ts';
import { longFile } from '../notes/made-up-library.ts';
import { openChromium } from './harness.ts';

/** A library longer than the screen: what is in the document is a window on it. */

/** With twenty notes each, page `n` on `site<n>.example`. */
const PAGES = 30;

let launched: Launched<Page>;
let library: Page;
const folder = mkdtempSync(join(tmpdir(), 'isnad-library-'));

beforeAll(async () => {
  launched = await openChromium({ language: 'en-US' });
  const path = join(folder, 'notes.json');
  writeFileSync(path, longFile(PAGES));
  library = await launched.browser.newPage();
  const address = (name: string) => `chrome-extension://${launched.extensionId}/${name}.html`;
  await library.goto(address('options'));
  const input = await library.waitForSelector('.import input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await library.waitForSelector('.import__card .button--main');
  await library.click('.import__card .button--main');
  // The button behind the field waits for the end; the one behind it stops the import.
  await library.waitForFunction(() => document.querySelector('.import > input + .button:not([disabled])'));
  await library.goto(address('library'));
  await library.waitForSelector('.library__note');
});
afterAll(async () => {
  await launched?.close();
  rmSync(folder, { recursive: true });
});

const searchFor = async (query: string) => {
  await library.click('.library__tools .field', { count: 3 });
  await library.keyboard.press('Backspace');
  if (query !== '') await library.keyboard.type(query);
};
const shown = () => library.$eval('.library [role="status"]', ({ textContent }) => textContent?.trim());
/** Distance between each item and the one before it, CSS px. */
const gaps = () =>
  library.evaluate(() => {
    const items = [...document.querySelectorAll('.virtual-list__item')].map((item) =>
      item.getBoundingClientRect(),
    );
    return items.slice(1).map(({ top }, index) => Math.round(top - items[index]!.bottom));
  });
const sites = () =>
  library.$$eval('.library__group bdi', (names) => names.map(({ textContent }) => textContent));

it('shows as many notes one after the other for one search as for another', async () => {
  for (const [query, site] of [
    ['site1', /^site1/],
    ['site2', /^site2/],
  ] as const) {
    await searchFor(query);
    // As it is typed, more are found.
    await expect
      .poll(sites)
      .toSatisfy((all: string[]) => all.length > 0 && all.every((name) => site.test(name)));
    await expect.poll(shown).toMatch(/^220 of 600 notes/);
    await expect.poll(gaps).toSatisfy((all: number[]) => all.length > 8 && all.every((gap) => gap === 0));
  }
});

it('ends with the oldest note, whatever its length', async () => {
  await searchFor('');
  await library.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const last = () =>
    library.$$eval('.virtual-list__item', (items) => Number(items.at(-1)!.getAttribute('aria-posinset')));
  await expect
    .poll(async () => {
      await library.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return last();
    })
    .toBe(PAGES * 21);
  await expect.poll(gaps).toSatisfy((all: number[]) => all.length > 8 && all.every((gap) => gap === 0));
});
