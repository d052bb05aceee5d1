import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { until } from '../../scripts/lib/launched.ts';
import {
  beginNote,
  closeStage,
  endNote,
  openPage,
  openStage,
  read,
  type Stage,
} from '../../scripts/scenes/stage.ts';

const NOTE = 'Ask in Zanzibar';

let stage: Stage;
let options: Page;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'isnad-downloads-'));
  stage = await openStage('en', inject('extension').chromium);
  const panel = await read(stage);
  await beginNote(panel, 'sixty families', { text: NOTE, tag: 'quay' });
  await endNote(panel);
  options = await openPage(stage, 'options', '#data');
  const session = await options.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(async () => {
  if (stage) await closeStage(stage);
  rmSync(downloads, { recursive: true, force: true });
});

const shows = (words: string) =>
  options.waitForFunction(
    (wanted) => document.querySelector('#data')?.textContent?.includes(wanted),
    { polling: 50 },
    words,
  );

const press = (name: string) => options.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** The file that comes into the emptied downloads while `work` is done, once it is whole. */
async function downloaded(work: () => Promise<unknown>): Promise<string> {
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
  await work();
  return until(
    async () => {
      const name = readdirSync(downloads).find((one) => !one.endsWith('.crdownload'));
      return name === undefined ? null : join(downloads, name);
    },
    15_000,
    'Nothing was downloaded',
  );
}

it('notes are saved to a file in each format, with their words in it', async () => {
  await shows('1 note');
  for (const [button, extension] of [
    ['Isnad backup (JSON)', '.json'],
    ['W3C annotations', '.jsonld'],
    ['Markdown', '.md'],
    ['Table (CSV)', '.csv'],
  ] as const) {
    const file = await downloaded(() => press(button));
    expect(file.slice(-extension.length), button).toBe(extension);
    expect(readFileSync(file, 'utf8'), button).toContain(NOTE);
  }
});

it('all is erased after a question and a backup, and is back when the backup is brought in', async () => {
  await press('Erase everything');
  await options.waitForSelector('.dialog');
  await press('Cancel');
  await options.waitForSelector('.dialog', { hidden: true });
  await shows('1 note');

  const backup = await downloaded(async () => {
    await press('Erase everything');
    await options.waitForSelector('.dialog');
    await press('Save the backup and erase');
  });
  await shows('0 notes');
  expect(readFileSync(backup, 'utf8')).toContain(NOTE);

  const field = (await options.$('.import input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(backup);
  await options.waitForSelector('.import .button--main');
  await shows('0 notes');
  await options.click('.import .button--main');
  await shows('1 note');

  const library = await openPage(stage, 'library', '.library__note');
  expect(await library.evaluate(() => document.querySelector('.library__note')?.textContent)).toContain(NOTE);
});
