import './Excerpt.css';
import { For } from 'solid-js';
import type { Direction } from '../../utils/i18n/languages.ts';
import type { Row } from '../../utils/panel/rows.ts';
import { Marked } from './Marked.tsx';

/** The claim's words as published, in the article's language and direction. */
export function Excerpt(props: {
  row: Row;
  language: string;
  direction: Direction;
  words: readonly string[];
}) {
  return (
    <span class="excerpt" lang={props.language} dir={props.direction}>
      <For each={props.row.excerpt}>
        {(piece) => (
          <span class={`excerpt__${piece.role}`}>
            <Marked text={piece.text} words={props.words} />
          </span>
        )}
      </For>
    </span>
  );
}
