import './AddClaim.css';
import { createSignal } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import { LABELS, type Label } from '../../utils/preferences.ts';
import { useWords } from '../locale.tsx';
import { Segmented } from '../Segmented.tsx';

/** The words the reader selected on the page, to be listed as a claim that was missed. */
export function AddClaim(props: {
  text: string;
  language: string;
  onAdd: (label: Label) => void;
  onCancel: () => void;
}) {
  const t = useWords(panelMessages);
  const [label, setLabel] = createSignal<Label>('anonymous');
  return (
    <form
      class="notice add-claim"
      data-label={label()}
      aria-label={t('add_claim_title')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd(label());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <h2>{t('add_claim_title')}</h2>
      <blockquote class="excerpt" lang={props.language} dir="auto">
        {props.text}
      </blockquote>
      <Segmented
        legend={t('add_claim_kind')}
        choices={LABELS}
        value={label()}
        name={(choice) => t(choice)}
        onChange={setLabel}
      />
      <div class="add-claim__actions">
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t('cancel')}
        </button>
        <button type="submit" class="button button--main" ref={(one) => queueMicrotask(() => one.focus())}>
          {t('add_claim')}
        </button>
      </div>
    </form>
  );
}
