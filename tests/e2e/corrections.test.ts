import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeStage, OPEN, openClaim, openStage, read, type Stage } from '../../scripts/scenes/stage.ts';
import { highlightsOf } from './harness.ts';

const CLAIM = 'sixty families';

let stage: Stage;
let panel: Page;

beforeAll(async () => {
  stage = await openStage('en', inject('extension').chromium);
  panel = await read(stage);
});
afterAll(() => stage && closeStage(stage));

/** What the panel says of the claim: label, naming and source, as far as its row shows them. */
const said = () =>
  panel.evaluate((words) => {
    const row = [...document.querySelectorAll('[data-claim]')].find((one) =>
      one.textContent?.includes(words),
    );
    const text = (part: string) => row?.querySelector(part)?.textContent?.trim();
    return row && [text('.claim__label'), text('.claim__naming'), text('.claim__source')];
  }, CLAIM);
const becomes = (expected: unknown) => expect.poll(said, { timeout: 10_000 }).toEqual(expected);

const correct = async () => {
  await openClaim(panel, CLAIM);
  await panel.click(`${OPEN} .claim__actions .button:nth-of-type(3)`);
  await panel.waitForSelector('.correct');
};
/** Selects words of the article, as the reader does with the mouse. */
const select = (words: string) =>
  stage.article.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
/** Loads the page anew; the panel of the old one is gone when this resolves. */
async function readAgain(): Promise<void> {
  await panel.evaluate(() => document.querySelector('.panel')?.setAttribute('data-old', ''));
  await stage.article.reload();
  await stage.launched.clickAction(stage.article);
  await panel.waitForFunction(
    () => !document.querySelector('.panel[data-old]') && document.querySelector('[data-claim]'),
    { polling: 50 },
  );
}
const denials = async () =>
  Object.entries(await highlightsOf(stage.article))
    .filter(([name]) => name.includes('denial'))
    .flatMap(([, texts]) => texts)
    .join(' ');

let asRead: unknown;

it('a claim gets another kind, in the panel and on the page', async () => {
  asRead = await said();
  await correct();
  await panel.click('.correct .segmented__choice:nth-of-type(3) input');
  await panel.click('.correct [type="submit"]');
  await becomes(['Denial', 'Named', 'The Dockside Courier']);
  await expect.poll(denials).toContain(CLAIM);
});

it('its source is taken from the words selected on the page', async () => {
  await correct();
  await select('a local official');
  await panel.click('.correct .link');
  await panel.waitForFunction(
    () =>
      document.querySelector<HTMLSelectElement>('.correct select')?.selectedOptions[0]?.text ===
      'a local official',
  );
  await panel.click('.correct [type="submit"]');
  await becomes(['Denial', 'Named', 'a local official']);
});

it('it is still so when the page is read again', async () => {
  await readAgain();
  await becomes(['Denial', 'Named', 'a local official']);
});

it('each correction is taken back, the last one first', async () => {
  for (const now of [['Denial', 'Named', 'The Dockside Courier'], asRead]) {
    await openClaim(panel, CLAIM);
    await panel.click(`${OPEN} .claim__corrected .link`);
    await becomes(now);
  }
});

it('what is no claim is gone until it is put back, also after the page was read again', async () => {
  await correct();
  await panel.click('.correct .button--danger');
  await becomes(undefined);
  await readAgain();
  await panel.waitForSelector('details.unplaced');
  await becomes(undefined);
  await panel.click('details.unplaced summary');
  await panel.click('details.unplaced .button');
  await becomes(asRead);
});
