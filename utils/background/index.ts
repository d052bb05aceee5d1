import { browser } from 'wxt/browser';
import { extract } from '../attribution/index.ts';
import { correctReader } from '../corrections.ts';
import { pickLanguage } from '../i18n/languages.ts';
import { listen, type ReaderSettings, sendToReader } from '../messaging.ts';
import { type NotesStore, openStore } from '../notes/index.ts';
import type { Settings } from '../preferences.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { showBadge } from './badge.ts';
import { firstClaims } from './claims.ts';
import { answerMenus, fillMenus } from './menus.ts';
import { intend, openPanel, takeIntent } from './panel.ts';
import { readTab, readTabByGesture } from './reading.ts';
import { followPermissions, registerSites, renewReaders } from './sites.ts';

const languageOf = ({ language }: Settings) => pickLanguage(language, navigator.languages);

const readerSettings = (settings: Settings): ReaderSettings => ({
  language: languageOf(settings),
  kinds: settings.kinds,
  style: settings.style,
  print: settings.print,
});

/** One connection for as long as the worker lives, made when it is first needed. */
let store: NotesStore | null = null;
const notes = () => {
  store ??= openStore({ secondCopy: browser.storage.local });
  return store;
};

/**
 * Registers every listener in the first turn of the worker, as browsers ask; the worker keeps no state
 * of its own, since it may be stopped at any moment.
 */
export function startBackground(): void {
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab);
    if (tab.id !== undefined) void readTabByGesture(tab.id);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) passOn(tab.id, command);
  });

  listen({
    'page/hello': async () => readerSettings(await readSettings()),
    'page/extract': ({ text, language }) => firstClaims(extract(text, { language })),
    'page/changed': async (state, { tabId }) => {
      if (tabId === undefined) return;
      await showBadge(tabId, state, languageOf(await readSettings()));
      if (state.status === 'ready') await correctReader(tabId, state, notes());
    },
    'note/open': ({ index }, { tabId }) => {
      if (tabId === undefined) return;
      openPanel({ id: tabId });
      return intend(tabId, { for: 'note', index });
    },
    'tab/read': ({ tabId }) => readTab(tabId),
    'panel/pending': ({ tabId }) => takeIntent(tabId),
  });

  answerMenus();
  followPermissions();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshMenus();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    if (reason === 'update') void renewReaders();
  });
  browser.runtime.onStartup.addListener(() => {
    void refreshMenus();
    void registerSites();
  });

  watchSettings((settings) => {
    void fillMenus(languageOf(settings));
    void tellReaders(readerSettings(settings));
  }, new AbortController().signal);
}

const refreshMenus = async () => fillMenus(languageOf(await readSettings()));

const COMMANDS = ['next', 'previous', 'card', 'toggle'] as const;

function passOn(tabId: number, name: string): void {
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) return;
  sendToReader(tabId, 'reader/command', command).catch(() => readTabByGesture(tabId));
}

async function tellReaders(settings: ReaderSettings): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) await sendToReader(id, 'reader/settings', settings).catch(() => {});
  }
}
