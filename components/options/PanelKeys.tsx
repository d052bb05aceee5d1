import { For } from 'solid-js';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { useWords } from '../locale.tsx';

/** What single keys do in the panel; see `components/panel/keys.ts`. */
const KEYS = [
  { does: 'search', keys: ['/'] },
  { does: 'walk', keys: ['↑', '↓'] },
  { does: 'open', keys: ['Enter'] },
  { does: 'note', keys: ['N'] },
  { does: 'copy', keys: ['C'] },
] as const;

/** The keys that are the panel's own: they are not the browser's to change. */
export function PanelKeys() {
  const t = useWords(optionsMessages);
  return (
    <>
      <h3 class="options__name">{t('panel_keys')}</h3>
      <ul class="options__list">
        <For each={KEYS}>
          {({ does, keys }) => (
            <li>
              <span>{t(`panel_key_${does}`)}</span>
              <span dir="ltr">
                <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
              </span>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
