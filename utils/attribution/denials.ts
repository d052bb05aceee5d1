import type { Candidate, Reading, TokenRange } from './pack.ts';

/**
 * Which attributions each denial denies: those of the text (other than its own and those around or
 * inside it) whose content shares the most of its rarer words.
 */
export function linkDenials(reading: Reading, candidates: readonly Candidate[]): number[][] {
  if (!candidates.some((candidate) => candidate.denial)) return candidates.map(() => []);
  const keys = candidates.map((candidate) => contentKeys(reading, candidate.content));
  const postings = postingsOf(keys);
  const weight = (key: string) => 1 / (1 + (postings.get(key)?.length ?? 0));
  return candidates.map((candidate, i) => {
    if (!candidate.denial) return [];
    const scored = sharers(keys[i] as Set<string>, postings).flatMap((j) => {
      const other = candidates[j] as Candidate;
      if (i === j || other.denial || nested(candidate, other)) return [];
      const score = similarity(keys[i] as Set<string>, keys[j] as Set<string>, weight);
      return score >= ENOUGH ? [{ j, score }] : [];
    });
    scored.sort((a, b) => b.score - a.score || a.j - b.j);
    const best = scored[0]?.score ?? 0;
    return scored
      .filter(({ score }) => score >= best * NEAR)
      .slice(0, MOST)
      .map(({ j }) => j)
      .sort((a, b) => a - b);
  });
}

/** Share of the shorter content's weight that both have. */
const ENOUGH = 0.4;
const NEAR = 0.75;
const MOST = 3;

function contentKeys(reading: Reading, content: readonly TokenRange[]): Set<string> {
  const keys = new Set<string>();
  for (const range of content) {
    for (let i = range.from; i < range.to && keys.size < 60; i++) {
      const key = reading.tokens[i]?.word.key;
      if (key) keys.add(key);
    }
  }
  return keys;
}

/** Each word with the contents that have it. */
function postingsOf(contents: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [at, keys] of contents.entries()) {
    for (const key of keys) {
      const known = postings.get(key);
      if (known) known.push(at);
      else postings.set(key, [at]);
    }
  }
  return postings;
}

/** A word in more contents than this tells them apart no longer; only a book has so many. */
const COMMON = 200;

/** The contents that share a word with this one, in order. */
function sharers(keys: ReadonlySet<string>, postings: ReadonlyMap<string, readonly number[]>): number[] {
  const found = new Set<number>();
  for (const key of keys) {
    const contents = postings.get(key) ?? [];
    if (contents.length <= COMMON) for (const at of contents) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (key: string) => number): number {
  let shared = 0;
  let ofA = 0;
  let ofB = 0;
  for (const key of a) {
    ofA += weight(key);
    if (b.has(key)) shared += weight(key);
  }
  for (const key of b) ofB += weight(key);
  const smaller = Math.min(ofA, ofB);
  return smaller === 0 ? 0 : shared / smaller;
}

function nested(a: Candidate, b: Candidate): boolean {
  const inside = (one: Candidate, other: Candidate): boolean =>
    one.content.some((range) => {
      const at = other.cue?.from ?? -1;
      return at >= range.from && at < range.to;
    });
  return inside(a, b) || inside(b, a);
}
