import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  closeStage,
  LANGUAGES,
  OWN_SCENES,
  openStage,
  type Stage,
  THEMES,
} from '../../scripts/scenes/index.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: {
  run(options: object): Promise<{
    passes: object[];
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  }>;
};

/** What axe finds in a page as it is, in words. */
async function troubles(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(() =>
    axe.run({ resultTypes: ['violations', 'passes'] }),
  );
  expect(passes, 'axe looked at nothing').not.toEqual([]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );
}

/** The system's own colours are not ours to answer for. */
const scenes = OWN_SCENES.filter(({ forcedColours }) => !forcedColours);

describe.each(LANGUAGES)('axe finds nothing to complain about, in %s', (language) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(language, inject('extension').chromium);
  });
  afterAll(() => stage && closeStage(stage));

  it.each(scenes.map((scene) => [scene.name, scene] as const))('%s', async (_, scene) => {
    const page = await scene.play(stage);
    for (const theme of THEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await troubles(page), theme).toEqual([]);
    }
    await scene.strike?.(stage);
  });
});
