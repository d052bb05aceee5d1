import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/build.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { openChromium } from './harness.ts';

/** The engine's package in a project of somebody else's, as `npm install` would put it there. */

let project: string;
const installed = () => join(project, 'node_modules/@isnad/attribution');
const run = (program: string, args: readonly string[], cwd = project) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]) => run(process.execPath, args);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'isnad-package-'));
  run(process.execPath, ['--no-warnings', join(ROOT, 'scripts/pack-engine.ts')], ROOT);
  const [packed] = JSON.parse(run('npm', ['pack', '--json', join(ROOT, '.output/engine')]));
  mkdirSync(installed(), { recursive: true });
  run('tar', ['xzf', packed.filename, '--strip-components=1', '-C', installed()]);
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(project, { recursive: true }));

/** The program in the package's README, with what it says that it prints. */
function example(): { readonly program: string; readonly prints: string } {
  const readme = readFileSync(join(installed(), 'README.md'), 'utf8');
  const program = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';
  return { program, prints: /^\/\/ (.*)$/m.exec(program)?.[1] ?? '' };
}

describe('the engine as a package', () => {
  it('does in Node what its README says', () => {
    const { program, prints } = example();
    writeFileSync(join(project, 'example.js'), program);
    expect(prints).not.toBe('');
    expect(node('example.js').trim()).toBe(prints);
  });

  it('runs in a page as it is, without a bundler', async () => {
    const site = await serve(installed());
    const body = `<!doctype html>
      <script type="importmap">{"imports": {"@isnad/attribution": "/dist/index.js"}}</script>
      <script type="module">
        import { extract } from '@isnad/attribution';
        document.title = extract('Two diplomats said that the talks had failed.').map(({ kind }) => kind).join();
      </script>`;
    site.put('/', { body });
    const launched = await openChromium();
    try {
      const page = await launched.browser.newPage();
      await page.goto(site.origin);
      await page.waitForFunction(() => document.title !== '');
      expect(await page.title()).toBe('anonymous');
    } finally {
      await launched.close();
      await site.close();
    }
  });

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('has types for a strict program that resolves modules as %s', (resolution, module) => {
    writeFileSync(
      join(project, 'typed.ts'),
      `import { type Attribution, type Explanation, type ExtractOptions, extract, type Span } from '@isnad/attribution';
       const options: ExtractOptions = { language: 'ar', explain: (one: Explanation) => void one.rule };
       const found: Attribution[] = extract('…', options);
       export const source: Span | null | undefined = found[0]?.source;
       // @ts-expect-error: were the types not found, everything would do
       extract(5);
       // @ts-expect-error: what was found stays as it is
       for (const one of found) one.kind = 'sourced';`,
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', module, '--moduleResolution', resolution];
    expect(node(tsc, ...options, '--types', '', 'typed.ts')).toBe('');
  });

  it('names in its types the files that are there', () => {
    const types = readdirSync(join(installed(), 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.d.ts'),
    );
    expect(types).toContain('index.d.ts');
    const sources = types.filter((name) =>
      /(?:from|import\() ?'\.[^']*\.ts'/.test(readFileSync(join(installed(), 'dist', name), 'utf8')),
    );
    expect(sources).toEqual([]);
  });
});
