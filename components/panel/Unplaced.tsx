import './Unplaced.css';
import { Show } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { PlacedNote } from '../../utils/panel/note-places.ts';
import { useWords } from '../locale.tsx';
import { NoteList, type NoteTools } from '../notes/NoteList.tsx';

/** Notes whose claims are not in the article any more, with the words they were written on. */
export function Unplaced(props: { notes: readonly PlacedNote[]; tools: NoteTools }) {
  const t = useWords(panelMessages);
  return (
    <Show when={props.notes.length > 0}>
      <section class="unplaced">
        <h2>{t('unplaced', { count: props.notes.length })}</h2>
        <p>{t('unplaced_body')}</p>
        <NoteList
          notes={props.notes}
          tools={props.tools}
          above={({ claim, place }) => (
            <div class="unplaced__claim">
              <p>{place.grade === 'ask' ? t('ask') : t('lost')}</p>
              <Show when={claim}>
                {(claim) => (
                  <blockquote dir="auto" lang={claim().language}>
                    {claim().target.quote.exact}
                  </blockquote>
                )}
              </Show>
            </div>
          )}
        />
      </section>
    </Show>
  );
}
