import { lazy, Show, Suspense } from 'solid-js';
import type { PlacedNote } from '../../utils/panel/note-places.ts';
import { EMPTY_NOTE, type NoteSaver, type SaveState } from '../../utils/panel/note-saver.ts';
import { LazyNoteEditor } from '../notes/LazyNoteEditor.tsx';
import type { NoteTools } from '../notes/NoteList.tsx';

/** Fetched where there are notes. */
const PlacedNotes = lazy(async () => ({ default: (await import('./PlacedNotes.tsx')).PlacedNotes }));

/** A note that is being written for the first time. `id` is the one it will be kept under. */
export interface Draft {
  readonly id: string;
  /** The row it is on; null for the article as a whole. */
  readonly rowId: string | null;
}

/** The notes of a claim or of the whole article, with the one being written, if any. */
export function ClaimNotes(props: {
  notes: readonly PlacedNote[];
  tools: NoteTools;
  draft: Draft | null;
  makeDraftSaver: (draft: Draft, onState: (state: SaveState) => void) => NoteSaver;
  onDraftDone: () => void;
}) {
  const written = () => props.notes.filter(({ note }) => note.id !== props.draft?.id);
  return (
    <>
      <Suspense>
        <Show when={written().length > 0}>
          <PlacedNotes notes={written()} tools={props.tools} />
        </Show>
      </Suspense>
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
