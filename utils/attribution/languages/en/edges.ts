import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, tense } from './clause.ts';
import { cueRate } from './cue-rates.ts';
import { likeliestEnd } from './ends.ts';
import { clauseAt } from './frames.ts';
import { looksParticiple } from './participles.ts';
import type { Edge } from './proposal.ts';
import { joined } from './remembered.ts';
import { DETERMINER, NAME, NONE, NUMBER } from './tagset.ts';

/** Where a content that begins at token `start` may end: between the chunks of its sentence, never inside a quotation; in order, each when it is asked for. */
export function* edgesFrom(
  clause: Clause,
  start: number,
  clausal: boolean,
  cueTense = NONE,
): Generator<Edge> {
  let contentTense = NONE;
  let verbSeen = !clausal;
  let relative = false;
  let fronted = false;
  const { chunks, norm, reading } = clause;
  const at = (token: number, key: string): Edge => ({
    token,
    key,
    behind: reading.tokens[token + 1]?.word.norm ?? '',
  });
  const startQuotation = reading.tokens[start]?.quotation ?? -1;
  const quotation = reading.quotations[startQuotation];
  const outer = start > 0 ? (reading.tokens[start - 1]?.quotation ?? -1) : -1;
  const inside = quotation !== undefined && outer === startQuotation;
  if (quotation && !inside && quotation.to >= clause.to) {
    yield at(quotation.to, 'quotation');
    return;
  }
  const embedded = embeddedVerbs(clause, start, clausal);
  const limit = inside && quotation ? Math.min(quotation.to, clause.to) : clause.to;
  let depth = 0;
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.from >= limit) break;
    if (chunk.from < start) continue;
    const needed = !verbSeen;
    if (chunk.type === 'wh' && chunk.from > start) relative = true;
    else if (chunk.type === 'vg' && chunk.form === 'finite' && !verbSeen && !looksParticiple(clause, k)) {
      if (relative) relative = false;
      else verbSeen = true;
    }
    if (chunk.type === 'vg' && chunk.form === 'finite' && contentTense === NONE && !relative)
      contentTense = tense(clause, k);
    if (chunk.from <= start) continue;
    if (needed && chunk.type !== 'open' && chunk.type !== 'close') continue;
    if (chunk.type === 'open') {
      depth++;
      if (depth === 1) yield at(chunk.from, 'open');
      continue;
    }
    if (chunk.type === 'close') {
      depth--;
      if (depth < 0) {
        yield at(chunk.from, 'close');
        return;
      }
      continue;
    }
    if (depth > 0) continue;
    const here = reading.tokens[chunk.from]?.quotation ?? -1;
    const before = reading.tokens[chunk.from - 1]?.quotation ?? -1;
    if (!inside && here >= 0 && here === before) {
      const q = reading.quotations[here] as { from: number; to: number };
      if (q.to >= clause.to) {
        yield at(q.to, 'quotation');
        return;
      }
      continue;
    }
    // Told by what stands behind it.
    if (chunk.type === 'comma' || chunk.type === 'dash' || chunk.type === 'colon') continue;
    if (embedded.has(k)) continue;
    const mark = chunks[k - 1];
    if (opensFronted(clause, k, start)) fronted = true;
    else if (fronted && mark?.type === 'comma' && chunk.type === 'np' && clauseAt(clause, k)) {
      fronted = false;
      continue;
    }
    const markKey =
      mark?.type === 'comma' || mark?.type === 'dash' || mark?.type === 'colon'
        ? `${norm(k - 1) === ';' ? 'semicolon' : mark.type} `
        : before >= 0 && here !== before
          ? 'q '
          : '';
    const cut = markKey === '' || markKey === 'q ' ? chunk.from : (mark as Chunk).from;
    if (cut <= start) continue;
    const told = markKey === 'semicolon ' ? behindAdverbial(clause, k) : k;
    const key = describe(clause, told, cueTense, contentTense);
    yield at(cut, markKey === '' ? key : joined(markKey, key));
  }
  yield at(limit, 'stop');
}

/**
 * The finite verbs after token `start` that a clause inside the content is waiting for (`a man who |left`, `the things she
 * |said`): no content ends before them.
 */
function embeddedVerbs(clause: Clause, start: number, clausal: boolean): ReadonlySet<number> {
  const { chunks } = clause;
  const found = new Set<number>();
  let waiting = clausal ? 1 : 0;
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.from < start || (clausal && chunk.from === start)) continue;
    const opened = opensClause(chunks[k - 1]) && (chunks[k - 1] as Chunk).from >= start;
    if (opensClause(chunk)) waiting++;
    else if (
      chunk.type === 'np' &&
      chunk.from > start &&
      !opened &&
      chunks[k - 1]?.type === 'np' &&
      clauseAt(clause, k)
    )
      waiting++;
    else if (chunk.type === 'vg' && chunk.form === 'finite' && waiting > 0 && !looksParticiple(clause, k)) {
      waiting--;
      found.add(k);
    } else if (chunk.type === 'stop') break;
  }
  return found;
}

const opensClause = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'wh' || chunk?.type === 'that' || chunk?.type === 'sub';

/** Frames whose contents are clauses: not whole before their verb. */
export const CLAUSAL = /^(?:np-|gap-|aside-)?(?:that|clause)$/;

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

/** What stands at an edge, in a few words: the key of the counts that say how often a content ends there. */
function describe(clause: Clause, k: number, cueTense: number, contentTense: number): string {
  const { chunks, norm } = clause;
  const chunk = chunks[k] as Chunk;
  const next = chunks[k + 1];
  const word = norm(k);
  switch (chunk.type) {
    case 'np': {
      if (chunk.time) return 'time';
      const verbal = clauseAt(clause, k) ? ` clause${speaks(clause, k) ? ' cue' : ''}` : '';
      if (chunk.pronoun) return `pron${verbal}`;
      const tag = clause.tags[chunk.from];
      return verbal
        ? `np${verbal}`
        : `np ${tag === DETERMINER ? 'article' : tag === NAME ? 'name' : tag === NUMBER ? 'number' : 'bare'}`;
    }
    case 'vg':
      return joined(joined('vg ', chunk.form), cueLike(chunk));
    case 'prep':
    case 'sub':
    case 'wh':
      if (
        chunk.type === 'prep' &&
        next?.type === 'np' &&
        MEDIUM.has(clause.reading.tokens[next.head]?.word.norm ?? '')
      )
        return joined(joined('prep ', word), ' medium');
      return joined(joined(OPENING[chunk.type], word), behindOpening(chunk, next));
    case 'coord':
      return joined(joined('coord ', word), coordinated(clause, k + 1, cueTense, contentTense));
    default:
      return chunk.type;
  }
}

const OPENING = { prep: 'prep ', sub: 'sub ', wh: 'wh ' } as const;

function behindOpening({ type }: Chunk, next: Chunk | undefined): string {
  if (next?.type === 'vg') return ' vg';
  if (next?.type !== 'np') return '';
  return next.time ? ' time' : type === 'prep' ? '' : ' np';
}

/** What a coordinator joins: the chunk `k`. */
function coordinated(clause: Clause, k: number, cueTense: number, contentTense: number): string {
  const chunk = clause.chunks[k];
  if (!chunk) return '';
  if (chunk.type !== 'vg') return joined(joined(' ', chunk.type), clauseAt(clause, k) ? ' clause' : '');
  const verb = joined(joined(' vg ', chunk.form), cueLike(chunk));
  return chunk.form === 'finite' ? joined(verb, agreement(tense(clause, k), cueTense, contentTense)) : verb;
}

/** The clause at chunk `k` tells what somebody else says: `; the other |said`. */
function speaks({ chunks }: Clause, k: number): boolean {
  for (let i = k + 1; i < chunks.length && i - k < REACH; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'vg' && chunk.form === 'finite') return cueRate(chunk.lemma) >= 0.5;
  }
  return false;
}
const REACH = 8;

/** With which of the two earlier verbs a coordinated one may share its tense. */
function agreement(next: number, cue: number, content: number): string {
  const a = next === cue;
  const b = next === content;
  return a === b ? '' : a ? ' like cue' : ' like content';
}

/** Where and by what means things are said. */
const MEDIUM = new Set(
  'interview interviews statement statements tweet tweets speech speeches email emails letter letters debate debates rally rallies event events conference twitter facebook instagram youtube appearance appearances remarks ad ads call calls meeting meetings address post posts op-ed trail memo phone telephone radio television tv show press briefing hearing testimony floor news cnn msnbc week sunday'.split(
    ' ',
  ),
);

const cueLike = (verb: VerbGroup): string => (cueRate(verb.lemma) >= 0.5 ? ' cue' : ' act');

/** The chunk after a source that follows its verb: appositions and relative clauses included. */
export function invertedEnd(clause: Clause, at: number): number {
  const { chunks } = clause;
  const first = chunks[at] as Chunk;
  const token = likeliestEnd(sourceEdges(clause, first.from), 'Q', 'm');
  const adverbial = adverbialBehind(clause, at);
  for (let k = at + 1; k < chunks.length; k++)
    if (k === adverbial || (chunks[k] as Chunk).from >= token) return k;
  return chunks.length;
}

/** The chunk of `on Tuesday`, of `as a friend` or of `of lying` behind a name or noun, before any clause of its own; -1 where there is none. */
function adverbialBehind({ chunks, norm }: Clause, at: number): number {
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k] as Chunk;
    const next = chunks[k + 1];
    if (chunk.type === 'np' && chunk.time) return k;
    if (norm(k) === 'as' || (norm(k) === 'on' && next?.type === 'np' && next.time)) return k;
    if (/^(?:of|for)$/.test(norm(k)) && next?.type === 'vg' && next.form === 'gerund') return k;
    if (chunk.type !== 'np' && chunk.type !== 'prep') return -1;
  }
  return -1;
}

/** Where a source that follows its verb may end: at a quotation, a colon or the end of the sentence at the latest. */
export function* sourceEdges(clause: Clause, start: number): Generator<Edge> {
  for (const edge of edgesFrom(clause, start, false)) {
    yield edge;
    if (OUTERMOST.test(edge.key)) return;
  }
}

const OUTERMOST = /^(?:comma |dash )?(?:quote|colon|stop|q )|^colon/;
