import { clauseAt } from './ahead.ts';
import type { VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import { PAST } from './tagset.ts';

/** The comma before the clause that an opening participle waits for: `Asked if it was safe|, she nodded`; -1 where none opens the sentence. */
export function mainClause(clause: Clause, v: number): number {
  const { chunks, tags } = clause;
  const verb = chunks[v] as VerbGroup;
  const participle = verb.form === 'gerund' || (!verb.auxiliary && tags[verb.head] === PAST);
  if (!participle || !chunks.slice(0, v).every(({ type }) => /^(?:sub|wh|adv|coord)$/.test(type))) return -1;
  const comma = chunks.findIndex(({ type }, k) => k > v && type === 'comma' && clauseAt(clause, k + 1));
  return chunks[comma]?.from ?? -1;
}
