import type { Chunk } from './chunks.ts';
import { type Clause, chunkAt, wordOf } from './clause.ts';
import { countsOf } from './counts.ts';
import { isFiniteVerb, looksParticiple } from './participles.ts';
import { extendLeft, opensClauseToo } from './phrase-start.ts';
import { isAs, isBy, isWho } from './single-words.ts';
import { PAST } from './tagset.ts';

/** Longer relative clauses are not looked through. */
const REACH = 12;

/**
 * The first chunk of the noun phrase that a clause without commas tells of, where that clause ends with chunk `last` and
 * a verb follows: `a woman |who asked not to be named`, `an official |who spoke on condition of anonymity`; -1 else.
 */
export function relativeAntecedent(clause: Clause, last: number): number {
  const { chunks } = clause;
  let verbs = 0;
  for (let k = last; k > 0 && last - k < REACH; k--) {
    const chunk = chunks[k];
    if (isFiniteVerb(chunk)) {
      if (!looksParticiple(clause, k)) verbs++;
      if (verbs > 1) return -1;
    } else if (chunk?.type === 'wh' || chunk?.type === 'that') {
      const relative =
        chunk.type === 'wh'
          ? isWho(wordOf(clause, k))
          : isFiniteVerb(chunks[k + 1]) && !isFiniteVerb(chunkAt(chunks, k - 2));
      return relative && verbs === 1 && chunks[k - 1]?.type === 'np' ? extendLeft(clause, k - 1) : -1;
    } else if (!chunk || !(isInside(chunk) || isAs(wordOf(clause, k)))) return -1;
  }
  return -1;
}

/** What a relative clause is made of, besides its verb. */
const isInside = ({ type }: Chunk): boolean =>
  type === 'np' || type === 'prep' || type === 'adv' || type === 'adj' || type === 'vg';

/** The first chunk of the noun phrase that the words from `start` to a verb tell of; `start` where they are its subject themselves. */
export function beyondItsClause(clause: Clause, start: number): number {
  const before = chunkAt(clause.chunks, start - 1);
  // `who said |the plan failed`
  if (isFiniteVerb(before) && before.lemma !== 'be' && countsOf(before.word).takesClause) return start;
  const antecedent = relativeAntecedent(clause, start - 1);
  return antecedent >= 0 ? antecedent : participleAntecedent(clause, start);
}

/** `people |briefed on the plan`, before a verb of their own. */
function participleAntecedent(clause: Clause, start: number): number {
  const { chunks, tags } = clause;
  if (start < 3 || chunks[start - 1]?.type !== 'prep') return start;
  const noun = chunks[start - 3];
  const verb = chunks[start - 2];
  const preposition = wordOf(clause, start - 1);
  const reduced =
    noun?.type === 'np' &&
    !noun.pronoun &&
    !noun.time &&
    isFiniteVerb(verb) &&
    !verb.auxiliary &&
    tags[verb.head] === PAST &&
    !isBy(preposition) &&
    !opensClauseToo(preposition) &&
    !countsOf(verb.word).takesClause;
  return reduced ? extendLeft(clause, start - 3) : start;
}
