import type { NoteSubject } from '../notes/claim.ts';
import { NotesError } from '../notes/errors.ts';
import type { NotesStore } from '../notes/index.ts';
import type { NoteRecord } from '../notes/types.ts';
import type { NoteWords } from './note-saver.ts';
import type { ReadyState } from './view.ts';

/** The words of a note as it is stored. */
const wordsOf = ({ text, tags, verdict }: NoteRecord): NoteWords => ({ text, tags, verdict });

/** Writes what differs between the words the reader had before her and the words she has now. */
async function edit(store: NotesStore, note: NoteRecord, words: NoteWords): Promise<NoteRecord> {
  const before = wordsOf(note);
  const result = await store.editNote(note.id, note.revision, {
    ...(words.text === before.text ? {} : { text: words.text }),
    ...(words.verdict === before.verdict ? {} : { verdict: words.verdict }),
    addTags: words.tags.filter((tag) => !before.tags.includes(tag)),
    removeTags: before.tags.filter((tag) => !words.tags.includes(tag)),
  });
  return result.status === 'kept-both' ? result.other : result.note;
}

/** Writes changes of a note that exists. */
export function noteEditor(store: NotesStore, note: NoteRecord): (words: NoteWords) => Promise<void> {
  let current = note;
  return async (words) => {
    current = await edit(store, current, words);
  };
}

/** Writes a new note on a claim or on the whole article, and goes on editing it. Nothing is stored of a private window. */
export function noteWriter(
  store: NotesStore,
  subject: {
    readonly id: string;
    readonly state: ReadyState;
    /** The claim; null for the article. */
    readonly index: number | null;
    readonly incognito: boolean;
  },
): (words: NoteWords) => Promise<void> {
  const { id, state, index, incognito } = subject;
  const reading = { article: state.article, attributions: state.attributions };
  const on: NoteSubject = index === null ? { type: 'article' } : { type: 'claim', index };
  let note: NoteRecord | null = null;
  return async (words) => {
    if (incognito) throw new NotesError('unavailable');
    note ??= await store.putNote({ id, reading, on, ...words });
    note = await edit(store, note, words);
  };
}
