import type { Attribution } from '../../utils/attribution/types.ts';
import type { NoteDraft } from '../../utils/notes/index.ts';
import type { Article, Reading } from '../../utils/notes/types.ts';

/** A claim of a text by its words. */
export function attributionOf(
  text: string,
  words: { cue: string; source: string | null; content: string },
  rest: Partial<Attribution> = {},
): Attribution {
  const span = (part: string) => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`not in the text: ${part}`);
    return { start, end: start + part.length };
  };
  const source = words.source === null ? null : span(words.source);
  return {
    cue: span(words.cue),
    source,
    resolved: source,
    content: [span(words.content)],
    kind: 'sourced',
    denial: false,
    naming: 'named',
    quotation: 'indirect',
    chain: [],
    count: null,
    reason: null,
    denies: [],
    parent: null,
    rule: 'ar.verb',
    confidence: 1,
    ...rest,
  };
}

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
    attributionOf(TEXT, {
      cue: 'قالت',
      source: 'وزيرة المياه سلمى الحداد',
      content: 'إن المحطة ستضخ مئتي ألف متر مكعب يوميا قبل نهاية الصيف',
    }),
    attributionOf(
      TEXT,
      {
        cue: 'وذكرت',
        source: 'مصادر مطلعة',
        content: 'أن كلفة المشروع تجاوزت ما أعلنته الحكومة في بداية العام',
      },
      { kind: 'anonymous', naming: 'anonymous' },
    ),
    attributionOf(
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
