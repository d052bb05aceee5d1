import { createRoot } from 'solid-js';
import { expect, it, vi } from 'vitest';
import type { NotesStore, NoteView } from '../../utils/notes/index.ts';
import { createLibraryNotes } from '../../utils/ui/library-notes.ts';

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
  const store = {
    list: async () => ({ notes: [NEW], total: 2, next: null }),
    async *everyNote() {
      await promise;
      yield [OLD, NEW];
    },
    subscribe: () => () => {},
  } as unknown as NotesStore;
  return { store, letGo: resolve };
}

it('shows the newest notes before the others have been read, and then each once', async () => {
  const { store, letGo } = slowStore();
  await createRoot(async (dispose) => {
    const { catalogue, loading } = createLibraryNotes(store);
    const ids = () => catalogue().entries.map(({ note }) => note.id);
    await vi.waitFor(() => expect(ids()).toEqual(['new']));
    expect(loading()).toBe(true);
    letGo();
    await vi.waitFor(() => expect(loading()).toBe(false));
    expect(ids()).toEqual(['new', 'old']);
    dispose();
  });
});
