import type { Chunk, VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import type { Position } from './proposal.ts';
import { subjectAt } from './subjects.ts';

/** Where the clause of verb group `v` stands. */
export function positionOf(clause: Clause, v: number): Position {
  const subject = subjectAt(clause, v);
  if (subject?.how === 'relative') return 'r';
  if (opensSubordinate(clause, v)) return 's';
  if (
    subject?.how === 'own' &&
    /^(?:percent|%)$/.test(
      clause.reading.tokens[(clause.chunks[subject.chunk] as Chunk).to - 1]?.word.norm ?? '',
    )
  )
    return 'p';
  const verb = clause.chunks[v] as VerbGroup;
  if (verb.form === 'gerund' && (clause.chunks[v - 1]?.type === 'np' || v === 0)) return v === 0 ? 's' : 'r';
  const at = subject?.how === 'own' ? subject.chunk : v;
  for (let k = at - 1; k >= 0 && at - k < 6; k--) {
    const chunk = clause.chunks[k];
    if (chunk?.type === 'sub' || (chunk?.type === 'wh' && /^(?:when|where|while)$/.test(clause.norm(k))))
      return 's';
    if (chunk?.type === 'wh') return 'r';
    if (
      chunk?.type === 'prep' &&
      /^(?:as|after|before|since|until|by|in|for|of|without)$/.test(clause.norm(k)) &&
      k === at - 1
    )
      return 's';
    if (chunk?.type !== 'adv' && chunk?.type !== 'np') return 'm';
  }
  return 'm';
}

/** The sentence begins with a subordinate clause or participle, and no comma has ended it before chunk `v`. */
function opensSubordinate(clause: Clause, v: number): boolean {
  const { chunks, norm } = clause;
  let k = 0;
  while (chunks[k]?.type === 'coord' || chunks[k]?.type === 'adv') k++;
  const first = chunks[k];
  if (!first || k > v) return false;
  const opens =
    first.type === 'sub' ||
    (first.type === 'wh' && /^(?:when|where|while|whenever)$/.test(norm(k))) ||
    (first.type === 'prep' &&
      (chunks[k + 1]?.type === 'vg' ||
        /^(?:after|before|since|as|until|with|despite)$/.test(norm(k)) ||
        chunks[k + 2]?.type === 'vg')) ||
    (first.type === 'vg' && first.form !== 'finite') ||
    (first.type === 'that' && k > 0);
  if (!opens) return false;
  for (let i = k; i < v; i++) if (chunks[i]?.type === 'comma') return false;
  return true;
}
