import type { Candidate } from './pack.ts';

/** For each candidate the nearest one whose content holds its cue (or its content, without a cue); candidates in text order. */
export function parentsOf(candidates: readonly Candidate[]): (number | null)[] {
  const pieces = candidates
    .flatMap(({ content }, i) => content.map(({ from, to }) => ({ from, to, i })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const anchors = candidates
    .map((candidate, i) => ({ at: candidate.cue?.from ?? candidate.content[0]?.from ?? 0, i }))
    .sort((a, b) => a.at - b.at);
  const parents: (number | null)[] = candidates.map(() => null);
  const open: { to: number; i: number }[] = [];
  let next = 0;
  for (const { at, i } of anchors) {
    for (; next < pieces.length && (pieces[next]?.from ?? 0) <= at; next++) {
      const piece = pieces[next];
      while (open.length > 0 && piece && (open[open.length - 1]?.to ?? 0) <= piece.from) open.pop();
      if (piece) open.push(piece);
    }
    while (open.length > 0 && (open[open.length - 1]?.to ?? 0) <= at) open.pop();
    for (let depth = open.length - 1; depth >= 0 && depth >= open.length - DEEPEST; depth--) {
      const piece = open[depth];
      if (piece && piece.to > at && !leadsTo(i, piece.i, parents)) {
        parents[i] = piece.i;
        break;
      }
    }
  }
  return parents;
}

/**
 * Asked of tokens in order of the text: the candidate whose content, nearest around, holds the token; what
 * was told before its source was named (`..., according to the police`) is held by nobody.
 */
export function holderOf(candidates: readonly Candidate[]): (at: number) => number | null {
  const pieces = candidates
    .flatMap(({ cue, content }, i) =>
      content.flatMap(({ from, to }) => (cue && to <= cue.from ? [] : [{ from, to, i }])),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const open: { to: number; i: number }[] = [];
  let next = 0;
  return (at) => {
    for (; next < pieces.length && (pieces[next]?.from ?? 0) <= at; next++) {
      const piece = pieces[next];
      if (piece) open.push(piece);
    }
    while (open.length > 0 && (open[open.length - 1]?.to ?? 0) <= at) open.pop();
    return open[open.length - 1]?.i ?? null;
  };
}

/** Contents inside contents: more are not looked through. */
const DEEPEST = 8;

/** Two that hold each other's cue: only one is the other's parent. */
function leadsTo(child: number, parent: number, parents: readonly (number | null)[]): boolean {
  let at: number | null = parent;
  for (let steps = 0; at !== null; steps++) {
    if (at === child || steps > 4 * DEEPEST) return true;
    at = parents[at] ?? null;
  }
  return false;
}
