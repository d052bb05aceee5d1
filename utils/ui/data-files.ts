import {
  type CsvColumn,
  EXPORT_FORMATS,
  type ExportFormatId,
  type ExportWords,
  importFile,
  toBlob,
} from '../exporters/index.ts';
import { CSV_COLUMNS } from '../exporters/types.ts';
import { exportMessages } from '../i18n/export.ts';
import type { Language } from '../i18n/languages.ts';
import { optionsMessages } from '../i18n/options.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { NotesStore } from '../notes/index.ts';

export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as ExportFormatId[];

function wordsIn(language: Language): ExportWords {
  const t = createTranslator(language, exportMessages);
  return {
    labels: { sourced: t('sourced'), anonymous: t('anonymous'), denial: t('denial') },
    verdicts: {
      'to-check': t('verdict_to-check'),
      confirmed: t('verdict_confirmed'),
      disputed: t('verdict_disputed'),
    },
    title: t('title'),
    source: t('source'),
    tags: t('tags'),
    verdict: t('verdict'),
    copy: t('copy'),
    columns: Object.fromEntries(CSV_COLUMNS.map((column) => [column, t(`column_${column}`)])) as Record<
      CsvColumn,
      string
    >,
  };
}

/** How long the browser may take to begin a download before its file is let go, ms. */
const DOWNLOAD_BEGINS = 60_000;

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_BEGINS);
}

/** Saves all notes to the reader's downloads. Resolves when the file has been made. */
export async function exportNotes(store: NotesStore, id: ExportFormatId, language: Language): Promise<void> {
  const format = EXPORT_FORMATS[id];
  const at = Date.now();
  const { notes: total } = await store.counts();
  const pieces = format.write(store.bundles(), { words: wordsIn(language), at, total });
  const file = await toBlob(pieces, format.mediaType);
  download(file, `isnad-${new Date(at).toISOString().slice(0, 10)}.${format.extension}`);
}

/** Reads a file of notes in. Resolves to what to say about it; rejects where the store fails. */
export async function importNotes(store: NotesStore, file: File, language: Language): Promise<string> {
  const result = await importFile(file.stream(), store, { dryRun: false });
  const options = createTranslator(language, optionsMessages);
  if (!result.ok) {
    const [problem] = result.problems;
    const t = createTranslator(language, exportMessages);
    const reason = t(`problem_${problem?.code ?? 'invalid'}`, { record: problem?.record ?? 1 });
    return options('import_bad', { reason });
  }
  const { added, updated, conflict, restored, same } = result.counts;
  const said = [options('import_added', { count: added + updated + conflict + restored })];
  if (same > 0) said.push(options('import_same', { count: same }));
  return said.join(' ');
}

/** Saves a backup to the reader's downloads, then removes everything; removes nothing where that fails. */
export async function eraseNotes(store: NotesStore, language: Language): Promise<void> {
  await exportNotes(store, 'json', language);
  await store.eraseAll();
}
