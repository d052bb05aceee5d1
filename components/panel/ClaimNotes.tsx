import { Show } from 'solid-js';
import { noteMessages } from '../../utils/i18n/note.ts';
import type { Place, PlacedNote } from '../../utils/panel/note-places.ts';
import { EMPTY_NOTE, type NoteSaver, type SaveState } from '../../utils/panel/note-saver.ts';
import { useWords } from '../locale.tsx';
import { LazyNoteEditor } from '../notes/LazyNoteEditor.tsx';
import { NoteList, type NoteTools } from '../notes/NoteList.tsx';

/** A note that is being written for the first time. `id` is the one it will be kept under. */
export interface Draft {
  readonly id: string;
  /** The row it is on; null for the article as a whole. */
  readonly rowId: string | null;
}

/** Found again, but not as it was noted. */
const isElsewhere = (grade: Place['grade']): grade is 'changed' | 'moved' | 'confirmed' =>
  grade === 'changed' || grade === 'moved' || grade === 'confirmed';

/** The notes of a claim or of the whole article, with the one being written, if any. */
export function ClaimNotes(props: {
  notes: readonly PlacedNote[];
  tools: NoteTools;
  draft: Draft | null;
  makeDraftSaver: (draft: Draft, onState: (state: SaveState) => void) => NoteSaver;
  onDraftDone: () => void;
}) {
  const t = useWords(noteMessages);
  return (
    <>
      <NoteList
        notes={props.notes.filter(({ note }) => note.id !== props.draft?.id)}
        tools={props.tools}
        above={({ place: { grade } }) => isElsewhere(grade) && <p class="note__place">{t(grade)}</p>}
      />
      <Show when={props.draft} keyed>
        {(draft) => (
          <LazyNoteEditor
            words={EMPTY_NOTE}
            tagsInUse={props.tools.tagsInUse}
            makeSaver={(onState) => props.makeDraftSaver(draft, onState)}
            explain={props.tools.explain}
            onDone={() => props.onDraftDone()}
          />
        )}
      </Show>
    </>
  );
}
