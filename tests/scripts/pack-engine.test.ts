import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let folder: string;
const installed = () => join(folder, 'node_modules/@isnad/attribution');

/** As somebody has it who knows nothing of this repository: packed, and installed in a folder of her own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-package-'));
  run(process.execPath, ['--no-warnings', join(root, 'scripts/pack-engine.ts')], root);
  run('npm', ['pack', join(root, '.output/engine'), '--silent'], folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  run('npm', ['install', `./${tarball}`, '--offline', '--no-audit', '--no-fund', '--silent'], folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engine as a package', () => {
  it('is licensed, told of, and depends on nothing', () => {
    expect(readdirSync(installed()).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const manifest = JSON.parse(readFileSync(join(installed(), 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@isnad',
    ]);
  });

  it('does what its README shows', () => {
    const readme = readFileSync(join(installed(), 'README.md'), 'utf8');
    const shown = /```js\n(.*?)```/s.exec(readme)![1]!;
    writeFileSync(join(folder, 'shown.js'), shown);
    const promised = [...shown.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
    expect(promised.length).toBeGreaterThan(0);
    expect(run(process.execPath, ['shown.js'], folder).trimEnd().split('\n')).toEqual(promised);
  });

  it.each([
    ['bundler', 'esnext'],
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
  ])('has types that are found and checked (moduleResolution %s)', (moduleResolution, module) => {
    const program = `
      import { type Attribution, type ExtractOptions, extract, type Kind, type Span } from '@isnad/attribution';
      const options: ExtractOptions = { language: 'ar', explain: ({ rule }) => rule.length };
      const [first]: Attribution[] = extract('…', options);
      export const kind: Kind | undefined = first?.kind;
      export const source: Span | null | undefined = first?.source;
      // @ts-expect-error: a text is wanted
      extract(5);
      // @ts-expect-error: there is no such kind
      export const other: Kind = 'rumour';
    `;
    mkdirSync(join(folder, module), { recursive: true });
    writeFileSync(join(folder, module, 'program.mts'), program);
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022'];
    const resolution = ['--module', module, '--moduleResolution', moduleResolution];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    run(process.execPath, [compiler, ...options, ...resolution, join(module, 'program.mts')], folder);
  });
});
