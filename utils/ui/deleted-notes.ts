import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { DeletedNote, NotesStore } from '../notes/index.ts';

export interface DeletedNotes {
  readonly count: Accessor<number>;
  /** The last deleted first; null until they have been read, which begins with {@link open}. */
  readonly notes: Accessor<readonly DeletedNote[] | null>;
  readonly open: () => void;
}

/** What is in the trash, live: how much of it always, the notes once somebody looks at them. */
export function createDeletedNotes(store: NotesStore): DeletedNotes {
  const [count, setCount] = createSignal(0);
  const [notes, setNotes] = createSignal<readonly DeletedNote[] | null>(null);
  let isOpen = false;
  let asked = 0;
  const load = async () => {
    const own = ++asked;
    const [counted, read] = await Promise.all([store.countDeleted(), isOpen ? store.deletedNotes() : null]);
    // A later change may have been read before this one.
    if (own !== asked) return;
    setCount(counted);
    setNotes(read);
  };
  // Where notes cannot be read is said by the list of notes.
  const follow = () => void load().catch(() => {});
  onCleanup(store.subscribe(follow));
  follow();
  return {
    count,
    notes,
    open() {
      isOpen = true;
      follow();
    },
  };
}
