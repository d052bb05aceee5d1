import type { TestProject } from 'vitest/node';
import { buildExtension, type Target } from '../../scripts/lib/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of each browser's package. */
    builds: Record<Target, string>;
  }
}

/** Before the first test: the packages are of this very source. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('builds', {
    chrome: await buildExtension('chrome'),
    edge: await buildExtension('edge'),
    firefox: await buildExtension('firefox'),
  });
}
