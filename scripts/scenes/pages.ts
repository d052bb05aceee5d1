/** The extension's own pages, each in a tab of its own. */

import type { Page } from 'puppeteer-core';
import { longFile } from '../../tests/notes/made-up-library.ts';
import { noted } from './notes.ts';
import { backToArticle, breakStore, openPage, type Scene, type Stage } from './stage.ts';

const WIDTHS = [320, 420, 1100];

const scene = (name: string, play: Scene['play'], height?: number): Scene => ({
  name,
  widths: WIDTHS,
  ...(height === undefined ? {} : { height }),
  play,
  strike: backToArticle,
});

async function openLibrary(stage: Stage): Promise<Page> {
  await noted(stage);
  return openPage(stage, 'library', '.library__note');
}

const openOptions = (stage: Stage) => openPage(stage, 'options', '#data');

async function openLibraryMenu(stage: Stage): Promise<Page> {
  const page = await openLibrary(stage);
  await page.click('.library__line .button:nth-of-type(2)');
  await page.waitForSelector('.menu__item');
  return page;
}

async function searchInVain(stage: Stage): Promise<Page> {
  const page = await openLibrary(stage);
  await page.type('input[type="search"]', 'zzz');
  await page.waitForSelector('.library__note', { hidden: true });
  return page;
}

/** The deleted notes: the first one of the library, which comes back when the scene is struck. */
async function openDeleted(stage: Stage): Promise<Page> {
  const page = await openLibrary(stage);
  await page.click('.library__note .note__tools .button:last-child');
  await page.waitForSelector('.library__deleted');
  await page.click('.library__deleted');
  await page.waitForSelector('.deleted .note');
  return page;
}

async function askToForget(stage: Stage): Promise<Page> {
  const page = await openDeleted(stage);
  await page.click('.deleted .button--danger');
  await page.waitForSelector('.dialog');
  return page;
}

/** A page of the extension whose notes cannot be read, once it says so. */
const openFailing =
  (name: string, selector: string) =>
  async ({ launched }: Stage): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(breakStore);
    await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
    await page.waitForSelector(selector);
    return page;
  };

/** The options with a file of notes chosen, and what is said about it. */
async function chooseFile(stage: Stage, text: string): Promise<Page> {
  const page = await openPage(stage, 'options', '.import');
  await page.$eval(
    '.import input[type="file"]',
    (input, content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'isnad-2026-05-04.json'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    },
    text,
  );
  await page.waitForSelector('.import__card');
  await page.$eval('#data', (section) => section.scrollIntoView());
  return page;
}

/** A file that was damaged on its way: a verdict that there is not, and no end. */
const brokenFile = () => longFile(3).replaceAll('"verdict":"none"', '"verdict":7').slice(0, -9);

async function askToErase(stage: Stage): Promise<Page> {
  const page = await openOptions(stage);
  await page.waitForSelector('.button--danger:enabled');
  await page.click('.button--danger');
  await page.waitForSelector('.dialog');
  return page;
}

export const PAGE_SCENES: readonly Scene[] = [
  scene('library', openLibrary),
  scene('library-menu', openLibraryMenu),
  scene('library-nothing-matches', searchInVain),
  scene('library-deleted', openDeleted),
  scene('library-deleted-for-ever', askToForget),
  scene('library-failing', openFailing('library', '.status__title')),
  scene('options', openOptions, 1500),
  scene('options-failing', openFailing('options', '.notice--trouble'), 1900),
  scene('options-import', (stage) => chooseFile(stage, longFile(3))),
  scene('options-import-refused', (stage) => chooseFile(stage, brokenFile())),
  scene('options-erase', askToErase),
  scene('welcome', (stage) => openPage(stage, 'welcome', '.sample__mark'), 1300),
];
