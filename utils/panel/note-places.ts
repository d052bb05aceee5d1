import type { Grade, Span } from '../anchoring/types.ts';
import type { NoteView } from '../notes/types.ts';
import type { Row } from './rows.ts';

/** Where a note's claim is in the article as it is now; `span` is null where it is in doubt or lost. */
export interface Place {
  readonly grade: Grade | 'ask' | 'lost' | 'confirmed' | 'refused';
  readonly span: Span | null;
  /** Words that may be the claim's, likeliest first: what the reader is asked about, or has refused. */
  readonly candidates?: readonly Span[];
}

/** The reader's answer where a place is in doubt: these words, none of them, or to be asked once more. */
export type PlaceAnswer = Span | 'apart' | 'again';

export interface PlacedNote extends NoteView {
  readonly place: Place;
}

/** The notes of an article, by where they are shown. */
export interface NotesByPlace {
  /** By the claim's index. */
  readonly ofClaim: ReadonlyMap<number, readonly PlacedNote[]>;
  readonly ofArticle: readonly PlacedNote[];
  /** Claims that are not (certainly) in the article any more, or words that are no claim. */
  readonly elsewhere: readonly PlacedNote[];
}

export const NO_NOTES: NotesByPlace = { ofClaim: new Map(), ofArticle: [], elsewhere: [] };

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Share of the two spans' joint length that they have in common. */
const likeness = (a: Span, b: Span) => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Spans have to have this much in common for a note's words to be a row's. */
const SAME_CLAIM = 0.5;

/** The claim that these words of the article are. */
export function rowAt(rows: readonly Row[], span: Span): Row | null {
  let best: Row | null = null;
  let likest = SAME_CLAIM;
  for (const row of rows) {
    const alike = likeness(row.extent, span);
    if (alike >= likest) {
      best = row;
      likest = alike;
    }
  }
  return best;
}

/** Puts each note with the claim it is on. */
export function placeNotes(notes: readonly PlacedNote[], rows: readonly Row[]): NotesByPlace {
  const ofClaim = new Map<number, PlacedNote[]>();
  const ofArticle: PlacedNote[] = [];
  const elsewhere: PlacedNote[] = [];
  for (const placed of notes) {
    const row = placed.place.span && rowAt(rows, placed.place.span);
    if (placed.claim === null) ofArticle.push(placed);
    else if (row) ofClaim.set(row.index, [...(ofClaim.get(row.index) ?? []), placed]);
    else elsewhere.push(placed);
  }
  return { ofClaim, ofArticle, elsewhere };
}
