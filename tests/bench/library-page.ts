/** What `scripts/bench/library.ts` runs in a page: a long life's notes, and the times of what readers do with them. */

import { createAnchorer } from '../../utils/anchoring/index.ts';
import { EXPORT_FORMATS, importFile } from '../../utils/exporters/index.ts';
import { openStore } from '../../utils/notes/index.ts';
import { WORDS } from '../exporters/words.ts';
import { fileOf, pageWithNotes } from '../notes/made-up-library.ts';

/** A stretch of work: how long it took, ms, and the page's memory before and at its fullest, MB. */
interface Stretch {
  readonly ms: number;
  readonly before: number;
  readonly peak: number;
}

const heap = () =>
  (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;

async function stretch(work: (look: () => void) => Promise<void>): Promise<Stretch> {
  const before = heap();
  let peak = before;
  const start = performance.now();
  await work(() => {
    peak = Math.max(peak, heap());
  });
  return { ms: performance.now() - start, before, peak };
}

/** Brings a file of so many pages in as the options page does: read, laid aside, merged. */
function fill(name: string, pages: number): Promise<Stretch> {
  return stretch(async (look) => {
    const pieces = fileOf(pages);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      pull(chunks) {
        look();
        const { done, value } = pieces.next();
        if (done) chunks.close();
        else chunks.enqueue(encoder.encode(value));
      },
    });
    const store = openStore({ name });
    store.subscribe(look);
    const result = await importFile(stream, store, { dryRun: false });
    store.close();
    if (!result.ok) throw new Error('the made-up file is not right');
  });
}

/** All that the side panel asks for when it opens on the page with a hundred notes, ms. */
async function openPage(name: string): Promise<number> {
  const { page, claims } = pageWithNotes(0);
  const article = {
    ...page,
    canonicalUrl: null,
    direction: 'rtl' as const,
    text: claims.map(({ target: { quote } }) => quote.prefix + quote.exact + quote.suffix).join('\n'),
  };
  const start = performance.now();
  const store = openStore({ name });
  const [views] = await Promise.all([
    store.notesOfArticle(article),
    store.correctionsOfArticle(article),
    store.tags(),
    store.broughtBack(),
    store.pagesOfArticle(article),
    store.pagesTitled(article),
  ]);
  const anchor = createAnchorer(article.text);
  for (const { claim } of views) if (claim) anchor(claim.target);
  const time = performance.now() - start;
  store.close();
  return time;
}

/** The same among few notes and among many, turn by turn: what else the machine does then falls on both. */
async function openPages(few: string, many: string, rounds: number): Promise<[few: number, many: number][]> {
  const times: [number, number][] = [];
  for (let round = 0; round <= rounds; round++) times.push([await openPage(few), await openPage(many)]);
  return times.slice(1);
}

/** Writes everything out without keeping it. */
function exportAll(name: string): Promise<Stretch> {
  return stretch(async (look) => {
    const store = openStore({ name });
    for await (const _piece of EXPORT_FORMATS.json.write(store.bundles(), { words: WORDS, at: 0, total: 0 }))
      look();
    store.close();
  });
}

async function count(name: string): Promise<number> {
  const store = openStore({ name });
  const { notes } = await store.counts();
  store.close();
  return notes;
}

const libraryPage = { fill, openPages, exportAll, count };

declare global {
  var libraryBench: typeof libraryPage;
}
Object.assign(globalThis, { libraryBench: libraryPage, isnad: libraryPage });
