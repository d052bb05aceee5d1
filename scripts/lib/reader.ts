/** Asks the reader script of the tab in front, as the panel itself does. */

import type { Span } from '../../utils/attribution/types.ts';
import type { ReaderState } from '../../utils/messaging.ts';
import type { Label } from '../../utils/preferences.ts';
import { sourceWords } from '../../utils/source-words.ts';
import { type Panel, until } from './launched.ts';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

export type ReadyState = Extract<ReaderState, { status: 'ready' }>;

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
  let last: ReaderState | null = null;
  return until(
    async () => {
      last = await readerState(panel);
      return last === null || last.status === 'reading' ? null : last;
    },
    timeout,
    () =>
      `The reader script in the page came to no end (${last === null ? 'it does not answer' : 'still reading'})`,
  );
}

/**
 * The claims of an article that must have been read.
 * @throws Error when there is no article or no claim
 */
export async function waitForClaims(panel: Panel, timeout?: number): Promise<ReadyState> {
  const state = await waitForReader(panel, timeout);
  if (state.status !== 'ready') throw new Error(`Nothing to mark here: ${state.status} (${state.reason}).`);
  if (state.attributions.length === 0) throw new Error('The article was read, and no claim was found in it.');
  return state;
}

/** Waits until the panel lists claims. */
export const waitForList = (panel: Panel): Promise<true> =>
  until(
    async () => (await panel.evaluate(() => document.querySelector('[data-claim]') !== null)) || null,
    10_000,
    'The panel did not list the claims',
  );

/** A claim in words. */
export interface Claim {
  readonly label: Label;
  /** The fullest mention of the source, else the one at the cue, as a heading has it. */
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string;
}

export function claimsOf({ article, attributions }: ReadyState): Claim[] {
  const cut = (span: Span | null) =>
    span === null ? null : article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const named = (span: Span | null) => span && sourceWords(article.text, span);
  return attributions.map((found) => ({
    label: found.denial ? 'denial' : found.kind,
    source: named(found.resolved ?? found.source),
    cue: cut(found.cue),
    content: found.content.map(cut).join(' … '),
  }));
}
