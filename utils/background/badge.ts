import { browser } from 'wxt/browser';
import { labelOf } from '../highlight/marks.ts';
import type { Language } from '../i18n/languages.ts';
import { menuMessages } from '../i18n/menu.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { ReaderState } from '../messaging.ts';
import { LABELS } from '../preferences.ts';

/**
 * The number of claims on the tab's toolbar button, and how many of each kind where the reader rests on it; while
 * there is none, what the button is for.
 */
export async function showBadge(tabId: number, state: ReaderState, language: Language): Promise<void> {
  const t = createTranslator(language, menuMessages);
  const { format } = new Intl.NumberFormat(language, { useGrouping: false });
  const labels = state.status === 'ready' && state.shown ? state.attributions.map(labelOf) : [];
  const counts = LABELS.flatMap((label) => {
    const count = labels.filter((one) => one === label).length;
    return count === 0 ? [] : [`${t(label)} ${format(count)}`];
  });
  const title = counts.length === 0 ? await browser.action.getTitle({}) : counts.join(' · ');
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0f766e' });
  await browser.action.setBadgeText({ tabId, text: labels.length === 0 ? '' : format(labels.length) });
  await browser.action.setTitle({ tabId, title });
}
