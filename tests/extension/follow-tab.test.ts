import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageSender, ReaderState } from '../../utils/messaging.ts';
import type { PanelView } from '../../utils/panel/view.ts';
import { FERRY_STATE } from '../fixtures/claims.ts';

type Listener = (message: unknown, sender: MessageSender) => unknown;
const listeners = new Set<Listener>();
const quiet = { addListener: () => {}, removeListener: () => {} };
const OWN = 'chrome-extension://isnad/';
/** What the reader of tab 7 answers; nobody is there while it is null. */
let reader: ReaderState | null = null;
let isPrivate = false;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'isnad',
      getURL: () => OWN,
      onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: () => {} },
      sendMessage: async () => 'not-allowed',
    },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async () => {
        if (reader === null) throw new Error('Receiving end does not exist.');
        return reader;
      },
      onActivated: quiet,
      onUpdated: quiet,
    },
    permissions: { onAdded: quiet, onRemoved: quiet },
    windows: { getCurrent: async () => ({ id: 1, incognito: isPrivate }) },
  },
}));

const { followTab } = await import('../../utils/panel/follow-tab.ts');

const ready = (revision: number, over: Partial<Extract<ReaderState, { status: 'ready' }>> = {}) =>
  ({ ...FERRY_STATE, revision, ...over }) satisfies ReaderState;

const changed = (payload: ReaderState, tabId = 7) => {
  const sender = {
    id: 'isnad',
    url: 'https://ledger.example/',
    frameId: 0,
    tab: { id: tabId, incognito: false },
  };
  for (const listener of listeners) void listener({ isnad: 'page/changed', payload }, sender);
};

/** Everything that was set going has come to its end. */
const settled = () => vi.runAllTimersAsync();

describe('what the panel shows of its tab', () => {
  let views: PanelView[];
  const shown = () => views.map((view) => (view.screen === 'ready' ? view.state.revision : view.screen));

  afterEach(() => vi.useRealTimers());
  beforeEach(async () => {
    vi.useFakeTimers();
    listeners.clear();
    views = [];
    reader = ready(1);
    const nothing = () => {};
    followTab(
      {
        onView: (view) => views.push(view),
        onViewport: nothing,
        onPointed: nothing,
        onIntent: nothing,
        onPrivate: nothing,
      },
      new AbortController().signal,
    );
    await settled();
  });

  it('what its reader says when it is asked', () => expect(shown()).toEqual(['loading', 1]));

  it('each change it is told of', async () => {
    changed(ready(2));
    await settled();
    changed(ready(3));
    await settled();
    expect(shown()).toEqual(['loading', 1, 2, 3]);
  });

  it('only the last of changes that come at once', async () => {
    changed(ready(2));
    changed(ready(3));
    await settled();
    expect(shown()).toEqual(['loading', 1, 3]);
  });

  it('nothing anew that is shown already', async () => {
    changed(ready(1));
    await settled();
    expect(shown()).toEqual(['loading', 1]);
  });

  it('the marks switched off, and another reader’s first reading, though their number is the same', async () => {
    changed(ready(1, { shown: false }));
    await settled();
    changed(ready(1, { attributions: [] }));
    await settled();
    expect(shown()).toEqual(['loading', 1, 1, 1]);
  });

  it('nothing of another tab', async () => {
    changed(ready(2), 8);
    await settled();
    expect(shown()).toEqual(['loading', 1]);
  });
});

describe('that the window is private', () => {
  afterEach(() => {
    vi.useRealTimers();
    isPrivate = false;
  });

  it('is known before any claim is shown, though the page speaks before it is asked', async () => {
    vi.useFakeTimers();
    listeners.clear();
    isPrivate = true;
    reader = null;
    const told: (string | boolean)[] = [];
    const nothing = () => {};
    followTab(
      {
        onView: ({ screen }) => {
          told.push(screen);
          if (screen === 'loading') queueMicrotask(() => changed(ready(1)));
        },
        onViewport: nothing,
        onPointed: nothing,
        onIntent: nothing,
        onPrivate: (incognito) => told.push(incognito),
      },
      new AbortController().signal,
    );
    await settled();
    expect(told).toEqual([true, 'loading', 'ready']);
  });
});
