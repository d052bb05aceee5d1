import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { ExportFormat } from './types.ts';
import { webAnnotation } from './web-annotation.ts';

/** One row a format: the export menu lists them in this order. */
export const EXPORT_FORMATS = { json, webAnnotation, markdown, csv } as const satisfies Record<
  string,
  ExportFormat
>;
export type ExportFormatId = keyof typeof EXPORT_FORMATS;

export { toBlob } from './blob.ts';
export { type ImportProgress, type ImportResult, importFile } from './import.ts';
export type { CsvColumn, ExportWords } from './types.ts';
