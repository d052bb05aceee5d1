/**
 * `npm run pack:engine`: the engine as a package to publish, in `.output/engine/`: ES modules with types, no
 * dependency, checked by publint. `npm pack .output/engine` makes the tarball.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { ROOT } from './lib/build.ts';

const source = join(ROOT, 'utils/attribution');
const out = join(ROOT, '.output/engine');

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
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
};

const README = `# @isnad/attribution

Who said what in a news text: each attribution with its source, cue and content, the kind of its source, the chain
through which it came, how many sources are claimed, the reason given for anonymity, and what a denial denies.
Arabic and English. Plain JavaScript, no dependency, no network, any runtime.

\`\`\`js
import { extract } from '@isnad/attribution';

const text = 'Two diplomats said that the talks had failed.';
for (const { source, content, kind } of extract(text)) {
  console.log(kind, source && text.slice(source.start, source.end), content.map(({ start, end }) => text.slice(start, end)));
}
// anonymous Two diplomats [ 'that the talks had failed' ]
\`\`\`

Offsets are UTF-16 code units, \`end\` exclusive. The types tell the rest.
`;

rmSync(out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    ...['-p', join(source, 'tsconfig.json'), '--outDir', join(out, 'dist'), '--rootDir', source],
    ...['--noEmit', 'false', '--declaration', '--rewriteRelativeImportExtensions'],
    ...['--allowImportingTsExtensions', 'false'],
  ],
  { stdio: 'inherit' },
);
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(out, 'README.md'), README);
cpSync(join(ROOT, 'LICENSE'), join(out, 'LICENSE'));

const { messages } = await publint({ pkgDir: out, strict: true, pack: 'npm' });
for (const message of messages) console.error(formatMessage(message, manifest));
const { extract } = (await import(
  join(out, 'dist/index.js')
)) as typeof import('../utils/attribution/index.ts');
const [found] = extract('Two diplomats said that the talks had failed.');
if (found === undefined) console.error('The package finds nothing.');
process.exitCode = messages.length > 0 || found === undefined ? 1 : 0;
console.log(`.output/engine: ${manifest.name} ${version}`);
