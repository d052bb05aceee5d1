import { countsOfEdge } from './counts.ts';
import { edgeRates, placeOf } from './edge-rates.ts';
import { circumstancesOf, endFactor } from './end-factors.ts';
import type { Edge } from './proposal.ts';
import { remembered } from './remembered.ts';

/**
 * Where a content ends: at each boundary inside its sentence stands a rate, and the end is where the product of "ended
 * here" and "had not ended before" is highest (a discrete hazard).
 */

/** Frames whose contents end alike: clauses, infinitives, gerunds, what stands by `according to`, noun phrases. */
export function edgeClass(frame: string): string {
  if (frame.startsWith('acc')) return 'A';
  if (/that|clause|wh|colon|quote|^pre|^inv/.test(frame)) return 'S';
  if (/to$/.test(frame)) return 'T';
  return /ing|^pg/.test(frame) ? 'G' : 'N';
}

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

/** P(the content ends at its `nth` edge | it has not ended before). */
function hazard(place: string, kind: string, nth: number, edge: Edge, next: Edge): number {
  let odds = oddsAt(place, edge.key);
  for (const circumstance of circumstancesOf(kind, nth, edge, next)) odds += endFactor(circumstance);
  return 1 / (1 + Math.exp(-odds));
}

/** The likeliest end among the edges, the last of which is the furthest the content can go. */
export function likeliestEnd(edges: Iterable<Edge>, kind: string, position: string): number {
  const first = placeOf(kind, position, 0);
  const later = placeOf(kind, position, 1);
  let alive = 1;
  let best = -1;
  let end = -1;
  let edge: Edge | null = null;
  let nth = 0;
  for (const next of edges) {
    if (edge) {
      const p = hazard(nth === 0 ? first : later, kind, nth, edge, next);
      if (alive * p > best) {
        best = alive * p;
        end = edge.token;
      }
      alive *= 1 - p;
      if (alive <= best) return end;
      nth += 1;
    }
    edge = next;
  }
  // Whatever reaches the last one ends there.
  return edge && alive > best ? edge.token : end;
}
