import { catalogOf } from './locales.ts';

/** The words of the welcome page. */
export const welcomeMessages = catalogOf('labels', 'terms', 'welcome');
