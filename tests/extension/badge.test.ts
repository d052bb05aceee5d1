import { describe, expect, it, vi } from 'vitest';
import type { ReaderState } from '../../utils/messaging.ts';
import { FERRY_STATE } from '../fixtures/claims.ts';

const PLAIN = 'Show who stands behind each claim';
const action = {
  setBadgeBackgroundColor: vi.fn(),
  setBadgeText: vi.fn(),
  setTitle: vi.fn(),
  getTitle: async () => PLAIN,
};
vi.mock('wxt/browser', () => ({ browser: { action } }));
const { showBadge } = await import('../../utils/background/badge.ts');

const READY: ReaderState = FERRY_STATE;

describe('the toolbar’s button', () => {
  it.each([
    ['en', READY, '5', 'Sourced 1 · Anonymous 3 · Denial 1'],
    ['ar', READY, '5', 'منسوب 1 · مجهول المصدر 3 · نفي 1'],
    ['en', { ...READY, attributions: [] }, '', PLAIN],
    ['en', { ...READY, shown: false }, '', PLAIN],
    ['en', { status: 'reading', progress: 0 }, '', PLAIN],
  ] as const)(
    'in %s has the number of claims, and tells how many of each kind',
    async (language, state, text, title) => {
      await showBadge(7, state, language);
      expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text });
      expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title });
    },
  );
});
