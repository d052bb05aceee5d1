/**
 * `npm run reproducible`: makes the packages, then makes them again from nothing but Firefox's source
 * archive in a fresh folder, as its reviewers do, and compares the bytes. Status 1 where they differ.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from './lib/build.ts';

const { NODE_ENV: _, VITEST: __, ...env } = process.env;
const TARGETS = ['chrome', 'edge', 'firefox'] as const;

const run = (folder: string, command: string, ...words: string[]) =>
  execFileSync(command, words, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });

function zipAll(folder: string): Map<string, string> {
  rmSync(join(folder, '.output'), { recursive: true, force: true });
  const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs');
  for (const target of TARGETS) run(folder, process.execPath, wxt, 'zip', '-b', target);
  const output = join(folder, '.output');
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return new Map(
    packages.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex'),
    ]),
  );
}

function unpack(archive: string, folder: string): void {
  for (const [name, data] of Object.entries(unzipSync(readFileSync(archive)))) {
    const path = join(folder, name);
    if (!path.startsWith(folder + sep)) throw new Error(`${name} leaves its folder.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
}

const first = zipAll(ROOT);
const sources = [...first.keys()].find((name) => name.includes('-sources'));
if (sources === undefined) throw new Error('No source archive was made for Firefox.');

const folder = mkdtempSync(join(tmpdir(), 'isnad-sources-'));
try {
  unpack(join(ROOT, '.output', sources), folder);
  run(folder, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--silent');
  const second = zipAll(folder);
  for (const [name, digest] of first) {
    const same = second.get(name) === digest;
    console.log(`${digest.slice(0, 16)}  ${same ? 'the same again' : 'DIFFERENT'}  ${name}`);
    if (!same) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
