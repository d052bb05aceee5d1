/**
 * `npm run fuzz -- [--seconds N] [--seed N] [NAME]`: tries every property of `tests/fuzz` (or those of
 * the files NAME is in) for N seconds each, 60 unless told. A failure prints the line to put into
 * `tests/fixtures/fuzz`.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'fuzz', ...positionals], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    ISNAD_FUZZ_SECONDS: values.seconds,
    ISNAD_FUZZ_SEED: values.seed ?? String(Date.now() % 2 ** 31),
  },
});
process.exitCode = status ?? 1;
