import { options as arOptions, terms as arTerms } from '../../locales/ar.json';
import { options as enOptions, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the options page. */
export const optionsMessages: Catalog<typeof enTerms & typeof enOptions> = {
  ar: { ...arTerms, ...arOptions },
  en: { ...enTerms, ...enOptions },
};
