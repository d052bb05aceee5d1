import type { NoteDraft } from '../../utils/notes/index.ts';
import type { Article, Reading } from '../../utils/notes/types.ts';
import { claim } from '../fixtures/claims.ts';

const TEXT = [
  'افتتاح محطة تحلية جديدة في الساحل الشرقي',
  'قالت وزيرة المياه سلمى الحداد إن المحطة ستضخ مئتي ألف متر مكعب يوميا قبل نهاية الصيف.',
  'وذكرت مصادر مطلعة أن كلفة المشروع تجاوزت ما أعلنته الحكومة في بداية العام.',
  'ونفى المتحدث باسم الشركة المنفذة أن يكون هناك أي تأخير في أعمال البناء.',
].join('\n');

export const ARTICLE: Article = {
  url: 'https://www.alsahel.example/news/4512?utm_source=x',
  canonicalUrl: 'https://alsahel.example/news/4512',
  site: 'alsahel.example',
  title: 'افتتاح محطة تحلية جديدة',
  language: 'ar',
  direction: 'rtl',
  text: TEXT,
  published: '2026-05-04',
};

export const READING: Reading = {
  article: ARTICLE,
  attributions: [
    claim(TEXT, {
      cue: 'قالت',
      source: 'وزيرة المياه سلمى الحداد',
      content: 'إن المحطة ستضخ مئتي ألف متر مكعب يوميا قبل نهاية الصيف',
    }),
    claim(
      TEXT,
      {
        cue: 'وذكرت',
        source: 'مصادر مطلعة',
        content: 'أن كلفة المشروع تجاوزت ما أعلنته الحكومة في بداية العام',
      },
      { kind: 'anonymous', naming: 'anonymous' },
    ),
    claim(
      TEXT,
      {
        cue: 'ونفى',
        source: 'المتحدث باسم الشركة المنفذة',
        content: 'أن يكون هناك أي تأخير في أعمال البناء',
      },
      { denial: true, naming: 'role' },
    ),
  ],
};

export const draft = (id: string, rest: Partial<NoteDraft> = {}): NoteDraft => ({
  id,
  reading: READING,
  on: { type: 'claim', index: 0 },
  text: 'تحقق من الرقم',
  ...rest,
});
