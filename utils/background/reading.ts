import { browser } from 'wxt/browser';
import { type ReadOutcome, sendToReader } from '../messaging.ts';

/** The reader script's files, as built from `entrypoints/reader.content.ts`. */
export const READER_FILES = {
  js: ['/content-scripts/reader.js'],
  css: ['/content-scripts/reader.css'],
} as const;

/** Attempts under way, so that a click and the opening panel do not inject twice; null where the tab left its page. */
const underWay = new Map<number, Promise<ReadOutcome | null>>();

/**
 * Resolves when the tab leaves its page, unless the signal aborts before. What was begun in a page that the browser
 * freezes then (the back/forward cache) never comes to an end, and would hold up all that waits for it.
 */
function untilLeft(tabId: number, signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
      if (id === tabId && status === 'loading') resolve(null);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  });
}

function attempt(tabId: number): Promise<ReadOutcome | null> {
  const over = new AbortController();
  return Promise.race([startReader(tabId), untilLeft(tabId, over.signal)]).finally(() => {
    over.abort();
    underWay.delete(tabId);
  });
}

/** Starts the reader in a tab, unless it is there already. Needs `activeTab` or the site's permission. */
export async function readTab(tabId: number): Promise<ReadOutcome> {
  const begun = underWay.get(tabId) ?? attempt(tabId);
  underWay.set(tabId, begun);
  return (await begun) ?? readTab(tabId);
}

/**
 * ms to the further attempts after a gesture. Chromium tells of a click before the right that it grants is in
 * force: on a busy machine up to 150 ms before.
 */
const UNTIL_GRANTED = [0, 50, 150, 500];

/**
 * The same after the reader's gesture, which grants `activeTab`: an attempt that was refused, the panel's just before
 * the gesture or our own just after it, is made again.
 */
export async function readTabByGesture(tabId: number): Promise<ReadOutcome> {
  let outcome = await readTab(tabId);
  for (const pause of UNTIL_GRANTED) {
    if (outcome !== 'not-allowed') break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    outcome = await readTab(tabId);
  }
  return outcome;
}

async function startReader(tabId: number): Promise<ReadOutcome> {
  const there = await sendToReader(tabId, 'reader/state').catch(() => null);
  if (there !== null) return 'reading';
  try {
    const target = { tabId };
    // Articles may stand in a frame of the same site: the marks' style must be there too.
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [...READER_FILES.css] });
    await browser.scripting.executeScript({ target, files: [...READER_FILES.js] });
    return 'reading';
  } catch (error) {
    const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
    return whyNot(url, error instanceof Error ? error.message : String(error));
  }
}

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)(?:\/|$)/;

const BROWSER_SCHEMES = /\b(?:chrome|edge|brave|about|moz-extension|chrome-extension|view-source)\b/i;

/** Why a tab could not be read, from its address where we may see it and from what the browser said. */
export function whyNot(url: string | undefined, message: string): Exclude<ReadOutcome, 'reading'> {
  if ((url !== undefined && STORES.test(url)) || /extensions gallery/i.test(message)) return 'store-page';
  if (url !== undefined && /^(?:resource:\/\/pdf\.js|blob:.*pdf)|\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (url !== undefined && !/^(?:https?|file|ftp):/.test(url)) return 'browser-page';
  if (BROWSER_SCHEMES.test(message) && /\bURL/i.test(message)) return 'browser-page';
  if (/permission|cannot access|cannot be scripted/i.test(message)) return 'not-allowed';
  return 'failed';
}
