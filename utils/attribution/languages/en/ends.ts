import { EDGES } from './cue-data.ts';
import type { Edge } from './proposal.ts';
import { remembered } from './remembered.ts';

/**
 * Where a content ends. At each boundary inside its sentence stands a rate: of all the contents that reached such a
 * boundary in the annotated articles, how many ended there. The end is where the product of "ended here" and "had not
 * ended before" is highest (a discrete hazard). The rates are quotients of counts, backed off from the special boundary
 * to the general one; nothing is fitted.
 */

type Count = readonly [ends: number, all: number];

const counts = new Map<string, Count>();
for (const row of EDGES) {
  const at = row.lastIndexOf(' ');
  const [ends, all] = row
    .slice(at + 1)
    .split('/')
    .map(Number);
  counts.set(row.slice(0, at), [ends ?? 0, all ?? 0]);
}

/** A boundary never seen: one in twenty. */
const UNKNOWN: Count = [1, 20];

/** The quotient of a count, with `weight` more occurrences at the `prior` rate. */
const blend = ([ends, all]: Count = [0, 0], weight: number, prior: number): number =>
  (ends + weight * prior) / (all + weight);

/** Frames whose contents end alike: clauses, infinitives, gerunds, what stands by `according to`, noun phrases. */
export function edgeClass(frame: string): string {
  if (frame.startsWith('acc')) return 'A';
  if (/that|clause|wh|colon|quote|^pre|^inv/.test(frame)) return 'S';
  if (/to$/.test(frame)) return 'T';
  return /ing|^pg/.test(frame) ? 'G' : 'N';
}

/** The keys of an edge's counts, from the most special to the most general. */
export function edgeKeys(
  kind: string,
  position: string,
  key: string,
): readonly [string, string, string, string] {
  return [
    `${kind}${position}|${key}`,
    `${kind}|${key}`,
    `*|${key}`,
    `${kind}|${key.slice(0, key.lastIndexOf(' ') + 1)}*`,
  ];
}

/** A finite verb after a content in the subject or in a relative clause (`his promise to go |was`, `who said so, |left`) is the main one. */
const isMainVerb = (kind: string, key: string): boolean =>
  key.startsWith('comma vg finite') || (kind !== 'S' && key.startsWith('vg finite'));
const MAIN_VERB = 0.6;

/** P(the content ends here | it has not ended before) of a kind (`S`: a clause) in a position (`m`: in a main clause), by what stands at the edge. */
const hazards = remembered((): Map<string, number> => new Map());

function hazard(kind: string, position: string, key: string): number {
  const [special, own, any, rough] = edgeKeys(kind, position, key);
  let p = blend(counts.get(rough) ?? UNKNOWN, 6, 0.05);
  p = blend(counts.get(any), 4, p);
  p = blend(counts.get(own), 4, p);
  p = Math.min(0.97, blend(counts.get(special), 6, p));
  if (key.startsWith('semicolon ') && key.endsWith(' clause cue')) p = Math.max(p, MAIN_VERB);
  if ((position === 'g' || position === 'r') && isMainVerb(kind, key)) p = Math.max(p, MAIN_VERB);
  return p;
}

/** The likeliest end among the edges, the last of which is the furthest the content can go. */
export function likeliestEnd(edges: Iterable<Edge>, kind: string, position: string): number {
  const known = hazards(kind, position);
  let alive = 1;
  let best = -1;
  let end = -1;
  let edge: Edge | null = null;
  for (const next of edges) {
    if (edge) {
      let p = known.get(edge.key);
      if (p === undefined) {
        p = hazard(kind, position, edge.key);
        known.set(edge.key, p);
      }
      if (alive * p > best) {
        best = alive * p;
        end = edge.token;
      }
      alive *= 1 - p;
      if (alive <= best) return end;
    }
    edge = next;
  }
  // Whatever reaches the last one ends there.
  return edge && alive > best ? edge.token : end;
}
