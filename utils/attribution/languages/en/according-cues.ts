import type { Chunk } from './chunks.ts';
import { type Clause, isClause } from './clause.ts';
import { edgesFrom } from './edges.ts';
import { afterQuantity } from './phrase-start.ts';
import { NO_EDGES, type Sketch } from './proposal.ts';
import { afterConnective, continuation } from './quoted.ts';
import { invertedEnd } from './source-end.ts';

/** How many chunks `per`, `according to` or `in the words of` has; 0 where none begins at `k`. */
function prepositionAt({ chunks, norm, reading }: Clause, k: number): number {
  if (norm(k) === 'per') return 1;
  if (norm(k) === 'according' && norm(k + 1) === 'to') return 2;
  const words = chunks[k + 1];
  const spoken = words?.type === 'np' && reading.tokens[words.head]?.word.norm === 'words';
  return norm(k) === 'in' && spoken && norm(k + 1) === 'the' && norm(k + 2) === 'of' ? 3 : 0;
}

/** `according to X`, after, before or inside what X says. */
export function proposeAccording(clause: Clause, k: number): Sketch | null {
  const { chunks, reading } = clause;
  const length = prepositionAt(clause, k);
  const at = k + length;
  const speaker = afterQuantity(clause, at);
  if (length === 0 || chunks[speaker]?.type !== 'np') return null;
  const cue = { from: (chunks[k] as Chunk).from, to: (chunks[at - 1] as Chunk).to };
  const end = invertedEnd(clause, speaker);
  const source = { from: (chunks[at] as Chunk).from, to: (chunks[end - 1] as Chunk).to };
  const base = {
    lemma: 'according',
    cue,
    source,
    how: 'own' as const,
    position: 'm' as const,

    verb: null,
    head: cue.from,
  };
  const comma = chunks[end]?.type === 'comma' ? end : -1;
  const from = afterConnective(clause);
  // `The bridge, |according to`
  const subject = k === 2 && chunks[0]?.type === 'np' && !chunks[0].time && chunks[1]?.type === 'comma';
  const opening = k === 0 || (k <= 2 && !subject && !isClause(clause, k));
  if (opening) {
    const then = chunks[comma >= 0 ? comma + 1 : end];
    if (!then) return null;
    return {
      ...base,
      frame: 'acc-pre',
      before: [],
      start: then.from,
      edges: () => edgesFrom(clause, then.from, false),
      after: [],
    };
  }
  let markAt = k - 1;
  if (chunks[markAt]?.type === 'quote') markAt--;
  const before = { from, to: (chunks[k - 1] as Chunk).to };
  const quotation =
    reading.quotations[
      reading.tokens[before.to - 1]?.quotation ?? reading.tokens[before.to - 2]?.quotation ?? -1
    ];
  if (quotation && quotation.from < clause.from) before.from = quotation.from;
  const then = chunks[comma + 1];
  const interposed =
    comma >= 0 &&
    then &&
    (!isClause(clause, k) || then.type === 'vg' || then.type === 'np' || then.type === 'quote') &&
    then.type !== 'stop';
  if (interposed && !(then.type === 'np' && isClause(clause, k)))
    return {
      ...base,
      frame: 'acc-mid',
      before: [before],
      start: then.from,
      edges: () => edgesFrom(clause, then.from, false),
      after: [],
    };
  return {
    ...base,
    frame: 'acc-post',
    before: [before],
    start: -1,
    edges: NO_EDGES,
    after: end >= chunks.length - 1 ? continuation(reading, clause.sentence) : [],
  };
}
