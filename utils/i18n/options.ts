import { manifest as arManifest, options as arOptions, terms as arTerms } from '../../locales/ar.json';
import { manifest as enManifest, options as enOptions, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the options page; the commands' names are the ones the browser shows. */
export const optionsMessages: Catalog<typeof enManifest & typeof enTerms & typeof enOptions> = {
  ar: { ...arManifest, ...arTerms, ...arOptions },
  en: { ...enManifest, ...enTerms, ...enOptions },
};
