import type { TokenRange } from '../../pack.ts';
import type { Chunk } from './chunks.ts';
import type { Clause } from './clause.ts';
import { countsOfLemma } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { edgesFrom } from './edges.ts';
import { frameNamed } from './frame.ts';
import type { Sketch } from './proposal.ts';
import { wordAt } from './row.ts';
import { resolveSubject } from './subjects.ts';
import { spelt } from './word-questions.ts';

const isHedge = spelt('reportedly allegedly purportedly reputedly');
const HEDGE = frameNamed('hedge');

/** `The firm has |reportedly| sold the mill`, `Reportedly, ...`: somebody says so and nobody says who; at chunk `k`. */
export function proposeHedge(clause: Clause, k: number, least: number): Sketch | null {
  const { chunks } = clause;
  const chunk = chunks[k] as Chunk;
  const last = chunk.type === 'vg' ? chunk.head : chunk.from;
  let at = chunk.from;
  while (at <= last && !isHedge(wordAt(clause, at))) at++;
  if (at > last) return null;
  const next = chunks[k + 1];
  const start = at < last ? at + 1 : ((next?.type === 'comma' ? chunks[k + 2] : next)?.from ?? -1);
  const lemma = wordAt(clause, at).norm;
  const odds = baseOdds(countsOfLemma(lemma), HEDGE);
  if (start < 0 || odds < least) return null;
  const subject = chunk.type === 'vg' ? resolveSubject(clause, k) : subjectBeside(clause, k);
  return {
    lemma,
    frame: HEDGE,
    odds,
    cue: { from: at, to: at + 1 },
    source: null,
    how: 'none',
    before: subject.how === 'none' ? [] : [beforeHedge(subject.range, at)],
    start,
    edges: () => edgesFrom(clause, start, false),
    position: 'm',
    after: [],
    verb: null,
    verbAt: -1,
    head: at,
  };
}

/** The subject of the verb right before an adverb: `The firm |is| reportedly broke`. */
function subjectBeside(clause: Clause, k: number): ReturnType<typeof resolveSubject> {
  return clause.chunks[k - 1]?.type === 'vg' ? resolveSubject(clause, k - 1) : { how: 'none' };
}

/** The subject, with the auxiliaries where nothing else stands between. */
function beforeHedge({ from, to }: TokenRange, at: number): TokenRange {
  return { from, to: at - to <= MOST_AUXILIARIES ? at : to };
}

const MOST_AUXILIARIES = 2;
