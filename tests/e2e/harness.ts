/** A reader with a real browser, for the end-to-end tests. */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { ROOT } from '../../scripts/lib/build.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import type { Launched, LaunchOptions, Panel } from '../../scripts/lib/launched.ts';
import { type Site, serve } from '../../scripts/lib/serve.ts';

type Options = Partial<Omit<LaunchOptions, 'extension'>>;

export const openChromium = (options: Options = {}): Promise<Launched<Page>> =>
  launchChromium({ extension: inject('extension').chromium, headless: true, language: 'ar', ...options });

export const openFirefox = (options: Options = {}): Promise<Launched> =>
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
