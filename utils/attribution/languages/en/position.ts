import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import type { Position } from './proposal.ts';
import { wordAt } from './row.ts';
import { subjectAt } from './subjects.ts';
import { spelt } from './word-questions.ts';

const isPercent = spelt('percent %');
const isWhen = spelt('when where while');
const isWhenever = spelt('whenever');
const leadsToVerb = spelt('as after before since until by in for of without');
const leadsToClause = spelt('after before since as until with despite');

/** Where the clause of verb group `v` stands. */
export function positionOf(clause: Clause, v: number): Position {
  const subject = subjectAt(clause, v);
  if (subject?.how === 'relative') return 'r';
  if (opensSubordinate(clause, v)) return 's';
  if (subject?.how === 'own' && isPercent(wordAt(clause, (clause.chunks[subject.chunk] as Chunk).to - 1)))
    return 'p';
  const verb = clause.chunks[v] as VerbGroup;
  if (verb.form === 'gerund' && (clause.chunks[v - 1]?.type === 'np' || v === 0)) return v === 0 ? 's' : 'r';
  const at = subject?.how === 'own' ? subject.chunk : v;
  for (let k = at - 1; k >= 0 && at - k < 6; k--) {
    const chunk = clause.chunks[k];
    if (chunk?.type === 'sub' || (chunk?.type === 'wh' && isWhen(wordOf(clause, k)))) return 's';
    if (chunk?.type === 'wh') return 'r';
    if (k === at - 1 && chunk?.type === 'prep' && leadsToVerb(wordOf(clause, k))) return 's';
    if (chunk?.type !== 'adv' && chunk?.type !== 'np') return 'm';
  }
  return 'm';
}

/** The sentence begins with a subordinate clause or participle, and no comma has ended it before chunk `v`. */
function opensSubordinate(clause: Clause, v: number): boolean {
  const { chunks } = clause;
  let k = 0;
  while (chunks[k]?.type === 'coord' || chunks[k]?.type === 'adv') k++;
  const first = chunks[k];
  if (!first || k > v) return false;
  const opens =
    first.type === 'sub' ||
    (first.type === 'wh' && (isWhen(wordOf(clause, k)) || isWhenever(wordOf(clause, k)))) ||
    (first.type === 'prep' &&
      (chunks[k + 1]?.type === 'vg' || leadsToClause(wordOf(clause, k)) || chunks[k + 2]?.type === 'vg')) ||
    (first.type === 'vg' && first.form !== 'finite') ||
    (first.type === 'that' && k > 0);
  if (!opens) return false;
  for (let i = k; i < v; i++) if (chunks[i]?.type === 'comma') return false;
  return true;
}
