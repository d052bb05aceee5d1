import { catalogOf } from './locales.ts';

/** The words of the side panel. */
export const panelMessages = catalogOf('labels', 'terms', 'note', 'panel');
