import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import type { Span } from '../attribution/types.ts';
import type { PanelIntent } from '../messaging.ts';

/** Begin a note on a claim of the article in front. A new object asks anew. */
export interface NoteRequest {
  readonly index: number;
}

/** List words of the article in front as a claim; null where what is selected is not of it. */
export interface ClaimRequest {
  readonly span: Span | null;
}

/**
 * What the panel is wanted for. It is said of one article's claims and words: when another article is in front, or
 * this one's text has changed, nobody asks for it any more.
 * @param text the article's; undefined while there is none
 */
export function createRequests(text: Accessor<string | undefined>) {
  const [note, setNote] = createSignal<NoteRequest | null>(null);
  const [claim, setClaim] = createSignal<ClaimRequest | null>(null);
  createEffect(
    on(text, (_, before) => {
      if (before === undefined) return;
      setNote(null);
      setClaim(null);
    }),
  );
  return {
    note,
    claim,
    take(intent: PanelIntent) {
      if (intent.for === 'note') setNote({ index: intent.index });
      else setClaim({ span: intent.selected?.span ?? null });
    },
    claimDone: () => setClaim(null),
  };
}
