import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { canBePast } from './verbs.ts';

export function isFiniteVerb(chunk: Chunk | undefined): chunk is VerbGroup {
  return chunk?.type === 'vg' && chunk.form === 'finite';
}

/** A past form without auxiliary that stands where a reduced relative clause would: `released by`, `seen in`. */
export function looksParticiple(clause: Clause, at: number): boolean {
  const chunk = clause.chunks[at];
  if (chunk?.type !== 'vg' || chunk.auxiliary || chunk.form !== 'finite') return false;
  const word = clause.reading.tokens[chunk.head]?.word.norm ?? '';
  if (!canBePast(word)) return true;
  return (
    clause.chunks[at + 1]?.type === 'prep' &&
    clause.norm(at + 1) === 'by' &&
    /(?:ed|en|t|d|ne|wn|de|ght)$/.test(word)
  );
}

/** Spelt as one: `the paper, |published in May, argues`. */
export const canBeParticiple = ({ reading }: Clause, { auxiliary, head }: VerbGroup): boolean =>
  !auxiliary && canBePast(reading.tokens[head]?.word.norm ?? '');
