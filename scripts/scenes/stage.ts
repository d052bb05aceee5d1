/** What every scene stands on: the real extension in a real Chromium, an article, and the panel beside it. */

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ReaderState } from '../../utils/messaging.ts';
import { launchChromium } from '../lib/chromium.ts';
import { browserLanguage, DEMOS, demoPath } from '../lib/demos.ts';
import type { Launched } from '../lib/launched.ts';
import { waitForReader } from '../lib/reader.ts';
import { type Site, serve } from '../lib/serve.ts';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
  scripting: { executeScript(injection: object): Promise<unknown> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Stage {
  readonly launched: Launched<Page>;
  readonly site: Site;
  readonly language: Language;
  /** The tab with the article. */
  readonly article: Page;
  readonly panel: Page;
}

export interface Scene {
  readonly name: string;
  /** CSS px; the panel's own widths unless said. */
  readonly widths?: readonly number[];
  readonly height?: number;
  /** Light and dark unless said. */
  readonly themes?: readonly Theme[];
  /** As with the system's few colours (Windows' contrast themes) rather than ours. */
  readonly forcedColours?: boolean;
  /** Brings the screen about; gives back the page to look at. */
  readonly play: (stage: Stage) => Promise<Page>;
  /** Leaves the stage as it was. */
  readonly strike?: (stage: Stage) => Promise<unknown>;
}

/** The demo article in the stage's language, as a file. */
export const articleHtml = (language: Language) => readFileSync(demoPath(language), 'utf8');

/** A page of the scene's own in the stage's language. */
export const pageHtml = ({ language }: Stage, title: string, body: string) =>
  `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body>${body}`;

export async function openStage(language: Language, extension: string): Promise<Stage> {
  const site = await serve(DEMOS);
  const launched = await launchChromium({
    extension,
    headless: true,
    language: browserLanguage(language),
  });
  const [article] = await launched.browser.pages();
  if (!article) throw new Error('The browser opened no tab.');
  await article.goto(`${site.origin}/${language}.html`);
  await launched.clickAction(article);
  const panel = await launched.waitForPanel();
  return { launched, site, language, article, panel };
}

export async function closeStage({ launched, site }: Stage): Promise<void> {
  await launched.close();
  await site.close();
}

/** Goes to an address in the article's tab, and waits until the panel shows `selector`. */
export async function visit({ article, panel }: Stage, url: string, selector: string): Promise<Page> {
  await article.goto(url);
  await panel.waitForSelector(selector, { timeout: 20_000 });
  return panel;
}

/** Reads a page of the site as the reader does: goes there and clicks the button. */
export async function read(stage: Stage, path = `/${stage.language}.html`): Promise<Page> {
  const { article, launched, panel, site } = stage;
  await article.goto(`${site.origin}${path}`);
  await launched.clickAction(article);
  await waitForReader(panel);
  await panel.waitForSelector('[data-claim]');
  return panel;
}

/** Puts the panel in front of the reader's eyes afresh, as closing and opening it does. */
export async function reopenPanel({ panel }: Stage): Promise<Page> {
  await panel.reload();
  await waitForReader(panel);
  await panel.waitForSelector('.panel');
  return panel;
}

/** Tells the panel what the article's reader would. */
export const tellPanel = ({ panel }: Stage, state: ReaderState): Promise<void> =>
  panel.evaluate(async (payload) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab!.id },
      args: [payload],
      func: (said: unknown) => void chrome.runtime.sendMessage({ isnad: 'page/changed', payload: said }),
    });
  }, state);

/** Retires the article's reader, as an update of the extension does. */
export const retireReader = ({ panel }: Stage): Promise<unknown> =>
  panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.tabs.sendMessage(tab!.id!, { isnad: 'reader/retire', payload: null }, { frameId: 0 });
  });

/** The open claim with what is written under it. */
export const OPEN = 'li:has(> .claim[data-open="true"])';

/** Opens the claim that has the words. */
export async function openClaim(panel: Page, words: string): Promise<void> {
  const row = await panel.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('[data-claim]')].find((one) =>
        one.textContent?.includes(wanted),
      ),
    words,
  );
  const button = row.asElement();
  if (!button) throw new Error(`No claim has the words “${words}”.`);
  const isOpen = await panel.evaluate(
    (one) => (one as Element).getAttribute('aria-expanded') === 'true',
    button,
  );
  if (!isOpen) await panel.evaluate((one) => (one as HTMLElement).click(), button);
  await panel.waitForSelector(`${OPEN} .claim__actions`);
}

export interface Writing {
  readonly text: string;
  readonly tag?: string;
  /** Which of the verdicts, from none at 1. */
  readonly verdict?: number;
}

/** Writes into the editor that is open, until it is on the disk. */
async function write(panel: Page, { text, tag, verdict }: Writing): Promise<void> {
  await panel.waitForSelector('.editor textarea');
  await panel.type('.editor textarea', text);
  if (verdict) await panel.click(`.editor .segmented__choice:nth-of-type(${verdict}) input`);
  if (tag) {
    await panel.type('.editor .tags .field', tag);
    await panel.keyboard.press('Enter');
  }
  await panel.waitForSelector('[data-status="saved"]');
}

/** Begins a note on the claim with the words, and leaves it open. */
export async function beginNote(panel: Page, claim: string, writing: Writing): Promise<void> {
  await openClaim(panel, claim);
  await panel.click(`${OPEN} .claim__actions .button`);
  await write(panel, writing);
}

export async function endNote(panel: Page): Promise<void> {
  await panel.click('.editor [type="submit"]');
  await panel.waitForSelector('.editor', { hidden: true });
}

/** A note on the article as a whole. */
export async function noteArticle(panel: Page, writing: Writing): Promise<void> {
  await panel.click('.head__more .link');
  await write(panel, writing);
  await endNote(panel);
}

/** A page of the extension, in a tab of its own. */
export async function openPage({ launched }: Stage, name: string, selector: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
  await page.waitForSelector(selector);
  return page;
}

/** Closes what {@link openPage} opened. */
export async function backToArticle({ launched, article }: Stage): Promise<void> {
  for (const page of await launched.browser.pages()) {
    if (page !== article && !page.url().includes('sidepanel')) await page.close();
  }
  await article.bringToFront();
}

/** Runs in a page of the extension before its own scripts: the browser cannot reach the disk. */
export const breakStore = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Internal error', 'UnknownError');
  };
};
