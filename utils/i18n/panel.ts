import { catalogOf } from './locales.ts';

/** The words of the side panel. */
export const panelMessages = catalogOf('terms', 'note', 'panel');
