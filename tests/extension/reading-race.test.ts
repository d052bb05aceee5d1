import { beforeEach, expect, it, vi } from 'vitest';

/** A tab: whether we may script it, and how often the reader was put into it. */
const tab = { granted: false, readers: 0 };
/** Lets the browser answer whether the script could be put into the tab. */
let answer: (() => void) | null = null;
type Listener = (tabId: number, change: { status?: string }) => void;
const listeners = new Set<Listener>();

vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      insertCSS: async () => {},
      executeScript: () => {
        const { granted } = tab;
        return new Promise<void>((resolve, reject) => {
          answer = () => {
            if (!granted) return reject(new Error('Cannot access contents of the page'));
            tab.readers += 1;
            resolve();
          };
        });
      },
    },
    tabs: {
      get: async () => ({ url: undefined }),
      onUpdated: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      sendMessage: async () => {
        if (tab.readers === 0)
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return { status: 'reading', progress: 0 };
      },
    },
  },
}));

const { readTab, readTabByGesture } = await import('../../utils/background/reading.ts');

beforeEach(() => {
  Object.assign(tab, { granted: false, readers: 0 });
  answer = null;
});

/** The browser has been asked to put the script in, and answers when told. */
async function asked(): Promise<() => void> {
  const reply = await vi.waitUntil(() => answer, { timeout: 20_000, interval: 10 });
  answer = null;
  return reply;
}

it('a click reads the tab though the panel asked for it just before and was refused', async () => {
  const panel = readTab(7);
  const first = await asked();
  tab.granted = true;
  const click = readTabByGesture(7);
  first();
  expect(await panel).toBe('not-allowed');
  (await asked())();
  expect(await click).toBe('reading');
  expect(tab.readers).toBe(1);
});

it('a click reads the tab though the browser tells of it before it grants the right', async () => {
  const click = readTabByGesture(7);
  (await asked())();
  (await asked())();
  tab.granted = true;
  (await asked())();
  expect(await click).toBe('reading');
  expect(tab.readers).toBe(1);
});

it('a page that stays closed to us is given up', async () => {
  const click = readTabByGesture(7);
  let ended = false;
  void click.then(() => {
    ended = true;
  });
  await vi.waitUntil(
    () => {
      answer?.();
      return ended;
    },
    { timeout: 20_000, interval: 10 },
  );
  expect(await click).toBe('not-allowed');
});

it('a click joins the panel’s attempt where that one succeeds: there is one reader', async () => {
  tab.granted = true;
  const panel = readTab(7);
  const first = await asked();
  const click = readTabByGesture(7);
  first();
  expect([await panel, await click]).toEqual(['reading', 'reading']);
  expect(tab.readers).toBe(1);
});

it('a click reads the next page though the script put into the last one never came to an end', async () => {
  tab.granted = true;
  const before = readTabByGesture(7);
  await asked();
  for (const tell of listeners) tell(8, { status: 'loading' });
  for (const tell of listeners) tell(7, { status: 'complete' });
  expect(answer, 'nothing of this tab has changed').toBeNull();
  for (const tell of listeners) tell(7, { status: 'loading' });
  const click = readTabByGesture(7);
  (await asked())();
  expect([await before, await click]).toEqual(['reading', 'reading']);
  expect(tab.readers).toBe(1);
  expect(listeners.size, 'listeners left behind').toBe(0);
});
