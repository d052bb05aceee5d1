import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Entry, entryOf, readEntries } from '../library/entries.ts';
import type { Change, NotesStore } from '../notes/index.ts';

export interface LibraryEntries {
  /** Newest first. */
  readonly entries: Accessor<readonly Entry[]>;
  readonly loading: Accessor<boolean>;
  readonly error: Accessor<unknown>;
  readonly retry: () => void;
}

const newestFirst = (entries: Iterable<Entry>) =>
  [...entries].sort((a, b) => b.note.updatedAt - a.note.updatedAt);

/** All notes, live: read in slices, then kept up with what any window writes. */
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
      const all: Entry[] = [];
      for await (const slice of readEntries(store, signal)) {
        all.push(...slice);
        setEntries([...all]);
      }
      if (signal.aborted) return;
      setEntries(all);
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
