/** What notes are grouped by, a page or a day: each group has a number, in the order of its newest note. */
export interface Grouping {
  /** By number. */
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The number of each note's group, by place. */
  readonly groups: Uint32Array;
}

/** @param keys the key of each note's group, by place */
export function createGrouping(keys: readonly string[]): Grouping {
  const numberOf = new Map<string, number>();
  const groups = new Uint32Array(keys.length);
  for (const [place, key] of keys.entries()) {
    const known = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, known);
    groups[place] = known;
  }
  return { keys: [...numberOf.keys()], numberOf, groups };
}

/** Some of the notes, group by group. */
export interface Grouped {
  readonly grouping: Grouping;
  /** Numbers of the groups that have any, in the order of their newest one here. */
  readonly order: readonly number[];
  /** By number: how many there are, and where the first is in `places`. */
  readonly counts: Uint32Array;
  readonly starts: Uint32Array;
  /** Places, those of a group together, newest first. */
  readonly places: Uint32Array;
}

/** Brings notes, newest first, into their groups. */
export function groupPlaces(places: Uint32Array, grouping: Grouping): Grouped {
  const { keys, groups } = grouping;
  const [counts, starts] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  const order: number[] = [];
  for (const place of places) {
    const group = groups[place]!;
    if (counts[group]!++ === 0) order.push(group);
  }
  let start = 0;
  for (const group of order) {
    starts[group] = start;
    start += counts[group]!;
  }
  const [next, sorted] = [starts.slice(), new Uint32Array(places.length)];
  for (const place of places) sorted[next[groups[place]!]!++] = place;
  return { grouping, order, counts, starts, places: sorted };
}
