import './Unplaced.css';
import { lazy, Show, Suspense } from 'solid-js';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { NoteRecord } from '../../utils/notes/types.ts';
import type { Place, PlaceAnswer, PlacedNote } from '../../utils/panel/note-places.ts';
import { useWords } from '../locale.tsx';
import { NoteList, type NoteTools } from '../notes/NoteList.tsx';

/** Fetched where a place is in doubt: few are. */
const DoubtfulPlace = lazy(async () => ({ default: (await import('./DoubtfulPlace.tsx')).DoubtfulPlace }));

function captionOf({ grade }: Place): 'ask' | 'kept_apart' | 'lost' | 'no_claim' {
  if (grade === 'ask' || grade === 'lost') return grade;
  return grade === 'refused' ? 'kept_apart' : 'no_claim';
}

/** Notes whose claims are not (certainly) in the article any more, with the words they were written on. */
export function Unplaced(props: {
  notes: readonly PlacedNote[];
  /** The article as it is now. */
  text: string;
  language: string;
  tools: NoteTools;
  onAnswer: (note: NoteRecord, answer: PlaceAnswer) => Promise<void>;
}) {
  const t = useWords(panelMessages);
  let heading: HTMLHeadingElement | undefined;
  const answer = async (note: NoteRecord, said: PlaceAnswer) => {
    await props.onAnswer(note, said);
    // The button that was pressed is gone: from here the keyboard goes on.
    if (said === 'apart' || said === 'again') heading?.focus();
  };

  return (
    <section class="unplaced">
      <h2 ref={heading} tabindex="-1">
        {t('unplaced', { count: props.notes.length })}
      </h2>
      <p>{t('unplaced_body')}</p>
      <NoteList
        notes={props.notes}
        tools={props.tools}
        above={({ note, claim, place }) => (
          <div class="unplaced__claim">
            <p>{t(captionOf(place))}</p>
            <Show when={claim}>
              {(claim) => (
                <Show
                  when={place.grade === 'ask' && place.candidates}
                  fallback={
                    <blockquote dir="auto" lang={claim().language}>
                      {claim().target.quote.exact}
                    </blockquote>
                  }
                >
                  {(candidates) => (
                    <Suspense>
                      <DoubtfulPlace
                        before={claim().target.quote.exact}
                        languageBefore={claim().language}
                        text={props.text}
                        language={props.language}
                        candidates={candidates()}
                        onAnswer={(said) => void answer(note, said)}
                      />
                    </Suspense>
                  )}
                </Show>
              )}
            </Show>
            <Show when={place.grade === 'refused' && place.candidates?.length}>
              <button type="button" class="button" onClick={() => void answer(note, 'again')}>
                {t('ask_again')}
              </button>
            </Show>
          </div>
        )}
      />
    </section>
  );
}
