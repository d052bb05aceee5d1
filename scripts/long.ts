/**
 * `npm run test:long`: long use in full, some ten minutes: a day on a live blog, two hundred tabs. `npm test` has a few
 * minutes and tabs of the same.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/build.ts';

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e', 'tests/e2e/long-use.test.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ISNAD_LONG: '1' },
  },
);
process.exitCode = status ?? 1;
