import { clauseAt } from './ahead.ts';
import type { VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { PAST } from './tagset.ts';

/** The comma before the clause that an opening participle waits for: `Asked if it was safe|, she nodded`; -1 where none opens the sentence. */
export function mainClause(clause: Clause, v: number): number {
  const { chunks, tags } = clause;
  const verb = chunks[v] as VerbGroup;
  const participle = verb.form === 'gerund' || (!verb.auxiliary && tags[verb.head] === PAST);
  if (!participle || !opensSentence(clause, v)) return -1;
  for (let k = v + 1; k < chunks.length; k++)
    if (chunks[k]?.type === 'comma' && clauseAt(clause, k + 1)) return chunks[k]?.from ?? -1;
  return -1;
}

/** Nothing but words that link it stands before chunk `v`. */
function opensSentence({ chunks }: Clause, v: number): boolean {
  for (let k = v - 1; k >= 0; k--) {
    const type = chunks[k]?.type;
    if (type !== 'sub' && type !== 'wh' && type !== 'adv' && type !== 'coord') return false;
  }
  return true;
}
