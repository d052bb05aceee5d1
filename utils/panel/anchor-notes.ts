import { type Anchoring, createAnchorer, describeTarget, type Target } from '../anchoring/index.ts';
import type { NoteView, Placement } from '../notes/types.ts';
import type { Place, PlaceAnswer, PlacedNote } from './note-places.ts';
import type { ReadyState } from './view.ts';

function placeOf(anchoring: Anchoring): Place {
  if ('span' in anchoring) return { grade: anchoring.grade, span: anchoring.span };
  if (anchoring.grade === 'lost') return { grade: 'lost', span: null };
  return { grade: 'ask', span: null, candidates: anchoring.candidates.map(({ span }) => span) };
}

/** Where a claim is, by its own words and by what the reader has said of its place. */
function placeWith(
  anchor: (target: Target) => Anchoring,
  target: Target,
  { grade, target: confirmed }: Pick<Placement, 'grade' | 'target'>,
): Place {
  const own = placeOf(anchor(target));
  // The very words are there (again): nothing the reader was asked about.
  if (own.grade === 'exact') return own;
  if (grade === 'refused') {
    return own.grade === 'moved' || own.grade === 'lost'
      ? own
      : { grade: 'refused', span: null, candidates: own.span ? [own.span] : (own.candidates ?? []) };
  }
  if (grade !== 'confirmed' || !confirmed) return own;
  const place = placeOf(anchor(confirmed));
  if (place.grade === 'lost') return own;
  return place.span ? { grade: 'confirmed', span: place.span } : place;
}

/** Finds each note's words in the article as it is now. */
export function placeViews(views: readonly NoteView[], state: ReadyState): PlacedNote[] {
  const anchor = createAnchorer(state.article.text);
  return views.map((view) => ({
    ...view,
    place: view.claim
      ? placeWith(anchor, view.claim.target, view.note.placement ?? { grade: 'ask', target: null })
      : { grade: 'exact', span: null },
  }));
}

/** What is kept of the reader's answer, beside the claim as she noted it. */
export function placementOf(text: string, answer: PlaceAnswer): Omit<Placement, 'at'> {
  if (answer === 'apart') return { grade: 'refused', target: null };
  if (answer === 'again') return { grade: 'ask', target: null };
  return { grade: 'confirmed', target: describeTarget(text, answer) };
}
