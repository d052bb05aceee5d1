import { expect } from 'vitest';
import { EXPORT_FORMATS, type ExportFormatId } from '../../utils/exporters/index.ts';
import type { NotesStore } from '../../utils/notes/index.ts';
import { WORDS } from './words.ts';

const AT = Date.UTC(2026, 4, 5, 12);

/** A whole library as a file; `draft` and `contexts` in `tests/notes/support.ts` make the library. */
export async function exported(store: NotesStore, format: ExportFormatId, words = WORDS): Promise<string> {
  expect(EXPORT_FORMATS, 'add its row to EXPORT_FORMATS in utils/exporters/index.ts').toHaveProperty(format);
  const { notes } = await store.counts();
  const pieces = EXPORT_FORMATS[format].write(store.bundles(), { words, at: AT, total: notes });
  return (await Array.fromAsync(pieces)).join('');
}

/** A file, opened. */
export const file = (text: string | Uint8Array) => new Blob([text as BlobPart]).stream();
