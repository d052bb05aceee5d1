import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Entry, entryOf, newestFirst, readEntries } from '../library/entries.ts';
import type { Change, NotesStore } from '../notes/index.ts';

export interface LibraryEntries {
  /** Newest first. */
  readonly entries: Accessor<readonly Entry[]>;
  readonly loading: Accessor<boolean>;
  readonly error: Accessor<unknown>;
  readonly retry: () => void;
}

/** Notes that are on the screen before the others have been read. */
const FIRST = 100;

/** All notes, live: the newest at once, the others read in slices, then kept up with what any window writes. */
export function createLibraryEntries(store: NotesStore): LibraryEntries {
  const [entries, setEntries] = createSignal<readonly Entry[]>([]);
  const [loading, setLoading] = createSignal(true);
  const [error, setError] = createSignal<unknown>(null);
  let reading = new AbortController();

  async function load(): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    setLoading(true);
    try {
      const newest = await store.list({ filter: { by: 'updated' }, limit: FIRST });
      const all = new Map(newest.notes.map((view) => [view.note.id, entryOf(view)]));
      let shown = 0;
      const show = () => {
        if (!signal.aborted) setEntries(newestFirst(all.values()));
        shown = all.size;
      };
      show();
      for await (const slice of readEntries(store, signal)) {
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
      if (!signal.aborted) setLoading(false);
    }
  }

  async function refresh({ noteIds }: Change): Promise<void> {
    if (noteIds === null || loading()) return load();
    try {
      const views = await Promise.all(noteIds.map((id) => store.note(id)));
      const byId = new Map(entries().map((entry) => [entry.note.id, entry]));
      for (const [index, id] of noteIds.entries()) {
        const view = views[index];
        if (view) byId.set(id, entryOf(view));
        else byId.delete(id);
      }
      setEntries(newestFirst(byId.values()));
    } catch (reason) {
      setError(reason);
    }
  }

  onCleanup(store.subscribe((change) => void refresh(change)));
  onCleanup(() => reading.abort());
  void load();
  return { entries, loading, error, retry: () => void load() };
}
