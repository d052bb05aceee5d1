/** A library of any size, made up. */

import type { PageBundle } from '../../utils/notes/index.ts';
import { ARTICLES } from '../fixtures/anchoring/articles.ts';

const words = [...ARTICLES.ar, ...ARTICLES.en].join(' ').split(/\s+/);

/** Words that change from note to note, most of them from the articles and some found nowhere else. */
function wording(seed: number, length: number): string {
  return Array.from({ length }, (_, index) => {
    const at = (seed * 7_919 + index * 104_729 + seed * index) % (words.length * 20);
    return at < words.length * 19 ? words[at % words.length]! : `كلمة${(seed * 31 + index) % 5_000}`;
  }).join(' ');
}

/** Pages of a long life: 100,095 notes. */
export const PAGES = 20_000;

/** The first page has a hundred notes, the others five each. */
const notesOn = (page: number) => (page === 0 ? 100 : 5);

/** @param count how many notes it has */
export function pageWithNotes(page: number, count = notesOn(page)): PageBundle {
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

/** So many pages as a file of ours, a page a line. @param notes on each page */
export function* fileOf(pages: number, notes?: number): Generator<string> {
  yield '{"format":"isnad-notes","version":1,"pages":[\n';
  for (let page = 0; page < pages; page++) {
    yield `${JSON.stringify(pageWithNotes(page, notes))}${page + 1 < pages ? ',' : ''}\n`;
  }
  yield ']}\n';
}

/** A file of so many pages with twenty notes each, as one string. */
export const longFile = (pages: number): string => [...fileOf(pages, 20)].join('');
