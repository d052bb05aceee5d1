import { countsOfEdge } from './counts.ts';
import type { EdgeKey } from './edge-keys.ts';
import { edgeRates, placeOf } from './edge-rates.ts';
import { type Edges, nextEdge } from './edges.ts';
import { byNth, FAR, type Further, factorOfBehind, factorOfNext, furtherAt } from './end-factors.ts';
import type { Edge } from './proposal.ts';
import { remembered } from './remembered.ts';

/**
 * Where a content ends: at each boundary inside its sentence stands a rate, and the end is where the product of "ended
 * here" and "had not ended before" is highest (a discrete hazard).
 */

/** The log odds that a content ends at a boundary, from the counts that `rateOf` stands on and what the grammar is sure of. */
export const oddsOfEnd = (
  rateOf: (place: string, key: string) => number,
): ((place: string, key: string) => number) =>
  remembered((place, key) => {
    const p = rateOf(place, key);
    const known = startsAnew(place, key) ? Math.max(p, SURE) : goesOn(place, key) ? Math.min(p, 1 - SURE) : p;
    return Math.log(known / (1 - known));
  });

const SURE = 0.75;

/** Somebody else speaks (`; the other |said`), or the main verb comes after a content in its subject or in a relative clause (`his promise to go |was`, `who said so, |left`). */
function startsAnew(place: string, key: string): boolean {
  if (key.startsWith('semicolon ') && key.endsWith(' clause cue')) return true;
  const [kind, position] = place;
  return (
    (position === 'g' || position === 'r') &&
    (key.startsWith('comma vg finite') || ((kind !== 'S' || position === 'g') && key.startsWith('vg finite')))
  );
}

/** `the deal was done; |it was signed`: the clause speaks of what was said. */
const goesOn = (place: string, key: string): boolean =>
  place.startsWith('S') && key === 'semicolon pron clause';

const oddsAt = oddsOfEnd(edgeRates(countsOfEdge));

/** All that is known of a boundary in a place. */
interface Known {
  /** The log odds, and the probability, of an end there by the how-manieth boundary it is; the last for all behind it. */
  readonly odds: readonly number[];
  readonly hazards: readonly number[];
  /** What else tells of it; null where nothing does, as mostly. */
  readonly further: Further | null;
}

/** A place (see {@link placeOf}), and what is known of the boundaries met there. */
interface Place {
  readonly kind: string;
  readonly name: string;
  /** By the key's number. */
  readonly known: (Known | null)[];
}

/** The place of a content's first boundary, and that of those behind it. */
const placesOf = remembered((kind, position): readonly [first: Place, later: Place] => [
  { kind, name: placeOf(kind, position, 0), known: [] },
  { kind, name: placeOf(kind, position, 1), known: [] },
]);

function knownOf(place: Place, { text, number }: EdgeKey): Known {
  const { known } = place;
  while (known.length <= number) known.push(null);
  let found = known[number] as Known | null;
  if (!found) {
    const odds = byNth(place.kind).map((ofNth) => oddsAt(place.name, text) + ofNth);
    found = { odds, hazards: odds.map(logistic), further: furtherAt(place.kind, text) };
    known[number] = found;
  }
  return found;
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** P(the content ends at its `nth` edge | it has not ended before). */
function hazard(place: Place, nth: number, edge: Edge, next: Edge): number {
  const { odds, hazards, further } = knownOf(place, edge.key);
  const at = Math.min(nth, FAR);
  if (!further) return hazards[at] as number;
  const ofNext = factorOfNext(further, next.key);
  const ofBehind = factorOfBehind(further, edge.behind);
  return logistic((odds[at] as number) + ofNext + ofBehind);
}

/** The likeliest end among the boundaries, the last of which is the furthest the content can go. */
export function likeliestEnd(edges: Edges, kind: string, position: string): number {
  const [first, later] = placesOf(kind, position);
  let alive = 1;
  let best = -1;
  let end = -1;
  let edge = nextEdge(edges);
  if (!edge) return -1;
  let nth = 0;
  for (let next = nextEdge(edges); next; next = nextEdge(edges)) {
    const p = hazard(nth === 0 ? first : later, nth, edge, next);
    if (alive * p > best) {
      best = alive * p;
      end = edge.token;
    }
    alive *= 1 - p;
    if (alive <= best) return end;
    nth += 1;
    edge = next;
  }
  // Whatever reaches the last one ends there.
  return alive > best ? edge.token : end;
}
