import type { Entry } from './entries.ts';
import { createGrouping, type Grouping } from './groups.ts';
import { createWordIndex, type WordIndex } from './words.ts';

/**
 * All notes in the order of their last edits, newest first; a note's place in it is its number. What a search looks at
 * for every note stands in columns, by place: a hundred thousand objects take many times as long to go through.
 */
export interface Catalogue {
  readonly entries: readonly Entry[];
  readonly ids: readonly string[];
  /** What the words of each are known by in `words`. */
  readonly texts: Uint32Array;
  readonly words: WordIndex;
  readonly pages: Grouping;
  /** By the day of the last edit, here. Made when it is first asked for. */
  readonly days: () => Grouping;
  entry(id: string): Entry | undefined;
}

const dayOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);

export function catalogueOf(notes: Iterable<Entry>, words: WordIndex): Catalogue {
  const entries = [...notes].sort((a, b) => b.note.updatedAt - a.note.updatedAt);
  const byId = new Map(entries.map((entry) => [entry.note.id, entry]));
  let days: Grouping | null = null;
  return {
    entries,
    ids: entries.map(({ note }) => note.id),
    texts: Uint32Array.from(entries, ({ text }) => text),
    words,
    pages: createGrouping(entries.map(({ page }) => page.id)),
    days: () => {
      days ??= createGrouping(entries.map(({ note }) => String(dayOf(note.updatedAt))));
      return days;
    },
    entry: (id) => byId.get(id),
  };
}

export const EMPTY_CATALOGUE: Catalogue = catalogueOf([], createWordIndex());
