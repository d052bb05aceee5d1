import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Attribution, extract } from '../utils/attribution/index.ts';
import { evaluateMarked } from './eval/marked.ts';
import { evaluateArticles } from './eval-articles.ts';
import { SHARED } from './lib/shared.ts';

/**
 * Scores the engine on every annotated file of the shared corpora, by the shared scorer, and on the marked articles
 * of this repository; tables on stdout.
 *
 *   npm run -s eval                 all of it, and how well articles are found in pages
 *   npm run -s eval -- arabic-dev   the files with that in their names
 *   npm run -s eval -- --wrong      the marked articles, with every claim that is read wrongly
 */

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly attributions?: unknown;
}

interface Measure {
  readonly f1: number;
}

interface Score {
  readonly [name: string]: Measure | number | readonly unknown[];
}

type Scorer = (
  gold: readonly Gold[],
  predictions: readonly { id: string; attributions: Attribution[] }[],
) => Score;

const COLUMNS = [
  'detection',
  'correct',
  'exact.content',
  'exact.source',
  'anonymous',
  'denial',
  'relay',
  'denies',
] as const;
const ACCURACIES = ['quotationAccuracy', 'countAccuracy'] as const;

const scorer = join(SHARED, 'eval', 'score.mjs');
const corpora = join(SHARED, 'corpora');

async function evaluate(): Promise<void> {
  const { score } = (await import(pathToFileURL(scorer).href)) as { score: Scorer };
  const wanted = process.argv.slice(2);
  const files = readdirSync(corpora)
    .filter((name) => name.endsWith('.jsonl'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  console.log(
    ['F1 on'.padEnd(20), ...[...COLUMNS, 'quot.', 'count'].map((name) => name.padStart(9).slice(-13))].join(
      ' ',
    ),
  );
  for (const name of files) {
    const gold = readGold(join(corpora, name));
    if (gold.length === 0) continue;
    const result = score(
      gold,
      gold.map(({ id, text, lang }) => ({
        id,
        attributions: extract(text, lang === undefined ? {} : { language: lang }),
      })),
    );
    const cells = [
      ...COLUMNS.map((column) => f1(result[column])),
      ...ACCURACIES.map((column) => accuracy(result[column])),
    ];
    console.log(
      [
        name.replace('.jsonl', '').padEnd(20),
        ...cells.map((cell, i) => cell.padStart(Math.max(9, (COLUMNS[i] ?? '').length))),
      ].join(' '),
    );
  }
}

/** The annotated documents of a file: none in a raw one. */
function readGold(file: string): Gold[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const first = JSON.parse(lines[0] ?? '{}') as Partial<Gold>;
  if (!Array.isArray(first.attributions)) return [];
  return lines.map((line) => JSON.parse(line) as Gold);
}

const f1 = (measure: Score[string] | undefined): string =>
  typeof measure === 'object' && 'f1' in measure ? measure.f1.toFixed(3) : '-';

const accuracy = (value: Score[string] | undefined): string =>
  typeof value === 'number' ? value.toFixed(3) : '-';

if (process.argv.includes('--wrong')) {
  evaluateMarked(true);
} else {
  if (existsSync(scorer) && existsSync(corpora)) await evaluate();
  else
    console.log(
      `No corpora: there is no ${SHARED} here (ISNAD_SHARED names the folder with corpora/ and eval/).`,
    );
  if (process.argv.length === 2) {
    console.log();
    evaluateMarked(false);
    if (!evaluateArticles()) process.exitCode = 1;
  }
}
