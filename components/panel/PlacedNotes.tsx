import { noteMessages } from '../../utils/i18n/note.ts';
import type { Place, PlacedNote } from '../../utils/panel/note-places.ts';
import { useWords } from '../locale.tsx';
import { NoteList, type NoteTools } from '../notes/NoteList.tsx';

/** Found again, but not as it was noted. */
const isElsewhere = (grade: Place['grade']): grade is 'changed' | 'moved' | 'confirmed' =>
  grade === 'changed' || grade === 'moved' || grade === 'confirmed';

/** Notes whose claim was found in the article, each with how. */
export function PlacedNotes(props: { notes: readonly PlacedNote[]; tools: NoteTools }) {
  const t = useWords(noteMessages);
  return (
    <NoteList
      notes={props.notes}
      tools={props.tools}
      above={({ place: { grade } }) => isElsewhere(grade) && <p class="note__place">{t(grade)}</p>}
    />
  );
}
