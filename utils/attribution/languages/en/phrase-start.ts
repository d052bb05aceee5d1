import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { looksParticiple } from './participles.ts';
import { isAs, isBut, isBy, isOf } from './single-words.ts';
import { NUMBER } from './tagset.ts';
import { spelt } from './word-questions.ts';

/** Prepositions that open clauses as well: a noun phrase is not extended over them. */
export const opensClauseToo = spelt('after before since until as than');

/** Chunks passed over at most. */
const MOST_STEPS = 24;

/** The first chunk of the noun phrase that ends with chunk `end`: its prepositional phrases, conjuncts and modifiers included. */
export function extendLeft(clause: Clause, end: number): number {
  const { chunks } = clause;
  let start = end;
  let listed = false;
  for (let step = 0; step < MOST_STEPS && start > 0; step++) {
    const before = chunks[start - 1] as Chunk;
    const left = start > 1 ? (chunks[start - 2] as Chunk) : null;
    let next = UNTOLD;
    if (before.type === 'prep') next = overPreposition(clause, start, left);
    else if (before.type === 'vg') next = overParticiple(clause, start, before, left);
    else if (before.type === 'coord') {
      next = overCoordinator(clause, start, left);
      if (next >= 0 && next < start && left?.type === 'np') listed = true;
    } else if (before.type === 'comma' && listed) next = overComma(clause, start, left);
    else if (before.type === 'close') next = overBrackets(clause, start);
    // `people familiar with`
    else if (before.type === 'adj' && left?.type === 'np' && !left.pronoun) return start;
    if (next === UNTOLD) next = quantityBefore(clause, start);
    if (next === start) return start;
    start = next;
  }
  return start;
}

/** What the functions below give where the noun phrase may go on in another way; where it surely does not, they give its start. */
const UNTOLD = -1;

function overPreposition(clause: Clause, start: number, left: Chunk | null): number {
  const { chunks } = clause;
  const word = wordOf(clause, start - 1);
  switch (left?.type) {
    case 'np': {
      // `a bill backed |Tuesday by`
      const verb = left.time && isBy(word) && start > 3 ? chunks[start - 3] : null;
      if (verb?.type === 'vg' && !verb.auxiliary && chunks[start - 4]?.type === 'np') return start - 4;
      if (!left.time && (!left.pronoun || isOf(word)) && !opensClauseToo(word)) return start - 2;
      break;
    }
    case 'coord':
      // `observers in Oran and |around the country`
      if (start > 3 && chunks[start - 3]?.type === 'np' && chunks[start - 4]?.type === 'prep')
        return start - 3;
      break;
    case 'vg': {
      const modifies = left.form === 'gerund' || looksParticiple(clause, start - 2);
      if (!left.auxiliary && modifies && chunks[start - 3]?.type === 'np') return start - 3;
      break;
    }
    case 'adj': {
      // `scientists not |involved in`
      const noun = chunks[start - 3]?.type === 'adv' ? start - 4 : start - 3;
      if (chunks[noun]?.type === 'np') return noun;
    }
  }
  return clause.tags[(chunks[start] as Chunk).from] === NUMBER && isRoughly(word) ? start - 1 : UNTOLD;
}

const isRoughly = spelt('about around over under nearly');

function overParticiple(clause: Clause, start: number, verb: VerbGroup, left: Chunk | null): number {
  if (left?.type !== 'np' || verb.auxiliary || verb.form === 'infinitive') return UNTOLD;
  return verb.form === 'gerund' || looksParticiple(clause, start - 1) ? start - 2 : UNTOLD;
}

function overCoordinator(clause: Clause, start: number, left: Chunk | null): number {
  const { chunks } = clause;
  const word = wordOf(clause, start - 1);
  if (left?.type === 'np' && !left.pronoun && !isBut(word)) {
    const far = extendLeft(clause, start - 2);
    return far === 0 || mayStandBeforeList((chunks[far - 1] as Chunk).type) ? far : start;
  }
  if (left?.type !== 'close' || !isAnd(word)) return UNTOLD;
  const open = matchingOpen(chunks, start - 2);
  return open > 0 && chunks[open - 1]?.type === 'np' ? extendLeft(clause, open - 1) : UNTOLD;
}

const isAnd = spelt('and');

function mayStandBeforeList(type: Chunk['type']): boolean {
  switch (type) {
    case 'comma':
    case 'that':
    case 'sub':
    case 'wh':
    case 'coord':
    case 'quote':
    case 'dash':
    case 'colon':
      return true;
    default:
      return false;
  }
}

/** In a list whose last comma or coordinator has been passed over. */
function overComma({ chunks }: Clause, start: number, left: Chunk | null): number {
  if (left?.type !== 'np' || left.pronoun || left.time) return UNTOLD;
  return start === 2 || chunks[start - 3]?.type === 'comma' ? start - 2 : start;
}

function overBrackets({ chunks }: Clause, start: number): number {
  const open = matchingOpen(chunks, start - 1);
  return open > 0 && chunks[open - 1]?.type === 'np' ? open - 1 : start;
}

const isQuantity = spelt('only nearly almost about roughly over more some around approximately');
const isLeastOrMost = spelt('least most');
const isMore = spelt('more fewer less');
const isThan = spelt('than');
const isAt = spelt('at');
const isMany = spelt('many');

/** The chunk behind `at least` or `nearly` at `at`, which say about how many there are. */
export function afterQuantity(clause: Clause, at: number): number {
  const word = wordOf(clause, at);
  if (clause.chunks[at]?.type === 'adv' && isQuantity(word)) return at + 1;
  return isAt(word) && isLeastOrMost(wordOf(clause, at + 1)) ? at + 2 : at;
}

/** The first chunk of the words that say about how many there are: `nearly`, `more than`, `at least`, `as many as`. */
function quantityBefore(clause: Clause, start: number): number {
  const word = wordOf(clause, start - 1);
  if (isQuantity(word) && clause.chunks[start - 1]?.type === 'adv') return start - 1;
  if (isThan(word)) return isMore(wordOf(clause, start - 2)) ? start - 2 : start;
  if (isLeastOrMost(word)) return isAt(wordOf(clause, start - 2)) ? start - 2 : start;
  const asMany = isAs(word) && isMany(wordOf(clause, start - 2)) && isAs(wordOf(clause, start - 3));
  return asMany ? start - 3 : start;
}

/** The bracket that the one at chunk `close` closes; -1 where none does. */
export function matchingOpen(chunks: readonly Chunk[], close: number): number {
  for (let k = close - 1; k >= 0 && close - k < 30; k--) if (chunks[k]?.type === 'open') return k;
  return -1;
}
