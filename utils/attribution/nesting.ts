import { orderOf } from './order.ts';
import type { Candidate, Reading } from './pack.ts';
import { numberPerToken } from './room.ts';

const coveredTokens = numberPerToken();
const COVERED = 1;

/**
 * Drops what stands inside another attribution's content and is less sure than its language asks of
 * nested attributions (`he said she thinks`): the outer one is read first, and whole.
 */
export function withoutDoubtfulNested(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const covered = coveredTokens(reading.tokens.length);
  const kept = candidates.map(() => false);
  for (const i of orderOf(candidates.map(shortnessOf))) {
    const candidate = candidates[i] as Candidate;
    const at = (candidate.cue ?? candidate.content[0])?.from ?? -1;
    if (at >= 0 && covered[at] === COVERED && candidate.confidence < floorAt(reading, at)) continue;
    kept[i] = true;
    for (const { from, to } of candidate.content) for (let t = from; t < to; t++) covered[t] = COVERED;
  }
  return candidates.filter((_, i) => kept[i]);
}

function shortnessOf({ content }: Candidate): number {
  let size = 0;
  for (const { from, to } of content) size += to - from;
  return -size;
}

function floorAt(reading: Reading, at: number): number {
  const sentence = reading.sentences[reading.tokens[at]?.sentence ?? -1];
  return (sentence && reading.paragraphs[sentence.paragraph]?.pack.nestedFloor) ?? 0;
}
