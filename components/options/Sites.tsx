import Globe from 'lucide-solid/icons/globe';
import X from 'lucide-solid/icons/x';
import { createSignal, For, Show } from 'solid-js';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { patternOf, siteOf } from '../../utils/sites.ts';
import { useWords } from '../locale.tsx';
import { Section } from './Section.tsx';

/** The sites that are read without a click; the browser asks the reader before one is added. */
export function Sites(props: {
  /** Match patterns, as the browser lists them. */
  patterns: readonly string[];
  /** Resolves to whether the reader said yes to the browser. */
  onAllow: (pattern: string) => Promise<boolean>;
  onRemove: (pattern: string) => void;
}) {
  const t = useWords(optionsMessages);
  const [typed, setTyped] = createSignal('');
  const [trouble, setTrouble] = createSignal('');
  const nameOf = (pattern: string) => siteOf(pattern) ?? t('all_sites');

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const pattern = patternOf(typed());
    if (pattern === null) {
      setTrouble(t('site_bad'));
      return;
    }
    const allowed = await props.onAllow(pattern);
    setTrouble(allowed ? '' : t('site_refused'));
    if (allowed) setTyped('');
  };

  return (
    <Section id="sites" icon={<Globe size={18} aria-hidden="true" />} title={t('sites')}>
      <p class="options__body">{t('sites_body')}</p>
      <Show when={props.patterns.length > 0} fallback={<p class="options__body">{t('sites_none')}</p>}>
        <ul class="options__list">
          <For each={props.patterns}>
            {(pattern) => (
              <li>
                <bdi>{nameOf(pattern)}</bdi>
                <button
                  type="button"
                  class="button button--plain button--icon"
                  aria-label={t('site_remove', { site: nameOf(pattern) })}
                  title={t('site_remove', { site: nameOf(pattern) })}
                  onClick={() => props.onRemove(pattern)}
                >
                  <X size={16} aria-hidden="true" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <form class="options__line" onSubmit={add}>
        <input
          class="field options__address"
          dir="ltr"
          inputmode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('site_add')}
          placeholder={t('site_placeholder')}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setTrouble('');
          }}
        />
        <button type="submit" class="button">
          {t('site_allow')}
        </button>
      </form>
      <p class="options__said" role="status" data-bad="true">
        {trouble()}
      </p>
    </Section>
  );
}
