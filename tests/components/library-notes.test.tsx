import { createRoot } from 'solid-js';
import { expect, it, vi } from 'vitest';
import type { Change, NotesStore, NoteView } from '../../utils/notes/index.ts';
import { createLibraryNotes } from '../../utils/ui/library-notes.ts';
import { eventually } from '../eventually.ts';

const view = (id: string, updatedAt: number) =>
  ({
    note: { id, updatedAt, text: id, tags: [] },
    claim: null,
    page: { title: '', site: '' },
  }) as unknown as NoteView;

const OLD = view('old', 1);
const NEW = view('new', 2);

/** A store whose reading of everything waits until it is let go. */
function slowStore() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const heard: ((change: Change) => void)[] = [];
  const everyNote = vi.fn(async function* () {
    await promise;
    yield [OLD, NEW];
  });
  const store = {
    list: async () => ({ notes: [NEW], total: 2, next: null }),
    everyNote,
    notes: async (ids: readonly string[]) => (ids.includes('old') ? [view('old', 3)] : []),
    subscribe: (listener: (change: Change) => void) => {
      heard.push(listener);
      return () => {};
    },
  } as unknown as NotesStore;
  const tell = (noteIds: string[]) => {
    for (const listener of heard) listener({ pageIds: [], noteIds });
  };
  return { store, letGo: resolve, everyNote, tell };
}

it('shows the newest notes before the others have been read, and then each once', async () => {
  const { store, letGo } = slowStore();
  await createRoot(async (dispose) => {
    const { catalogue, loading } = createLibraryNotes(store);
    const ids = () => catalogue().entries.map(({ note }) => note.id);
    await eventually(() => expect(ids()).toEqual(['new']));
    expect(loading()).toBe(true);
    letGo();
    await eventually(() => expect(loading()).toBe(false));
    expect(ids()).toEqual(['new', 'old']);
    dispose();
  });
});

it('does not begin anew when notes change while it reads, and shows them as they are in the end', async () => {
  const { store, letGo, everyNote, tell } = slowStore();
  await createRoot(async (dispose) => {
    const { catalogue, loading } = createLibraryNotes(store);
    await eventually(() => expect(everyNote).toHaveBeenCalledOnce());
    tell(['old']);
    tell(['new']);
    letGo();
    await eventually(() => expect(loading()).toBe(false));
    const shown = () => catalogue().entries.map(({ note }) => [note.id, note.updatedAt]);
    await eventually(() => expect(shown()).toEqual([['old', 3]]));
    expect(everyNote).toHaveBeenCalledOnce();
    dispose();
  });
});
