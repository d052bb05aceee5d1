import * as v from 'valibot';
import type { NotesStore } from '../notes/index.ts';
import { VERDICTS } from '../notes/types.ts';
import type { NoteWords } from './note-saver.ts';
import { noteEditor } from './note-writer.ts';

/** The words of one note between the keystroke and the disk. */
export interface Unwritten {
  keep(words: NoteWords): void;
  drop(): void;
}

const PREFIX = 'unwritten:';

const wordsOfNote: v.GenericSchema<NoteWords> = v.object({
  text: v.string(),
  tags: v.array(v.string()),
  verdict: v.picklist(['none', ...VERDICTS]),
});

type Shelf = Pick<Storage, 'setItem' | 'removeItem'>;

/** Null where the reader lets no page store anything: even to ask for it throws then. */
function shelfHere(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Whether the words are kept; they are not where there is no room for them. */
function put(shelf: Shelf | null, key: string, words: NoteWords): boolean {
  try {
    shelf?.setItem(key, JSON.stringify(words));
    return shelf !== null;
  } catch {
    // Words from before must not be taken for the last ones.
    shelf?.removeItem(key);
    return false;
  }
}

/**
 * Keeps a note's words where they outlive a page that is ended in mid-word, as an update does: the database
 * answers too late for that. While the page lives, nobody else takes them for left behind. Never throws: what
 * cannot be kept here is still written to the database.
 */
export function unwrittenOf(
  id: string,
  shelf: Shelf | null = shelfHere(),
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Unwritten {
  const key = `${PREFIX}${id}`;
  let release: (() => void) | null = null;
  return {
    keep(words) {
      if (!put(shelf, key, words) || release !== null) return;
      const written = new Promise<void>((resolve) => {
        release = resolve;
      });
      void locks.request(key, () => written).catch(() => {});
    },
    drop() {
      shelf?.removeItem(key);
      release?.();
      release = null;
    },
  };
}

function parse(json: string): NoteWords | null {
  try {
    const words = v.safeParse(wordsOfNote, JSON.parse(json));
    return words.success ? words.output : null;
  } catch {
    return null;
  }
}

/** Writes what earlier pages left behind into their notes. */
export async function writeLeftBehind(
  store: NotesStore,
  storage = localStorage,
  locks = navigator.locks,
): Promise<void> {
  for (const key of Object.keys(storage).filter((name) => name.startsWith(PREFIX))) {
    await locks.request(key, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      const words = parse(storage.getItem(key) ?? '');
      const found = await store.note(key.slice(PREFIX.length));
      if (words !== null && found !== null) await noteEditor(store, found.note)(words);
      storage.removeItem(key);
    });
  }
}
