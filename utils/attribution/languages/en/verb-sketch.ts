import type { TokenRange } from '../../pack.ts';
import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, tense, wordOf } from './clause.ts';
import type { Complement } from './complement.ts';
import { countsOf, type LemmaCounts } from './counts.ts';
import { rateInFrame } from './cue-rates.ts';
import { edgesFrom } from './edges.ts';
import { type Frame, frameNamed } from './frame.ts';
import { mainClause } from './fronted.ts';
import { positionOf } from './position.ts';
import { NO_EDGES, type Proposal, type Sketch } from './proposal.ts';
import { isAs } from './single-words.ts';
import { type Subject, subjectAt } from './subjects.ts';
import { ofLemma } from './word-questions.ts';

/** A verb group with what its sentence says around it: what each pattern of verbs looks at. */
export interface Setting {
  readonly clause: Clause;
  /** The chunk of the verb group. */
  readonly v: number;
  readonly verb: VerbGroup;
  readonly counts: LemmaCounts;
  /** Its own subject, and whose that is where it is shared. */
  readonly direct: Subject | null;
  readonly subject: Exclude<Subject, { how: 'shared' }>;
  /** The chunk of the subject beside an active verb; -1 where there is none. */
  readonly ownSubject: number;
  readonly complement: Complement;
  /** That of the complement, but for a verb that takes no clause. */
  readonly frame: Frame;
}

/** What a pattern makes of it. */
export interface Draft {
  readonly frame: Frame;
  readonly source: TokenRange | null;
  readonly how: Proposal['how'];
  /** Pieces of the content before the cue. */
  readonly before: readonly TokenRange[];
  readonly rest: Rest;
  /** The last chunk of the cue. */
  readonly cueEnd: number;
}

/** The content behind the cue: its first token, or -1, and the pieces behind that one. */
export interface Rest {
  readonly start: number;
  readonly after: readonly TokenRange[];
}

export const NO_REST: Rest = { start: -1, after: [] };

/** What begins at a chunk, if it is one. */
export const restFrom = ({ chunks }: Clause, k: number): Rest =>
  k >= 0 && k < chunks.length ? { start: (chunks[k] as Chunk).from, after: [] } : NO_REST;

export const sourceOf = ({ subject }: Setting): TokenRange | null =>
  subject.how === 'none' ? null : { from: subject.range.from, to: subject.range.to };

export function sketch({ clause, v, verb }: Setting, draft: Draft, odds: number): Sketch {
  const { chunks } = clause;
  const { frame, source, how, cueEnd, rest } = draft;
  const { start } = rest;
  const last = chunks[cueEnd] as Chunk;
  // an adverb may be of the clause that the subject ends with
  const behindSource = how === 'own' && source && source.to <= verb.head ? source.to : 0;
  return {
    lemma: verb.lemma,
    frame,
    odds,
    cue: {
      from: Math.max((chunks[cueStart(clause, v)] as Chunk).from, behindSource),
      to: last.type === 'colon' ? (chunks[cueEnd - 1] as Chunk).to : last.to,
    },
    source,
    how,
    before: draft.before,
    start,
    edges:
      start >= 0
        ? () => edgesFrom(clause, start, frame.clausal, tense(clause, v), mainClause(clause, v))
        : NO_EDGES,
    position: positionOf(clause, v),
    after: rest.after,
    verb,
    verbAt: v,
    head: verb.head,
  };
}

/** The first chunk of the cue: `released a statement |saying`, `continued |to insist`. */
function cueStart(clause: Clause, v: number): number {
  const { chunks } = clause;
  const verb = chunks[v] as VerbGroup;
  const direct = subjectAt(clause, v);
  const shared = direct?.how === 'shared' ? direct.verb : -1;
  if (
    verb.form === 'gerund' &&
    shared >= 0 &&
    shared < v &&
    v - shared <= 3 &&
    chunks[shared + 1]?.type === 'np' &&
    chunks[v - 1]?.type !== 'comma'
  )
    return shared;
  // `was quoted as |saying`
  const quoted = chunks[v - 2];
  if (verb.form === 'gerund' && isAs(wordOf(clause, v - 1)) && quoted?.type === 'vg' && quoted.passive)
    return v - 2;
  return verb.form === 'infinitive' ? matrixOf(clause, v) : v;
}

/** A verb that is a cue itself before an infinitive (`wants |to say`) at least so often is none of its cue. */
const OWN_CUE = 0.5;

/** The first chunk of what an infinitive hangs on: `tried |to say`, `went on |to say`, `is quick |to say`; the infinitive itself where nothing is beside it. */
function matrixOf({ chunks }: Clause, v: number): number {
  let at = v - 1;
  while (at > 0 && chunks[at]?.type === 'adv') at--;
  const between = chunks[at];
  if (between?.type === 'adj' || between?.type === 'prep') at--;
  const matrix = chunks[at];
  const verb = chunks[v];
  if (matrix?.type !== 'vg' || verb?.type !== 'vg' || matrix.passive) return v;
  if (between?.type === 'adj') return isBe(matrix.word) ? at : v;
  if (between?.type === 'prep') return isGo(matrix.word) ? at : v;
  return rateInFrame(matrix.word, INFINITIVE) < OWN_CUE || carries(matrix, verb) ? at : v;
}

const INFINITIVE = frameNamed('to');
const isBe = ofLemma('be');
const isGo = ofLemma('go');

/** They lend their subject to the infinitive that says what was said: `continued to insist`, `went on to say`. */
const isCarrier = ofLemma('seem appear continue go');
const CARRIED = 0.35;

/** They do so where the infinitive is sure to say something: `refused to admit`, but `refused |to pay`. */
const isReluctant = ofLemma('decline declin refuse seek like look');
const SURELY_CARRIED = 0.6;

export const carries = (matrix: VerbGroup, infinitive: VerbGroup): boolean =>
  (isCarrier(matrix.word) && countsOf(infinitive.word).rate >= CARRIED) ||
  (isReluctant(matrix.word) && countsOf(infinitive.word).rate >= SURELY_CARRIED);

/** It may be what another verb or a passive leads up to. */
export const isLikelyCue = (verb: VerbGroup): boolean => countsOf(verb.word).rate >= CARRIED;
