import { For } from 'solid-js';
import type { Span } from '../../utils/attribution/types.ts';
import { panelMessages } from '../../utils/i18n/panel.ts';
import type { PlaceAnswer } from '../../utils/panel/note-places.ts';
import { compareWords, type Stretch } from '../../utils/panel/word-diff.ts';
import { useWords } from '../locale.tsx';
import './DoubtfulPlace.css';

/** A wording, with what only it has marked by `as`: deleted from the old one, inserted in the new one. */
function Wording(props: { stretches: readonly Stretch[]; as: 'del' | 'ins'; language: string }) {
  return (
    <blockquote dir="auto" lang={props.language}>
      <For each={props.stretches}>
        {({ text, differs }) => {
          if (!differs) return text;
          return props.as === 'del' ? <del>{text}</del> : <ins>{text}</ins>;
        }}
      </For>
    </blockquote>
  );
}

/** The words a note was written on beside words that may be theirs now: the reader says whether they are. */
export function DoubtfulPlace(props: {
  before: string;
  languageBefore: string;
  /** The article as it is now. */
  text: string;
  language: string;
  candidates: readonly Span[];
  onAnswer: (answer: PlaceAnswer) => void;
}) {
  const t = useWords(panelMessages);
  return (
    <>
      <For each={props.candidates}>
        {(span) => {
          const pair = () => compareWords(props.before, props.text.slice(span.start, span.end));
          return (
            <div class="doubtful">
              <figure>
                <figcaption>{t('words_then')}</figcaption>
                <Wording stretches={pair().before} as="del" language={props.languageBefore} />
              </figure>
              <figure>
                <figcaption>{t('words_now')}</figcaption>
                <Wording stretches={pair().now} as="ins" language={props.language} />
              </figure>
              <button type="button" class="button" onClick={() => props.onAnswer(span)}>
                {t('ask_yes')}
              </button>
            </div>
          );
        }}
      </For>
      <button type="button" class="button doubtful__no" onClick={() => props.onAnswer('apart')}>
        {t('ask_no')}
      </button>
    </>
  );
}
