import type {} from '../../tests/bench/library-page.ts';
import { PAGES } from '../../tests/notes/made-up-library.ts';
import { openNotesPages } from '../lib/notes-page.ts';
import { durations, once, type Table, timesAsLong } from './measure.ts';

const FEW = 'among these alone';

/** A long life's notes in a real Chromium: opening a page, and files in and out. Takes some minutes. */
export async function library(rounds: number): Promise<Table[]> {
  const pages = await openNotesPages('tests/bench/library-page.ts');
  /** Each in a window of its own, so that memory is its own. */
  const inPage = async <T>(run: (page: Awaited<ReturnType<typeof pages.open>>) => Promise<T>): Promise<T> => {
    const page = await pages.open();
    const result = await run(page);
    await page.close();
    return result;
  };
  try {
    await inPage((page) => page.evaluate(() => libraryBench.fill('few', 1)));
    const filled = await inPage((page) => page.evaluate((count) => libraryBench.fill('many', count), PAGES));
    const opened = await inPage((page) =>
      page.evaluate((count) => libraryBench.openPages('few', 'many', count), rounds * 3),
    );
    const exported = await inPage((page) => page.evaluate(() => libraryBench.exportAll('many')));
    const all = (await inPage((page) => page.evaluate(() => libraryBench.count('many')))).toLocaleString(
      'en',
    );
    const many = `among ${all}`;
    const openings = new Map([
      [FEW, opened.map(([few]) => few)],
      [many, opened.map(([, others]) => others)],
    ]);
    return [
      {
        title: 'Opening a page with a hundred notes',
        note: 'by the clock: all that the panel asks of the database, and finding the notes in the text',
        rows: durations(openings, FEW),
        floors: [
          {
            name: 'a long library makes it at most half as long again',
            got: timesAsLong(openings, many, FEW),
            wanted: { atMost: 1.5 },
          },
        ],
      },
      {
        title: `${all} notes in and out`,
        note: 'once each, by the clock; memory of the page before and at its fullest',
        rows: [
          once('import', 's', filled.ms / 1000),
          once('import, memory before', 'MB', filled.before),
          once('import, memory at most', 'MB', filled.peak),
          once('export', 's', exported.ms / 1000),
          once('export, memory before', 'MB', exported.before),
          once('export, memory at most', 'MB', exported.peak),
        ],
      },
    ];
  } finally {
    await pages.close();
  }
}
