import { browser } from 'wxt/browser';
import type { ReaderState } from '../messaging.ts';

/** The number of claims on the tab's toolbar button; nothing while there is none. */
export async function showBadge(tabId: number, state: ReaderState, language: string): Promise<void> {
  const count = state.status === 'ready' && state.shown ? state.attributions.length : 0;
  const text = count === 0 ? '' : new Intl.NumberFormat(language, { useGrouping: false }).format(count);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0f766e' });
  await browser.action.setBadgeText({ tabId, text });
}
