/**
 * Opens a real Firefox with the built extension in it.
 *
 * WebDriver BiDi does not reach the toolbar or the sidebar, so both are driven from the browser's own
 * window, which Firefox opens to us with `--remote-allow-system-access`.
 */

import { writeFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser } from './browser.ts';
import { type Launched, type LaunchOptions, type Panel, profileOf, until } from './launched.ts';

const PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.startup.page': 0,
};

/**
 * An extension that is not signed is gone when Firefox closes, and its storage with it: unless it is told
 * to keep that, under the same address as last time.
 */
const KEEPING = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({
    'isnad@isnad.example': '6f1c1a52-5a6e-4d0c-9d5a-1f2f6f0d7a11',
  }),
};

/** The part of a BiDi connection that is used here; puppeteer has it without publishing its type. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface CallResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs a function's source in the browser's own window; arguments and result are strings. */
type InWindow = (source: string, ...args: string[]) => Promise<string>;

/** The browser's own window that was opened last, for what WebDriver does not reach. */
export async function browserWindow(browser: Browser): Promise<InWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = (tree.result as { contexts: { context: string }[] }).contexts.at(-1)!;
  return async (source, ...args) => {
    const { result } = await connection.send('script.callFunction', {
      target: { context },
      awaitPromise: true,
      functionDeclaration: source,
      arguments: args.map((value) => ({ type: 'string', value })),
    });
    const answer = result as CallResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'unknown');
    return String(answer.result?.value ?? '');
  };
}

const CLICK = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  return '';
}`;

/** Whether the sidebar shows a page of the extension that has loaded. */
const SHOWN = `async (id) => {
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
  const frame = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  const address = SidebarController.isOpen ? frame?.currentURI?.spec : undefined;
  return address?.startsWith('moz-extension://' + mozExtensionHostname + '/') ? 'yes' : '';
}`;

/** Where a page of the extension is: an expression for its frame in the browser's own window. */
const SIDEBAR = `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')`;
const TAB_IN_FRONT = 'gBrowser.selectedBrowser';

/** Runs code in a page with that page's own rights, past its content security policy. */
const evaluateIn = (frame: string) => `(code) => new Promise((resolve) => {
  const frame = ${frame};
  const name = 'isnad:' + Math.random();
  frame.messageManager.addMessageListener(name, function listen(message) {
    frame.messageManager.removeMessageListener(name, listen);
    resolve(message.data);
  });
  const script = '(async () => {' +
    'const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
    'const answer = await Cu.evalInSandbox(' + JSON.stringify(code) + ', box);' +
    'sendAsyncMessage(' + JSON.stringify(name) + ', String(answer));' +
    '})().catch((error) => sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify({ error: String(error) })))';
  frame.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

const pictureOf = (frame: string) => `async () => {
  const frame = ${frame};
  const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64();
}`;

function pageIn(frame: string, inWindow: InWindow): Panel {
  return {
    evaluate: (async (run: (...args: unknown[]) => unknown, ...args: unknown[]) => {
      const call = `(async () => JSON.stringify({ value: await (${run})(...${JSON.stringify(args)}) }))()`;
      const answer = JSON.parse(await inWindow(evaluateIn(frame), call)) as {
        value?: unknown;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    }) as Panel['evaluate'],
    async screenshot({ path }) {
      writeFileSync(path, Buffer.from(await inWindow(pictureOf(frame)), 'base64'));
    },
  };
}

const ADDRESS_IN_FRONT = `() => ${TAB_IN_FRONT}.currentURI.spec`;

/** A page of the extension, once it is the tab in front: WebDriver reaches none of those. */
export async function extensionTab(browser: Browser, name: string): Promise<Panel> {
  const inWindow = await browserWindow(browser);
  await until(
    async () => {
      const { protocol, pathname } = new URL(await inWindow(ADDRESS_IN_FRONT));
      return (protocol === 'moz-extension:' && pathname === `/${name}.html`) || null;
    },
    10_000,
    `${name}.html did not come to the front`,
  );
  return pageIn(TAB_IN_FRONT, inWindow);
}

/** The toolbar button and the sidebar of a window. */
export function windowControls(inWindow: InWindow, extensionId: string) {
  return {
    click: async () => void (await inWindow(CLICK, extensionId)),
    async waitForPanel(timeout = 15_000): Promise<Panel> {
      await until(
        async () => (await inWindow(SHOWN, extensionId)) || null,
        timeout,
        'The toolbar click opened no sidebar',
      );
      const panel = pageIn(SIDEBAR, inWindow);
      await until(
        async () => (await panel.evaluate(() => document.readyState === 'complete')) || null,
        timeout,
        'The sidebar did not load',
      );
      return panel;
    },
  };
}

export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const { headless, language, width = 1280, height = 900 } = options;
  const executablePath = ensureBrowser('firefox');
  const { profile, remove } = profileOf(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(options.profile === undefined ? {} : KEEPING),
      ...(language ? { 'intl.accept_languages': language } : {}),
    },
  });
  const extensionId = await browser.installExtension(options.extension);
  // The page a new reader is welcomed with comes to the front whenever it comes: from then on the front is ours.
  await extensionTab(browser, 'welcome');
  const { click, waitForPanel } = windowControls(await browserWindow(browser), extensionId);
  return {
    browser,
    extensionId,
    async clickAction(page) {
      await page.bringToFront();
      await click();
    },
    waitForPanel,
    async close() {
      await browser.close();
      remove();
    },
  };
}
