import { terms as arTerms, welcome as arWelcome } from '../../locales/ar.json';
import { terms as enTerms, welcome as enWelcome } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the welcome page. */
export const welcomeMessages: Catalog<typeof enTerms & typeof enWelcome> = {
  ar: { ...arTerms, ...arWelcome },
  en: { ...enTerms, ...enWelcome },
};
