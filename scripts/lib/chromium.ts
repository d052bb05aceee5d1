/** Opens a real Chromium (Chrome, Edge) with the built extension in it. */

import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { ensureBrowser } from './browser.ts';
import { type Launched, type LaunchOptions, profileOf, until } from './launched.ts';

/** Quiet, and without the requests a browser makes on its own account. */
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** On Linux Chromium takes the language of its own interface from the environment alone. */
function environment(language: string | undefined): NodeJS.ProcessEnv {
  if (language === undefined) return process.env;
  const { LC_ALL: _, ...env } = process.env;
  return { ...env, LANGUAGE: language, LANG: `${language.replace('-', '_')}.UTF-8` };
}

declare const chrome: { action: { onClicked: { hasListeners(): boolean } } };

/** A click that comes before the freshly installed worker listens is lost. */
async function backgroundReady(browser: Browser, extensionId: string): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
    { timeout: 15_000 },
  );
  const worker = await target.worker();
  await until(
    async () => (await worker?.evaluate(() => chrome.action.onClicked.hasListeners())) || null,
    15_000,
    'The background did not start',
  );
}

/** The page a new reader is welcomed with comes to the front whenever it comes: from then on the front is ours. */
const welcomed = (browser: Browser, extensionId: string) =>
  browser.waitForTarget((one) => one.url() === `chrome-extension://${extensionId}/welcome.html`, {
    timeout: 15_000,
  });

export async function launchChromium(options: LaunchOptions): Promise<Launched<Page>> {
  const { headless, language, width = 1280, height = 900 } = options;
  const executablePath = ensureBrowser('chromium');
  const { profile, remove } = profileOf(options);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 120_000,
    // Branded Chrome ignores --load-extension; loading over the pipe works in all of them.
    pipe: true,
    enableExtensions: true,
    env: environment(language),
    args: [
      ...FLAGS,
      `--window-size=${width},${height}`,
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const extensionId = await browser.installExtension(options.extension);
  await backgroundReady(browser, extensionId);
  await welcomed(browser, extensionId);
  const isPanel = (target: Target) =>
    target.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`);
  return {
    browser,
    extensionId,
    async clickAction(page) {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The extension is not in the browser: it was refused or it crashed.');
      await page.bringToFront();
      await extension.triggerAction(page);
    },
    async waitForPanel(timeout = 15_000) {
      const target = await browser.waitForTarget(isPanel, { timeout }).catch(() => {
        throw new Error(`The toolbar click opened no panel within ${timeout / 1000} s.`);
      });
      const panel = await target.asPage();
      await until(
        async () =>
          (await panel.evaluate(() => innerWidth > 0 && document.readyState === 'complete')) || null,
        timeout,
        'The panel did not come on the screen',
      );
      return panel;
    },
    async close() {
      await browser.close();
      remove();
    },
  };
}
