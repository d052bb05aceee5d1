import { spelt } from './word-questions.ts';

/** Words that several patterns ask for one by one. */
export const isAs = spelt('as');
export const isBy = spelt('by');
export const isIt = spelt('it');
export const isThe = spelt('the');
export const isTo = spelt('to');
