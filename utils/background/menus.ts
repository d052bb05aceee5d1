import { browser } from 'wxt/browser';
import type { Language } from '../i18n/languages.ts';
import { menuMessages } from '../i18n/menu.ts';
import { createTranslator } from '../i18n/translator.ts';
import { sendToReader } from '../messaging.ts';
import { intend, openPanel } from './panel.ts';
import { readTabByGesture } from './reading.ts';

const ITEMS = ['add_claim', 'read_selection'] as const;

/** Puts our items into the menu that a selection has, in the reader's language. */
export async function fillMenus(language: Language): Promise<void> {
  const t = createTranslator(language, menuMessages);
  await browser.contextMenus.removeAll();
  for (const id of ITEMS) browser.contextMenus.create({ id, title: t(id), contexts: ['selection'] });
}

/** Answers the menu. Registered at the worker's start, as browsers ask of listeners. */
export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    openPanel(tab!);
    if (menuItemId === 'add_claim') void addClaim(tabId);
    if (menuItemId === 'read_selection') void readSelection(tabId);
  });
}

async function addClaim(tabId: number): Promise<void> {
  if ((await readTabByGesture(tabId)) !== 'reading') return;
  const selected = await sendToReader(tabId, 'reader/selection').catch(() => null);
  if (selected !== null) await intend(tabId, { for: 'claim', ...selected });
}

async function readSelection(tabId: number): Promise<void> {
  if ((await readTabByGesture(tabId)) !== 'reading') return;
  await sendToReader(tabId, 'reader/read-selection').catch(() => false);
}
