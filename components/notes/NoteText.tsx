import './NoteText.css';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { For, type JSX, Show } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import { useFormats, useWords } from '../locale.tsx';
import { Verdict } from './Verdict.tsx';

/** A note as it stands, with the ways to change it. `children` come above its words. */
export function NoteText(props: {
  note: NoteRecord;
  onEdit: () => void;
  onDelete: () => void;
  children?: JSX.Element;
}) {
  const t = useWords(noteMessages);
  const formats = useFormats();
  return (
    <article class="note">
      {props.children}
      <Show when={props.note.text}>
        <p class="note__text" dir="auto">
          {props.note.text}
        </p>
      </Show>
      <div class="note__foot">
        <Verdict verdict={props.note.verdict} />
        <For each={props.note.tags}>{(tag) => <bdi class="tag">{tag}</bdi>}</For>
        <span>{t('edited', { date: formats().dateAndTime(props.note.updatedAt) })}</span>
        <span class="note__tools">
          <button
            type="button"
            class="button button--plain button--icon"
            aria-label={t('edit')}
            title={t('edit')}
            onClick={() => props.onEdit()}
          >
            <Pencil size={15} aria-hidden="true" />
          </button>
          <button
            type="button"
            class="button button--plain button--icon"
            aria-label={t('delete')}
            title={t('delete')}
            onClick={() => props.onDelete()}
          >
            <Trash size={15} aria-hidden="true" />
          </button>
        </span>
      </div>
    </article>
  );
}
