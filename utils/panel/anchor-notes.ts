import { type Anchoring, createAnchorer } from '../anchoring/index.ts';
import type { NoteView } from '../notes/types.ts';
import type { Place, PlacedNote } from './note-places.ts';
import type { ReadyState } from './view.ts';

function placeOf(anchoring: Anchoring): Place {
  return 'span' in anchoring
    ? { grade: anchoring.grade, span: anchoring.span }
    : { grade: anchoring.grade, span: null };
}

/** Finds each note's words in the article as it is now. */
export function placeViews(views: readonly NoteView[], state: ReadyState): PlacedNote[] {
  const anchor = createAnchorer(state.article.text);
  return views.map((view) => ({
    ...view,
    place: view.claim ? placeOf(anchor(view.claim.target)) : { grade: 'exact', span: null },
  }));
}
