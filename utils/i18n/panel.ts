import { note as arNote, panel as arPanel, terms as arTerms } from '../../locales/ar.json';
import { note as enNote, panel as enPanel, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the side panel. */
export const panelMessages: Catalog<typeof enTerms & typeof enNote & typeof enPanel> = {
  ar: { ...arTerms, ...arNote, ...arPanel },
  en: { ...enTerms, ...enNote, ...enPanel },
};
