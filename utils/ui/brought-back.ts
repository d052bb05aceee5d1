import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { NotesStore } from '../notes/index.ts';

export interface BroughtBack {
  /** How many notes came back from the second copy, until the reader has been told; then 0. */
  readonly notes: Accessor<number>;
  /** She has been told, here and in every other window. */
  readonly dismiss: () => void;
}

/** Follows whether notes had to be brought back, whichever part of the extension did it. */
export function createBroughtBack(store: Promise<NotesStore>): BroughtBack {
  const [notes, setNotes] = createSignal(0);
  const life = new AbortController();
  onCleanup(() => life.abort());
  // Where notes cannot be read is said elsewhere.
  const load = () => void store.then((opened) => opened.broughtBack()).then(setNotes, () => {});
  void store.then((opened) => opened.subscribe(load, life.signal));
  load();
  const dismiss = () => {
    setNotes(0);
    void store.then((opened) => opened.toldBroughtBack()).catch(() => {});
  };
  return { notes, dismiss };
}
