import { labels as arLabels, menu as arMenu } from '../../locales/ar.json';
import { labels as enLabels, menu as enMenu } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the browser's context menu, and of the toolbar's button. */
export const menuMessages: Catalog<typeof enMenu & typeof enLabels> = {
  ar: { ...arMenu, ...arLabels },
  en: { ...enMenu, ...enLabels },
};
