import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Attribution } from '../../utils/attribution/types.ts';
import type { MessageSender, ReaderState } from '../../utils/messaging.ts';
import { attribution } from '../fixtures/claims.ts';

type Listener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;
const listeners = new Set<Listener>();
const OWN = 'chrome-extension://isnad/';

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'isnad',
      getURL: (path: string) => `chrome-extension://isnad${path}`,
      onMessage: {
        addListener: (one: Listener) => listeners.add(one),
        removeListener: (one: Listener) => listeners.delete(one),
      },
    },
  },
}));

const { listen, protocol, senderOf } = await import('../../utils/messaging.ts');

const tab = { id: 7, url: 'https://news.example/a', incognito: false };
const panel: MessageSender = { id: 'isnad', url: `${OWN}sidepanel.html` };
const reader: MessageSender = { id: 'isnad', url: 'https://news.example/a', frameId: 0, tab };

const deliver = (message: unknown, sender: MessageSender) =>
  [...listeners].map((listener) => listener(message, sender)).find((answer) => answer !== undefined);

const ready = (over: object = {}): unknown => ({
  status: 'ready',
  revision: 1,
  scope: 'article',
  article: {
    url: 'https://news.example/a',
    canonicalUrl: 'https://news.example/a',
    site: 'News',
    title: 'A',
    language: 'en',
    direction: 'ltr',
    text: 'He said so.',
  },
  attributions: [
    attribution({
      cue: { start: 3, end: 7 },
      source: { start: 0, end: 2 },
      content: [{ start: 8, end: 10 }],
      rule: 'en.test',
      confidence: 0.9,
      ...over,
    }),
  ],
  limits: [],
  shown: true,
});

beforeEach(() => listeners.clear());

describe('who a message is from', () => {
  const cases: [string, MessageSender, string | null][] = [
    ['our panel', panel, 'extension'],
    ['our library, in a tab', { ...panel, url: `${OWN}library.html`, tab }, 'extension'],
    ['our worker, which has no address', { id: 'isnad' }, 'extension'],
    ['our reader in a tab', reader, 'reader'],
    ['a frame inside the page', { ...reader, frameId: 2 }, null],
    ['another extension', { ...panel, id: 'other' }, null],
    ['a page that pretends in its address', { id: 'isnad', url: `https://x.example/${OWN}` }, null],
    ['nobody', {}, null],
  ];
  it.each(cases)('%s', (_, sender, expected) => {
    expect(senderOf(sender, 'isnad', OWN)).toBe(expected);
  });
});

describe('what reaches a handler', () => {
  it('a message as the protocol has it, with the tab it came from', async () => {
    const handler = vi.fn();
    listen({ 'page/changed': handler });
    await deliver({ isnad: 'page/changed', payload: ready() }, reader);
    expect(handler).toHaveBeenCalledWith(ready(), { tabId: 7, url: tab.url, incognito: false });
  });

  it('what the handler gives goes back', async () => {
    listen({ 'reader/go': ({ index }) => index === 3 });
    expect(await deliver({ isnad: 'reader/go', payload: { index: 3, flash: true } }, panel)).toBe(true);
  });

  it('a tab by the number Chromium gives it, however high', async () => {
    listen({ 'tab/read': ({ tabId }) => (tabId === 1_202_334_919 ? 'reading' : 'failed') });
    expect(await deliver({ isnad: 'tab/read', payload: { tabId: 1_202_334_919 } }, panel)).toBe('reading');
  });

  it('a null payload, though browsers may drop it on the way', async () => {
    const handler = vi.fn();
    listen({ 'page/viewport': handler, 'reader/state': handler });
    await deliver({ isnad: 'page/viewport' }, reader);
    expect(handler.mock.calls[0]?.[0]).toBeNull();
    await deliver({ isnad: 'reader/state', payload: null }, panel);
    expect(handler.mock.calls[1]?.[0]).toBeUndefined();
  });

  it('nothing after the signal aborts', () => {
    const stop = new AbortController();
    listen({ 'reader/retire': () => {} }, stop.signal);
    stop.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('what does not', () => {
  const malformed: [string, unknown, MessageSender][] = [
    ['a reader message from a page', { isnad: 'reader/retire' }, reader],
    ['a page message from the panel', { isnad: 'page/changed', payload: ready() }, panel],
    ['an unknown name', { isnad: 'reader/eval', payload: 'x' }, panel],
    ['a name from the prototype', { isnad: 'constructor' }, panel],
    ['no envelope', 'reader/state', panel],
    ['null', null, panel],
    ['a negative index', { isnad: 'reader/go', payload: { index: -1, flash: false } }, panel],
    ['half an index', { isnad: 'reader/go', payload: { index: 0.5, flash: false } }, panel],
    ['an empty span', { isnad: 'reader/go-to-span', payload: { start: 4, end: 4 } }, panel],
    ['an unknown command', { isnad: 'reader/command', payload: 'format' }, panel],
    [
      'a span outside the text',
      { isnad: 'page/changed', payload: ready({ cue: { start: 3, end: 99 } }) },
      reader,
    ],
    ['a parent that is not in the list', { isnad: 'page/changed', payload: ready({ parent: 1 }) }, reader],
    ['an attribution that denies itself', { isnad: 'page/changed', payload: ready({ denies: [0] }) }, reader],
    ['a kind there is not', { isnad: 'page/changed', payload: ready({ kind: 'true' }) }, reader],
    ['another extension', { isnad: 'reader/state' }, { ...panel, id: 'other' }],
  ];
  it.each(malformed)('%s', (_, message, sender) => {
    const handler = vi.fn();
    const every = Object.fromEntries(Object.keys(protocol).map((name) => [name, handler]));
    listen(every);
    expect(deliver(message, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('any message of the protocol, from the wrong side', () => {
    const handler = vi.fn();
    listen(Object.fromEntries(Object.keys(protocol).map((name) => [name, handler])));
    for (const [name, row] of Object.entries(protocol)) {
      deliver({ isnad: name, payload: undefined }, row.from === 'reader' ? panel : reader);
      deliver({ isnad: name, payload: ready() }, row.from === 'reader' ? panel : reader);
    }
    expect(handler).not.toHaveBeenCalled();
  });
});

it('carries attributions as the engine makes them', () => {
  type Carried = Extract<ReaderState, { status: 'ready' }>['attributions'][number];
  expectTypeOf<Attribution>().toExtend<Carried>();
  expectTypeOf<Carried>().toExtend<Attribution>();
});
