import Highlighter from 'lucide-solid/icons/highlighter';
import { For } from 'solid-js';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { LABELS, MARK_STYLES, type Settings } from '../../utils/preferences.ts';
import { LabelIcon } from '../LabelIcon.tsx';
import { useWords } from '../locale.tsx';
import { Segmented } from '../Segmented.tsx';
import { Section } from './Section.tsx';

/** What is marked on pages, and how. */
export function Marks(props: { settings: Settings; onChange: (change: Partial<Settings>) => void }) {
  const t = useWords(optionsMessages);
  return (
    <Section icon={<Highlighter size={18} aria-hidden="true" />} title={t('marks')}>
      <fieldset>
        <legend class="options__name">{t('kinds')}</legend>
        <div class="options__line">
          <For each={LABELS}>
            {(label) => (
              <label class="options__check" data-label={label}>
                <input
                  type="checkbox"
                  checked={props.settings.kinds.includes(label)}
                  onChange={(event) =>
                    props.onChange({
                      kinds: LABELS.filter((one) =>
                        one === label ? event.currentTarget.checked : props.settings.kinds.includes(one),
                      ),
                    })
                  }
                />
                <span>
                  <LabelIcon label={label} />
                  {t(label)}
                </span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <div>
        <p class="options__name" aria-hidden="true">
          {t('style')}
        </p>
        <Segmented
          legend={t('style')}
          choices={MARK_STYLES}
          value={props.settings.style}
          name={(style) => t(`style_${style}`)}
          onChange={(style) => props.onChange({ style })}
        />
      </div>
      <label class="options__check">
        <input
          type="checkbox"
          checked={props.settings.print}
          onChange={(event) => props.onChange({ print: event.currentTarget.checked })}
        />
        {t('print')}
      </label>
    </Section>
  );
}
