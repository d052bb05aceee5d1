import { orderOf, WIDEST } from './order.ts';
import type { Candidate, TokenRange } from './pack.ts';
import { anchorOf } from './statements.ts';

/** For each candidate the nearest one whose content holds its cue (or its content, without a cue); candidates in text order. */
export function parentsOf(candidates: readonly Candidate[]): (number | null)[] {
  const pieces = piecesOf(candidates, false);
  const anchors = candidates.map(anchorOf);
  const parents: (number | null)[] = candidates.map(() => null);
  const open: Piece[] = [];
  let next = 0;
  for (const i of orderOf(anchors)) {
    const at = anchors[i] as number;
    for (; next < pieces.length && (pieces[next] as Piece).from <= at; next++) {
      const piece = pieces[next] as Piece;
      closeBefore(open, piece.from);
      open.push(piece);
    }
    closeBefore(open, at);
    for (let depth = open.length - 1; depth >= 0 && depth >= open.length - DEEPEST; depth--) {
      const piece = open[depth] as Piece;
      if (piece.to > at && !leadsTo(i, piece.of, parents)) {
        parents[i] = piece.of;
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
  const pieces = piecesOf(candidates, true);
  const open: Piece[] = [];
  let next = 0;
  return (at) => {
    for (; next < pieces.length && (pieces[next] as Piece).from <= at; next++)
      open.push(pieces[next] as Piece);
    closeBefore(open, at);
    return open.length > 0 ? (open[open.length - 1] as Piece).of : null;
  };
}

/** A piece of a candidate's content. */
interface Piece extends TokenRange {
  readonly of: number;
}

/** The pieces of all contents as they begin, the wider first; those behind their cue alone where `told` is asked for. */
function piecesOf(candidates: readonly Candidate[], told: boolean): Piece[] {
  const pieces: Piece[] = [];
  const keys: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const { cue, content } = candidates[i] as Candidate;
    for (const { from, to } of content) {
      if (told && cue && to <= cue.from) continue;
      pieces.push({ from, to, of: i });
      keys.push(from * WIDEST - to);
    }
  }
  return orderOf(keys).map((i) => pieces[i] as Piece);
}

/** Takes away the innermost pieces that have ended. */
function closeBefore(open: Piece[], at: number): void {
  while (open.length > 0 && (open[open.length - 1] as Piece).to <= at) open.pop();
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
