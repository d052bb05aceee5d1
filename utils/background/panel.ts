import { browser } from 'wxt/browser';
import { type PanelIntent, sendToExtension } from '../messaging.ts';

interface Tab {
  readonly id?: number | undefined;
}

interface FirefoxOnly {
  readonly sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the panel. Browsers allow it only in the same turn as the reader's gesture: call it first,
 * before any `await`.
 */
export function openPanel({ id }: Tab): void {
  if (browser.sidePanel !== undefined) {
    if (id !== undefined) void browser.sidePanel.open({ tabId: id }).catch(notNow);
  } else {
    void (browser as unknown as FirefoxOnly).sidebarAction.open().catch(notNow);
  }
}

/** Without a gesture the browser refuses; the reader opens the panel by the toolbar then. */
const notNow = (reason: unknown) => console.debug('Isnad: the panel did not open:', reason);

const key = (tabId: number) => `session:intent:${tabId}`;

/** Tells the panel what it is wanted for, now if it is open, else when it asks. */
export async function intend(tabId: number, intent: PanelIntent): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: intent });
  await sendToExtension('panel/intent', { tabId, intent })
    .then(() => browser.storage.session.remove(key(tabId)))
    .catch(() => {});
}

/** What a panel that has just opened was wanted for; told once. */
export async function takeIntent(tabId: number): Promise<PanelIntent | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(key(tabId));
  await browser.storage.session.remove(key(tabId));
  return (stored[key(tabId)] as PanelIntent | undefined) ?? null;
}
