/** The extension's own pages. */

import { backToArticle, breakStore, openPage, type Scene } from './stage.ts';

const WIDTHS = [320, 420, 1100];

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
