import { createEffect, createSignal, on } from 'solid-js';
import type { Translate } from '../../utils/i18n/translator.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import { type PlaceAnswer, rowAt } from '../../utils/panel/note-places.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { NoteRequest } from '../../utils/ui/requests.ts';
import type { NoteTools } from '../notes/NoteList.tsx';
import type { PanelActions } from './actions.ts';
import type { Browsing } from './browsing.ts';
import type { Draft } from './ClaimNotes.tsx';
import type { Doings } from './doings.ts';
import type { Listing } from './listing.ts';

type Words = Translate<Record<'deleted' | 'kept_apart' | 'placed', string>>;

/** Writing notes on the article and its claims, and saying where the doubtful ones belong. */
export function createNoting(of: {
  readonly t: Words;
  readonly listing: Listing;
  readonly browsing: Browsing;
  readonly actions: Pick<PanelActions, 'makeEditSaver' | 'deleteNote' | 'restoreNote' | 'answerPlace'>;
  readonly doings: Doings;
  readonly tagsInUse: () => readonly string[];
  readonly explain: (error: unknown) => string;
  readonly request: () => NoteRequest | null;
}) {
  const { t, listing, browsing, actions, doings } = of;
  const [draft, setDraft] = createSignal<Draft | null>(null);

  const begin = (row: Row) => {
    browsing.open(row);
    setDraft({ id: crypto.randomUUID(), rowId: row.id });
  };
  const remove = (note: NoteRecord) =>
    doings.attempt(
      t('deleted'),
      () => actions.deleteNote(note),
      () => actions.restoreNote(note),
    );

  createEffect(
    on(of.request, (request) => {
      const row = request && listing.rowOf(request.index);
      if (!row) return;
      browsing.show(row.index, false);
      begin(row);
    }),
  );

  return {
    /** The note being written on a row, or on the article as a whole (null). */
    draftOn: (rowId: string | null) => (draft()?.rowId === rowId ? draft() : null),
    begin,
    beginOnArticle: () => setDraft({ id: crypto.randomUUID(), rowId: null }),
    end() {
      const row = listing.rowWithId(draft()?.rowId ?? null);
      setDraft(null);
      if (row) browsing.focus(row);
    },
    tools: (): NoteTools => ({
      tagsInUse: of.tagsInUse(),
      makeEditSaver: actions.makeEditSaver,
      explain: of.explain,
      onDelete: (note) => void remove(note),
    }),
    async answer(note: NoteRecord, answer: PlaceAnswer) {
      const work = () => actions.answerPlace(note, answer);
      if (answer === 'again') return void (await doings.attempt(null, work));
      const done = await doings.undoable(t(answer === 'apart' ? 'kept_apart' : 'placed'), work);
      const row = done && answer !== 'apart' && rowAt(listing.rows(), answer);
      if (row) browsing.visit(row.index);
    },
  };
}

export type Noting = ReturnType<typeof createNoting>;
