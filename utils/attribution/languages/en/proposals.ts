import type { Reading, TokenRange } from '../../pack.ts';
import { proposeAccording } from './according-cues.ts';
import { proposeAdjective } from './adjective-cues.ts';
import type { Chunk } from './chunks.ts';
import { type Clause, parseSentence } from './clause.ts';
import { proposeColon } from './colon-cues.ts';
import { cueRate } from './cue-rates.ts';
import { sourceEdges } from './edges.ts';
import { proposeHedge } from './hedge-cues.ts';
import { proposeNoun } from './noun-cues.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import { proposeSigned } from './signed-cues.ts';
import { extendLeft } from './subjects.ts';
import { proposeVerb } from './verb-cues.ts';
import type { EnglishWord } from './words.ts';

/**
 * Every attribution that sentence `s` may hold and that is worth a closer look, each with the pattern it is in; `tags`
 * receives the classes of its tokens.
 */
export function proposalsOf(
  reading: Reading<EnglishWord>,
  s: number,
  tags: string[],
  isWorthIt: (sketch: Sketch) => boolean,
): Proposal[] {
  const found: Proposal[] = [];
  for (const clause of parseSentence(reading, s, tags))
    for (const sketch of sketches(clause)) if (isWorthIt(sketch)) found.push(complete(clause, sketch));
  return found;
}

function sketches(clause: Clause): Sketch[] {
  const found: (Sketch | null)[] = [];
  clause.chunks.forEach((chunk, k) => {
    if (chunk.type === 'vg')
      found.push(
        proposeVerb(clause, k),
        proposeAccording(clause, k),
        proposeAdjective(clause, k),
        proposeHedge(clause, k),
      );
    else if (chunk.type === 'np') found.push(proposeNoun(clause, k));
    else if (chunk.type === 'prep') found.push(proposeAccording(clause, k));
    else if (chunk.type === 'colon') found.push(proposeColon(clause, k));
    else if (chunk.type === 'adv') found.push(proposeHedge(clause, k));
    else if (chunk.type === 'dash') found.push(proposeSigned(clause, k));
  });
  return found.filter((sketch) => sketch !== null);
}

function complete(clause: Clause, sketch: Sketch): Proposal {
  const { source, how, frame } = sketch;
  return {
    ...sketch,
    headline: clause.titleCase,
    tense: clause.tags[sketch.head] ?? '',
    governor: governorOf(clause, sketch),
    sourceEdges:
      source && (how === 'inverted' || frame.startsWith('acc'))
        ? () => sourceEdges(clause, source.from)
        : NO_EDGES,
    antecedent: how === 'relative' && source ? antecedentOf(clause, source.from) : null,
  };
}

function governorOf(clause: Clause, { verb }: Sketch): Proposal['governor'] {
  if (!verb) return null;
  const subject = clause.subjects[clause.chunks.indexOf(verb)];
  if (subject?.how !== 'shared') return null;
  const other = clause.chunks[subject.verb];
  if (other?.type !== 'vg') return 'none';
  return cueRate(other.lemma) >= 0.5 ? 'cue' : 'act';
}

/** The noun phrase before a relative pronoun, its prepositional phrases included. */
function antecedentOf(clause: Clause, pronoun: number): TokenRange | null {
  const k = clause.chunks.findIndex((chunk) => chunk.from === pronoun);
  const before = clause.chunks[k - 1]?.type === 'comma' ? k - 2 : k - 1;
  const chunk = clause.chunks[before];
  if (chunk?.type !== 'np') return null;
  // `a victory for Smith, who`
  const name = clause.norm(k) === 'who' && clause.tags[chunk.head] === 'P';
  return { from: (clause.chunks[name ? before : extendLeft(clause, before)] as Chunk).from, to: chunk.to };
}
