import './StatusScreen.css';
import { type JSX, type ParentProps, Show } from 'solid-js';

/** A screen with one thing to say, and perhaps a button that helps. */
export function StatusScreen(
  props: ParentProps<{ icon: JSX.Element; title: string; body?: string | undefined }>,
) {
  return (
    <section class="status">
      <div class="status__icon">{props.icon}</div>
      <h1 class="status__title">{props.title}</h1>
      <Show when={props.body}>
        <p class="status__body">{props.body}</p>
      </Show>
      {props.children}
    </section>
  );
}
