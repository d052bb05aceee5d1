/**
 * `npm run budget`: builds, and says how much of the package each part of the reader's day loads.
 * Status 1 where a part has outgrown its budget.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from './lib/build.ts';

interface Part {
  readonly name: string;
  /** kB (1,000 bytes), gzipped. */
  readonly budget: number;
  /** What is loaded for it, from the package's root. */
  files(folder: string): string[];
}

const PARTS: readonly Part[] = [
  {
    name: 'reader script, in every page that is read',
    budget: 90,
    files: () => ['content-scripts/reader.js', 'content-scripts/reader.css'],
  },
  { name: 'side panel', budget: 60, files: (folder) => pageFiles(folder, 'sidepanel.html') },
  { name: 'background, with the engine and its packs', budget: 215, files: () => ['background.js'] },
];

const REFERENCE = /(?:src|href)="\/([^"]+\.(?:js|css))"/g;
const IMPORT = /(?:from|import)\s*"(\.[^"]+\.js)"/g;

/** A page's scripts and style sheets, and what its scripts import before they run. */
function pageFiles(folder: string, page: string): string[] {
  const found = new Set<string>([page]);
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, path] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)) {
      visit(join(file, '..', path!));
    }
  };
  for (const [, path] of readFileSync(join(folder, page), 'utf8').matchAll(REFERENCE)) visit(path!);
  return [...found];
}

const kilobytes = (folder: string, file: string) =>
  gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1_000;

const folder = await buildExtension('chrome');
for (const { name, budget, files } of PARTS) {
  const sizes = files(folder).map((file) => ({ file, size: kilobytes(folder, file) }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const verdict = total <= budget ? 'ok' : 'TOO MUCH';
  console.log(`${name}: ${total.toFixed(1)} of ${budget} kB gzipped, ${verdict}`);
  for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size)) {
    console.log(`  ${size.toFixed(1).padStart(6)}  ${file}`);
  }
  if (total > budget) process.exitCode = 1;
}
