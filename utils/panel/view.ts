import type { ReaderState, ReadOutcome } from '../messaging.ts';

type NotArticle = Extract<ReaderState, { status: 'not-article' }>['reason'];
type Unsupported = Extract<ReaderState, { status: 'unsupported' }>['reason'];

/** The article as the reader script read it. */
export type ReadyState = Extract<ReaderState, { status: 'ready' }>;

/** What the panel shows: each is a screen of its own. */
export type PanelView =
  /** The panel has just opened and knows nothing yet. */
  | { readonly screen: 'loading' }
  /** The tab was not read: its site is not allowed, and which one it is the browser does not tell us. */
  | { readonly screen: 'permission' }
  | { readonly screen: 'reading'; readonly progress: number }
  | { readonly screen: 'ready'; readonly state: ReadyState }
  | { readonly screen: 'not-article'; readonly reason: NotArticle }
  | { readonly screen: 'unreadable'; readonly reason: 'browser-page' | 'store-page' | Unsupported }
  /** The page holds the script of a version that is no more. */
  | { readonly screen: 'gone' };

export function viewOfState(state: ReaderState): PanelView {
  switch (state.status) {
    case 'reading':
      return { screen: 'reading', progress: state.progress };
    case 'ready':
      return { screen: 'ready', state };
    case 'not-article':
      return { screen: 'not-article', reason: state.reason };
    case 'unsupported':
      return { screen: 'unreadable', reason: state.reason };
  }
}

/** What to show after an attempt to read a tab. */
export function viewOfOutcome(outcome: ReadOutcome): PanelView {
  switch (outcome) {
    case 'reading':
      return { screen: 'reading', progress: 0 };
    case 'not-allowed':
      return { screen: 'permission' };
    default:
      return { screen: 'unreadable', reason: outcome };
  }
}
