import type { Reading, TokenRange } from '../../pack.ts';
import { proposeAccording } from './according-cues.ts';
import { proposeAdjective } from './adjective-cues.ts';
import type { Chunk } from './chunks.ts';
import type { Classes } from './classes.ts';
import { type Clause, chunkAt, parseSentence, wordOf } from './clause.ts';
import { proposeColon } from './colon-cues.ts';
import { countsOf } from './counts.ts';
import { sourceEdges } from './edges.ts';
import { proposeHedge } from './hedge-cues.ts';
import { proposeNoun } from './noun-cues.ts';
import { extendLeft } from './phrase-start.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import { proposeSigned } from './signed-cues.ts';
import { isAs, isBy, isWho } from './single-words.ts';
import { subjectAt } from './subjects.ts';
import { NAME, NONE } from './tagset.ts';
import { proposeVerb } from './verb-cues.ts';
import type { EnglishWord } from './words.ts';

/**
 * Every attribution that sentence `s` may hold whose lemma is a cue in its frame with log odds of `least` or more, each with
 * the pattern it is in; `tags` receives the classes of its tokens.
 */
export function proposalsOf(
  reading: Reading<EnglishWord>,
  s: number,
  tags: Classes,
  least: number,
): Proposal[] {
  const found: Proposal[] = [];
  for (const clause of parseSentence(reading, s, tags))
    for (let k = 0; k < clause.chunks.length; k++) proposeAt(clause, k, least, found);
  return found;
}

/** What chunk `k` may be the cue of. */
function proposeAt(clause: Clause, k: number, least: number, found: Proposal[]): void {
  switch ((clause.chunks[k] as Chunk).type) {
    case 'vg':
      add(found, clause, proposeVerb(clause, k, least));
      add(found, clause, proposeAccording(clause, k, least));
      add(found, clause, proposeAdjective(clause, k, least));
      add(found, clause, proposeHedge(clause, k, least));
      break;
    case 'np':
      add(found, clause, proposeNoun(clause, k, least));
      break;
    case 'prep':
      add(found, clause, proposeAccording(clause, k, least));
      break;
    case 'colon':
      add(found, clause, proposeColon(clause, k, least));
      break;
    case 'adv':
      add(found, clause, proposeHedge(clause, k, least));
      break;
    case 'dash':
      add(found, clause, proposeSigned(clause, k, least));
  }
}

function add(found: Proposal[], clause: Clause, sketch: Sketch | null): void {
  if (sketch) found.push(complete(clause, sketch));
}

function complete(clause: Clause, sketch: Sketch): Proposal {
  const { source, how, frame } = sketch;
  return {
    lemma: sketch.lemma,
    frame,
    odds: sketch.odds,
    cue: sketch.cue,
    source,
    how,
    before: sketch.before,
    start: sketch.start,
    edges: sketch.edges,
    position: sketch.position,
    after: sketch.after,
    verb: sketch.verb,
    verbAt: sketch.verbAt,
    head: sketch.head,
    headline: clause.titleCase,
    tense: clause.tags[sketch.head] ?? NONE,
    governor: governorOf(clause, sketch),
    sourceEdges:
      source && (how === 'inverted' || frame.according) ? () => sourceEdges(clause, source.from) : NO_EDGES,
    relay: quoterOf(clause, sketch),
    antecedent: how === 'relative' && source ? antecedentOf(clause, source.from) : null,
  };
}

/** The Post, of `an official was quoted by The Post as |saying`. */
function quoterOf(clause: Clause, { verb, verbAt: v }: Sketch): TokenRange | null {
  if (verb?.form !== 'gerund' || !isAs(wordOf(clause, v - 1)) || !isBy(wordOf(clause, v - 3))) return null;
  const agent = chunkAt(clause.chunks, v - 2);
  const quoted = chunkAt(clause.chunks, v - 4);
  return quoted.type === 'vg' && quoted.passive ? { from: agent.from, to: agent.to } : null;
}

function governorOf(clause: Clause, { verb, verbAt }: Sketch): Proposal['governor'] {
  if (!verb) return null;
  const subject = subjectAt(clause, verbAt);
  if (subject?.how !== 'shared') return null;
  const other = clause.chunks[subject.verb];
  if (other?.type !== 'vg') return 'none';
  return countsOf(other.word).rate >= 0.5 ? 'cue' : 'act';
}

/** The noun phrase before a relative pronoun, its prepositional phrases included. */
function antecedentOf(clause: Clause, pronoun: number): TokenRange | null {
  const k = clause.chunks.findIndex((chunk) => chunk.from === pronoun);
  const before = clause.chunks[k - 1]?.type === 'comma' ? k - 2 : k - 1;
  const chunk = clause.chunks[before];
  if (chunk?.type !== 'np') return null;
  // `a victory for Smith, who`
  const name = isWho(wordOf(clause, k)) && clause.tags[chunk.head] === NAME;
  return { from: (clause.chunks[name ? before : extendLeft(clause, before)] as Chunk).from, to: chunk.to };
}
