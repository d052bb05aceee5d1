import { note as ar } from '../../locales/ar.json';
import { note as en } from '../../locales/en.json';
import type { Catalog } from './translator.ts';

/** The words of notes, wherever they are read or written. */
export const noteMessages: Catalog<typeof en> = { ar, en };
