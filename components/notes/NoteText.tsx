import './NoteText.css';
import './Tag.css';
import { For, type JSX, Show } from 'solid-js';
import type { NoteRecord } from '../../utils/notes/types.ts';
import { Verdict } from './Verdict.tsx';

/** A note as it stands. `children` come above its words; `when` says when it was touched, `tools` is what to do with it. */
export function NoteText(props: {
  note: NoteRecord;
  when: string;
  tools: JSX.Element;
  children?: JSX.Element;
}) {
  return (
    <article class="note">
      {props.children}
      <Show when={props.note.text}>
        <p class="note__text" dir="auto">
          {props.note.text}
        </p>
      </Show>
      <div class="note__foot">
        <Verdict verdict={props.note.verdict} />
        <For each={props.note.tags}>{(tag) => <bdi class="tag">{tag}</bdi>}</For>
        <span>{props.when}</span>
        <span class="note__tools">{props.tools}</span>
      </div>
    </article>
  );
}
