import { type Accessor, lazy, Show, Suspense } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { NotesByPlace } from '../../utils/panel/note-places.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import { useWords } from '../locale.tsx';
import type { PanelActions } from './actions.ts';
import type { Browsing } from './browsing.ts';
import { ClaimList } from './ClaimList.tsx';
import { ClaimNotes } from './ClaimNotes.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import type { Corrections } from './corrections.ts';
import type { Listing } from './listing.ts';
import type { Noting } from './noting.ts';

/** Fetched where the reader corrects a claim. */
const CorrectClaim = lazy(async () => ({ default: (await import('./CorrectClaim.tsx')).CorrectClaim }));

/** The list of claims; an open one has its notes, and what the reader corrects about it. */
export function Claims(props: {
  article: ReadyState['article'];
  listing: Listing;
  browsing: Browsing;
  noting: Noting;
  corrections: Corrections;
  notes: NotesByPlace;
  pointed: number | null;
  makeDraftSaver: PanelActions['makeDraftSaver'];
  onCopy: (row: Row) => void;
}) {
  const t = useWords(panelMessages);
  const { listing, browsing, noting, corrections } = props;
  const notesOf = (row: Row) => props.notes.ofClaim.get(row.index) ?? [];

  const Claim = (claim: { row: Accessor<Row> }) => {
    const { row } = claim;
    const own = () => notesOf(row());
    return (
      <ClaimRow
        row={row()}
        status={{
          open: browsing.isOpen(row()),
          reachable: browsing.reachable() === row().index,
          pointed: props.pointed === row().index,
          notes: own().length,
          underSource: listing.underSources(),
        }}
        language={props.article.language}
        direction={props.article.direction}
        words={listing.words()}
        sourceOf={(index) => listing.rowOf(index)?.source ?? null}
        onChoose={() => browsing.choose(row())}
        onPair={browsing.visit}
        onCopy={() => props.onCopy(row())}
        onAddNote={() => noting.begin(row())}
        onCorrect={() => corrections.begin(row())}
        onUndoCorrection={(id) => void corrections.undo(id)}
      >
        <Show when={corrections.current() === row().id}>
          <Suspense>
            <CorrectClaim
              row={row()}
              sources={corrections.sources()}
              selection={corrections.selection}
              onSave={(correction) => void corrections.relabel(row(), correction)}
              onRemove={() => void corrections.remove(row())}
              onCancel={() => {
                corrections.end();
                browsing.focus(row());
              }}
            />
          </Suspense>
        </Show>
        <ClaimNotes
          notes={own()}
          tools={noting.tools()}
          draft={noting.draftOn(row().id)}
          makeDraftSaver={({ id }, onState) => props.makeDraftSaver(id, row().index, onState)}
          onDraftDone={noting.end}
        />
      </ClaimRow>
    );
  };

  return (
    <>
      <ClaimList
        groups={listing.groups()}
        reachable={browsing.reachable()}
        reveal={browsing.reveal()}
        onReach={(index) => {
          browsing.touch();
          browsing.show(index, true);
        }}
      >
        {(row) => <Claim row={row} />}
      </ClaimList>
      <Show when={listing.shown().length === 0}>
        <div class="panel__nothing">
          <strong>{t('nothing_matches')}</strong>
          <span>{t('nothing_matches_body')}</span>
          <button type="button" class="button" onClick={listing.clearFilter}>
            {t('clear_filters')}
          </button>
        </div>
      </Show>
    </>
  );
}
