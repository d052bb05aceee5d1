/** A reader with a real browser, for the end-to-end tests. */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { ROOT } from '../../scripts/lib/build.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import { type Launched, type LaunchOptions, type Panel, until } from '../../scripts/lib/launched.ts';
import { type Site, serve } from '../../scripts/lib/serve.ts';

type Options = Partial<LaunchOptions>;

export const openChromium = (options: Options = {}): Promise<Launched<Page>> =>
  launchChromium({ extension: inject('extension').chromium, headless: true, language: 'ar', ...options });

const openFirefox = (options: Options = {}): Promise<Launched> =>
  launchFirefox({ extension: inject('extension').firefox, headless: true, language: 'ar', ...options });

export const openBrowser = (kind: BrowserKind, options: Options = {}): Promise<Launched> =>
  kind === 'firefox' ? openFirefox(options) : openChromium(options);

/** The demo articles, and whatever a test puts beside them. */
export const serveArticles = (): Promise<Site> => serve(join(ROOT, 'tests/fixtures/articles'));

/** Opens the address in a tab of its own and clicks the toolbar button there. */
export async function readPage<P extends Panel>(
  launched: Launched<P>,
  url: string,
): Promise<{ page: Page; panel: P }> {
  const page = await launched.browser.newPage();
  await page.goto(url);
  await launched.clickAction(page);
  return { page, panel: await launched.waitForPanel() };
}

/** The texts that each highlight of the page covers, as the browser holds them: name → texts. */
export const highlightsOf = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      ]),
    ),
  );

/** The texts that are marked on the page, whatever as. */
export const markedTexts = async (page: Page): Promise<string[]> =>
  Object.values(await highlightsOf(page)).flat();

/** Waits until the page has marks, as an article that was read has. */
export const marked = (page: Page, complaint: string): Promise<true> =>
  until(async () => (await markedTexts(page)).length > 10 || null, 20_000, complaint);

/** Loads the panel's page afresh, as closing and opening the panel does. */
export async function reloadPanel<P extends Panel>(launched: Launched<P>): Promise<P> {
  const old = await launched.waitForPanel();
  await old.evaluate(() => {
    document.documentElement.dataset.old = '';
    setTimeout(() => location.reload(), 0);
  });
  const isNew = () =>
    old
      .evaluate(
        () => document.readyState === 'complete' && document.documentElement.dataset.old === undefined,
      )
      .catch(() => false);
  await until(async () => (await isNew()) || null, 10_000, 'The panel did not reload');
  return launched.waitForPanel();
}

/** Waits until the panel shows an element. */
export const there = (panel: Panel, selector: string): Promise<true> =>
  until(
    () => panel.evaluate((wanted) => document.querySelector(wanted) !== null || null, selector),
    10_000,
    `${selector} did not come`,
  );

/** Clicks an element of the panel. */
export const press = (panel: Panel, selector: string): Promise<void> =>
  panel.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`nothing matches ${wanted}`);
    element.click();
  }, selector);

/** Writes into a field of the panel as typing does: the value, then an input event. */
export const type = (panel: Panel, selector: string, text: string): Promise<void> =>
  panel.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(wanted);
      if (field === null) throw new Error(`nothing matches ${wanted}`);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    text,
  );

/** Begins a note on a claim of the panel and writes into it; it saves itself. */
export async function writeNote(panel: Panel, claim: number, text: string): Promise<void> {
  await there(panel, `[data-claim="${claim}"]`);
  await press(panel, `[data-claim="${claim}"]`);
  await press(panel, '.claim[data-open="true"] .claim__actions button');
  await there(panel, '.editor textarea');
  await type(panel, '.editor textarea', text);
}

/** Watches a part of the page from now on; gives back how to read what changed in its tree. */
export async function watchTree(page: Page, selector: string): Promise<() => Promise<string[]>> {
  const watched = await page.evaluateHandle((wanted) => {
    const root = document.querySelector(wanted);
    if (root === null) throw new Error(`nothing matches ${wanted}`);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    return () =>
      [...records, ...observer.takeRecords()].map(
        ({ type, target, attributeName }) => `${type} ${attributeName ?? ''} of ${target.nodeName}`,
      );
  }, selector);
  return () => watched.evaluate((changes) => changes());
}

/** Where each element of the page stands, in CSS px from the page's corner. */
export const layoutOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    scrollTo({ top: 0, left: 0, behavior: 'instant' });
    return [...document.body.querySelectorAll('*')].map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[top, left, width, height].map(Math.round).join(' ')}`;
    });
  });
