/**
 * The classes that words may have, with what each costs (eighths of a bit): their number, then each class (an index into
 * TAGS) and its cost. Words with the same classes share a place, and a place is all a word keeps.
 */
export const COSTS: number[] = [];

const places = new Map<string, number>();

/** Where in {@link COSTS} these classes and their costs stand. */
export function placeOf(classes: readonly (readonly [tag: number, cost: number])[]): number {
  const key = classes.join(' ');
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = COSTS.length;
  COSTS.push(classes.length, ...classes.flat());
  places.set(key, place);
  return place;
}
