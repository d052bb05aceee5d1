import { defineConfig } from 'wxt';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import { manifest } from './utils/manifest.ts';

/** The browser's own format (`_locales/<code>/messages.json`) for the strings the manifest names. */
const browserMessages = (strings: Record<string, string>) =>
  JSON.stringify(Object.fromEntries(Object.entries(strings).map(([key, message]) => [key, { message }])));

export default defineConfig({
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const [code, locale] of Object.entries({ ar, en })) {
        files.push({
          relativeDest: `_locales/${code}/messages.json`,
          contents: browserMessages(locale.manifest),
        });
      }
    },
  },
});
