import { createUniqueId } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import { useWords } from '../locale.tsx';

/** Says that the browser had dropped the notes, and that they are here again. */
export function BroughtBack(props: { notes: number; onDismiss: () => void }) {
  const t = useWords(noteMessages);
  const id = createUniqueId();
  return (
    <section class="notice brought-back" aria-labelledby={id}>
      <h2 id={id}>{t('brought_back', { count: props.notes })}</h2>
      <p>{t('brought_back_body')}</p>
      <button type="button" class="button" onClick={() => props.onDismiss()}>
        {t('understood')}
      </button>
    </section>
  );
}
