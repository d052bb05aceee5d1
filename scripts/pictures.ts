/**
 * `npm run pictures`: the two pictures of the READMEs, an article with its panel beside it as the real
 * extension shows them. Writes docs/pictures/.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, ROOT } from './lib/build.ts';
import { launchChromium } from './lib/chromium.ts';
import { browserLanguage, DEMOS } from './lib/demos.ts';
import { waitForClaims, waitForList } from './lib/reader.ts';
import { serve } from './lib/serve.ts';
import { pointAt } from './scenes/article.ts';

const PICTURES = [
  { name: 'arabic', language: 'ar', theme: 'light', panelAt: 'claim' },
  { name: 'english', language: 'en', theme: 'dark', panelAt: 'top' },
] as const;

/** CSS px of the window with the panel in it. */
const WIDTH = 1280;
const HEIGHT = 860;

const folder = join(ROOT, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const extension = await buildExtension('chrome');
const site = await serve(DEMOS);
for (const { name, language, theme, panelAt } of PICTURES) {
  const launched = await launchChromium({
    extension,
    headless: true,
    language: browserLanguage(language),
    width: WIDTH,
    height: HEIGHT,
  });
  const [page] = await launched.browser.pages();
  if (page === undefined) throw new Error('The browser opened without a tab.');
  const colours = [{ name: 'prefers-color-scheme', value: theme }];
  await page.emulateMediaFeatures(colours);
  await page.goto(`${site.origin}/${language}.html`);
  await launched.clickAction(page);
  const panel = await launched.waitForPanel();
  await panel.emulateMediaFeatures(colours);
  await waitForClaims(panel);
  await waitForList(panel);
  await pointAt(page, 'anonymous');
  if (panelAt === 'top') await panel.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const shots = [
    await page.screenshot({ encoding: 'base64' }),
    await panel.screenshot({ encoding: 'base64' }),
  ].map((data) => `<img src="data:image/png;base64,${data}">`);
  // Chromium has its panel on the left in a browser that reads from the right.
  if (language === 'ar') shots.reverse();
  const sheet = await launched.browser.newPage();
  await sheet.setViewport({ width: WIDTH, height: HEIGHT });
  await sheet.setContent(
    `<style>body{margin:0;display:flex;gap:1px;background:#8886;width:max-content}</style>${shots.join('')}`,
    { waitUntil: 'load' },
  );
  const both = await sheet.$('body');
  await both?.screenshot({ path: `${folder}/${name}.webp`, type: 'webp', quality: 82 });
  await launched.close();
  console.log(`docs/pictures/${name}.webp`);
}
await site.close();
