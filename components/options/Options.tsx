import './Options.css';
import Keyboard from 'lucide-solid/icons/keyboard';
import Languages from 'lucide-solid/icons/languages';
import { type ComponentProps, For, Show } from 'solid-js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../utils/i18n/languages.ts';
import { optionsMessages } from '../../utils/i18n/options.ts';
import type { Settings } from '../../utils/preferences.ts';
import { useWords } from '../locale.tsx';
import { BroughtBack } from '../notes/BroughtBack.tsx';
import { Segmented } from '../Segmented.tsx';
import { Data } from './Data.tsx';
import { Marks } from './Marks.tsx';
import { PanelKeys } from './PanelKeys.tsx';
import { Section } from './Section.tsx';
import { Sites } from './Sites.tsx';

const CHOICES = ['auto', ...LANGUAGES] as const;

/** A keyboard command as the browser has it; `shortcut` is empty where it has none. */
export interface Shortcut {
  readonly name: string;
  readonly shortcut: string;
}

/** Everything the reader can choose. */
export function Options<FormatId extends string>(props: {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
  sites: ComponentProps<typeof Sites>;
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for shortcuts; absent where it lets nobody. */
  onShortcuts: (() => void) | undefined;
  data: ComponentProps<typeof Data<FormatId>>;
  /** How many notes came back from the second copy, until the reader has seen it. */
  broughtBack: number;
  onBroughtBackSeen: () => void;
  version: string;
  onWelcome: () => void;
}) {
  const t = useWords(optionsMessages);
  const commandName = (name: string) => {
    switch (name) {
      case 'next':
      case 'previous':
      case 'card':
      case 'toggle':
        return t(`command_${name}`);
      default:
        return t('open_panel');
    }
  };
  return (
    <main class="options">
      <h1 class="page-title">{t('title')}</h1>
      <div role="status">
        <Show when={props.broughtBack > 0}>
          <BroughtBack notes={props.broughtBack} onDismiss={props.onBroughtBackSeen} />
        </Show>
      </div>
      <Section icon={<Languages size={18} aria-hidden="true" />} title={t('language')}>
        <Segmented
          legend={t('language')}
          choices={CHOICES}
          value={props.settings.language}
          name={(choice) => (choice === 'auto' ? t('language_auto') : LANGUAGE_NAMES[choice])}
          onChange={(language) => props.onSettings({ language })}
        />
      </Section>
      <Marks settings={props.settings} onChange={props.onSettings} />
      <Sites {...props.sites} />
      <Section icon={<Keyboard size={18} aria-hidden="true" />} title={t('shortcuts')}>
        <ul class="options__list">
          <For each={props.shortcuts}>
            {(shortcut) => (
              <li>
                <span>{commandName(shortcut.name)}</span>
                <Show when={shortcut.shortcut} fallback={<span>{t('shortcut_none')}</span>}>
                  <kbd dir="ltr">{shortcut.shortcut}</kbd>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <PanelKeys />
        <Show when={props.onShortcuts} fallback={<p class="options__body">{t('shortcut_firefox')}</p>}>
          {(open) => (
            <button type="button" class="button" onClick={() => open()()}>
              {t('shortcut_change')}
            </button>
          )}
        </Show>
      </Section>
      <Data {...props.data} />
      <p class="options__line">
        <span>{t('version', { version: props.version })}</span>
        <button type="button" class="button button--plain" onClick={() => props.onWelcome()}>
          {t('welcome')}
        </button>
      </p>
    </main>
  );
}
