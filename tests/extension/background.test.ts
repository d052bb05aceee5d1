import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

const world = {
  origins: [] as string[],
  scripts: [] as Script[],
  told: [] as unknown[],
  injected: [] as number[],
};
const events = { added: vi.fn(), removed: vi.fn() };

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: world.origins }),
      onAdded: { addListener: (listener: () => void) => events.added.mockImplementation(listener) },
      onRemoved: { addListener: (listener: () => void) => events.removed.mockImplementation(listener) },
    },
    scripting: {
      getRegisteredContentScripts: async () => world.scripts,
      registerContentScripts: async (scripts: Script[]) => {
        world.scripts = scripts;
      },
      updateContentScripts: async (scripts: Script[]) => {
        world.scripts = scripts;
      },
      unregisterContentScripts: async () => {
        world.scripts = [];
      },
      insertCSS: async () => {},
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        world.injected.push(target.tabId);
      },
    },
    tabs: {
      query: async () => [{ id: 4 }, { id: 5 }],
      sendMessage: async (_: number, message: unknown) => {
        world.told.push(message);
      },
    },
  },
}));

const { whyNot } = await import('../../utils/background/reading.ts');
const { followPermissions, registerSites } = await import('../../utils/background/sites.ts');

beforeEach(() => Object.assign(world, { origins: [], scripts: [], told: [], injected: [] }));

describe('why a tab cannot be read', () => {
  const cases: [string, string | undefined, string, string][] = [
    ['a page of the browser', undefined, 'Cannot access a chrome:// URL', 'browser-page'],
    [
      'a page of the browser, whose address we may see',
      'about:config',
      'Missing host permission for the tab',
      'browser-page',
    ],
    [
      'another extension’s page',
      undefined,
      'Cannot access a chrome-extension:// URL of different extension',
      'browser-page',
    ],
    ['the store', undefined, 'The extensions gallery cannot be scripted.', 'store-page'],
    [
      'the other store',
      'https://addons.mozilla.org/en-US/firefox/',
      'Missing host permission for the tab',
      'store-page',
    ],
    [
      'a page that only looks like the store',
      'https://addons.mozilla.org.example/',
      'Missing host permission for the tab',
      'not-allowed',
    ],
    ['a PDF', 'https://paper.example/report.pdf?x=1', 'Cannot access contents of the page', 'pdf'],
    [
      'a site that was not allowed',
      'https://paper.example/',
      'Cannot access contents of the page',
      'not-allowed',
    ],
    ['anything else', 'https://paper.example/', 'Frame with ID 0 was removed.', 'failed'],
  ];
  it.each(cases)('%s', (_, url, message, reason) => expect(whyNot(url, message)).toBe(reason));
});

describe('sites that are always read', () => {
  it('are the ones the browser has granted, and no others', async () => {
    world.origins = ['https://paper.example/*'];
    await registerSites();
    expect(world.scripts).toMatchObject([{ id: 'reader', matches: ['https://paper.example/*'] }]);
    world.origins = ['https://paper.example/*', 'https://*.news.example/*'];
    await registerSites();
    expect(world.scripts[0]?.matches).toEqual(world.origins);
  });

  it('none granted, none registered', async () => {
    world.scripts = [{ id: 'reader', matches: ['https://paper.example/*'] }];
    await registerSites();
    expect(world.scripts).toEqual([]);
  });

  it('are read at once where they are open, and left at once when taken back', async () => {
    followPermissions();
    world.origins = ['https://paper.example/*'];
    events.added({ origins: world.origins });
    await eventually(() => expect(world.injected).toEqual([4, 5]));
    world.origins = [];
    events.removed({ origins: ['https://paper.example/*'] });
    await eventually(() => expect(world.told).toHaveLength(2));
    expect(world.scripts).toEqual([]);
    expect(world.told[0]).toEqual({ isnad: 'reader/retire', payload: ['https://paper.example/*'] });
  });
});
