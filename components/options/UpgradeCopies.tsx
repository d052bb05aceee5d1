import Download from 'lucide-solid/icons/download';
import { For } from 'solid-js';
import { optionsMessages } from '../../utils/i18n/options.ts';
import type { UpgradeBackup } from '../../utils/notes/index.ts';
import { useFormats, useWords } from '../locale.tsx';

/** The copies of all notes that were kept before updates. */
export function UpgradeCopies(props: {
  copies: readonly UpgradeBackup[];
  disabled: boolean;
  onSave: (version: number) => void;
}) {
  const t = useWords(optionsMessages);
  const formats = useFormats();
  return (
    <fieldset class="options__copies" disabled={props.disabled}>
      <legend class="options__name">{t('copies')}</legend>
      <p class="options__body">{t('copies_body')}</p>
      <ul class="options__list">
        <For each={props.copies}>
          {({ version, at }) => (
            <li>
              <span>{t('copy_of', { date: formats().date(at) })}</span>
              <button
                type="button"
                class="button"
                aria-label={t('copy_save', { date: formats().date(at) })}
                onClick={() => props.onSave(version)}
              >
                <Download size={15} aria-hidden="true" />
                {t('save')}
              </button>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  );
}
