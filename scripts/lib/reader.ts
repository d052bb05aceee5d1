/** Asks the reader script of the tab in front, as the panel itself does. */

import type { Label, ReaderState } from '../../utils/messaging.ts';
import { type Panel, until } from './launched.ts';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

/** What the reader knows now; null while there is none in the tab. */
export async function readerState(panel: Panel): Promise<ReaderState | null> {
  const state = await panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return null;
    return chrome.tabs
      .sendMessage(tab.id, { isnad: 'reader/state' }, { frameId: 0 })
      .then((answer) => answer ?? null)
      .catch(() => null);
  });
  return state as ReaderState | null;
}

/**
 * Polls until the reader has come to an end: the claims, or the reason why there are none.
 * @throws Error after `timeout` ms
 */
export async function waitForReader(
  panel: Panel,
  timeout = 30_000,
): Promise<Exclude<ReaderState, { status: 'reading' }>> {
  return until(
    async () => {
      const state = await readerState(panel);
      return state === null || state.status === 'reading' ? null : state;
    },
    timeout,
    'The reader script in the page came to no end',
  );
}

/** A claim in words. */
export interface Claim {
  readonly label: Label;
  /** The fullest mention of the source, else the one at the cue. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string;
}

export function claimsOf({ article, attributions }: Extract<ReaderState, { status: 'ready' }>): Claim[] {
  const cut = (span: { start: number; end: number } | null) =>
    span === null ? null : article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return attributions.map((found) => ({
    label: found.denial ? 'denial' : found.kind,
    source: cut(found.resolved ?? found.source),
    cue: cut(found.cue),
    content: found.content.map(cut).join(' … '),
  }));
}
