import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { looksParticiple } from './participles.ts';
import { NUMBER } from './tagset.ts';

/** Prepositions that open clauses as well: a noun phrase is not extended over them. */
export const CLAUSAL_PREP = /^(?:after|before|since|until|as|than)$/;

const QUANTITY = new Set('only nearly almost about roughly over more some around approximately'.split(' '));

/** The first chunk of the noun phrase that ends with chunk `end`: its prepositional phrases, conjuncts and modifiers included. */
export function extendLeft(clause: Clause, end: number): number {
  const { chunks, norm } = clause;
  let start = end;
  let listed = false;
  for (let guard = 0; guard < 24; guard++) {
    const before = chunks[start - 1];
    const left = chunks[start - 2];
    if (!before) break;
    if (
      before.type === 'prep' &&
      left?.type === 'np' &&
      left.time &&
      chunks[start - 3]?.type === 'vg' &&
      chunks[start - 4]?.type === 'np' &&
      !(chunks[start - 3] as VerbGroup).auxiliary &&
      norm(start - 1) === 'by'
    ) {
      start -= 4;
      continue;
    }
    if (
      before.type === 'prep' &&
      left?.type === 'np' &&
      !CLAUSAL_PREP.test(norm(start - 1)) &&
      !left.time &&
      (!left.pronoun || norm(start - 1) === 'of')
    ) {
      start -= 2;
      continue;
    }
    // `observers in Oran and |around the country`
    if (
      before.type === 'prep' &&
      left?.type === 'coord' &&
      chunks[start - 3]?.type === 'np' &&
      chunks[start - 4]?.type === 'prep'
    ) {
      start -= 3;
      continue;
    }
    if (before.type === 'coord' && norm(start - 1) !== 'but' && left?.type === 'np' && !left.pronoun) {
      const far = extendLeft(clause, start - 2);
      const beyond = chunks[far - 1];
      if (
        !beyond ||
        beyond.type === 'comma' ||
        beyond.type === 'that' ||
        beyond.type === 'sub' ||
        beyond.type === 'wh' ||
        beyond.type === 'coord' ||
        beyond.type === 'quote' ||
        beyond.type === 'dash' ||
        beyond.type === 'colon'
      ) {
        start = far;
        listed = true;
        continue;
      }
      break;
    }
    if (before.type === 'coord' && norm(start - 1) === 'and' && left?.type === 'close') {
      const open = matchingOpen(chunks, start - 2);
      if (open > 0 && chunks[open - 1]?.type === 'np') {
        start = extendLeft(clause, open - 1);
        continue;
      }
    }
    if (listed && before.type === 'comma' && left?.type === 'np' && !left.pronoun && !left.time) {
      const beyond = chunks[start - 3];
      if (!beyond || beyond.type === 'comma') {
        start -= 2;
        continue;
      }
      break;
    }
    if (
      before.type === 'vg' &&
      left?.type === 'np' &&
      before.form !== 'infinitive' &&
      !before.auxiliary &&
      (before.form === 'gerund' || looksParticiple(clause, start - 1))
    ) {
      start -= 2;
      continue;
    }
    if (
      before.type === 'prep' &&
      left?.type === 'vg' &&
      !left.auxiliary &&
      chunks[start - 3]?.type === 'np' &&
      (left.form === 'gerund' || looksParticiple(clause, start - 2))
    ) {
      start -= 3;
      continue;
    }
    if (before.type === 'adj' && left?.type === 'np' && !left.pronoun) {
      // `people familiar with`
      break;
    }
    if (before.type === 'prep' && left?.type === 'adj') {
      // `scientists not |involved in`
      const noun = chunks[start - 3]?.type === 'adv' ? start - 4 : start - 3;
      if (chunks[noun]?.type === 'np') {
        start = noun;
        continue;
      }
    }
    if (before.type === 'close') {
      const open = matchingOpen(chunks, start - 1);
      if (open > 0 && chunks[open - 1]?.type === 'np') {
        start = open - 1;
        continue;
      }
      break;
    }
    if (
      before.type === 'prep' &&
      /^(?:about|around|over|under|nearly)$/.test(norm(start - 1)) &&
      clause.tags[(chunks[start] as Chunk).from] === NUMBER
    ) {
      start -= 1;
      continue;
    }
    const quantity = quantityBefore(clause, start);
    if (quantity < start) {
      start = quantity;
      continue;
    }
    break;
  }
  return start;
}

/** The chunk behind `at least` or `nearly` at `at`, which say about how many there are. */
export function afterQuantity({ chunks, norm }: Clause, at: number): number {
  if (chunks[at]?.type === 'adv' && QUANTITY.has(norm(at))) return at + 1;
  return norm(at) === 'at' && /^(?:least|most)$/.test(norm(at + 1)) ? at + 2 : at;
}

/** The first chunk of the words that say about how many there are: `nearly`, `more than`, `at least`, `as many as`. */
function quantityBefore({ chunks, norm }: Clause, start: number): number {
  const one = chunks[start - 1];
  if (one?.type === 'adv' && QUANTITY.has(norm(start - 1))) return start - 1;
  if (norm(start - 1) === 'than' && /^(?:more|fewer|less)$/.test(norm(start - 2))) return start - 2;
  if (/^(?:least|most)$/.test(norm(start - 1)) && norm(start - 2) === 'at') return start - 2;
  if (norm(start - 1) === 'as' && norm(start - 2) === 'many' && norm(start - 3) === 'as') return start - 3;
  return start;
}

/** The bracket that the one at chunk `close` closes; -1 where none does. */
export function matchingOpen(chunks: readonly Chunk[], close: number): number {
  for (let k = close - 1; k >= 0 && close - k < 30; k--) if (chunks[k]?.type === 'open') return k;
  return -1;
}
