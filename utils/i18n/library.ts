import { library as arLibrary, terms as arTerms } from '../../locales/ar.json';
import { library as enLibrary, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the library page. */
export const libraryMessages: Catalog<typeof enTerms & typeof enLibrary> = {
  ar: { ...arTerms, ...arLibrary },
  en: { ...enTerms, ...enLibrary },
};
