import { EXPORT_FORMATS, type ExportFormatId, type ExportWords } from '../../utils/exporters/index.ts';
import type { NotesStore } from '../../utils/notes/index.ts';

export const WORDS: ExportWords = {
  labels: { sourced: 'منسوب', anonymous: 'مجهول المصدر', denial: 'نفي' },
  verdicts: { 'to-check': 'للتحقق', confirmed: 'مؤكد', disputed: 'موضع خلاف' },
  title: 'ملاحظاتي',
  source: 'المصدر',
  tags: 'الوسوم',
  verdict: 'رأيي',
  copy: 'نسخة',
  columns: {
    page: 'الصفحة',
    address: 'العنوان',
    site: 'الموقع',
    published: 'النشر',
    label: 'النوع',
    source: 'المصدر',
    cue: 'اللفظ',
    claim: 'القول',
    note: 'الملاحظة',
    verdict: 'الرأي',
    tags: 'الوسوم',
    created: 'أنشئت',
    updated: 'عدلت',
  },
};

export const AT = Date.UTC(2026, 4, 5, 12);

/** A whole library as a file. */
export async function exported(store: NotesStore, format: ExportFormatId): Promise<string> {
  const { notes } = await store.counts();
  const pieces = EXPORT_FORMATS[format].write(store.bundles(), { words: WORDS, at: AT, total: notes });
  return (await Array.fromAsync(pieces)).join('');
}

/** A file that can be opened again and again. */
export const file = (text: string | Uint8Array) => () => new Blob([text as BlobPart]).stream();
