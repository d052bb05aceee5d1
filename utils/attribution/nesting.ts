import type { Candidate, Reading } from './pack.ts';

/**
 * Drops what stands inside another attribution's content and is less sure than its language asks of
 * nested attributions (`he said she thinks`): the outer one is read first, and whole.
 */
export function withoutDoubtfulNested(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const sizes = candidates.map(sizeOf);
  const order = candidates
    .map((_, i) => i)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const covered = new Int32Array(reading.tokens.length).fill(-1);
  const kept = new Set<number>();
  for (const i of order) {
    const candidate = candidates[i] as Candidate;
    const at = (candidate.cue ?? candidate.content[0])?.from ?? -1;
    if ((covered[at] ?? -1) >= 0 && candidate.confidence < floorAt(reading, at)) continue;
    kept.add(i);
    for (const { from, to } of candidate.content)
      for (let t = from; t < to; t++) if ((covered[t] as number) < 0) covered[t] = i;
  }
  return candidates.filter((_, i) => kept.has(i));
}

function sizeOf({ content }: Candidate): number {
  let size = 0;
  for (const { from, to } of content) size += to - from;
  return size;
}

function floorAt(reading: Reading, at: number): number {
  const sentence = reading.sentences[reading.tokens[at]?.sentence ?? -1];
  return (sentence && reading.paragraphs[sentence.paragraph]?.pack.nestedFloor) ?? 0;
}
