import { type Accessor, createSignal } from 'solid-js';
import type { ToastMessage } from '../Toast.tsx';

/** The way back from something that was done. */
type WayBack = () => Promise<unknown>;

/** What was done last, with the way back where there is one; or why it could not be. */
export interface Doings {
  readonly message: Accessor<ToastMessage | null>;
  readonly clear: () => void;
  readonly say: (text: string) => void;
  /** Does something and says so in `words`, or nothing. Resolves to whether it was done. */
  readonly attempt: (words: string | null, work: () => Promise<unknown>, back?: WayBack) => Promise<boolean>;
  /** The same for what resolves to its own way back. */
  readonly undoable: (words: string, work: () => Promise<WayBack>) => Promise<boolean>;
}

export function createDoings(words: { undo: () => string; explain: (error: unknown) => string }): Doings {
  const [message, setMessage] = createSignal<ToastMessage | null>(null);
  const say = (text: string) => setMessage({ text });
  const fail = (error: unknown) => say(words.explain(error));

  const done = (text: string | null, back: WayBack | undefined) =>
    text !== null &&
    setMessage(
      back ? { text, action: { name: words.undo(), run: () => void back().catch(fail) } } : { text },
    );
  const attempt: Doings['attempt'] = async (text, work, back) => {
    try {
      await work();
      done(text, back);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const undoable: Doings['undoable'] = async (text, work) => {
    try {
      done(text, await work());
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return { message, clear: () => setMessage(null), say, attempt, undoable };
}
