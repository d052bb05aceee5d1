import type { Chunk } from './chunks.ts';
import { type Clause, isClause, wordOf } from './clause.ts';
import { countsOfLemma } from './counts.ts';
import { baseOdds } from './cue-rates.ts';
import { edgesFrom } from './edges.ts';
import { type Frame, frameNamed } from './frame.ts';
import { afterQuantity } from './phrase-start.ts';
import { NO_EDGES, type Sketch } from './proposal.ts';
import { afterConnective, continuation } from './quoted.ts';
import { wordAt } from './row.ts';
import { isOf, isThe, isTo } from './single-words.ts';
import { invertedEnd } from './source-end.ts';
import { spelt } from './word-questions.ts';

/** How many chunks `per`, `according to` or `in the words of` has; 0 where none begins at `k`. */
function prepositionAt(clause: Clause, k: number): number {
  const word = wordOf(clause, k);
  if (!opens(word)) return 0;
  if (isPer(word)) return 1;
  const next = wordOf(clause, k + 1);
  if (isAccording(word)) return isTo(next) ? 2 : 0;
  const words = clause.chunks[k + 1];
  const spoken = words?.type === 'np' && isThe(next) && isWords(wordAt(clause, words.head));
  return spoken && isOf(wordOf(clause, k + 2)) ? 3 : 0;
}

const opens = spelt('per according in');
const isPer = spelt('per');
const isAccording = spelt('according');
const isWords = spelt('words');

const BEFORE = frameNamed('acc-pre');
const INSIDE = frameNamed('acc-mid');
const AFTER = frameNamed('acc-post');

/** `according to X`, after, before or inside what X says. */
export function proposeAccording(clause: Clause, k: number, least: number): Sketch | null {
  const length = prepositionAt(clause, k);
  const sketch = length > 0 ? sketchBehind(clause, k, k + length) : null;
  return sketch && sketch.odds >= least ? sketch : null;
}

const oddsIn = (frame: Frame): number => baseOdds(countsOfLemma('according'), frame);

/** With the speaker behind the preposition, from chunk `at`. */
function sketchBehind(clause: Clause, k: number, at: number): Sketch | null {
  const { chunks, reading } = clause;
  const speaker = afterQuantity(clause, at);
  if (chunks[speaker]?.type !== 'np') return null;
  const cue = { from: (chunks[k] as Chunk).from, to: (chunks[at - 1] as Chunk).to };
  const end = invertedEnd(clause, speaker);
  const source = { from: (chunks[at] as Chunk).from, to: (chunks[end - 1] as Chunk).to };
  const base = {
    lemma: 'according',
    cue,
    source,
    how: 'own' as const,
    position: 'm' as const,
    verb: null,
    verbAt: -1,
    head: cue.from,
  };
  const comma = chunks[end]?.type === 'comma' ? end : -1;
  const from = afterConnective(clause);
  // `The bridge, |according to`
  const subject = k === 2 && chunks[0]?.type === 'np' && !chunks[0].time && chunks[1]?.type === 'comma';
  const opening = k === 0 || (k <= 2 && !subject && !isClause(clause, k));
  if (opening) {
    const then = chunks[comma >= 0 ? comma + 1 : end];
    if (!then) return null;
    return {
      ...base,
      frame: BEFORE,
      odds: oddsIn(BEFORE),
      before: [],
      start: then.from,
      edges: () => edgesFrom(clause, then.from, false),
      after: [],
    };
  }
  let markAt = k - 1;
  if (chunks[markAt]?.type === 'quote') markAt--;
  const before = { from, to: (chunks[k - 1] as Chunk).to };
  const quotation =
    reading.quotations[
      reading.tokens[before.to - 1]?.quotation ?? reading.tokens[before.to - 2]?.quotation ?? -1
    ];
  if (quotation && quotation.from < clause.from) before.from = quotation.from;
  const then = chunks[comma + 1];
  const interposed =
    comma >= 0 &&
    then &&
    (!isClause(clause, k) || then.type === 'vg' || then.type === 'np' || then.type === 'quote') &&
    then.type !== 'stop';
  if (interposed && !(then.type === 'np' && isClause(clause, k)))
    return {
      ...base,
      frame: INSIDE,
      odds: oddsIn(INSIDE),
      before: [before],
      start: then.from,
      edges: () => edgesFrom(clause, then.from, false),
      after: [],
    };
  return {
    ...base,
    frame: AFTER,
    odds: oddsIn(AFTER),
    before: [before],
    start: -1,
    edges: NO_EDGES,
    after: end >= chunks.length - 1 ? continuation(reading, clause.sentence) : [],
  };
}
