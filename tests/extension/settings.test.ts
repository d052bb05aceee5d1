import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../utils/preferences.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/settings.ts';

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are the defaults before the reader chose anything', async () =>
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS));

  it('keep what was not changed', async () => {
    await changeSettings({ language: 'ar' });
    await changeSettings({ style: 'sources' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, language: 'ar', style: 'sources' });
  });

  it('ignore what this version does not understand', async () => {
    await fakeBrowser.storage.local.set({
      settings: { language: 'xx', kinds: ['denial', 'gossip'], style: 'glitter', print: 'yes', extra: 1 },
      settings$: { v: 1 },
    });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, kinds: ['denial'] });
  });

  it('tell their watchers, until these leave', async () => {
    const heard: string[] = [];
    const controller = new AbortController();
    watchSettings((settings) => heard.push(settings.language), controller.signal);
    await changeSettings({ language: 'ar' });
    controller.abort();
    await changeSettings({ language: 'en' });
    expect(heard).toEqual(['ar']);
  });
});
