/**
 * `npm run bench`: Isnad beside its peers, as ratios within each round.
 *
 *   npm run bench -- [NAME...] [--rounds 7] [--json artifacts/bench.json]
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { anchoring } from './bench/anchoring.ts';
import { articleFinding } from './bench/article-finding.ts';
import { extraction } from './bench/extraction.ts';
import { firstArticle } from './bench/first-article.ts';
import { length } from './bench/length.ts';
import { library } from './bench/library.ts';
import { libraryTyping } from './bench/library-typing.ts';
import { type Figure, type Floor, isMet, type Table } from './bench/measure.ts';
import { painting } from './bench/painting.ts';
import { readerMemory } from './bench/reader-memory.ts';

const BENCHES: Readonly<Record<string, (rounds: number) => Promise<Table[]>>> = {
  extraction,
  'first-article': firstArticle,
  length,
  'article-finding': articleFinding,
  anchoring,
  painting,
  'reader-memory': readerMemory,
  library,
  'library-typing': libraryTyping,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    json: { type: 'string', default: 'artifacts/bench.json' },
  },
});

const digits = (value: number) => {
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString('en', {
    maximumFractionDigits: places,
    minimumFractionDigits: Math.min(places, 2),
  });
};

const shown = ({ median, low, high }: Figure) => `${digits(median)} [${digits(low)}–${digits(high)}]`;

function print({ title, note, rows }: Table): void {
  console.log(`\n${title}\n${note}`);
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, unit, value, ratios } of rows) {
    const beside = ratios.map((ratio) => `   × ${shown(ratio).padEnd(26)}`).join('');
    console.log(`  ${name.padEnd(width)}  ${shown(value).padStart(26)} ${unit}${beside}`.trimEnd());
  }
}

const wantedOf = ({ wanted }: Floor) =>
  'atLeast' in wanted ? `at least ${digits(wanted.atLeast)}` : `at most ${digits(wanted.atMost)}`;

/** What was asked of these figures, and whether this run met it. */
function printFloors(tables: readonly Table[]): void {
  const asked = tables.filter(({ floors = [] }) => floors.length > 0);
  if (asked.length === 0) return;
  console.log('\nFloors, by the median of this run');
  for (const { title, floors = [] } of asked) {
    console.log(`  ${title}`);
    for (const floor of floors)
      console.log(
        `    ${isMet(floor) ? 'met   ' : 'MISSED'}  ${floor.name}: ${shown(floor.got)}, wanted ${wantedOf(floor)}`,
      );
  }
}

const wanted = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds is a whole number from 1.');
  process.exit(2);
}
console.log(
  `Processor time (in browsers: time to the frame or the answer); medians of ${rounds} rounds, [middle half]; × is the ratio to each of the table's references in the same round.`,
);
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem() };
const tables: Table[] = [];
mkdirSync(dirname(values.json), { recursive: true });
for (const name of wanted) {
  try {
    for (const table of await BENCHES[name]!(rounds)) {
      tables.push(table);
      print(table);
    }
  } catch (error) {
    console.error(`\n${name} failed:`, error);
    process.exitCode = 1;
  }
  // After each: what was measured in half an hour is not lost with what fails, or is stopped, at its end.
  writeFileSync(values.json, `${JSON.stringify({ machine, rounds, tables }, null, 2)}\n`);
}
printFloors(tables);
console.log(`\n${values.json}`);
