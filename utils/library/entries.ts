import { foldText } from '../anchoring/fold.ts';
import type { NotesStore, NoteView } from '../notes/index.ts';
import type { ClaimLabel, Verdict } from '../notes/types.ts';

/** A note as the library lists it, with its words folded for the search. */
export interface Entry extends NoteView {
  readonly folded: string;
}

export const PERIODS = ['any', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 24 * 60 * 60 * 1000;
const LENGTHS: Readonly<Record<Exclude<Period, 'any' | 'day'>, number>> = {
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

/** What the library is narrowed to. Empty sets narrow nothing. */
export interface LibraryFilter {
  readonly query: string;
  readonly sites: ReadonlySet<string>;
  /** Folded, as {@link foldText} does. */
  readonly tags: ReadonlySet<string>;
  readonly verdicts: ReadonlySet<Verdict>;
  readonly labels: ReadonlySet<ClaimLabel>;
  readonly period: Period;
}

export const ALL_NOTES: LibraryFilter = {
  query: '',
  sites: new Set(),
  tags: new Set(),
  verdicts: new Set(),
  labels: new Set(),
  period: 'any',
};

export const entryOf = (view: NoteView): Entry => ({
  ...view,
  folded: foldText(
    [
      view.note.text,
      ...view.note.tags,
      view.claim?.target.quote.exact,
      view.claim?.resolved,
      view.claim?.source,
      view.page.title,
      view.page.site,
    ].join('\n'),
  ),
});

/** The earliest moment of a period, ms since the epoch; `day` begins at midnight here. */
export function startOf(period: Period, now: number): number {
  if (period === 'any') return Number.NEGATIVE_INFINITY;
  if (period === 'day') return new Date(now).setHours(0, 0, 0, 0);
  return now - LENGTHS[period];
}

/**
 * The entries that match. A plain scan of folded words: it finds inside words, where Arabic keeps its
 * conjunctions and prepositions, and 100,000 notes take it some tens of ms. The very list where all of it matches.
 */
export function filterEntries(
  entries: readonly Entry[],
  { query, sites, verdicts, labels, tags, period }: LibraryFilter,
  now: number,
): readonly Entry[] {
  const since = startOf(period, now);
  const tests: ((entry: Entry) => boolean)[] = [];
  if (period !== 'any') tests.push(({ note }) => note.updatedAt >= since);
  if (sites.size > 0) tests.push(({ note }) => sites.has(note.site));
  if (verdicts.size > 0) tests.push(({ note }) => verdicts.has(note.verdict));
  if (labels.size > 0) tests.push(({ note }) => note.label !== null && labels.has(note.label));
  if (tags.size > 0) tests.push(({ note }) => note.tags.some((tag) => tags.has(foldText(tag))));
  for (const word of foldText(query).split(' ').filter(Boolean)) {
    tests.push(({ folded }) => folded.includes(word));
  }
  return tests.reduce((left, test) => {
    const matching = left.filter(test);
    return matching.length === left.length ? left : matching;
  }, entries);
}

/** Whether whatever matches `next` matches `before`: the same but for more letters in the search. */
export function isNarrower(next: LibraryFilter, before: LibraryFilter): boolean {
  const { query: _next, ...rest } = next;
  return (
    Object.entries(rest).every(([name, value]) => before[name as keyof LibraryFilter] === value) &&
    foldText(next.query).startsWith(foldText(before.query))
  );
}

/** A value that notes can be narrowed to, and how many have it. */
export interface Facet<Value> {
  readonly value: Value;
  readonly name: string;
  readonly count: number;
}

function count<Value extends string>(values: Iterable<{ value: Value; name: string }>): Facet<Value>[] {
  const counts = new Map<Value, { name: string; count: number }>();
  for (const { value, name } of values) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { name, count: 1 });
  }
  return [...counts]
    .map(([value, rest]) => ({ value, ...rest }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

export const sitesIn = (entries: readonly Entry[]): Facet<string>[] =>
  count(entries.map(({ note }) => ({ value: note.site, name: note.site })));

export const tagsIn = (entries: readonly Entry[]): Facet<string>[] =>
  count(entries.flatMap(({ note }) => note.tags.map((name) => ({ value: foldText(name), name }))));

/** Notes of one page, or of one day. */
export interface EntryGroup {
  readonly key: string;
  readonly entries: readonly Entry[];
}

const dayOf = (time: number) => new Date(time).setHours(0, 0, 0, 0);

/** Groups in the order of their newest note. Entries come newest first. */
export function groupEntries(entries: readonly Entry[], by: 'page' | 'date'): EntryGroup[] {
  const groups = Map.groupBy(entries, ({ page, note }) =>
    by === 'page' ? page.id : String(dayOf(note.updatedAt)),
  );
  return [...groups].map(([key, own]) => ({ key, entries: own }));
}

export const newestFirst = (entries: Iterable<Entry>): Entry[] =>
  [...entries].sort((a, b) => b.note.updatedAt - a.note.updatedAt);

/** All notes, in slices as they are read, in no order a reader would know. Stops where `signal` aborts. */
export async function* readEntries(
  store: Pick<NotesStore, 'everyNote'>,
  signal: AbortSignal,
): AsyncGenerator<Entry[]> {
  for await (const views of store.everyNote()) {
    if (signal.aborted) return;
    yield views.map(entryOf);
  }
}
