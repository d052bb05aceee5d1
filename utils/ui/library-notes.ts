import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Catalogue, catalogueOf, EMPTY_CATALOGUE } from '../library/catalogue.ts';
import { entryOf, readEntries } from '../library/entries.ts';
import { createWordIndex } from '../library/words.ts';
import type { Change, NotesStore } from '../notes/index.ts';

export interface LibraryNotes {
  readonly catalogue: Accessor<Catalogue>;
  readonly loading: Accessor<boolean>;
  readonly error: Accessor<unknown>;
  readonly retry: () => void;
}

/** Notes that are on the screen before the others have been read. */
const FIRST = 100;

/** All notes, live: the newest at once, the others read in slices, then kept up with what any window writes. */
export function createLibraryNotes(store: NotesStore): LibraryNotes {
  const [catalogue, setCatalogue] = createSignal(EMPTY_CATALOGUE);
  const [loading, setLoading] = createSignal(true);
  const [error, setError] = createSignal<unknown>(null);
  let reading = new AbortController();
  /** Notes that changed while all were being read: beginning anew each time, it might never end. */
  const changed = new Set<string>();

  async function load(): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    changed.clear();
    setLoading(true);
    try {
      const words = createWordIndex();
      const newest = await store.list({ filter: { by: 'updated' }, limit: FIRST });
      const all = new Map(newest.notes.map((view) => [view.note.id, entryOf(view, words)]));
      let shown = 0;
      const show = () => {
        if (!signal.aborted) setCatalogue(catalogueOf(all.values(), words));
        shown = all.size;
      };
      show();
      for await (const slice of readEntries(store, words, signal)) {
        for (const entry of slice) all.set(entry.note.id, entry);
        // Whenever they have doubled: each showing costs as much as there are.
        if (all.size >= 2 * shown) show();
      }
      show();
      if (signal.aborted) return;
      setError(null);
    } catch (reason) {
      if (!signal.aborted) setError(reason);
    } finally {
      if (!signal.aborted) {
        setLoading(false);
        if (changed.size > 0) await refresh([...changed]);
      }
    }
  }

  async function refresh(noteIds: readonly string[]): Promise<void> {
    try {
      const views = await store.notes(noteIds);
      const { entries, words } = catalogue();
      const byId = new Map(entries.map((entry) => [entry.note.id, entry]));
      for (const id of noteIds) byId.delete(id);
      for (const view of views) byId.set(view.note.id, entryOf(view, words));
      setCatalogue(catalogueOf(byId.values(), words));
    } catch (reason) {
      setError(reason);
    }
  }

  const follow = ({ noteIds }: Change) => {
    if (noteIds === null) void load();
    else if (loading()) for (const id of noteIds) changed.add(id);
    else void refresh(noteIds);
  };
  onCleanup(store.subscribe(follow));
  onCleanup(() => reading.abort());
  void load();
  return { catalogue, loading, error, retry: () => void load() };
}
