import { browser } from 'wxt/browser';
import type { Span } from '../attribution/types.ts';
import {
  listen,
  type PanelIntent,
  type Payload,
  type ReaderState,
  sendToExtension,
  sendToReader,
} from '../messaging.ts';
import type { NotesStore } from '../notes/index.ts';
import { type PanelView, type ReadyState, viewOfOutcome, viewOfState } from './view.ts';

/** What happens in the tab the panel stands beside. */
export interface TabEvents {
  readonly onView: (view: PanelView) => void;
  readonly onViewport: (span: Span | null) => void;
  readonly onPointed: (index: number | null) => void;
  /** The panel is wanted for something of this tab. */
  readonly onIntent: (intent: PanelIntent) => void;
  /** Whether the panel's window is private: nothing of it may be stored. Told before anything of a tab is. */
  readonly onPrivate: (incognito: boolean) => void;
}

export interface TabFollower {
  /** Scrolls the page to a claim and flashes it. */
  go(index: number): void;
  goToSpan(span: Span): void;
  readAnyway(): void;
  /** What is selected on the page, in the text of this state; null where it is not in it. */
  selection(state: ReadyState): Promise<Span | null>;
  /** Has the reader's corrections of the article applied again, after one was written or taken back. */
  correct(state: ReadyState, store: NotesStore): Promise<void>;
  reload(): void;
}

/** How long a page may take to finish loading before it is asked again, ms. */
const SETTLE = 400;

/** The same article with the same claims, as the reader said before. */
const isSame = (a: ReadyState, b: ReadyState) =>
  a.revision === b.revision && a.article.text === b.article.text && JSON.stringify(a) === JSON.stringify(b);

/**
 * Follows the active tab of the panel's window until `signal` aborts: its reader's state, where the
 * reader of the page is, and what the panel is wanted for.
 */
export function followTab(events: TabEvents, signal: AbortSignal): TabFollower {
  let windowId: number | undefined;
  let tabId: number | undefined;
  let view: PanelView = { screen: 'loading' };
  /** Grows with each question to the tab: an answer to an older one is out of date. */
  let asked = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const show = (next: PanelView) => {
    view = next;
    events.onView(next);
  };
  /**
   * Checking a message of thousands of claims was one task, listing them is another: what the reader does comes
   * between. What is listed already is not listed again.
   */
  const showState = async (state: ReaderState) => {
    const question = ++asked;
    await new Promise((resolve) => setTimeout(resolve));
    if (question !== asked || signal.aborted) return;
    if (state.status === 'ready' && view.screen === 'ready' && isSame(view.state, state)) return;
    show(viewOfState(state));
  };

  /** Asks the tab's reader, or starts one where that is allowed. */
  async function ask(): Promise<void> {
    const id = tabId;
    if (id === undefined) return;
    const question = ++asked;
    const isCurrent = () => question === asked && !signal.aborted;
    const state = await sendToReader(id, 'reader/state').catch(() => null);
    if (!isCurrent()) return;
    if (state) return void showState(state);
    const outcome = await sendToExtension('tab/read', { tabId: id }).catch(() => 'failed' as const);
    if (!isCurrent()) return;
    // A state that arrived meanwhile knows more than "reading".
    if (outcome !== 'reading' || view.screen === 'loading' || view.screen === 'permission') {
      show(viewOfOutcome(outcome));
    }
    if (outcome === 'reading') {
      const begun = await sendToReader(id, 'reader/state').catch(() => null);
      if (begun && isCurrent()) void showState(begun);
    }
  }

  async function askForIntent(): Promise<void> {
    if (tabId === undefined) return;
    const intent = await sendToExtension('panel/pending', { tabId }).catch(() => null);
    if (intent) events.onIntent(intent);
  }

  function turnTo(id: number | undefined): void {
    tabId = id;
    events.onViewport(null);
    events.onPointed(null);
    show({ screen: 'loading' });
    void ask();
    void askForIntent();
  }

  const onActivated = (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId) turnTo(active.tabId);
  };
  const onUpdated = (id: number, change: { status?: string | undefined }) => {
    if (id !== tabId || change.status === undefined) return;
    clearTimeout(settling);
    if (change.status === 'complete') void ask();
    else settling = setTimeout(ask, SETTLE);
  };
  const onPermissions = () => void ask();

  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(onPermissions);
  browser.permissions.onRemoved.addListener(onPermissions);
  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(onPermissions);
    browser.permissions.onRemoved.removeListener(onPermissions);
  });

  listen(
    {
      'page/changed': (state, origin) => {
        if (origin.tabId === tabId) void showState(state);
      },
      'page/viewport': (span, origin) => {
        if (origin.tabId === tabId) events.onViewport(span);
      },
      'page/pointed': ({ index }, origin) => {
        if (origin.tabId === tabId) events.onPointed(index);
      },
      'panel/intent': ({ tabId: wanted, intent }) => {
        if (wanted === tabId) events.onIntent(intent);
      },
    },
    signal,
  );

  void browser.windows.getCurrent().then(async (current) => {
    events.onPrivate(current.incognito);
    windowId = current.id;
    const [tab] = await browser.tabs.query({ active: true, windowId: current.id! });
    if (tabId === undefined) turnTo(tab?.id);
  });

  /** Tells the reader something; where it is no more, its page has to be loaded again. */
  const tell = (sent: (id: number) => Promise<unknown>) => {
    if (tabId === undefined) return;
    sent(tabId).catch(() => {
      if (view.screen === 'ready') show({ screen: 'gone' });
    });
  };

  return {
    go: (index) => tell((id) => sendToReader(id, 'reader/go', { index, flash: true })),
    goToSpan: (span: Payload<'reader/go-to-span'>) =>
      tell((id) => sendToReader(id, 'reader/go-to-span', span)),
    correct: async (state, store) => {
      const { correctReader } = await import('../corrections.ts');
      if (tabId !== undefined) await correctReader(tabId, state, store);
    },
    selection: async ({ revision }) => {
      if (tabId === undefined) return null;
      const selected = await sendToReader(tabId, 'reader/selection').catch(() => null);
      return selected?.revision === revision ? selected.span : null;
    },
    readAnyway: () => tell((id) => sendToReader(id, 'reader/read-anyway')),
    reload: () => {
      if (tabId !== undefined) void browser.tabs.reload(tabId);
    },
  };
}
