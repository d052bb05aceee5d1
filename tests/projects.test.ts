import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

it('every file of tests is run by a project of vitest.config.ts', () => {
  const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
  const included = [...config.matchAll(/'(tests\/[^']*\.test\.tsx?)'/g)].map(([, glob]) => glob ?? '');
  const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => !included.some((glob) => matchesGlob(file, glob)))).toEqual([]);
});
