import { createMemo, createSignal } from 'solid-js';
import { type Filter, filterRows, isNarrowed, NO_FILTER } from '../../utils/panel/filters.ts';
import { type Grouping, groupRows, type Heading } from '../../utils/panel/groups.ts';
import type { PlacedNote } from '../../utils/panel/note-places.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { wordsOf } from '../../utils/panel/search.ts';
import type { ReadyState } from '../../utils/panel/view.ts';

/** An article's claims as rows: all of them, and those the reader has narrowed the list to. */
export function createListing(of: {
  readonly state: () => ReadyState;
  readonly notesOf: (index: number) => readonly PlacedNote[];
}) {
  const [filter, setFilter] = createSignal<Filter>(NO_FILTER);
  const [grouping, setGrouping] = createSignal<Grouping>('order');

  const rows = createMemo(() => rowsOf(of.state().article.text, of.state().attributions));
  const byIndex = createMemo(() => new Map(rows().map((row) => [row.index, row])));
  const byId = createMemo(() => new Map(rows().map((row) => [row.id, row])));

  const wordsOfNotes = (index: number) => of.notesOf(index).flatMap(({ note }) => [note.text, ...note.tags]);
  const shown = createMemo(() => filterRows(rows(), filter(), wordsOfNotes));
  const groups = createMemo(() => groupRows(shown(), grouping()));
  const isUnder = (as: Heading['as'] | undefined) => groups().every(({ heading }) => heading?.as === as);
  const underSources = createMemo(() => isUnder('source'));
  const inOrder = createMemo(() => isUnder(undefined));
  /** The words that are searched for, folded. */
  const words = createMemo(() => wordsOf(filter().query));

  return {
    filter,
    setFilter,
    clearFilter: () => setFilter(NO_FILTER),
    isNarrowed: () => isNarrowed(filter()),
    grouping,
    setGrouping,
    /** All rows, in the order of the article. */
    rows,
    rowOf: (index: number) => byIndex().get(index),
    rowWithId: (id: string | null) => (id === null ? undefined : byId().get(id)),
    shown,
    groups,
    /** Every row stands under the name of its source. */
    underSources,
    /** Nothing stands over the rows: they are in the order of the article. */
    inOrder,
    words,
  };
}

export type Listing = ReturnType<typeof createListing>;
