import { EXPORT_FORMATS, type ExportFormatId } from '../../utils/exporters/index.ts';
import type { NotesStore } from '../../utils/notes/index.ts';
import { WORDS } from './words.ts';

const AT = Date.UTC(2026, 4, 5, 12);

/** A whole library as a file. */
export async function exported(store: NotesStore, format: ExportFormatId): Promise<string> {
  const { notes } = await store.counts();
  const pieces = EXPORT_FORMATS[format].write(store.bundles(), { words: WORDS, at: AT, total: notes });
  return (await Array.fromAsync(pieces)).join('');
}

/** A file, opened. */
export const file = (text: string | Uint8Array) => new Blob([text as BlobPart]).stream();
