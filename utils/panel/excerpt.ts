import type { Attribution, Span } from '../attribution/types.ts';

/** What a piece of an excerpt is: `between` is the article's own words, `gap` stands for words left out. */
type Role = 'source' | 'cue' | 'content' | 'between' | 'gap';

export interface Piece {
  readonly role: Role;
  readonly text: string;
}

/** Words that are shown beside the content before they are left out, in UTF-16 units. */
const LONGEST_ASIDE = 60;

/** From the first to the last part of an attribution, offsets into the article's text. */
export function extentOf({ source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>): Span {
  const parts = [source, cue, ...content].filter((part) => part !== null);
  return {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
}

const GAP: Piece = { role: 'gap', text: ' … ' };

/**
 * The claim as the article words it: source, cue and content in their places, quotation marks as
 * published, long stretches between them left out.
 */
export function excerptOf(text: string, attribution: Attribution): Piece[] {
  const { source, cue, content } = attribution;
  const extent = extentOf(attribution);
  const cuts = new Set([extent.start, extent.end]);
  for (const part of [source, cue, ...content]) {
    if (part) cuts.add(part.start).add(part.end);
  }
  const inside = (part: Span | null, at: number) => part !== null && part.start <= at && at < part.end;
  const roleAt = (at: number): Role => {
    if (inside(cue, at)) return 'cue';
    if (inside(source, at)) return 'source';
    return content.some((part) => inside(part, at)) ? 'content' : 'between';
  };

  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const words = text.slice(start, end);
    const role = roleAt(start);
    const last = pieces.at(-1);
    if (role === 'between' && words.length > LONGEST_ASIDE) pieces.push(GAP);
    else if (last?.role === role) pieces[pieces.length - 1] = { role, text: last.text + words };
    else pieces.push({ role, text: words });
  }
  return pieces;
}

/** Spaces, or the colon of a headline: nothing to begin or end with. */
const isBlank = ({ text }: Piece) => !/[\p{L}\p{N}]/u.test(text);

/** What stood between a source and the article's next words. */
const LEADING_COMMA = /^[\s,،;؛:]+/;

/**
 * The excerpt for a list whose headings say the source already: without one that stands first or last, and a long
 * one between the others left out, since the content would not be seen behind it.
 */
export function withoutSource(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.role === 'source');
  if (first !== 0 && first !== pieces.length - 1) {
    return pieces.map((piece) =>
      piece.role === 'source' && piece.text.length > LONGEST_ASIDE ? GAP : piece,
    );
  }
  const rest = pieces.toSpliced(first, 1);
  while (rest[0] && isBlank(rest[0])) rest.shift();
  while (rest.at(-1) && isBlank(rest.at(-1)!)) rest.pop();
  const opening = rest[0];
  if (opening?.role === 'between')
    rest[0] = { role: 'between', text: opening.text.replace(LEADING_COMMA, '') };
  return rest.some((piece) => piece.role === 'content') ? rest : pieces;
}
