import { manifest as arManifest, menu as arMenu, terms as arTerms } from '../../locales/ar.json';
import { manifest as enManifest, menu as enMenu, terms as enTerms } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the browser's context menu, and of the toolbar's button. */
export const menuMessages: Catalog<typeof enMenu & typeof enManifest & typeof enTerms> = {
  ar: { ...arMenu, ...arManifest, ...arTerms },
  en: { ...enMenu, ...enManifest, ...enTerms },
};
