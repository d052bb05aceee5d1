import './Toast.css';
import { createEffect, onCleanup, Show } from 'solid-js';

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
}

/** How long a message stays, ms; longer where there is something to do about it. */
const SHORT = 4000;
const LONG = 12_000;

/** A passing message at the foot, with perhaps a way back. It waits while it has the pointer or the focus. */
export function Toast(props: { message: ToastMessage | null; onGone: () => void }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(timer);
  const start = () => {
    hold();
    if (props.message) timer = setTimeout(() => props.onGone(), props.message.action ? LONG : SHORT);
  };
  createEffect(start);
  onCleanup(hold);

  return (
    <div
      role="status"
      class="toast"
      onPointerEnter={hold}
      onPointerLeave={start}
      onFocusIn={hold}
      onFocusOut={start}
    >
      <Show when={props.message}>
        {(message) => (
          <>
            <span>{message().text}</span>
            <Show when={message().action}>
              {(action) => (
                <button
                  type="button"
                  class="toast__action"
                  onClick={() => {
                    action().run();
                    props.onGone();
                  }}
                >
                  {action().name}
                </button>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
