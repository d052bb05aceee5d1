import type {} from '../../tests/bench/library-page.ts';
import { openNotesPages } from '../lib/notes-page.ts';
import { durations, figure, type Row, type Table } from './measure.ts';

/** With five notes each, the first with a hundred: 100,095 notes. */
const PAGES = 20_000;
const QUERIES = ['و', 'وز', 'وزير', 'the', 'الوزارة قالت', 'كلمة42', 'كلمة4217', 'لا يوجد هذا'];

const once = (name: string, unit: string, value: number): Row => ({
  name,
  unit,
  value: figure([value]),
  ratio: null,
});

/** A long life's notes in a real Chromium: opening a page, searching, and files in and out. Takes some minutes. */
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
    const found = await inPage((page) =>
      page.evaluate((...args) => libraryBench.searchLibrary(...args), 'many', QUERIES, rounds),
    );
    const all = found.entries.toLocaleString('en');
    return [
      {
        title: 'Opening a page with a hundred notes',
        note: 'by the clock: all that the panel asks of the database, and finding the notes in the text',
        rows: durations(
          new Map([
            ['among these alone', opened.map(([few]) => few)],
            [`among ${all}`, opened.map(([, many]) => many)],
          ]),
          'among these alone',
        ),
      },
      {
        title: `Searching ${all} notes`,
        note: 'by the clock: a query as it is typed, to the groups that are shown',
        rows: found.searches.map(({ query, found: notes, times }) => ({
          name: `${query} (${notes.toLocaleString('en')})`,
          unit: 'ms',
          value: figure(times),
          ratio: null,
        })),
      },
      {
        title: `${all} notes in, out, and into the library`,
        note: 'once each, by the clock; memory of the page before and at its fullest',
        rows: [
          once('import', 's', filled.ms / 1000),
          once('import, memory before', 'MB', filled.before),
          once('import, memory at most', 'MB', filled.peak),
          once('export', 's', exported.ms / 1000),
          once('export, memory before', 'MB', exported.before),
          once('export, memory at most', 'MB', exported.peak),
          once('reading the library', 's', found.loading.ms / 1000),
        ],
      },
    ];
  } finally {
    await pages.close();
  }
}
