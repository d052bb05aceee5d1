import { type Isolate, type Reading, raceIsolates, startReader, warm } from './isolates.ts';
import { type Floor, figure, type Row, speeds, type Table, type Times, timesAsFast } from './measure.ts';
import { type Language, READERS, type ReaderName } from './readers.ts';
import { articles } from './texts.ts';

const LENGTH = 200_000;
const MILLIONS = LENGTH / 1e6;
const UNIT = 'M characters/s';
const COUNTS: ReaderName = 'a token pass that counts';
const HANDS_OUT: ReaderName = 'a token pass that hands out words';
const OURS: ReaderName = 'Isnad, attributions';
const WINK: ReaderName = 'wink-nlp, sentences + POS + entities';

const PEERS: Readonly<Record<Language, readonly ReaderName[]>> = {
  en: Object.keys(READERS) as ReaderName[],
  ar: [COUNTS, HANDS_OUT, 'Intl.Segmenter, words', OURS],
};

/** How fast Isnad shall be, times the speed of others. */
const FLOORS: readonly (readonly [name: string, other: ReaderName, atLeast: number])[] = [
  ['twice as fast as wink-nlp, doing more', WINK, 2],
  ['a sixth of the speed of a token pass that counts', COUNTS, 1 / 6],
  ['a sixth of the speed of a token pass that hands out words', HANDS_OUT, 1 / 6],
];

/** Readings that are shown while the runtime still compiles. */
const EARLY = [1, 2, 5];
/** Each in an isolate that has read nothing yet. */
const STARTS = 3;

/** Whole extraction beside what others do with the same articles, one by one as pages are read, each in an isolate of its own. */
export async function extraction(rounds: number): Promise<Table[]> {
  const { origin, ...inLanguage } = articles(LENGTH);
  const of = `${LENGTH.toLocaleString('en')} characters of ${origin}, article by article`;
  const tables: Table[] = [];
  for (const [title, language] of [['English', 'en'] as const, ['Arabic', 'ar'] as const]) {
    const some = inLanguage[language];
    tables.push({
      title: `Extraction, ${title}, from the first reading`,
      note: `${of}; ${STARTS} isolates that had read nothing`,
      rows: await early(language, some),
    });
    const isolates = PEERS[language].map((name) => startReader(name, language, some));
    const readings = await steady(isolates, rounds);
    for (const [clock, named] of [
      ['thread', 'the thread that reads'],
      ['whole', 'the whole process, compiler and collector included'],
    ] as const) {
      const times = timesBy(clock, readings);
      tables.push({
        title: `Extraction, ${title}, ${named}`,
        note: `${of}; ratios: speed beside ${COUNTS}, and beside one that hands out words`,
        rows: speeds(times, { amount: MILLIONS, unit: UNIT, references: [COUNTS, HANDS_OUT] }),
        floors: floorsOf(times),
      });
    }
  }
  return tables;
}

const floorsOf = (times: Times): Floor[] =>
  FLOORS.filter(([, other]) => times.has(other)).map(([name, other, atLeast]) => ({
    name,
    got: timesAsFast(times, OURS, other),
    wanted: { atLeast },
  }));

/** Every isolate is warm before the first is measured. */
async function steady(isolates: readonly Isolate[], rounds: number): Promise<Map<string, Reading[]>> {
  for (const isolate of isolates) await warm(isolate);
  const readings = await raceIsolates(isolates, rounds);
  for (const { end } of isolates) await end();
  return readings;
}

const timesBy = (clock: keyof Reading, readings: ReadonlyMap<string, readonly Reading[]>) =>
  new Map([...readings].map(([name, all]) => [name, all.map((one) => one[clock])]));

async function early(language: Language, some: readonly string[]): Promise<Row[]> {
  const starts: Reading[][] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const isolate = startReader(OURS, language, some);
    const readings: Reading[] = [];
    while (readings.length < Math.max(...EARLY)) readings.push(await isolate.read(0));
    await isolate.end();
    starts.push(readings);
  }
  return EARLY.flatMap((nth) =>
    (['thread', 'whole'] as const).map((clock) => ({
      name: `reading ${nth}, ${clock === 'thread' ? 'the thread that reads' : 'the whole process'}`,
      unit: UNIT,
      value: figure(starts.map((readings) => MILLIONS / (readings[nth - 1]![clock] / 1000))),
      ratios: [],
    })),
  );
}
