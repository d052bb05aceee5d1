import { catalogOf } from './locales.ts';

/** The words in exported files, and about them. */
export const exportMessages = catalogOf('labels', 'terms', 'note', 'export');
