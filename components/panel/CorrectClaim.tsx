import './CorrectClaim.css';
import CircleOff from 'lucide-solid/icons/circle-off';
import { createSignal, createUniqueId, For, onMount } from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { type Correction, kindOf, type SourceChoice } from '../../utils/panel/correcting.ts';
import { NO_SOURCE, type Row } from '../../utils/panel/rows.ts';
import { LABELS } from '../../utils/preferences.ts';
import { useWords } from '../locale.tsx';
import { Segmented } from '../Segmented.tsx';

/** The key of the source the reader selected on the page: no source folds to it. */
const SELECTED = '\n';

/** A claim we read wrongly: the reader gives its kind and its source, or says that it is none. */
export function CorrectClaim(props: {
  row: Row;
  /** The article's sources, by key. */
  sources: ReadonlyMap<string, SourceChoice>;
  /** The words selected on the page; null where nothing of the article is. */
  selection: () => Promise<{ readonly span: Span; readonly words: string } | null>;
  onSave: (correction: Correction) => void;
  onRemove: () => void;
  onCancel: () => void;
}) {
  const t = useWords(panelMessages);
  const sourceField = createUniqueId();
  const [label, setLabel] = createSignal(props.row.label);
  const [key, setKey] = createSignal(props.row.sourceKey);
  const [selected, setSelected] = createSignal<SourceChoice | null>(null);
  const [trouble, setTrouble] = createSignal('');
  let form!: HTMLFormElement;
  onMount(() => form.querySelector<HTMLElement>('input:checked')?.focus());

  const sourceOf = (of: string) => (of === SELECTED ? selected() : (props.sources.get(of) ?? null));
  const choose = (chosen: string) => {
    setKey(chosen);
    const source = sourceOf(chosen);
    if (label() !== 'denial') setLabel(source ? kindOf(source.naming) : 'anonymous');
  };
  const takeSelection = async () => {
    const found = await props.selection();
    setTrouble(found ? '' : t('nothing_selected'));
    if (!found) return;
    setSelected({ ...found, naming: 'named' });
    choose(SELECTED);
  };

  return (
    <form
      ref={form}
      class="sheet correct"
      aria-label={t('correct_title')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave({ label: label(), source: sourceOf(key()) });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <div class="sheet__part correct__part">
        <span class="correct__name" aria-hidden="true">
          {t('correct_kind')}
        </span>
        <Segmented
          legend={t('correct_kind')}
          choices={LABELS}
          value={label()}
          name={(choice) => t(choice)}
          onChange={setLabel}
        />
      </div>
      <div class="sheet__part correct__part">
        <label class="correct__name" for={sourceField}>
          {t('correct_source')}
        </label>
        <select
          id={sourceField}
          class="field"
          value={key()}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={NO_SOURCE} selected={key() === NO_SOURCE}>
            {t('no_source')}
          </option>
          {selected() && (
            <option value={SELECTED} selected={key() === SELECTED}>
              {selected()?.words}
            </option>
          )}
          <For each={[...props.sources]}>
            {([of, source]) => (
              <option value={of} selected={key() === of}>
                {source.words}
              </option>
            )}
          </For>
        </select>
        <button type="button" class="link" onClick={() => void takeSelection()}>
          {t('use_selection')}
        </button>
        <p class="correct__said" role="status">
          {trouble()}
        </p>
      </div>
      <div class="correct__foot">
        <button type="button" class="button button--danger" onClick={() => props.onRemove()}>
          <CircleOff size={15} aria-hidden="true" />
          {t('not_claim')}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t('cancel')}
        </button>
        <button type="submit" class="button button--main">
          {t('save')}
        </button>
      </div>
    </form>
  );
}
