import ArrowRight from 'lucide-solid/icons/arrow-right';
import { For } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { useWords } from '../locale.tsx';

/** How a claim reached the page: origin → relays → this article. */
export function SourceChain(props: { chain: readonly string[] }) {
  const t = useWords(panelMessages);
  return (
    <ol class="claim__chain">
      <For each={props.chain}>
        {(link) => (
          <li>
            <bdi>{link}</bdi>
            <ArrowRight size={13} class="follows-direction" aria-hidden="true" />
          </li>
        )}
      </For>
      <li>{t('this_article')}</li>
    </ol>
  );
}
