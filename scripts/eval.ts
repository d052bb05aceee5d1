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
  readonly attributions: readonly GoldAttribution[];
}

/** Of a marked attribution, what not every corpus has marked. */
interface GoldAttribution {
  readonly kind?: string;
  readonly denial?: boolean;
  readonly relay?: unknown;
  readonly denies?: readonly number[];
  readonly quote?: string;
  readonly count?: number | null;
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

interface Column {
  readonly head: string;
  /** Its name in what the scorer gives back. */
  readonly name: string;
  /** What must be marked somewhere in a corpus for the figure to say anything. */
  readonly needs?: (gold: GoldAttribution) => boolean;
}

const COLUMNS: readonly Column[] = [
  { head: 'detection', name: 'detection' },
  { head: 'correct', name: 'correct' },
  { head: 'exact.content', name: 'exact.content' },
  { head: 'exact.source', name: 'exact.source' },
  { head: 'anonymous', name: 'anonymous', needs: ({ kind }) => kind === 'anonymous' },
  { head: 'denial', name: 'denial', needs: ({ denial }) => denial === true },
  { head: 'relay', name: 'relay', needs: ({ relay }) => relay != null },
  { head: 'denies', name: 'denies', needs: ({ denies = [] }) => denies.length > 0 },
  { head: 'quot.', name: 'quotationAccuracy', needs: ({ quote }) => quote !== undefined },
  { head: 'count', name: 'countAccuracy', needs: ({ count }) => count != null },
];

const line = (name: string, cells: readonly string[]): string =>
  [name.padEnd(20), ...cells.map((cell, i) => cell.padStart(Math.max(9, COLUMNS[i]!.head.length)))].join(' ');

const scorer = join(SHARED, 'eval', 'score.mjs');
const corpora = join(SHARED, 'corpora');

async function evaluate(): Promise<void> {
  const { score } = (await import(pathToFileURL(scorer).href)) as { score: Scorer };
  const wanted = process.argv.slice(2);
  const files = readdirSync(corpora)
    .filter((name) => name.endsWith('.jsonl'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  console.log(
    line(
      'F1 on',
      COLUMNS.map(({ head }) => head),
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
    const marked = gold.flatMap(({ attributions }) => attributions);
    const cells = COLUMNS.map(({ name, needs }) =>
      needs && !marked.some(needs) ? '-' : figure(result[name]),
    );
    console.log(line(name.replace('.jsonl', ''), cells));
  }
}

/** The annotated documents of a file: none in a raw one. */
function readGold(file: string): Gold[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const first = JSON.parse(lines[0] ?? '{}') as Partial<Gold>;
  if (!Array.isArray(first.attributions)) return [];
  return lines.map((line) => JSON.parse(line) as Gold);
}

/** An F1, or an accuracy. */
function figure(measured: Score[string] | undefined): string {
  if (typeof measured === 'number') return measured.toFixed(3);
  return typeof measured === 'object' && 'f1' in measured ? measured.f1.toFixed(3) : '-';
}

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
