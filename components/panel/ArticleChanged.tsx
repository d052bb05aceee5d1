import './ArticleChanged.css';
import X from 'lucide-solid/icons/x';
import { createUniqueId, For, type ParentProps, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { ChangesSince } from '../../utils/panel/changes-since.ts';
import type { Row } from '../../utils/panel/rows.ts';
import { useWords } from '../locale.tsx';

/** What changed in the article since the reader's note; claims that are still there lead to their rows. */
export function ArticleChanged(props: {
  changes: ChangesSince;
  title: string;
  rowOf: (index: number) => Row | undefined;
  /** The article as it is now. */
  text: string;
  language: string;
  onVisit: (index: number) => void;
  onDismiss: () => void;
}) {
  const t = useWords(panelMessages);
  const id = createUniqueId();

  const Words = (words: ParentProps) => (
    <span class="changed__words" dir="auto" lang={props.language}>
      {words.children}
    </span>
  );
  const Claim = (claim: { index: number }) => (
    <Show when={props.rowOf(claim.index)}>
      {(row) => (
        <button
          type="button"
          class="changed__claim"
          data-label={row().label}
          onClick={() => props.onVisit(claim.index)}
        >
          <Words>{props.text.slice(row().extent.start, row().extent.end)}</Words>
        </button>
      )}
    </Show>
  );

  return (
    <section class="notice changed" aria-labelledby={id}>
      <div class="changed__head">
        <h2 id={id}>{props.title}</h2>
        <button
          type="button"
          class="button button--plain button--icon"
          aria-label={t('hide')}
          title={t('hide')}
          onClick={() => props.onDismiss()}
        >
          <X size={15} aria-hidden="true" />
        </button>
      </div>
      <Show when={props.changes.reworded.length > 0}>
        <h3>{t('changed_reworded', { count: props.changes.reworded.length })}</h3>
        <ul>
          <For each={props.changes.reworded}>
            {({ before, now }) => (
              <li>
                <Claim index={now} />
                <p class="changed__before">
                  {t('changed_before')} <Words>{before.exact}</Words>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.changes.added.length > 0}>
        <h3>{t('changed_added', { count: props.changes.added.length })}</h3>
        <ul>
          <For each={props.changes.added}>
            {(index) => (
              <li>
                <Claim index={index} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.changes.gone.length > 0}>
        <h3>{t('changed_gone', { count: props.changes.gone.length })}</h3>
        <ul>
          <For each={props.changes.gone}>
            {({ exact }) => (
              <li class="changed__gone">
                <Words>{exact}</Words>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
