import type { Attribution, Span } from '../attribution/types.ts';
import { type CardContent, labelOf } from '../highlight/index.ts';
import type { cardMessages } from '../i18n/card.ts';
import type { Translate } from '../i18n/translator.ts';
import { sourceWords } from '../source-words.ts';

type Words = Translate<(typeof cardMessages)['en']>;

interface CardText {
  readonly text: string;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
}

/** UTF-16 code units of another claim shown on the card. */
const EXCERPT = 140;

const shorten = (text: string) => {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2))}…`;
};

/** Whom an attribution is on the card: the fullest mention, else the one at the cue. */
const whoSpan = ({ resolved, source }: Attribution): Span | null => resolved ?? source;

/** What the card says about an attribution of an article. */
export function cardContent(
  attributions: readonly Attribution[],
  of: number,
  article: CardText,
  t: Words,
  language: { readonly language: string; readonly direction: 'rtl' | 'ltr' },
): CardContent | null {
  const attribution = attributions[of];
  if (attribution === undefined) return null;
  const quote = (span: Span) => ({
    ...article,
    text: article.text.slice(span.start, span.end).replaceAll('\n', ' '),
  });
  const said = (text: string) => ({ ...language, text });
  const excerpt = ({ content, cue }: Attribution) => {
    const whole =
      content.length > 0 ? content.map((span) => quote(span).text).join(' … ') : cue && quote(cue).text;
    return { ...article, text: shorten(whole ?? '') };
  };
  const words = (span: Span) => ({ ...article, text: sourceWords(article.text, span) });
  const who = whoSpan(attribution);
  const label = labelOf(attribution);
  const { chain, reason, count, quotation, naming } = attribution;
  const denied = attribution.denies.flatMap((index) => {
    const target = attributions[index];
    return target === undefined ? [] : [{ title: t('denies'), index, quote: excerpt(target) }];
  });
  const deniedBy = attributions.flatMap((denial, index) => {
    if (!denial.denies.includes(of)) return [];
    const denier = whoSpan(denial);
    return [{ title: t('denied_by'), index, quote: denier === null ? excerpt(denial) : words(denier) }];
  });
  return {
    label,
    labelText: t(label),
    namingText: t(`naming_${naming}`),
    source: who === null ? said(t('no_source')) : words(who),
    facts: [t(`quotation_${quotation}`), ...(count === null ? [] : [t('source_count', { count })])],
    chain:
      chain.length < 2 ? null : { title: t('chain'), steps: [...chain.map(words), said(t('this_article'))] },
    reason: reason === null ? null : { title: t('reason'), quote: quote(reason) },
    jumps: [...denied, ...deniedBy],
    noteText: t('add_note'),
    closeText: t('close'),
  };
}
