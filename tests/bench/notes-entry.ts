/** What `scripts/bench-notes.ts` runs in a page: a library of any size, made up, and the times of what readers do. */

import { createAnchorer } from '../../utils/anchoring/index.ts';
import { EXPORT_FORMATS } from '../../utils/exporters/index.ts';
import {
  ALL_NOTES,
  type Entry,
  filterEntries,
  groupEntries,
  readEntries,
} from '../../utils/library/entries.ts';
import { type NotesStore, openStore, type PageBundle } from '../../utils/notes/index.ts';
import { WORDS } from '../exporters/words.ts';
import { ARTICLES } from '../fixtures/anchoring/articles.ts';
import { draft } from '../notes/samples.ts';

const words = [...ARTICLES.ar, ...ARTICLES.en].join(' ').split(/\s+/);

/** Words that change from note to note, most of them from the articles and some found nowhere else. */
function wording(seed: number, length: number): string {
  return Array.from({ length }, (_, index) => {
    const at = (seed * 7_919 + index * 104_729 + seed * index) % (words.length * 20);
    return at < words.length * 19 ? words[at % words.length]! : `كلمة${(seed * 31 + index) % 5_000}`;
  }).join(' ');
}

function notesOfPage(page: number, count: number): PageBundle {
  const url = `https://site${page % 40}.example/news/${page}`;
  const key = url;
  const at = 1_700_000_000_000 + page * 60_000;
  const ids = Array.from({ length: count }, (_, index) => `note-${page}-${index}`);
  const claims = ids.map((id, index) => {
    const exact = wording(page * 100 + index, 24);
    return {
      id: `claim-${id}`,
      pageKey: key,
      readingId: `reading-${page}`,
      target: {
        quote: {
          type: 'TextQuoteSelector' as const,
          exact,
          prefix: wording(page + index + 1, 30),
          suffix: wording(page + index + 2, 30),
        },
        position: {
          type: 'TextPositionSelector' as const,
          start: index * 300,
          end: index * 300 + exact.length,
        },
      },
      codePoints: { start: 0, end: exact.length },
      attribution: null,
      label: (['sourced', 'anonymous', 'denial'] as const)[index % 3]!,
      naming: 'named' as const,
      quotation: 'indirect' as const,
      language: 'ar',
      cue: 'قال',
      source: wording(page % 300, 2),
      resolved: wording(page % 300, 3),
      content: [exact],
      readAt: at,
    };
  });
  return {
    page: {
      id: key,
      keys: [key],
      url,
      title: wording(page + 5, 8),
      site: `site${page % 40}.example`,
      language: 'ar',
      direction: 'rtl',
      published: null,
      createdAt: at,
      updatedAt: at,
      joined: [],
    },
    readings: [],
    claims,
    notes: ids.map((id, index) => ({
      id,
      pageKey: key,
      claimId: `claim-${id}`,
      text: wording(page * 10 + index, 14),
      tags: [`وسم ${(page + index) % 60}`],
      verdict: (['none', 'to-check', 'confirmed', 'disputed'] as const)[(page + index) % 4]!,
      createdAt: at + index,
      updatedAt: at + index,
      revision: 1,
      revisions: { text: 1, tags: 1, verdict: 1 },
      lineage: [],
      conflictOf: null,
      placement: null,
    })),
    deleted: [],
    corrections: [],
  };
}

async function timed<T>(work: () => Promise<T> | T): Promise<[milliseconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Pages `from` to `to` with five notes each, one of them with a hundred. */
async function fill(store: NotesStore, from: number, to: number): Promise<void> {
  for (let page = from; page < to; page += 200) {
    const batch = Array.from({ length: Math.min(200, to - page) }, (_, index) =>
      notesOfPage(page + index, page + index === 0 ? 100 : 5),
    );
    await store.merge(batch);
  }
}

/** What the side panel asks for when it opens on the page with a hundred notes, ms. */
async function openPage(name: string, text: string): Promise<number> {
  const article = { url: 'https://site0.example/news/0', canonicalUrl: null };
  const store = openStore({ name });
  const [time] = await timed(async () => {
    const [views] = await Promise.all([store.notesOfArticle(article), store.tags()]);
    const anchor = createAnchorer(text);
    return views.map((view) => view.claim && anchor(view.claim.target));
  });
  store.close();
  return time;
}

/** The same among few notes and among many, turn by turn: what else the machine does then falls on both. */
async function openPages(): Promise<{ few: number; many: number }> {
  const { claims } = notesOfPage(0, 100);
  const text = claims.map(({ target: { quote } }) => quote.prefix + quote.exact + quote.suffix).join('\n');
  const [few, many]: [number[], number[]] = [[], []];
  for (let round = 0; round < 25; round++) {
    few.push(await openPage('small', text));
    many.push(await openPage('large', text));
  }
  return { few: median(few), many: median(many) };
}

const QUERIES = ['و', 'وز', 'وزير', 'the', 'الوزارة قالت', 'كلمة42', 'كلمة4217', 'لا يوجد هذا'];

async function library(store: NotesStore) {
  const entries: Entry[] = [];
  const [loaded] = await timed(async () => {
    for await (const slice of readEntries(store, new AbortController().signal)) entries.push(...slice);
  });
  const searches = QUERIES.map((query) => {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      const shown = filterEntries(entries, { ...ALL_NOTES, query }, Date.now());
      groupEntries(shown, 'page');
      times.push(performance.now() - start);
      found = shown.length;
    }
    return { query, found, ms: median(times) };
  });
  return { entries: entries.length, loaded, searches };
}

const heap = () =>
  (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;

/** Writes everything out without keeping it: how long, how much, and the most memory on the way, MB. */
async function exportAll(store: NotesStore) {
  const before = heap();
  let [characters, peak] = [0, before];
  const [ms] = await timed(async () => {
    for await (const piece of EXPORT_FORMATS.json.write(store.bundles(), { words: WORDS, at: 0, total: 0 })) {
      characters += piece.length;
      peak = Math.max(peak, heap());
    }
  });
  return { ms, characters, before, peak };
}

const api = { openStore, draft, fill, openPages, library, exportAll, timed };

declare global {
  var bench: typeof api;
}
Object.assign(globalThis, { bench: api, isnad: api });
