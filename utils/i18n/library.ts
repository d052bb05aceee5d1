import { catalogOf } from './locales.ts';

/** The words of the library page. */
export const libraryMessages = catalogOf('labels', 'terms', 'library');
