import type { Verdict } from '../notes/types.ts';
import type { Unwritten } from './unwritten.ts';

/** What the reader writes in a note. */
export interface NoteWords {
  readonly text: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict;
}

export const EMPTY_NOTE: NoteWords = { text: '', tags: [], verdict: 'none' };

/** `saved` means on the disk. `failed` keeps the words; they are tried again with the next change or flush. */
export type SaveState =
  | { readonly status: 'clean' | 'unsaved' | 'saving' | 'saved' }
  | { readonly status: 'failed'; readonly error: unknown };

export interface NoteSaver {
  /** Takes the words as they are now. The first are written at once, the others after a pause in typing. */
  change(words: NoteWords): void;
  /** Writes what is not written yet. Resolves when it is on the disk, or could not be put there. */
  flush(): Promise<SaveState>;
}

export interface NoteSaverOptions {
  /** Writes the words, resolving once they are on the disk. */
  readonly save: (words: NoteWords) => Promise<void>;
  readonly onState: (state: SaveState) => void;
  /** Where words wait that are not on the disk yet. */
  readonly unwritten?: Unwritten | undefined;
  /** Pause in typing before a write, ms. */
  readonly delay?: number;
}

/** Writes a note while it is being typed: one write at a time, the last words always last. */
export function createNoteSaver({ save, onState, unwritten, delay = 500 }: NoteSaverOptions): NoteSaver {
  let begun = false;
  let waiting: NoteWords | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<SaveState> | null = null;
  let state: SaveState = { status: 'clean' };

  const tell = (next: SaveState) => {
    state = next;
    onState(next);
    return next;
  };

  async function writeAll(): Promise<SaveState> {
    while (waiting !== null) {
      const words = waiting;
      waiting = null;
      tell({ status: 'saving' });
      try {
        await save(words);
      } catch (error) {
        waiting ??= words;
        return tell({ status: 'failed', error });
      }
    }
    unwritten?.drop();
    return tell({ status: 'saved' });
  }

  const flush = async () => {
    clearTimeout(timer);
    if (running) await running;
    if (waiting === null) return state;
    begun = true;
    running = writeAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    change(words) {
      waiting = words;
      unwritten?.keep(words);
      tell({ status: 'unsaved' });
      clearTimeout(timer);
      timer = setTimeout(flush, begun ? delay : 0);
    },
    flush,
  };
}
