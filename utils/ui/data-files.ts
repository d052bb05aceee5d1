import {
  type CsvColumn,
  EXPORT_FORMATS,
  type ExportFormatId,
  type ExportWords,
  toBlob,
} from '../exporters/index.ts';
import { CSV_COLUMNS } from '../exporters/types.ts';
import { exportMessages } from '../i18n/export.ts';
import type { Language } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { NotesStore, UpgradeBackup } from '../notes/index.ts';

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
    tagSeparator: t('tag_separator'),
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

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Saves all notes to the reader's downloads. Resolves when the file has been made. */
export async function exportNotes(store: NotesStore, id: ExportFormatId, language: Language): Promise<void> {
  const format = EXPORT_FORMATS[id];
  const at = Date.now();
  const { notes: total } = await store.counts();
  const pieces = format.write(store.bundles(), { words: wordsIn(language), at, total });
  download(await toBlob(pieces, format.mediaType), `isnad-${dayOf(at)}.${format.extension}`);
}

/** Saves what was kept before an update, as a file that can be imported like any other. */
export async function exportUpgradeCopy(
  store: NotesStore,
  { version, at }: UpgradeBackup,
  language: Language,
): Promise<void> {
  const { json } = EXPORT_FORMATS;
  const pieces = json.write(store.bundlesOfCopy(version), { words: wordsIn(language), at, total: 0 });
  download(await toBlob(pieces, json.mediaType), `isnad-${dayOf(at)}-v${version}.${json.extension}`);
}

/** Saves a backup to the reader's downloads, then removes everything; removes nothing where that fails. */
export async function eraseNotes(store: NotesStore, language: Language): Promise<void> {
  await exportNotes(store, 'json', language);
  await store.eraseAll();
}
