import { foldText } from '../anchoring/fold.ts';
import type { NotesStore, NoteView } from '../notes/index.ts';
import type { WordIndex } from './words.ts';

/** A note as the library lists it. */
export interface Entry extends NoteView {
  /** The number that a {@link WordIndex} knows its words by. */
  readonly text: number;
}

/** A note with its words taken into the index. */
export const entryOf = (view: NoteView, words: WordIndex): Entry => ({
  ...view,
  text: words.add(
    foldText(
      [
        view.note.text,
        ...view.note.tags,
        view.claim?.target.quote.exact,
        view.claim?.resolved,
        view.claim?.source,
        view.page.title,
        view.page.site,
      ].join('\n'),
    ),
  ),
});

/** All notes, in slices as they are read, in no order a reader would know. Stops where `signal` aborts. */
export async function* readEntries(
  store: Pick<NotesStore, 'everyNote'>,
  words: WordIndex,
  signal: AbortSignal,
): AsyncGenerator<Entry[]> {
  for await (const views of store.everyNote()) {
    if (signal.aborted) return;
    yield views.map((view) => entryOf(view, words));
  }
}
