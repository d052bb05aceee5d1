import { lazy } from 'solid-js';

/** The editor, fetched when the first note is written: most visits of the panel write none. */
export const LazyNoteEditor = lazy(async () => ({ default: (await import('./NoteEditor.tsx')).NoteEditor }));
