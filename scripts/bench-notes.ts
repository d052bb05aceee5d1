import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type {} from '../tests/bench/notes-entry.ts';
import { openNotesPages } from './lib/notes-page.ts';

/**
 * How the notes' store bears a long life, in a real Chromium: opening a page's notes, the library and its search, and
 * export, with few notes and with many. A table, and `artifacts/bench-notes.json`.
 *
 *   npm run bench:notes -- [--pages 20000]
 *
 * Pages have five notes each, the first a hundred.
 */

const { values } = parseArgs({ options: { pages: { type: 'string', default: '20000' } } });
const total = Number(values.pages);

const pages = await openNotesPages('tests/bench/notes-entry.ts');
try {
  const page = await pages.open();
  const [small] = await page.evaluate(() =>
    bench.timed(async () => {
      const store = bench.openStore({ name: 'small' });
      await bench.fill(store, 0, 1);
      store.close();
    }),
  );
  console.log(`100 notes written in ${small.toFixed(0)} ms`);
  for (let from = 0; from < total; from += 1_000) {
    const [ms] = await page.evaluate(
      (first, last) =>
        bench.timed(async () => {
          const store = bench.openStore({ name: 'large' });
          await bench.fill(store, first, last);
          store.close();
        }),
      from,
      Math.min(total, from + 1_000),
    );
    if (from % 5_000 === 0)
      console.log(`pages ${from} to ${from + 1_000} written in ${(ms / 1_000).toFixed(1)} s`);
  }
  await page.close();

  const reader = await pages.open();
  const opened = await reader.evaluate(() => bench.openPages());
  console.log(
    `a page's 100 notes: ${opened.few.toFixed(1)} ms alone, ${opened.many.toFixed(1)} ms among all (${(opened.many / opened.few).toFixed(2)} times)`,
  );
  const exported = await reader.evaluate(() => bench.exportAll(bench.openStore({ name: 'large' })));
  console.log(
    `export: ${(exported.characters / 1e6).toFixed(0)} M characters in ${(exported.ms / 1_000).toFixed(1)} s, heap ${exported.before.toFixed(0)} MB, at most ${exported.peak.toFixed(0)} MB`,
  );
  await reader.close();

  const visitor = await pages.open();
  const library = await visitor.evaluate(() => bench.library(bench.openStore({ name: 'large' })));
  console.log(`library: ${library.entries} notes read in ${(library.loaded / 1_000).toFixed(2)} s`);
  for (const { query, found, ms } of library.searches) {
    console.log(`  ${ms.toFixed(1).padStart(7)} ms  ${String(found).padStart(6)} found  ${query}`);
  }
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(
    'artifacts/bench-notes.json',
    `${JSON.stringify({ pages: total, opened, exported, library }, null, 2)}\n`,
  );
} finally {
  await pages.close();
}
