import type { Chunk } from './chunks.ts';
import { type Clause, chunkAt, wordOf } from './clause.ts';
import { looksParticiple } from './participles.ts';
import { wordAt } from './row.ts';
import { isBut } from './single-words.ts';
import { spelt } from './word-questions.ts';

/** What the chunks ahead tell: where a noun phrase ends, and whether a clause begins. */

/** The chunk after the noun phrase that starts at `at`, its `of` phrases and conjuncts included. */
export function skipNounPhrase(clause: Clause, at: number): number {
  const { chunks } = clause;
  let k = at;
  if (chunkAt(chunks, k).type !== 'np') return at;
  k++;
  for (let guard = 0; guard < 20; guard++) {
    const chunk = chunkAt(chunks, k);
    const next = chunkAt(chunks, k + 1);
    if (chunk.type === 'prep' && next.type === 'np') k += 2;
    else if (chunk.type === 'coord' && next.type === 'np' && !isBut(wordOf(clause, k))) k += 2;
    else if (chunk.type === 'open') {
      let close = k + 1;
      while (close < chunks.length && (chunks[close] as Chunk).type !== 'close' && close - k < 12) close++;
      if (chunkAt(chunks, close).type !== 'close') break;
      k = close + 1;
    } else break;
  }
  return k;
}

/** Nouns that an infinitive completes: the verb after it is still theirs. */
const isPurpose = spelt(
  'way plan plans decision effort efforts attempt attempts ability right time bid goal chance need reason failure refusal proposal promise move willingness desire intention opportunity pledge vow deal agreement power authority people thing law bill measure',
);

/** A verb is looked for over so many steps. */
const MOST_STEPS = 14;

/** Whether the noun phrase at chunk `at` is the subject of a finite verb: a clause without `that` begins here. */
export function clauseAt(clause: Clause, at: number): boolean {
  const { chunks } = clause;
  const first = chunkAt(chunks, at);
  if (first.type !== 'np') return false;
  let k = at + 1;
  for (let step = 0; step < MOST_STEPS && k < chunks.length; step++) {
    const chunk = chunks[k] as Chunk;
    switch (chunk.type) {
      case 'vg':
        if (chunk.form === 'finite' && !looksParticiple(clause, k)) return true;
        if (chunk.form === 'infinitive' && !(step === 0 && isPurpose(wordAt(clause, first.head))))
          return false;
        // reduced relative: skip the participle
        k++;
        break;
      case 'adv':
      case 'quote':
        k++;
        break;
      case 'prep':
      case 'coord':
        if (chunkAt(chunks, k + 1).type !== 'np') return false;
        k += 2;
        break;
      case 'open':
        while (k < chunks.length && (chunks[k] as Chunk).type !== 'close') k++;
        k++;
        break;
      case 'comma':
      case 'dash':
        return goesOnBehindAside(chunks, k, chunk.type);
      case 'wh':
      case 'that':
        return hasTwoVerbs(clause, k);
      case 'np':
        if (!chunk.time && step > 0) return false;
        k++;
        break;
      default:
        return false;
    }
  }
  return false;
}

/** One apposition or relative clause, and a verb behind it: `Smith|, who lost, will`. */
function goesOnBehindAside(chunks: readonly Chunk[], mark: number, type: Chunk['type']): boolean {
  let close = mark + 1;
  while (close < chunks.length && (chunks[close] as Chunk).type !== type && close - mark < 16) close++;
  const first = chunkAt(chunks, mark + 1).type;
  if (chunkAt(chunks, close).type !== type || first === 'coord') return false;
  const after = chunkAt(chunks, close + 1);
  return after.type === 'vg' && after.form === 'finite' && first !== 'vg' && first !== 'sub';
}

/** `the man |who won will`. */
function hasTwoVerbs(clause: Clause, pronoun: number): boolean {
  const { chunks } = clause;
  let verbs = 0;
  for (let k = pronoun + 1; k < chunks.length && k - pronoun < MOST_STEPS; k++) {
    const chunk = chunks[k] as Chunk;
    if (chunk.type === 'vg' && chunk.form === 'finite' && !looksParticiple(clause, k)) verbs++;
    if (chunk.type === 'comma' || chunk.type === 'stop' || chunk.type === 'coord' || chunk.type === 'that')
      break;
  }
  return verbs >= 2;
}
