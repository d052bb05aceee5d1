import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import type { Translate } from '../../utils/i18n/translator.ts';
import { type Correction, sourcesOf } from '../../utils/panel/correcting.ts';
import { rowAt } from '../../utils/panel/note-places.ts';
import type { Row } from '../../utils/panel/rows.ts';
import type { ReadyState } from '../../utils/panel/view.ts';
import type { PanelActions } from './actions.ts';
import type { Doings } from './doings.ts';

type Words = Translate<Record<'claim_corrected' | 'claim_removed' | 'correction_undone', string>>;

/** The reader's say about claims we read wrongly: which one she is at, and what she does about it. */
export function createCorrections(of: {
  readonly t: Words;
  readonly state: () => ReadyState;
  readonly rows: () => readonly Row[];
  readonly actions: Pick<PanelActions, 'relabelClaim' | 'removeClaim' | 'undoCorrection' | 'selection'>;
  readonly doings: Doings;
  readonly onCorrected: (row: Row) => void;
}) {
  const { t, doings, actions } = of;
  const [current, setCurrent] = createSignal<string | null>(null);

  /** Where the claim is that was corrected: its row may have another name when it comes back. */
  let corrected: Span | null = null;
  createEffect(
    on(
      of.rows,
      (rows) => {
        const row = corrected && rowAt(rows, corrected);
        corrected = null;
        if (row) of.onCorrected(row);
      },
      { defer: true },
    ),
  );

  return {
    /** Id of the row being corrected. */
    current,
    begin: (row: Row) => setCurrent(row.id),
    end: () => setCurrent(null),
    /** The article's sources, by key. */
    sources: createMemo(() => sourcesOf(of.rows(), of.state().attributions)),
    /** What is selected on the page; null where nothing of the article is. */
    selection: async () => {
      const span = await actions.selection();
      return span && { span, words: of.state().article.text.slice(span.start, span.end) };
    },
    relabel: async (row: Row, correction: Correction) => {
      corrected = row.extent;
      const work = () => actions.relabelClaim(row.index, correction);
      if (await doings.undoable(t('claim_corrected'), work)) setCurrent(null);
      else corrected = null;
    },
    remove: (row: Row) => doings.undoable(t('claim_removed'), () => actions.removeClaim(row.index)),
    undo: (id: string) => doings.attempt(t('correction_undone'), () => actions.undoCorrection(id)),
  };
}

export type Corrections = ReturnType<typeof createCorrections>;
