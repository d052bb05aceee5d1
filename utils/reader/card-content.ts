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
  index: number,
  article: CardText,
  t: Words,
  language: { readonly language: string; readonly direction: 'rtl' | 'ltr' },
): CardContent | null {
  const attribution = attributions[index];
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
  const jump = (title: string) => (other: number) => {
    const target = attributions[other];
    return target === undefined ? [] : [{ title, index: other, quote: excerpt(target) }];
  };
  const deniedBy = attributions.flatMap((other, at) => (other.denies.includes(index) ? [at] : []));
  const who = whoSpan(attribution);
  const label = labelOf(attribution);
  const { chain, reason, count, quotation, naming, denies } = attribution;
  return {
    label,
    labelText: t(label),
    namingText: t(`naming_${naming}`),
    source: who === null ? said(t('no_source')) : { ...article, text: sourceWords(article.text, who) },
    facts: [t(`quotation_${quotation}`), ...(count === null ? [] : [t('source_count', { count })])],
    chain:
      chain.length < 2 ? null : { title: t('chain'), steps: [...chain.map(quote), said(t('this_article'))] },
    reason: reason === null ? null : { title: t('reason'), quote: quote(reason) },
    jumps: [...denies.flatMap(jump(t('denies'))), ...deniedBy.flatMap(jump(t('denied_by')))],
    noteText: t('add_note'),
    closeText: t('close'),
  };
}
