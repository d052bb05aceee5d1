import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import { optionsMessages } from '../../utils/i18n/options.ts';
import type { MergeCounts } from '../../utils/notes/index.ts';
import { useWords } from '../locale.tsx';

/** What comes in, in the order it is listed. */
const COMING = ['added', 'updated', 'conflict', 'restored'] as const;
/** What stays out. */
const STAYING = ['same', 'older', 'deleted'] as const;

const MESSAGES = {
  added: 'import_new',
  updated: 'import_updated',
  conflict: 'import_conflict',
  restored: 'import_restored',
  same: 'import_same',
  older: 'import_older',
  deleted: 'import_deleted',
} as const;

/** What importing a file would do, before it does. */
export function ImportPreview(props: {
  file: string;
  counts: MergeCounts;
  onConfirm: (restoreDeleted: boolean) => void;
  onCancel: () => void;
}) {
  const t = useWords(optionsMessages);
  const id = createUniqueId();
  const [restores, setRestores] = createSignal(false);
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());

  const counts = () => {
    const { restored, deleted } = props.counts;
    return restores() ? { ...props.counts, restored: restored + deleted, deleted: 0 } : props.counts;
  };
  const lines = (kinds: readonly (keyof typeof MESSAGES)[]) =>
    kinds.flatMap((kind) => (counts()[kind] > 0 ? [t(MESSAGES[kind], { count: counts()[kind] })] : []));
  const coming = () => [
    ...lines(COMING),
    ...(counts().corrections > 0 ? [t('import_corrections', { count: counts().corrections })] : []),
  ];

  return (
    <section class="import__card" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabindex={-1}>
        {t('import_title', { file: props.file })}
      </h3>
      <Show when={coming().length > 0} fallback={<p>{t('import_nothing')}</p>}>
        <ul class="import__coming">
          <For each={coming()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <ul class="import__staying">
        <For each={lines(STAYING)}>{(line) => <li>{line}</li>}</For>
      </ul>
      <Show when={props.counts.deleted > 0}>
        <label class="options__check">
          <input
            type="checkbox"
            checked={restores()}
            onChange={(event) => setRestores(event.currentTarget.checked)}
          />
          {t('import_restore')}
        </label>
      </Show>
      <div class="options__line">
        <Show when={coming().length > 0}>
          <button type="button" class="button button--main" onClick={() => props.onConfirm(restores())}>
            {t('import_confirm')}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t(coming().length > 0 ? 'cancel' : 'close')}
        </button>
      </div>
    </section>
  );
}
