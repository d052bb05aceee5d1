import { catalogOf } from './locales.ts';

/** The words of notes, wherever they are read or written. */
export const noteMessages = catalogOf('note');
