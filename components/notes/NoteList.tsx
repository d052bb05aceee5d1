import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import type { NoteSaver, SaveState } from '../../utils/panel/note-saver.ts';
import { useFormats, useWords } from '../locale.tsx';
import { LazyNoteEditor } from './LazyNoteEditor.tsx';
import { NoteText } from './NoteText.tsx';

/** What notes need from outside, wherever they are shown. */
export interface NoteTools {
  readonly tagsInUse: readonly string[];
  readonly makeEditSaver: (note: NoteRecord, onState: (state: SaveState) => void) => NoteSaver;
  readonly explain: (error: unknown) => string;
  readonly onDelete: (note: NoteRecord) => void;
}

/** Notes, one below the other; each is edited in its place. `above` is what is said over a note. */
export function NoteList<View extends { readonly note: NoteRecord }>(props: {
  notes: readonly View[];
  tools: NoteTools;
  above?: (view: View) => JSX.Element;
}) {
  const t = useWords(noteMessages);
  const formats = useFormats();
  const [editing, setEditing] = createSignal<NoteRecord | null>(null);
  /** The note whose editor was closed last: the keyboard goes on from there. */
  let edited: string | null = null;
  const onEdited = (id: string) => {
    edited = id;
    setEditing(null);
  };
  const takeKeyboard = (id: string) => (button: HTMLButtonElement) => {
    if (edited !== id) return;
    edited = null;
    queueMicrotask(() => button.focus());
  };
  const byId = () => new Map(props.notes.map((view) => [view.note.id, view]));

  return (
    <For each={[...byId().keys()]}>
      {(id) => (
        <Show when={byId().get(id)}>
          {(view) => (
            <Show
              when={editing()?.id === id && editing()}
              fallback={
                <NoteText
                  note={view().note}
                  when={t('edited', { date: formats().dateAndTime(view().note.updatedAt) })}
                  tools={
                    <>
                      <button
                        type="button"
                        ref={takeKeyboard(id)}
                        class="button button--plain button--icon"
                        aria-label={t('edit')}
                        title={t('edit')}
                        onClick={() => setEditing(view().note)}
                      >
                        <Pencil size={15} aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        class="button button--plain button--icon"
                        aria-label={t('delete')}
                        title={t('delete')}
                        onClick={() => props.tools.onDelete(view().note)}
                      >
                        <Trash size={15} aria-hidden="true" />
                      </button>
                    </>
                  }
                >
                  {props.above?.(view())}
                </NoteText>
              }
              keyed
            >
              {(note) => (
                <LazyNoteEditor
                  words={note}
                  tagsInUse={props.tools.tagsInUse}
                  makeSaver={(onState) => props.tools.makeEditSaver(note, onState)}
                  explain={props.tools.explain}
                  onDone={() => onEdited(id)}
                />
              )}
            </Show>
          )}
        </Show>
      )}
    </For>
  );
}
