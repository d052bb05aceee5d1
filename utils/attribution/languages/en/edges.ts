import { clauseAt } from './ahead.ts';
import type { Chunk } from './chunks.ts';
import { type Clause, tense, wordOf } from './clause.ts';
import { describeEdge, type EdgeKey, edgeKey } from './edge-keys.ts';
import { looksParticiple } from './participles.ts';
import type { Edge } from './proposal.ts';
import { wordAt } from './row.ts';
import { NONE } from './tagset.ts';
import { spelt } from './word-questions.ts';
import { NO_WORD } from './words.ts';

/** The boundaries of a content (or of a source), found one after the other by {@link nextEdge}. */
export interface Edges {
  readonly clause: Clause;
  /** The content's first token. */
  readonly start: number;
  /** It is a clause: not whole before its verb. */
  readonly clausal: boolean;
  readonly cueTense: number;
  /** The token before which the last boundary is, and what stands there. */
  readonly limit: number;
  readonly end: EdgeKey;
  /** None is taken behind this token; -1 where that may be. */
  readonly upTo: number;
  /** The content begins inside a quotation and does not leave it. */
  readonly inside: boolean;
  /** It is a source: it ends at a quotation, a colon or the end of the sentence at the latest. */
  readonly ofSource: boolean;
  /** The chunk to look at next, and what was met before it. */
  k: number;
  done: boolean;
  verbSeen: boolean;
  contentTense: number;
  /** In a relative clause that waits for its verb. */
  relative: boolean;
  /** Behind a clause or phrase for which the rest waits. */
  fronted: boolean;
  /** Open brackets. */
  depth: number;
  /** Clauses that wait for their verb; -1 behind the sentence. */
  waiting: number;
}

const STOP = edgeKey('stop');
const QUOTATION = edgeKey('quotation');
const OPEN = edgeKey('open');
const CLOSE = edgeKey('close');
/** What stands before a boundary. */
const UNMARKED = edgeKey('');
const BEHIND_QUOTATION = edgeKey('q ');
const SEMICOLON = edgeKey('semicolon ');
const MARKS = { comma: edgeKey('comma '), dash: edgeKey('dash '), colon: edgeKey('colon ') } as const;

/**
 * Where a content that begins at token `start` may end: between the chunks of its sentence, never inside a quotation.
 * `clausal` where it is not whole before its verb.
 */
export const edgesFrom = (
  clause: Clause,
  start: number,
  clausal: boolean,
  cueTense = NONE,
  upTo = -1,
): Edges => edges(clause, start, clausal, cueTense, upTo, false);

/** Where a source that follows its verb may end. */
export const sourceEdges = (clause: Clause, start: number): Edges =>
  edges(clause, start, false, NONE, -1, true);

function edges(
  clause: Clause,
  start: number,
  clausal: boolean,
  cueTense: number,
  upTo: number,
  ofSource: boolean,
): Edges {
  const at = quotationAt(clause, start);
  const quotation = at >= 0 ? clause.reading.quotations[at] : undefined;
  const inside = quotation !== undefined && start > 0 && quotationAt(clause, start - 1) === at;
  const whole = quotation !== undefined && !inside && quotation.to >= clause.to;
  return {
    clause,
    start,
    clausal,
    cueTense,
    limit: whole ? quotation.to : inside ? Math.min(quotation.to, clause.to) : clause.to,
    end: whole ? QUOTATION : STOP,
    upTo,
    inside,
    ofSource,
    k: whole ? clause.chunks.length : firstChunk(clause.chunks, start),
    done: false,
    verbSeen: !clausal,
    contentTense: NONE,
    relative: false,
    fronted: false,
    depth: 0,
    waiting: clausal ? 1 : 0,
  };
}

const quotationAt = ({ reading }: Clause, token: number): number => reading.tokens[token]?.quotation ?? -1;

/** The first chunk that begins at a token or behind it. */
function firstChunk(chunks: readonly Chunk[], token: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle] as Chunk).from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next boundary, in order of the text; null behind the last. */
export function nextEdge(edges: Edges): Edge | null {
  const { clause, limit, upTo } = edges;
  const { chunks } = clause;
  while (!edges.done) {
    const k = edges.k;
    const chunk = k < chunks.length ? (chunks[k] as Chunk) : null;
    edges.k = k + 1;
    const edge = chunk && chunk.from < limit ? edgeAt(edges, k, chunk) : lastEdge(edges, limit, edges.end);
    if (!edge) continue;
    if (upTo >= 0 && edge.token > upTo) {
      edges.done = true;
      return null;
    }
    if (edges.ofSource && edge.key.outermost) edges.done = true;
    return edge;
  }
  return null;
}

function edge({ clause }: Edges, token: number, key: EdgeKey): Edge {
  const behind = token + 1 < clause.reading.tokens.length ? wordAt(clause, token + 1) : NO_WORD;
  return { token, key, behind };
}

function lastEdge(edges: Edges, token: number, key: EdgeKey): Edge {
  edges.done = true;
  return edge(edges, token, key);
}

/** The boundary before chunk `k`, if there is one. */
function edgeAt(edges: Edges, k: number, chunk: Chunk): Edge | null {
  const { clause, start } = edges;
  const embedded = isAwaited(edges, k, chunk);
  const needed = !edges.verbSeen;
  if (chunk.type === 'wh' && chunk.from > start) edges.relative = true;
  else if (chunk.type === 'vg' && chunk.form === 'finite') meetVerb(edges, k);
  if (chunk.from <= start) return null;
  if (chunk.type === 'open') {
    edges.depth++;
    return edges.depth === 1 ? edge(edges, chunk.from, OPEN) : null;
  }
  if (chunk.type === 'close') {
    edges.depth--;
    return edges.depth < 0 ? lastEdge(edges, chunk.from, CLOSE) : null;
  }
  if (needed || edges.depth > 0) return null;
  const here = quotationAt(clause, chunk.from);
  const before = quotationAt(clause, chunk.from - 1);
  if (!edges.inside && here >= 0 && here === before) {
    const { to } = clause.reading.quotations[here] as { to: number };
    return to >= clause.to ? lastEdge(edges, to, QUOTATION) : null;
  }
  // Told by what stands behind it.
  if (chunk.type === 'comma' || chunk.type === 'dash' || chunk.type === 'colon') return null;
  if (embedded || opensMain(edges, k, chunk)) return null;
  const mark = clause.chunks[k - 1];
  const marked = mark?.type === 'comma' || mark?.type === 'dash' || mark?.type === 'colon';
  const cut = marked ? mark.from : chunk.from;
  if (cut <= start) return null;
  const { cueTense, contentTense } = edges;
  if (!marked) {
    const key = before >= 0 && here !== before ? BEHIND_QUOTATION : UNMARKED;
    return edge(edges, cut, describeEdge(clause, key, k, cueTense, contentTense));
  }
  const semicolon = isSemicolon(wordOf(clause, k - 1));
  const key = semicolon ? SEMICOLON : MARKS[mark.type];
  const told = semicolon ? behindAdverbial(clause, k) : k;
  return edge(edges, cut, describeEdge(clause, key, told, cueTense, contentTense));
}

const isSemicolon = spelt(';');

/** The content, or a relative clause in it, has its finite verb at chunk `k`. */
function meetVerb(edges: Edges, k: number): void {
  const { clause } = edges;
  if (!edges.verbSeen && !looksParticiple(clause, k)) {
    if (edges.relative) edges.relative = false;
    else edges.verbSeen = true;
  }
  if (edges.contentTense === NONE && !edges.relative) edges.contentTense = tense(clause, k);
}

/** The clause at chunk `k` is the one that `if she won,` waited for: the content does not end before it. */
function opensMain(edges: Edges, k: number, chunk: Chunk): boolean {
  const { clause, start } = edges;
  if (opensFronted(clause, k, start)) edges.fronted = true;
  else if (
    edges.fronted &&
    clause.chunks[k - 1]?.type === 'comma' &&
    chunk.type === 'np' &&
    clauseAt(clause, k)
  ) {
    edges.fronted = false;
    return true;
  }
  return false;
}

/** A finite verb at chunk `k` that a clause inside the content is waiting for (`a man who |left`, `the things she |said`): no content ends before it. */
function isAwaited(edges: Edges, k: number, chunk: Chunk): boolean {
  const { clause, start } = edges;
  if (edges.waiting < 0 || (edges.clausal && chunk.from === start)) return false;
  switch (chunk.type) {
    case 'wh':
    case 'that':
    case 'sub':
      edges.waiting++;
      return false;
    case 'np': {
      const previous = k > 0 ? clause.chunks[k - 1] : undefined;
      // Where a word that opens a clause stands before it, that one has been counted.
      if (previous?.type === 'np' && chunk.from > start && clauseAt(clause, k)) edges.waiting++;
      return false;
    }
    case 'vg':
      if (chunk.form !== 'finite' || edges.waiting === 0 || looksParticiple(clause, k)) return false;
      edges.waiting--;
      return true;
    case 'stop':
      edges.waiting = -1;
      return false;
    default:
      return false;
  }
}

/** `that |if she won, taxes would rise`: a clause or phrase opens at chunk `k` for which the rest of the content waits. */
function opensFronted({ chunks }: Clause, k: number, start: number): boolean {
  const chunk = chunks[k] as Chunk;
  const opener = chunks[k - 1]?.type === 'comma' ? chunks[k - 2] : chunks[k - 1];
  return (
    (chunk.type === 'sub' || chunk.type === 'prep') &&
    (opener?.type === 'that' || opener?.type === 'coord') &&
    opener.from >= start
  );
}

/** `; in court |he said`: the chunk behind the phrase that opens at `k`, where a clause follows it; `k` else. */
function behindAdverbial(clause: Clause, k: number): number {
  const { chunks } = clause;
  if (chunks[k]?.type !== 'prep' || chunks[k + 1]?.type !== 'np') return k;
  const at = chunks[k + 2]?.type === 'comma' ? k + 3 : k + 2;
  return clauseAt(clause, at) ? at : k;
}
