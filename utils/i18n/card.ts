import { card as arCard, terms as arTerms } from '../../locales/ar.json';
import { card as enCard, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the card on the page: all that the reader script carries. */
export const cardMessages: Catalog<typeof enTerms & typeof enCard> = {
  ar: { ...arTerms, ...arCard },
  en: { ...enTerms, ...enCard },
};
