import type { Chunk } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { SOURCE } from './edge-rates.ts';
import { sourceEdges } from './edges.ts';
import { likeliestEnd } from './ends.ts';
import { isAs } from './single-words.ts';
import { spelt } from './word-questions.ts';

/** The chunk after a source that follows its verb: appositions and relative clauses included. */
export function invertedEnd(clause: Clause, at: number): number {
  const { chunks } = clause;
  const first = chunks[at] as Chunk;
  const token = likeliestEnd(sourceEdges(clause, first.from), SOURCE, 'm');
  const adverbial = adverbialBehind(clause, at);
  for (let k = at + 1; k < chunks.length; k++)
    if (k === adverbial || (chunks[k] as Chunk).from >= token) return k;
  return chunks.length;
}

/** The chunk of `on Tuesday`, of `as a friend` or of `of lying` behind a name or noun, before any clause of its own; -1 where there is none. */
function adverbialBehind(clause: Clause, at: number): number {
  const { chunks } = clause;
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    const next = chunks[k + 1];
    if (chunk.type === 'np' && chunk.time) return k;
    const word = wordOf(clause, k);
    if (isAs(word) || (isOn(word) && next?.type === 'np' && next.time)) return k;
    if (isOfOrFor(word) && next?.type === 'vg' && next.form === 'gerund') return k;
    if (chunk.type !== 'np' && chunk.type !== 'prep') return -1;
  }
  return -1;
}

const isOn = spelt('on');
const isOfOrFor = spelt('of for');
