import type { Chunk, VerbGroup } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import { complementOf } from './complement.ts';
import { countsOfLemma } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { edgesFrom } from './edges.ts';
import { framesBehind } from './frame.ts';
import type { Sketch } from './proposal.ts';
import { isIt } from './single-words.ts';
import { resolveSubject } from './subjects.ts';
import { ofLemma } from './word-questions.ts';

const isCopula = ofLemma('be feel remain seem become appear sound');
const ofAdjective = framesBehind('adj-');
const impersonally = framesBehind('it-');

/** `is confident that`, `was critical of`; and without a copula, `hopeful that`. */
export function proposeAdjective(clause: Clause, v: number, least: number): Sketch | null {
  const { chunks } = clause;
  const verb = chunks[v] as VerbGroup;
  if (!isCopula(verb.word)) return null;
  let k = v + 1;
  while (chunks[k]?.type === 'adv') k++;
  if (chunks[k]?.type !== 'adj') return null;
  const complement = complementOf(clause, k);
  if (complement.start < 0 || !complement.frame.ofAdjective) return null;
  const impersonal = isIt(wordOf(clause, v - 1));
  const frame = impersonal ? impersonally(ofAdjective(complement.frame)) : ofAdjective(complement.frame);
  const lemma = wordOf(clause, k).norm;
  const odds = baseOdds(countsOfLemma(lemma), frame);
  if (odds < least) return null;
  const subject = resolveSubject(clause, v);
  const last = chunks[Math.max(complement.cueEnd, k)] as Chunk;
  const start = (chunks[complement.start] as Chunk).from;
  return {
    lemma,
    frame,
    odds,
    cue: { from: verb.from, to: last.to },
    source: subject.how === 'none' || impersonal ? null : subject.range,
    how: subject.how === 'none' ? 'none' : 'own',
    before: [],
    start,
    edges: () => edgesFrom(clause, start, complement.frame.clausal),
    position: 'm',
    after: [],
    verb,
    verbAt: v,
    head: (chunks[k] as Chunk).from,
  };
}
