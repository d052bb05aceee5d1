import type { ExportWords } from '../../utils/exporters/index.ts';

export const WORDS: ExportWords = {
  labels: { sourced: 'منسوب', anonymous: 'مجهول المصدر', denial: 'نفي' },
  verdicts: { 'to-check': 'للتحقق', confirmed: 'مؤكد', disputed: 'موضع خلاف' },
  title: 'ملاحظاتي',
  source: 'المصدر',
  tags: 'الوسوم',
  tagSeparator: '، ',
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
