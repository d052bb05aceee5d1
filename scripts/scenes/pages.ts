/** The extension's own pages. */

import type { Page } from 'puppeteer-core';
import { longFile } from '../../tests/e2e/notes/long-file.ts';
import { backToArticle, breakStore, openPage, type Scene, type Stage } from './stage.ts';

const WIDTHS = [320, 420, 1100];

/** The options with a file of notes chosen, and what is said about it. */
async function chooseFile(stage: Stage, name: string, text: string): Promise<Page> {
  const page = await openPage(stage, 'options', '.import');
  await page.$eval(
    '.import input[type="file"]',
    (input, ...[title, content]) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], title));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    },
    name,
    text,
  );
  await page.waitForSelector('.import__card');
  await page.$eval('#data', (section) => section.scrollIntoView());
  return page;
}

export const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'library',
    widths: WIDTHS,
    play: (stage) => openPage(stage, 'library', '.library__note'),
    strike: backToArticle,
  },
  {
    name: 'library-menu',
    widths: WIDTHS,
    play: async (stage) => {
      const page = await openPage(stage, 'library', '.library__note');
      await page.click('.library__line .button:nth-of-type(2)');
      await page.waitForSelector('.menu__item');
      return page;
    },
    strike: backToArticle,
  },
  {
    name: 'library-nothing-matches',
    widths: WIDTHS,
    play: async (stage) => {
      const page = await openPage(stage, 'library', '.library__note');
      await page.type('input[type="search"]', 'zzz');
      await page.waitForSelector('.library__note', { hidden: true });
      return page;
    },
    strike: backToArticle,
  },
  {
    name: 'library-failing',
    widths: WIDTHS,
    play: async (stage) => {
      const page = await stage.launched.browser.newPage();
      await page.evaluateOnNewDocument(breakStore);
      await page.goto(`chrome-extension://${stage.launched.extensionId}/library.html`);
      await page.waitForSelector('.status__title');
      return page;
    },
    strike: backToArticle,
  },
  {
    name: 'options',
    widths: WIDTHS,
    height: 1500,
    play: (stage) => openPage(stage, 'options', '#data'),
    strike: backToArticle,
  },
  {
    name: 'options-import',
    widths: WIDTHS,
    play: (stage) => chooseFile(stage, 'isnad-2026-05-04.json', longFile(3)),
    strike: backToArticle,
  },
  {
    name: 'options-import-refused',
    widths: WIDTHS,
    play: (stage) =>
      chooseFile(
        stage,
        'isnad-2026-05-04.json',
        longFile(3).replaceAll('"verdict":"none"', '"verdict":7').slice(0, -9),
      ),
    strike: backToArticle,
  },
  {
    name: 'options-erase',
    widths: WIDTHS,
    play: async (stage) => {
      const page = await openPage(stage, 'options', '#data');
      await page.waitForSelector('.button--danger:enabled');
      await page.click('.button--danger');
      await page.waitForSelector('.dialog');
      return page;
    },
    strike: backToArticle,
  },
  {
    name: 'welcome',
    widths: WIDTHS,
    height: 1300,
    play: (stage) => openPage(stage, 'welcome', '.sample__mark'),
    strike: backToArticle,
  },
];
