import type { Page } from 'puppeteer-core';
import { until } from '../lib/launched.ts';
import { type Import, openLongLibrary } from '../lib/long-library.ts';
import { figure, once, type Row, type Table } from './measure.ts';

/** Typed letter by letter, and taken back so: frequent words and rare ones, two words, parts of words. */
const QUERIES = ['وزير', 'the', 'قالت الوزارة', 'كلمة4217', 'on sa', 'site1'];

/** ms the whole library may take to be read, before anything is typed. */
const LOADING = 300_000;

declare global {
  /** Time from each key that was pressed until its answer was painted, ms. */
  var answered: number[];
}

function watchAnswers(): void {
  globalThis.answered = [];
  addEventListener(
    'input',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.answered.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    { capture: true },
  );
}

/** Presses a key; ms until what it finds was on the screen. */
async function answerTo(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    globalThis.answered = [];
  });
  await press();
  return until(
    () => page.evaluate(() => globalThis.answered[0] ?? null),
    60_000,
    'The library did not answer a key',
  );
}

/** Every key of a query typed and taken back, by what the field then holds. */
async function typed(page: Page, query: string): Promise<[shown: string, ms: number][]> {
  const answers: [string, number][] = [];
  for (let end = 1; end <= query.length; end++) {
    const ms = await answerTo(page, () => page.keyboard.sendCharacter(query[end - 1]!));
    answers.push([query.slice(0, end), ms]);
  }
  for (let end = query.length - 1; end >= 0; end--) {
    const ms = await answerTo(page, () => page.keyboard.press('Backspace'));
    answers.push([`${query.slice(0, end)}⌫`, ms]);
  }
  return answers;
}

const rowsOf = (imported: Import | null): Row[] =>
  imported === null
    ? []
    : [
        once('an import: until it was looked through', 's', imported.looked),
        once('until it was laid aside', 's', imported.laidAside),
        once('until it was in', 's', imported.merged),
        once('memory before', 'MB', imported.before),
        once('memory at most', 'MB', imported.peak),
        once('longest task', 'ms', imported.longestTask),
      ];

/** The reader's own library with 100,000 notes, in the real extension. The first run brings them in, which takes minutes. */
export async function libraryTyping(rounds: number): Promise<Table[]> {
  const { launched, imported, open } = await openLongLibrary(false);
  try {
    const start = performance.now();
    const page = await open('library');
    await until(
      async () =>
        (await page.$('.library__note')) !== null && (await page.$('.library__loading')) === null
          ? true
          : null,
      LOADING,
      'The library was not read',
    );
    const loaded = (performance.now() - start) / 1000;
    const { JSHeapUsedSize } = await page.metrics();
    await page.evaluate(watchAnswers);
    await page.click('.library__tools .field');
    const answers: [string, number][] = [];
    for (let round = 0; round < rounds; round++) {
      for (const query of QUERIES) answers.push(...(await typed(page, query)));
    }
    const byShown = Map.groupBy(answers, ([shown]) => shown);
    const all = answers.map(([, ms]) => ms);
    return [
      {
        title: 'Typing in the library of 100,095 notes',
        note: 'by the clock: from the key to the frame with its answer',
        rows: [
          { name: 'every key', unit: 'ms', value: figure(all), ratios: [] },
          once('the slowest', 'ms', Math.max(...all)),
          ...[...byShown].map(([name, times]) => ({
            name,
            unit: 'ms',
            value: figure(times.map(([, ms]) => ms)),
            ratios: [],
          })),
        ],
        floors: [
          {
            name: 'every key is answered within 100 ms (the slowest)',
            got: figure([Math.max(...all)]),
            wanted: { atMost: 100 },
          },
        ],
      },
      {
        title: 'The library of 100,095 notes',
        note: 'once each, by the clock',
        rows: [
          ...rowsOf(imported),
          once('until all was read', 's', loaded),
          once('memory then', 'MB', JSHeapUsedSize! / 1e6),
        ],
      },
    ];
  } finally {
    await launched.close();
  }
}
