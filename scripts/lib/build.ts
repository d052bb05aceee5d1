/** Builds the extension as `npm run build` does. */

import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export type Target = 'chrome' | 'edge' | 'firefox';

/** The folder that browser loads: `.output/chrome-mv3`. */
const outputOf = (target: Target) => join(ROOT, '.output', `${target}-mv3`);

/**
 * A fresh build in a process of its own: Vite must not see the test runner's environment.
 * @returns the folder to load
 * @throws Error with the build's own words
 */
export async function buildExtension(target: Target): Promise<string> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const child = spawn(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`The build for ${target} failed:\n${said}`);
  return outputOf(target);
}
