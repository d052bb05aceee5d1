import { createUniqueId, Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { PlacedNote } from '../../utils/panel/note-places.ts';
import { useWords } from '../locale.tsx';
import type { PanelActions } from './actions.ts';
import { ClaimNotes } from './ClaimNotes.tsx';
import type { Noting } from './noting.ts';

/** The notes on the article as a whole. */
export function ArticleNotes(props: {
  notes: readonly PlacedNote[];
  noting: Noting;
  makeDraftSaver: PanelActions['makeDraftSaver'];
}) {
  const t = useWords(panelMessages);
  const title = createUniqueId();
  const draft = () => props.noting.draftOn(null);
  return (
    <Show when={props.notes.length > 0 || draft()}>
      <section class="panel__article-notes" aria-labelledby={title}>
        <h2 id={title}>{t('on_article')}</h2>
        <ClaimNotes
          notes={props.notes}
          tools={props.noting.tools()}
          draft={draft()}
          makeDraftSaver={({ id }, onState) => props.makeDraftSaver(id, null, onState)}
          onDraftDone={props.noting.end}
        />
      </section>
    </Show>
  );
}
