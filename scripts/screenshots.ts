/**
 * `npm run screenshots`: every screen of the extension, in both languages, light and dark, as the real
 * extension shows it in a real Chromium. `--only WORD` takes those whose name has the word in it.
 */

import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension, ROOT } from './lib/build.ts';
import {
  closeStage,
  LANGUAGES,
  type Language,
  openStage,
  SCENES,
  type Scene,
  THEMES,
} from './scenes/index.ts';

const PANEL_WIDTHS = [320, 420];

async function photograph(page: Page, out: string, name: string, scene: Scene): Promise<void> {
  const session = await page.createCDPSession();
  for (const theme of scene.themes ?? THEMES) {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: theme },
        { name: 'forced-colors', value: scene.forcedColours ? 'active' : 'none' },
      ],
    });
    for (const width of scene.widths ?? PANEL_WIDTHS) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: scene.height ?? 900,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
      const path = join(out, `${name}-${theme}-${width}.png`) as `${string}.png`;
      await page.screenshot({ path });
      console.log(relative(process.cwd(), path));
    }
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
}

async function play(language: Language, scenes: readonly Scene[], extension: string, out: string) {
  const stage = await openStage(language, extension);
  try {
    for (const scene of scenes) {
      try {
        const page = await scene.play(stage);
        await photograph(page, out, `${scene.name}-${language}`, scene);
        await scene.strike?.(stage);
      } catch (error) {
        console.error(`${scene.name} (${language}): ${error instanceof Error ? error.message : error}`);
        await stage.panel.screenshot({
          path: join(out, `failed-${scene.name}-${language}.png`) as `${string}.png`,
        });
        process.exitCode = 1;
      }
    }
  } finally {
    await closeStage(stage);
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    lang: { type: 'string' },
    out: { type: 'string', default: 'artifacts/screenshots' },
    'no-build': { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const extension = values['no-build'] ? join(ROOT, '.output/chrome-mv3') : await buildExtension('chrome');
const scenes = SCENES.filter(({ name }) => name.includes(values.only));
for (const language of LANGUAGES) {
  if (values.lang === undefined || values.lang === language) await play(language, scenes, extension, out);
}
