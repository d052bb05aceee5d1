import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { CLAUSAL, edgesFrom } from './edges.ts';
import { complementOf } from './frames.ts';
import type { Sketch } from './proposal.ts';
import { resolveSubject } from './subjects.ts';

const COPULAS = new Set(['be', 'feel', 'remain', 'seem', 'become', 'appear', 'sound']);

/** `is confident that`, `was critical of`; and without a copula, `hopeful that`. */
export function proposeAdjective(clause: Clause, v: number): Sketch | null {
  const { chunks, norm } = clause;
  const verb = chunks[v] as VerbGroup;
  if (!COPULAS.has(verb.lemma)) return null;
  let k = v + 1;
  while (chunks[k]?.type === 'adv') k++;
  if (chunks[k]?.type !== 'adj') return null;
  const complement = complementOf({ ...clause, chunks }, k);
  if (complement.start < 0 || !/^(?:that|clause|to|ing|p|pg|pw|wh)/.test(complement.frame)) return null;
  const subject = resolveSubject(clause, v);
  const last = chunks[Math.max(complement.cueEnd, k)] as Chunk;
  const start = (chunks[complement.start] as Chunk).from;
  const impersonal = norm(v - 1) === 'it';
  return {
    lemma: norm(k),
    frame: `${impersonal ? 'it-' : ''}adj-${complement.frame}`,
    cue: { from: verb.from, to: last.to },
    source: subject.how === 'none' || impersonal ? null : subject.range,
    how: subject.how === 'none' ? 'none' : 'own',
    before: [],
    start,
    edges: () => edgesFrom(clause, start, CLAUSAL.test(complement.frame)),
    position: 'm',
    after: [],

    verb,
    head: (chunks[k] as Chunk).from,
  };
}
