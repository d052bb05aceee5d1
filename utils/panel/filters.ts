import type { Naming } from '../attribution/types.ts';
import type { Label } from '../preferences.ts';
import type { Row } from './rows.ts';
import { matches, wordsOf } from './search.ts';

/** Yes-or-no questions about a claim that the list can be narrowed by. */
export const TRAITS = ['quoted', 'noted', 'disputed'] as const;
/** `quoted`: the source's own words, whole; `noted`: has a note; `disputed`: denies a claim or is denied. */
type Trait = (typeof TRAITS)[number];

/** What the list is narrowed to. An empty set narrows nothing. */
export interface Filter {
  readonly labels: ReadonlySet<Label>;
  readonly namings: ReadonlySet<Naming>;
  readonly traits: ReadonlySet<Trait>;
  readonly query: string;
}

export const NO_FILTER: Filter = { labels: new Set(), namings: new Set(), traits: new Set(), query: '' };

/** The words of a claim's notes and tags; empty where it has none. */
export type NotesOf = (index: number) => readonly string[];

/** How many choices narrow the list, the search aside. */
export const choicesIn = ({ labels, namings, traits }: Filter): number =>
  labels.size + namings.size + traits.size;

export const isNarrowed = (filter: Filter): boolean => choicesIn(filter) > 0 || filter.query.trim() !== '';

/** The set with the value in it if it was not, without it if it was. */
export const toggled = <Value>(set: ReadonlySet<Value>, value: Value): Set<Value> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

function hasTrait(row: Row, trait: Trait, notes: readonly string[]): boolean {
  switch (trait) {
    case 'quoted':
      return row.quotation === 'direct';
    case 'noted':
      return notes.length > 0;
    case 'disputed':
      return row.denies.length > 0 || row.deniedBy.length > 0;
  }
}

export function filterRows(rows: readonly Row[], filter: Filter, notesOf: NotesOf): Row[] {
  const words = wordsOf(filter.query);
  return rows.filter((row) => {
    const notes = notesOf(row.index);
    return (
      (filter.labels.size === 0 || filter.labels.has(row.label)) &&
      (filter.namings.size === 0 || filter.namings.has(row.naming)) &&
      [...filter.traits].every((trait) => hasTrait(row, trait, notes)) &&
      matches(row, words, notes)
    );
  });
}
