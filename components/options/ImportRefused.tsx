import { createUniqueId, For, onMount, Show } from 'solid-js';
import { type ImportProblem, MAX_PROBLEMS } from '../../utils/exporters/problems.ts';
import { optionsMessages } from '../../utils/i18n/options.ts';
import { useWords } from '../locale.tsx';

/** Why a file was not imported, record by record. */
export function ImportRefused(props: {
  file: string;
  problems: readonly ImportProblem[];
  onClose: () => void;
}) {
  const t = useWords(optionsMessages);
  const id = createUniqueId();
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());

  const reason = ({ code, record, path }: ImportProblem) => {
    if (code === 'invalid') {
      return path === null
        ? t('problem_invalid', { record: record ?? 1 })
        : t('problem_invalid_at', { record: record ?? 1, path });
    }
    const words = t(`problem_${code}`);
    return record === null ? words : t('problem_at', { record, reason: words });
  };

  return (
    <section class="import__card import__card--bad" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabindex={-1}>
        {t('import_refused', { file: props.file })}
      </h3>
      <p>{t('import_refused_body')}</p>
      <ul>
        <For each={props.problems}>{(problem) => <li>{reason(problem)}</li>}</For>
      </ul>
      <Show when={props.problems.length >= MAX_PROBLEMS}>
        <p>{t('import_more')}</p>
      </Show>
      <button type="button" class="button" onClick={() => props.onClose()}>
        {t('close')}
      </button>
    </section>
  );
}
