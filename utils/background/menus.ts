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

/** ms between two questions whether a page has been read, and how often it is asked. */
const PAUSE = 200;
const QUESTIONS = 50;

/** Resolves when the reader has come to an end with the page, or takes too long. */
async function wasRead(tabId: number): Promise<void> {
  for (let question = 0; question < QUESTIONS; question += 1) {
    const state = await sendToReader(tabId, 'reader/state').catch(() => null);
    if (state !== null && state.status !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function addClaim(tabId: number): Promise<void> {
  if ((await readTabByGesture(tabId)) !== 'reading') return;
  // The selection is a place in the text: there is none before the page was read.
  await wasRead(tabId);
  const selected = await sendToReader(tabId, 'reader/selection').catch(() => null);
  await intend(tabId, { for: 'claim', selected });
}

async function readSelection(tabId: number): Promise<void> {
  if ((await readTabByGesture(tabId)) !== 'reading') return;
  await sendToReader(tabId, 'reader/read-selection').catch(() => false);
}
