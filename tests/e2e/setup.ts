import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/lib/browser.ts';
import { buildExtension } from '../../scripts/lib/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder each browser loads. */
    extension: { chromium: string; firefox: string };
  }
}

/** Before the first end-to-end test: both browsers are there, and both builds are of this very source. */
export async function setup(project: TestProject): Promise<void> {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  const chromium = await buildExtension('chrome');
  const firefox = await buildExtension('firefox');
  project.provide('extension', { chromium, firefox });
}
