import Papa from 'papaparse';
import type { PageBundle, PortableNote } from '../notes/index.ts';
import { CSV_COLUMNS, type CsvColumn, type ExportFormat, type ExportWords } from './types.ts';

/** Without it Excel takes UTF-8 for something else and shows Arabic as garbage. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Cells a spreadsheet would run as a formula, however it is disguised (https://owasp.org/www-community/attacks/CSV_Injection):
 * they get an apostrophe in front, as does everything behind white space, invisible marks or full-width signs.
 */
const FORMULA = /^[\s\p{Cf}"']*[=+\-@＝＋－＠\t\r]/u;

function cells(bundle: PageBundle, note: PortableNote, words: ExportWords): Record<CsvColumn, string> {
  const { page, claims } = bundle;
  const claim = claims.find(({ id }) => id === note.claimId);
  return {
    page: page.title,
    address: page.url,
    site: page.site,
    published: page.published ?? '',
    label: claim?.label ? words.labels[claim.label] : '',
    source: claim?.resolved ?? claim?.source ?? '',
    cue: claim?.cue ?? '',
    claim: claim?.target.quote.exact ?? '',
    note: note.text,
    verdict: note.verdict === 'none' ? '' : words.verdicts[note.verdict],
    tags: note.tags.join('; '),
    created: new Date(note.createdAt).toISOString(),
    updated: new Date(note.updatedAt).toISOString(),
  };
}

const row = (values: readonly string[]): string =>
  `${Papa.unparse([values as string[]], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;

/** One row a note, for a spreadsheet (RFC 4180). */
export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async *write(bundles, { words }) {
    yield BYTE_ORDER_MARK + row(CSV_COLUMNS.map((column) => words.columns[column]));
    for await (const bundle of bundles) {
      for (const note of bundle.notes) {
        const values = cells(bundle, note, words);
        yield row(CSV_COLUMNS.map((column) => values[column]));
      }
    }
  },
};
