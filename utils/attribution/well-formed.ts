import type { Candidate, TokenRange } from './pack.ts';
import { overlaps } from './spans.ts';

/**
 * Holds a candidate to the contract, whatever its rule was led to by strange text: contents in order,
 * without overlap and around the cue. Null where cue and source cannot both be right, or nothing is left.
 */
export function wellFormed(candidate: Candidate): Candidate | null {
  const { cue, source, content } = candidate;
  if (isEmpty(cue) || isEmpty(source) || (cue && source && overlaps(cue, source))) return null;
  if (isInOrder(content, cue)) return candidate;
  const pieces = [...content]
    .sort((a, b) => a.from - b.from)
    .flatMap((piece) => (cue ? around(piece, cue) : [piece]));
  let end = 0;
  const apart = pieces.flatMap((piece) => {
    const from = Math.max(piece.from, end);
    end = Math.max(end, piece.to);
    return from < piece.to ? [{ from, to: piece.to }] : [];
  });
  return apart.length === 0 ? null : { ...candidate, content: apart };
}

const isEmpty = (range: TokenRange | null): boolean => range !== null && range.from >= range.to;

function isInOrder(content: readonly TokenRange[], cue: TokenRange | null): boolean {
  let end = 0;
  for (const piece of content) {
    if (isEmpty(piece) || piece.from < end || (cue !== null && overlaps(piece, cue))) return false;
    end = piece.to;
  }
  return true;
}

/** What of a piece stands before and after the cue. */
const around = ({ from, to }: TokenRange, cue: TokenRange): TokenRange[] =>
  [
    { from, to: Math.min(to, cue.from) },
    { from: Math.max(from, cue.to), to },
  ].filter((piece) => !isEmpty(piece));
