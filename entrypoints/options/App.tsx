import { createResource, createSignal, onCleanup } from 'solid-js';
import { browser } from 'wxt/browser';
import { LocaleProvider } from '../../components/locale.tsx';
import type { DataActions, KeptCounts } from '../../components/options/Data.tsx';
import { Options } from '../../components/options/Options.tsx';
import { type ExportFormatId, importFile } from '../../utils/exporters/index.ts';
import { exportMessages } from '../../utils/i18n/export.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { createTranslator } from '../../utils/i18n/translator.ts';
import { type NotesStore, openStore, type UpgradeBackup } from '../../utils/notes/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/preferences.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/settings.ts';
import { createBroughtBack } from '../../utils/ui/brought-back.ts';
import { EXPORT_FORMAT_IDS, eraseNotes, exportNotes, exportUpgradeCopy } from '../../utils/ui/data-files.ts';
import { explainNotesError } from '../../utils/ui/explain.ts';
import { createInterfaceLanguage, createTitle } from '../../utils/ui/interface-language.ts';

const allowedSites = async () => (await browser.permissions.getAll()).origins ?? [];

const shortcuts = async () =>
  (await browser.commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, shortcut }));

/** Chromium's page for shortcuts; Firefox has none that an extension may open by its address. */
const openShortcuts = import.meta.env.FIREFOX
  ? undefined
  : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

interface Kept {
  readonly counts: KeptCounts | null;
  readonly copies: readonly UpgradeBackup[];
  /** Why it cannot be told; null where it can. */
  readonly trouble: unknown;
}

/** What the reader has written. Never rejects: where it cannot be read, nothing must look as if there were none. */
const keptIn = (store: NotesStore): Promise<Kept> =>
  Promise.all([store.counts(), store.upgradeCopies()]).then(
    ([counts, copies]) => ({ counts, copies, trouble: null }),
    (trouble) => ({ counts: null, copies: [], trouble }),
  );

/** The options page. */
export function App(props: { opening: Language }) {
  const language = createInterfaceLanguage(props.opening);
  createTitle(language, optionsMessages);
  const life = new AbortController();
  onCleanup(() => life.abort());

  const [settings, setSettings] = createSignal<Settings>(DEFAULT_SETTINGS);
  watchSettings(setSettings, life.signal);
  void readSettings().then(setSettings);

  const [sites, { refetch: reloadSites }] = createResource(allowedSites);
  const onPermissions = () => void reloadSites();
  browser.permissions.onAdded.addListener(onPermissions);
  browser.permissions.onRemoved.addListener(onPermissions);
  onCleanup(() => {
    browser.permissions.onAdded.removeListener(onPermissions);
    browser.permissions.onRemoved.removeListener(onPermissions);
  });

  const [commands, { refetch: reloadCommands }] = createResource(shortcuts);
  addEventListener('focus', () => void reloadCommands(), { signal: life.signal });

  const store = openStore({ secondCopy: browser.storage.local });
  onCleanup(() => store.close());
  const [kept, { refetch: countAgain }] = createResource(() => keptIn(store));
  let isImporting = false;
  /** Not after every batch of an import: counting takes as long as there are notes, and the next batch waits for it. */
  const follow = () => {
    if (!isImporting) void countAgain();
  };
  store.subscribe(follow, life.signal);
  const bringIn: DataActions<ExportFormatId>['import'] = async (file, restoreDeleted, progress) => {
    isImporting = true;
    try {
      return await importFile(file.stream(), store, { dryRun: false, restoreDeleted, ...progress });
    } finally {
      isImporting = false;
      follow();
    }
  };
  const broughtBack = createBroughtBack(Promise.resolve(store));
  const copyOf = (version: number) => kept()?.copies.find((copy) => copy.version === version);

  const formats = () => {
    const t = createTranslator(language(), exportMessages);
    return EXPORT_FORMAT_IDS.map((id) => ({ id, name: t(`format_${id}`) }));
  };

  return (
    <LocaleProvider language={language()}>
      <Options
        settings={settings()}
        onSettings={(change) => void changeSettings(change).then(setSettings)}
        sites={{
          patterns: sites() ?? [],
          onAllow: (pattern) => browser.permissions.request({ origins: [pattern] }),
          onRemove: (pattern) => void browser.permissions.remove({ origins: [pattern] }),
        }}
        shortcuts={commands() ?? []}
        onShortcuts={openShortcuts}
        data={{
          counts: kept()?.counts ?? null,
          copies: kept()?.copies ?? [],
          trouble: kept()?.trouble ?? null,
          onRetry: () => void countAgain(),
          formats: formats(),
          explain: (error) => explainNotesError(error, language()),
          actions: {
            export: (format) => exportNotes(store, format, language()),
            exportCopy: async (version) => {
              const copy = copyOf(version);
              if (copy) await exportUpgradeCopy(store, copy, language());
            },
            preview: (file, progress) => importFile(file.stream(), store, { dryRun: true, ...progress }),
            import: bringIn,
            erase: () => eraseNotes(store, language()),
          },
        }}
        broughtBack={broughtBack.notes()}
        onBroughtBackSeen={broughtBack.dismiss}
        version={browser.runtime.getManifest().version}
        onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
    </LocaleProvider>
  );
}
