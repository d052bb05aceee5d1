import { menu as ar } from '../../locales/ar.json';
import { menu as en } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of the browser's context menu. */
export const menuMessages: Catalog<typeof en> = { ar, en };
