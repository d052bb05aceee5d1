import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { wordAt } from './row.ts';
import { isBy } from './single-words.ts';
import { canBePast } from './verbs.ts';
import { question, spelt } from './word-questions.ts';

const isPast = question(({ norm }) => canBePast(norm));
const endsLikeParticiple = spelt(/(?:ed|en|t|d|ne|wn|de|ght)$/);

export function isFiniteVerb(chunk: Chunk | undefined): chunk is VerbGroup {
  return chunk?.type === 'vg' && chunk.form === 'finite';
}

/** A past form without auxiliary that stands where a reduced relative clause would: `released by`, `seen in`. */
export function looksParticiple(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.type !== 'vg' || chunk.auxiliary || chunk.form !== 'finite') return false;
  if (!isPast(chunk.word)) return true;
  const after = clause.chunks[at + 1];
  return after?.type === 'prep' && isBy(wordAt(clause, after.from)) && endsLikeParticiple(chunk.word);
}

/** Spelt as one: `the paper, |published in May, argues`. */
export const canBeParticiple = ({ auxiliary, word }: VerbGroup): boolean => !auxiliary && isPast(word);
