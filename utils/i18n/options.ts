import { catalogOf } from './locales.ts';

/** The words of the options page; the commands' names are the ones the browser shows. */
export const optionsMessages = catalogOf('manifest', 'labels', 'terms', 'options');
