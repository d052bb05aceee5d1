import { spelt } from './word-questions.ts';

/** Words that several patterns ask for one by one. */
export const isAs = spelt('as');
export const isBut = spelt('but');
export const isBy = spelt('by');
export const isColon = spelt(':');
export const isIt = spelt('it');
export const isOf = spelt('of');
export const isThe = spelt('the');
export const isTo = spelt('to');
export const isWho = spelt('who');
