import { foldText } from '../anchoring/fold.ts';
import type { Entry } from './entries.ts';

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

/** Those of `values` that any note has, in their own order. */
export function valuesIn<Value extends string>(
  entries: readonly Entry[],
  values: readonly Value[],
  name: (value: Value) => string,
  of: (entry: Entry) => string | null,
): Facet<Value>[] {
  const counts = Map.groupBy(entries, of);
  return values.flatMap((value) => {
    const having = counts.get(value);
    return having ? [{ value, name: name(value), count: having.length }] : [];
  });
}
