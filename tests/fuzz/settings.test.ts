import { describe, expect } from 'vitest';
import { browser } from 'wxt/browser';
import { LANGUAGES } from '../../utils/i18n/languages.ts';
import { readSettings } from '../../utils/settings.ts';
import { fc } from '../cases.ts';
import { holds } from './support.ts';

const LABELS = ['sourced', 'anonymous', 'denial'];

const json = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown);
const found = fc.oneof(
  json,
  fc.record(
    { language: json, kinds: fc.oneof(json, fc.array(fc.constantFrom(...LABELS))), style: json, print: json },
    { requiredKeys: [] },
  ),
);

describe('settings, whatever an earlier or later version left in the storage', () => {
  holds('settings-found', [found, fc.constantFrom(1, 99, null, 'x')], async (value, version) => {
    await browser.storage.local.set({ settings: value, settings$: { v: version } });
    const { language, kinds, style, print } = await readSettings();
    expect(['auto', ...LANGUAGES]).toContain(language);
    expect(kinds.every((kind) => LABELS.includes(kind))).toBe(true);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(['full', 'sources']).toContain(style);
    expect(typeof print).toBe('boolean');
  });
});
