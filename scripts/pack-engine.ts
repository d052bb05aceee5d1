/**
 * `npm run pack:engine`: the engine as a package to publish, in `.output/engine/`: ES modules with types, no
 * dependency, checked by publint. `npm pack .output/engine` makes the tarball.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { ROOT } from './lib/build.ts';

const source = join(ROOT, 'utils/attribution');
const out = join(ROOT, '.output/engine');
const dist = join(out, 'dist');

const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
};

const manifest = {
  name: '@isnad/attribution',
  version,
  description: 'Who said what, in Arabic and English news: sources, claims, anonymity, denials, chains.',
  keywords: ['attribution', 'quotation', 'news', 'nlp', 'arabic'],
  license,
  type: 'module',
  sideEffects: false,
  files: ['dist'],
  // A name with a scope is private unless it is said not to be.
  publishConfig: { access: 'public' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
};

/** The engine as ES modules with their types. */
function compile(): void {
  const options = ['--noEmit', 'false', '--declaration', '--rewriteRelativeImportExtensions'];
  execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['-p', join(source, 'tsconfig.json'), '--outDir', dist, '--rootDir', source, ...options],
      ...['--allowImportingTsExtensions', 'false'],
    ],
    { stdio: 'inherit' },
  );
}

/** The compiler rewrites `./types.ts` to `./types.js` in programs but not in declarations. */
function nameCompiledFiles(): void {
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(dist, name);
    const types = readFileSync(file, 'utf8');
    writeFileSync(file, types.replace(/((?:from|import\() ?'\.[^'\n]*)\.ts'/g, "$1.js'"));
  }
}

rmSync(out, { recursive: true, force: true });
compile();
nameCompiledFiles();
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
cpSync(join(source, 'README.md'), join(out, 'README.md'));
cpSync(join(ROOT, 'LICENSE'), join(out, 'LICENSE'));

const { messages } = await publint({ pkgDir: out, strict: true, pack: 'npm' });
for (const message of messages) console.error(formatMessage(message, manifest));
process.exitCode = messages.length > 0 ? 1 : 0;
console.log(`.output/engine: ${manifest.name} ${version}`);
