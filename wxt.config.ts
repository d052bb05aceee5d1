import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { inertTemplates } from './scripts/build/inert-templates.ts';
import { inheritedHighlights } from './scripts/build/inherited-highlights.ts';
import { thirdPartyNotice } from './scripts/build/licences.ts';
import { LANGUAGES } from './utils/i18n/languages.ts';
import { manifest } from './utils/manifest.ts';

/** The browser's own format (`_locales/<code>/messages.json`) for the strings the manifest names. */
const browserMessages = (strings: Record<string, string>) =>
  JSON.stringify(Object.fromEntries(Object.entries(strings).map(([key, message]) => [key, { message }])));

export default defineConfig({
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  // Every browser we are built for preloads modules itself; the polyfill would bring a fetch().
  vite: ({ browser }) => ({
    plugins: [inertTemplates(), ...(browser === 'firefox' ? [] : [inheritedHighlights()])],
    build: {
      modulePreload: { polyfill: false },
      // `npm run budget` watches the sizes, part by part.
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }),
  zip: { excludeSources: ['artifacts/**', 'coverage/**', 'tests/**'] },
  hooks: {
    'build:done': async ({ config }, { steps }) => {
      const chunks = steps.flatMap((step) => step.chunks).filter((chunk) => chunk.type === 'chunk');
      const notice = thirdPartyNotice(chunks.flatMap((chunk) => chunk.moduleIds));
      await writeFile(join(config.outDir, 'THIRD-PARTY.txt'), notice);
    },
    'build:publicAssets': async (_, files) => {
      for (const code of LANGUAGES) {
        const locale = JSON.parse(
          await readFile(join(import.meta.dirname, 'locales', `${code}.json`), 'utf8'),
        );
        files.push({
          relativeDest: `_locales/${code}/messages.json`,
          contents: browserMessages(locale.manifest),
        });
      }
    },
  },
});
