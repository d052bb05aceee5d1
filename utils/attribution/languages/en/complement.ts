import { clauseAt, skipNounPhrase } from './ahead.ts';
import type { Chunk, NounPhrase } from './chunks.ts';
import { type Clause, chunkAt, wordOf } from './clause.ts';
import { type Frame, frameNamed, framesWith } from './frame.ts';
import { isAs, isColon, isIt, isTo } from './single-words.ts';
import { DETERMINER, TO } from './tagset.ts';
import { ofLemma, spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** What follows a verb (or a cue noun or adjective): the shape of its complement, and where the content would begin. */
export interface Complement {
  readonly frame: Frame;
  /** Chunk where the content begins; -1 where nothing follows. */
  readonly start: number;
  /** The last chunk that belongs to the cue (a preposition or particle); the verb itself where there is none. */
  readonly cueEnd: number;
}

/** What has been read of a complement: each of the functions below ends it, or reads on and gives null. */
interface Look {
  readonly clause: Clause;
  readonly chunks: readonly Chunk[];
  /** The chunk of the cue, and its word as a verb. */
  readonly v: number;
  readonly verb: EnglishWord;
  /** The chunk to read next. */
  k: number;
  cueEnd: number;
  /** An adverbial has been read over. */
  gap: boolean;
}

/** Adverbials and the like are read over so often. */
const MOST_STEPS = 8;

/** Reads the complement of the verb group (or adjective) at chunk `v`. */
export function complementOf(clause: Clause, v: number): Complement {
  const { chunks } = clause;
  const cue = chunks[v] as Chunk;
  const verb = cue.type === 'vg' ? cue.word : NO_WORD;
  const look: Look = { clause, chunks, v, verb, k: v + 1, cueEnd: v, gap: false };
  for (let step = 0; step < MOST_STEPS && look.k < chunks.length; step++) {
    const found = readChunk(look, chunks[look.k] as Chunk);
    if (found) return found;
  }
  return nothing(look);
}

const END = frameNamed('end');
const COMMA = frameNamed('comma');
const ADJECTIVE = frameNamed('adj');
const CLAUSE = frameNamed('clause');
const COLON = frameNamed('colon');
const GERUND = frameNamed('ing');
const INFINITIVE = frameNamed('to');
const QUOTATION = frameNamed('quote');
const THAT = frameNamed('that');
const VERB = frameNamed('vg');
const WH = frameNamed('wh');

const nothing = ({ cueEnd }: Look): Complement => ({ frame: END, start: -1, cueEnd });

/** The content begins at chunk `start`, if there is one. */
const begins = ({ chunks }: Look, frame: Frame, start: number, cueEnd: number): Complement => ({
  frame,
  start: start < chunks.length ? start : -1,
  cueEnd,
});

function readChunk(look: Look, chunk: Chunk): Complement | null {
  const { k, v, cueEnd, gap } = look;
  switch (chunk.type) {
    case 'np':
      return readNounPhrase(look, chunk);
    case 'prep':
      return readPreposition(look, chunk);
    case 'vg':
      return readVerb(look, chunk.form);
    case 'adv':
      if (!gap && cueEnd === v && isParticle(wordOf(look.clause, k))) look.cueEnd = k;
      look.k++;
      return null;
    case 'that':
      return { frame: THAT, start: k, cueEnd: v };
    case 'wh':
      return { frame: WH, start: k, cueEnd };
    case 'quote':
      return { frame: gap ? GAP_QUOTATION : QUOTATION, start: k, cueEnd };
    case 'comma':
    case 'dash':
      return readPause(look, chunk.type === 'comma');
    case 'adj':
      return readAdjective(look);
    case 'sub':
      return readSubordinator(look);
    case 'colon':
      return isColon(wordOf(look.clause, k)) ? begins(look, COLON, k + 1, gap ? v : k) : nothing(look);
    default:
      return nothing(look);
  }
}

const GAP_QUOTATION = frameNamed('gap-quote');
const isParticle = spelt('out up off down back away over in on');

const GAP_INFINITIVE = frameNamed('gap-to');
const GAP_GERUND = frameNamed('gap-ing');

function readVerb({ k, cueEnd, gap }: Look, form: string): Complement {
  if (form === 'infinitive') return { frame: gap ? GAP_INFINITIVE : INFINITIVE, start: k, cueEnd };
  if (form === 'gerund') return { frame: gap ? GAP_GERUND : GERUND, start: k, cueEnd };
  return { frame: VERB, start: k, cueEnd };
}

function readSubordinator(look: Look): Complement {
  const { clause, k, verb, cueEnd, gap } = look;
  const word = wordOf(clause, k);
  if (isIf(word) && asks(verb)) return { frame: WH, start: k, cueEnd };
  return isAsOrLike(word) && !gap ? begins(look, behindPreposition(word), k + 1, k) : nothing(look);
}

const isIf = spelt('if');
const isAsOrLike = spelt('as like');
const asks = ofLemma('ask wonder know question see say inquire doubt');
const behindPreposition = framesWith('p:');

const ASIDE_THAT = frameNamed('aside-that');
const ASIDE_QUOTATION = frameNamed('aside-quote');
const ASIDE_INFINITIVE = frameNamed('aside-to');

/** A comma or a dash: an aside, or the end. */
function readPause(look: Look, comma: boolean): Complement {
  const { clause, chunks, k, v, cueEnd } = look;
  const next = chunkAt(chunks, k + 1).type;
  if (comma && next === 'quote') return { frame: QUOTATION, start: k + 1, cueEnd };
  if (comma && next === 'that') return { frame: THAT, start: k + 1, cueEnd };
  const start = afterAside(clause, k);
  if (start >= 0) {
    const then = chunkAt(chunks, start);
    if (then.type === 'that') return { frame: ASIDE_THAT, start, cueEnd: v };
    if (then.type === 'quote') return { frame: ASIDE_QUOTATION, start, cueEnd: v };
    if (then.type === 'vg' && then.form === 'infinitive')
      return { frame: ASIDE_INFINITIVE, start, cueEnd: v };
  }
  return { frame: comma ? COMMA : END, start: -1, cueEnd };
}

const ADJECTIVE_THAT = frameNamed('adj+that');
const ADJECTIVE_WH = frameNamed('adj+wh');
const ADJECTIVE_PREPOSITION = frameNamed('adj+p');

function readAdjective(look: Look): Complement | null {
  const { chunks, k, v, cueEnd, gap } = look;
  const next = chunkAt(chunks, k + 1).type;
  const then = chunkAt(chunks, k + 2);
  // `said late |on Tuesday`
  if (next === 'prep' && then.type === 'np' && then.time) {
    look.k++;
    return null;
  }
  if (gap || cueEnd !== v) return { frame: ADJECTIVE, start: k, cueEnd };
  // `made clear that`
  if (next === 'that') return { frame: ADJECTIVE_THAT, start: k + 1, cueEnd: k };
  if (next === 'wh') return { frame: ADJECTIVE_WH, start: k + 1, cueEnd: k };
  if (next === 'prep' && then.type === 'np')
    return { frame: ADJECTIVE_PREPOSITION, start: k + 2, cueEnd: k + 1 };
  return { frame: ADJECTIVE, start: k, cueEnd };
}

const AS = frameNamed('p:as');
const behindPrepositionGerund = framesWith('pg:');
const behindPrepositionWh = framesWith('pw:');
const isIn = spelt('in');
const believes = ofLemma('believe');

function readPreposition(look: Look, chunk: Chunk): Complement | null {
  const { clause, chunks, k, v, gap } = look;
  const word = wordOf(clause, k);
  const after = chunkAt(chunks, k + 1);
  if (!gap) {
    if (isAs(word)) return begins(look, AS, k + 1, k);
    // `weighed in on`, `pushed back against`
    if (look.cueEnd === v && after.type === 'prep' && isParticle(word)) {
      look.cueEnd = k;
      look.k++;
      return null;
    }
    if (isIn(word) && after.type === 'np' && !believes(look.verb))
      return readOver(look, skipNounPhrase(clause, k + 1));
  }
  // `vowed to “fight on”`
  if (
    after.type === 'quote' &&
    isTo(word) &&
    clause.tags[chunk.from] === TO &&
    isPlainVerb(chunkAt(chunks, k + 2))
  )
    return { frame: gap ? GAP_INFINITIVE : INFINITIVE, start: k, cueEnd: look.cueEnd };
  if (after.type === 'np') return readGoverned(look, word, after);
  if (after.type === 'vg' && after.form === 'gerund')
    return { frame: behindPrepositionGerund(word), start: k + 1, cueEnd: k };
  if (after.type === 'wh') return { frame: behindPrepositionWh(word), start: k + 1, cueEnd: k };
  return begins(look, gap ? END : behindPreposition(word), k + 1, k);
}

/** It was an adverbial: what counts begins at chunk `k`. */
function readOver(look: Look, k: number): null {
  look.gap = true;
  look.k = k;
  return null;
}

const isPlainVerb = (chunk: Chunk): boolean =>
  chunk.type === 'vg' && chunk.form === 'finite' && !chunk.auxiliary;

/** Prepositions that open an adverbial rather than a content after a verb of saying. */
const isAdverbial = spelt(
  'in on at during after before from by with to via through under within since until amid near inside outside around between among throughout',
);
const isOfOrAbout = spelt('of about');
const isDuring = spelt('during');
const GAP_CLAUSE = frameNamed('gap-clause');

/** A preposition and the noun phrase `after` behind it. */
function readGoverned(look: Look, word: EnglishWord, after: NounPhrase): Complement | null {
  const { clause, chunks, k, v, gap } = look;
  const next = skipNounPhrase(clause, k + 1);
  const then = chunkAt(chunks, next);
  const paused = then.type === 'comma' && chunkAt(chunks, next + 1).type === 'quote';
  // `pointed to the “rigged system”`
  if (next === k + 2 && then.type === 'quote' && clause.tags[after.to - 1] === DETERMINER)
    return { frame: gap ? END : behindPreposition(word), start: k + 1, cueEnd: k };
  // `says of Clinton, “...”`
  if (paused && isOfOrAbout(word)) return readOver(look, next);
  if (isAdverbial(word)) {
    if (paused || then.type === 'that' || then.type === 'quote' || then.type === 'colon')
      return readOver(look, next);
    if (then.type === 'np' && clauseAt(clause, next)) return { frame: GAP_CLAUSE, start: next, cueEnd: v };
  }
  if (!gap && next === k + 2 && then.type !== 'stop' && (after.time || isDuring(word)))
    return readOver(look, next);
  return { frame: gap ? END : behindPreposition(word), start: k + 1, cueEnd: k };
}

/** They take the person spoken to before the content. */
const isAddressed = ofLemma(
  'tell inform assure remind warn notify advise ask convince persuade promise teach brief show alert caution',
);
const says = ofLemma('say');
const isClear = spelt('clear');

const NOUN = frameNamed('np');
const NOUN_NOUN = frameNamed('np-np');
const behindNoun = framesWith('np-p:');
const IT_ADJECTIVE_THAT = frameNamed('it-adj+that');
const IT_ADJECTIVE_WH = frameNamed('it-adj+wh');
const IT_ADJECTIVE_CLAUSE = frameNamed('it-adj+clause');

function readNounPhrase(look: Look, chunk: NounPhrase): Complement | null {
  const { clause, chunks, k, v, verb, cueEnd } = look;
  const near = chunkAt(chunks, k + 1);
  if (chunk.time && near.type !== 'vg') return readOver(look, k + 1);
  const clear = isIt(wordOf(clause, k)) ? madeClear(look) : null;
  if (clear) return clear;
  const addressed = isAddressed(verb);
  if (!(addressed && near.type !== 'vg') && clauseAt(clause, k))
    return { frame: CLAUSE, start: k, cueEnd: v };
  const next = skipNounPhrase(clause, k);
  const found =
    (addressed || says(verb) ? toldTo(look, next) : null) ??
    announcedBy(look, next) ??
    behindObject(look, k + 1, addressed) ??
    (next === k + 1 ? null : behindObject(look, next, addressed));
  if (found) return found;
  if (near.type === 'np' && !near.time) return { frame: NOUN_NOUN, start: k, cueEnd };
  if (near.type === 'prep') return { frame: behindNoun(wordOf(clause, k + 1)), start: k, cueEnd };
  return { frame: NOUN, start: k, cueEnd };
}

/** `made it clear that`: the pronoun is at the chunk to read. */
function madeClear({ clause, chunks, k }: Look): Complement | null {
  if (chunkAt(chunks, k + 1).type !== 'adj' && !isClear(wordOf(clause, k + 1))) return null;
  switch (chunkAt(chunks, k + 2).type) {
    case 'that':
      return { frame: IT_ADJECTIVE_THAT, start: k + 2, cueEnd: k + 1 };
    case 'wh':
      return { frame: IT_ADJECTIVE_WH, start: k + 2, cueEnd: k + 1 };
    case 'np':
      return clauseAt(clause, k + 2) ? { frame: IT_ADJECTIVE_CLAUSE, start: k + 2, cueEnd: k + 1 } : null;
    default:
      return null;
  }
}

const NOUN_THAT = frameNamed('np-that');
const NOUN_QUOTATION = frameNamed('np-quote');
const NOUN_COLON = frameNamed('np-colon');
const NOUN_WH = frameNamed('np-wh');
const NOUN_CLAUSE = frameNamed('np-clause');

/** What was said to whom the noun phrase at the chunk to read names; it ends before chunk `next`. */
function toldTo(look: Look, next: number): Complement | null {
  const { clause, chunks, k, cueEnd } = look;
  const then = chunkAt(chunks, next).type;
  if (then === 'that') return { frame: NOUN_THAT, start: next, cueEnd };
  if (then === 'comma' && chunkAt(chunks, next + 1).type === 'quote')
    return { frame: NOUN_QUOTATION, start: next + 1, cueEnd };
  if (then === 'quote') return { frame: NOUN_QUOTATION, start: next, cueEnd };
  if (then === 'colon') return begins(look, NOUN_COLON, next + 1, cueEnd);
  if (then === 'wh') return { frame: NOUN_WH, start: next, cueEnd };
  if (then === 'np' && clauseAt(clause, next)) return { frame: NOUN_CLAUSE, start: next, cueEnd };
  if (chunkAt(chunks, k + 1).type === 'np' && clauseAt(clause, k + 1))
    return { frame: NOUN_CLAUSE, start: k + 1, cueEnd };
  return saidWhen(look, next);
}

/** The same behind up to two chunks that tell when or how: `told reporters |on Tuesday that`. */
function saidWhen({ clause, chunks, cueEnd }: Look, next: number): Complement | null {
  for (let at = next; at <= next + 2; at++) {
    const chunk = chunkAt(chunks, at);
    if (chunk.type === 'that') return { frame: NOUN_THAT, start: at, cueEnd };
    if (chunk.type === 'comma' && chunkAt(chunks, at + 1).type === 'quote')
      return { frame: NOUN_QUOTATION, start: at + 1, cueEnd };
    if (chunk.type === 'np') {
      if (clauseAt(clause, at)) return { frame: NOUN_CLAUSE, start: at, cueEnd };
      if (!chunk.time) return null;
    } else if (chunk.type !== 'prep' && chunk.type !== 'adv') return null;
  }
  return null;
}

const IT_QUOTATION = frameNamed('it-quote');

/** `put it, “...”`, `tweeted this: “...”`, `released a statement: “...”`: the noun phrase at the chunk to read, which ends before `next`, announces what is said. */
function announcedBy({ clause, chunks, k }: Look, next: number): Complement | null {
  const mark = chunkAt(chunks, next).type;
  if (mark !== 'colon' && mark !== 'comma') return null;
  const quoted = chunkAt(chunks, next + 1).type === 'quote';
  if (mark === 'colon' && (quoted || next + 1 === chunks.length) && isColon(wordOf(clause, next)))
    return { frame: NOUN_COLON, start: quoted ? next + 1 : -1, cueEnd: next };
  if (mark === 'comma' && quoted && next === k + 1 && isIt(wordOf(clause, k)))
    return { frame: IT_QUOTATION, start: next + 1, cueEnd: k };
  return null;
}

const NOUN_INFINITIVE = frameNamed('np-to');
const NOUN_GERUND = frameNamed('np-ing');
const NOUN_AS = frameNamed('np-as');
const NOUN_ADJECTIVE = frameNamed('np-adj');

/** The object and what chunk `at` behind it begins. */
function behindObject(
  { clause, chunks, k, cueEnd }: Look,
  at: number,
  addressed: boolean,
): Complement | null {
  const chunk = chunkAt(chunks, at);
  switch (chunk.type) {
    case 'vg':
      if (chunk.form === 'infinitive') return { frame: NOUN_INFINITIVE, start: k, cueEnd };
      return chunk.form === 'gerund' ? { frame: NOUN_GERUND, start: k, cueEnd } : null;
    case 'prep':
    case 'sub':
      return isAs(wordOf(clause, at)) ? { frame: NOUN_AS, start: k, cueEnd } : null;
    case 'that':
      return { frame: NOUN_THAT, start: addressed ? at : k, cueEnd };
    case 'adj':
      return { frame: NOUN_ADJECTIVE, start: k, cueEnd };
    case 'quote':
      return { frame: NOUN_QUOTATION, start: k, cueEnd };
    default:
      return null;
  }
}

/** The chunk after the aside that the comma or dash at `at` opens (`said, without evidence, |that`); -1 where none closes. */
function afterAside(clause: Clause, at: number): number {
  const { chunks } = clause;
  const mark = chunkAt(chunks, at).type;
  for (let k = at + 1; k < chunks.length && k - at < 10; k++) {
    const type = chunkAt(chunks, k).type;
    if (type === mark) return k + 1 < chunks.length ? k + 1 : -1;
    if (type === 'stop' || type === 'quote' || type === 'colon' || type === 'that') return -1;
  }
  return -1;
}
