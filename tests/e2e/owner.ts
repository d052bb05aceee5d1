/** What the browser's owner does in its own pages: sites allowed and taken back, private windows, an update. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { inject } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { browserWindow, windowControls } from '../../scripts/lib/firefox.ts';
import { type Launched, type LaunchOptions, type Panel, until } from '../../scripts/lib/launched.ts';
import { openBrowser } from './harness.ts';

export interface Owner {
  readonly launched: Launched;
  /** Grants a match pattern for good. */
  allow(pattern: string): Promise<void>;
  /** Takes it back. */
  revoke(pattern: string): Promise<void>;
  /** Lets the extension into private windows; it is started anew by that. */
  allowPrivateWindows(): Promise<void>;
  /** Opens the address in a new private window, and clicks the toolbar button there. */
  readPrivately(url: string): Promise<{ page: Page; panel: Panel }>;
  /** Puts the next version in place of the running one. */
  update(): Promise<void>;
  close(): Promise<void>;
}

interface Manifest {
  version: string;
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/** A copy of the built extension, whose manifest may be changed. */
function copyOf(folder: string): { folder: string; change(change: (manifest: Manifest) => void): void } {
  const copy = mkdtempSync(join(tmpdir(), 'isnad-extension-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  return {
    folder: copy,
    change(change) {
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      change(manifest);
      writeFileSync(file, JSON.stringify(manifest));
    },
  };
}

const nextVersion = (manifest: Manifest) => {
  manifest.version = manifest.version.replace(/\d+$/, (last) => String(Number(last) + 1));
};

interface ChromiumPages {
  readonly developerPrivate: Record<string, (...args: unknown[]) => Promise<unknown>>;
}

declare const chrome: ChromiumPages & {
  readonly action: { readonly onClicked: { hasListeners(): boolean } };
  readonly windows: { create(options: object): Promise<unknown> };
};

/** The extension's worker: of several generations the last. */
export async function workerOf({ browser, extensionId }: Launched): Promise<WebWorker> {
  const target = browser
    .targets()
    .filter((one) => one.type() === 'service_worker' && one.url().includes(extensionId))
    .at(-1);
  const worker = await target?.worker();
  if (worker == null) throw new Error('The extension has no worker.');
  return worker;
}

/**
 * No program can answer Chromium's own question about an optional site. Here all sites are required in the
 * manifest, and withheld as an owner may do on `chrome://extensions`: grants are given and taken there.
 */
async function chromiumOwner(options: Partial<LaunchOptions>): Promise<Owner> {
  const copy = copyOf(inject('extension').chromium);
  copy.change((manifest) => {
    manifest.host_permissions = manifest.optional_host_permissions ?? [];
    manifest.optional_host_permissions = [];
  });
  const launched = await openBrowser('chromium', { ...options, extension: copy.folder });
  const { browser, extensionId } = launched;
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  const ask = (name: string, ...args: unknown[]) =>
    extensions.evaluate(
      async (method, values) => void (await chrome.developerPrivate[method]!(...values)),
      name,
      args,
    );
  const restarted = async (by: () => Promise<unknown>) => {
    const old = await workerOf(launched);
    await by();
    await until(
      async () => {
        const now = await workerOf(launched);
        if (now === old) return null;
        return (await now.evaluate(() => chrome.action.onClicked.hasListeners())) || null;
      },
      20_000,
      'The extension did not start again',
    );
  };
  await ask('updateProfileConfiguration', { inDeveloperMode: true });
  await ask('updateExtensionConfiguration', { extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  return {
    launched,
    allow: (pattern) => ask('addHostPermission', extensionId, pattern),
    revoke: (pattern) => ask('removeHostPermission', extensionId, pattern),
    allowPrivateWindows: () =>
      restarted(() => ask('updateExtensionConfiguration', { extensionId, incognitoAccess: true })),
    async readPrivately(url) {
      const worker = await workerOf(launched);
      const known = new Set(browser.targets());
      const opened = async (address: string) =>
        (await browser.waitForTarget((one) => !known.has(one) && one.url().startsWith(address))).asPage();
      await worker.evaluate((address) => void chrome.windows.create({ incognito: true, url: address }), url);
      const page = await opened(url);
      await launched.clickAction(page);
      return { page, panel: await opened(`chrome-extension://${extensionId}/sidepanel.html`) };
    },
    update: () =>
      restarted(() => {
        copy.change(nextVersion);
        return ask('reload', extensionId, { failQuietly: true });
      }),
    async close() {
      await launched.close();
      rmSync(copy.folder, { recursive: true, force: true });
    },
  };
}

/** What `about:addons` does when its owner allows a site or takes it back. */
const PERMISSION = `async (id, how, origin) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[how](id, { permissions: [], origins: [origin] }, extension);
  return '';
}`;

const ALLOW_PRIVATE = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, permissions, WebExtensionPolicy.getByID(id).extension);
  await (await AddonManager.getAddonByID(id)).reload();
  return '';
}`;

const OPEN_PRIVATE = `async (url) => {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  opened.gBrowser.selectedBrowser.fixupAndLoadURIString(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  return '';
}`;

async function firefoxOwner(options: Partial<LaunchOptions>): Promise<Owner> {
  const copy = copyOf(inject('extension').firefox);
  const launched = await openBrowser('firefox', { ...options, extension: copy.folder });
  const { browser, extensionId } = launched;
  const inWindow = await browserWindow(browser);
  return {
    launched,
    allow: async (pattern) => void (await inWindow(PERMISSION, extensionId, 'add', pattern)),
    revoke: async (pattern) => void (await inWindow(PERMISSION, extensionId, 'remove', pattern)),
    allowPrivateWindows: async () => void (await inWindow(ALLOW_PRIVATE, extensionId)),
    async readPrivately(url) {
      const known = new Set(await browser.pages());
      await inWindow(OPEN_PRIVATE, url);
      const page = await until(
        async () => (await browser.pages()).find((page) => !known.has(page) && page.url() === url) ?? null,
        15_000,
        'The private window did not open',
      );
      // The address is told as soon as it is asked for: a click before the page is there reads the empty one.
      await page.waitForFunction(
        (address) => location.href === address && document.readyState === 'complete',
        { polling: 50 },
        url,
      );
      const { click, waitForPanel } = windowControls(await browserWindow(browser), extensionId);
      await click();
      return { page, panel: await waitForPanel() };
    },
    async update() {
      copy.change(nextVersion);
      await browser.installExtension(copy.folder);
    },
    async close() {
      await launched.close();
      rmSync(copy.folder, { recursive: true, force: true });
    },
  };
}

/** A browser with the extension in it, and its owner. */
export const openOwned = (kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Owner> =>
  kind === 'firefox' ? firefoxOwner(options) : chromiumOwner(options);
