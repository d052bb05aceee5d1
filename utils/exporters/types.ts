import type { ClaimLabel, PageBundle, Verdict } from '../notes/index.ts';

/** Words a reader will read in the file, in her language: they come from `locales/`. */
export interface ExportWords {
  readonly labels: Readonly<Record<ClaimLabel, string>>;
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'none'>, string>>;
  readonly title: string;
  readonly source: string;
  readonly tags: string;
  /** Between one tag and the next. */
  readonly tagSeparator: string;
  readonly verdict: string;
  /** On a note whose text was written in two places. */
  readonly copy: string;
  readonly columns: Readonly<Record<CsvColumn, string>>;
}

export const CSV_COLUMNS = [
  'page',
  'address',
  'site',
  'published',
  'label',
  'source',
  'cue',
  'claim',
  'note',
  'verdict',
  'tags',
  'created',
  'updated',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

export interface ExportOptions {
  readonly words: ExportWords;
  /** When it is made, ms. */
  readonly at: number;
  /** How many notes there are, for formats that say so before listing them. */
  readonly total: number;
}

export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The file in pieces, as the pages come: nothing is held back. */
  readonly write: (bundles: AsyncIterable<PageBundle>, options: ExportOptions) => AsyncGenerator<string>;
}
