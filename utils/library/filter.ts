import { foldText } from '../anchoring/fold.ts';
import type { ClaimLabel, Verdict } from '../notes/types.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entries.ts';

export const PERIODS = ['any', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 24 * 60 * 60 * 1000;
const LENGTHS: Readonly<Record<Exclude<Period, 'any' | 'day'>, number>> = {
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
};

/** What the library is narrowed to, beside the words searched for. Empty sets narrow nothing. */
export interface LibraryFilter {
  readonly sites: ReadonlySet<string>;
  /** Folded, as {@link foldText} does. */
  readonly tags: ReadonlySet<string>;
  readonly verdicts: ReadonlySet<Verdict>;
  readonly labels: ReadonlySet<ClaimLabel>;
  readonly period: Period;
}

export const ALL_NOTES: LibraryFilter = {
  sites: new Set(),
  tags: new Set(),
  verdicts: new Set(),
  labels: new Set(),
  period: 'any',
};

/** The earliest moment of a period, ms since the epoch; `day` begins at midnight here. */
export function startOf(period: Period, now: number): number {
  if (period === 'any') return Number.NEGATIVE_INFINITY;
  if (period === 'day') return new Date(now).setHours(0, 0, 0, 0);
  return now - LENGTHS[period];
}

/** Places of the notes that are of the filter, newest first. */
export function placesOf(
  { entries }: Catalogue,
  { sites, verdicts, labels, tags, period }: LibraryFilter,
  now: number,
): Uint32Array {
  const since = startOf(period, now);
  const tests: ((entry: Entry) => boolean)[] = [];
  if (period !== 'any') tests.push(({ note }) => note.updatedAt >= since);
  if (sites.size > 0) tests.push(({ note }) => sites.has(note.site));
  if (verdicts.size > 0) tests.push(({ note }) => verdicts.has(note.verdict));
  if (labels.size > 0) tests.push(({ note }) => note.label !== null && labels.has(note.label));
  if (tags.size > 0) tests.push(({ note }) => note.tags.some((tag) => tags.has(foldText(tag))));
  const all = Uint32Array.from(entries.keys());
  return tests.length === 0 ? all : all.filter((place) => tests.every((test) => test(entries[place]!)));
}

/**
 * Those of the places where all the words typed are found, or the very same where that is all of them.
 * @param query as typed; words are found inside words, and in any order
 */
export function search({ texts, words }: Catalogue, places: Uint32Array, query: string): Uint32Array {
  return foldText(query)
    .split(' ')
    .filter(Boolean)
    .reduce((left, part) => {
      const having = words.having(part);
      const found = left.filter((place) => having[texts[place]!] === 1);
      return found.length === left.length ? left : found;
    }, places);
}
