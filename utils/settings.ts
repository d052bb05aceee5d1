import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, type Settings, tidySettings } from './preferences.ts';

/** Version 1 is the first shape; a change of shape adds a numbered migration. */
const item = storage.defineItem<Settings>('local:settings', {
  version: 1,
  fallback: DEFAULT_SETTINGS,
  migrations: {},
});

export const readSettings = async (): Promise<Settings> => tidySettings(await item.getValue());

/** Changes some settings, leaving the others as they are in storage. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = tidySettings({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}

/** Calls back at each change made anywhere in the extension, until the signal aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = item.watch((value) => listener(tidySettings(value)));
  signal.addEventListener('abort', stop, { once: true });
}
