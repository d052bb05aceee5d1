import { card as arCard, labels as arLabels, terms as arTerms } from '../../locales/ar.json';
import { card as enCard, labels as enLabels, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the card on the page: all that the reader script carries. */
export const cardMessages: Catalog<typeof enLabels & typeof enTerms & typeof enCard> = {
  ar: { ...arLabels, ...arTerms, ...arCard },
  en: { ...enLabels, ...enTerms, ...enCard },
};
