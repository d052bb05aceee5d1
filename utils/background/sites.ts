import { browser } from 'wxt/browser';
import { sendToReader } from '../messaging.ts';
import { READER_FILES } from './reading.ts';

const SCRIPT_ID = 'reader';

/** The sites the reader allowed for good, as match patterns: the browser's own list is the only one. */
const allowedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Makes the registered content script match the permissions there are, whatever happened meanwhile. */
export async function registerSites(): Promise<void> {
  const matches = await allowedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [...READER_FILES.js],
    css: [...READER_FILES.css],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Starts the reader in the open tabs of these sites; a tab that refuses is read when it is next loaded. */
async function readOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url: [...origins] })) {
    if (id === undefined || discarded) continue;
    const target = { tabId: id };
    await browser.scripting.insertCSS({ target, files: [...READER_FILES.css] }).catch(() => {});
    await browser.scripting.executeScript({ target, files: [...READER_FILES.js] }).catch(() => {});
  }
}

async function retire(origins: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await sendToReader(id, 'reader/retire', origins).catch(() => {});
  }
}

/** Follows the permissions: what is allowed is read, what is taken back stops at once. */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerSites().then(() => readOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerSites().then(() => retire(origins));
  });
}

/** After an update the scripts in open tabs are cut off from us: new ones take their place. */
export async function renewReaders(): Promise<void> {
  await registerSites();
  await readOpenTabs(await allowedOrigins());
}
