import type { Span } from './attribution/types.ts';

/** وفقا, طبقا, تبعا: what follows carries their preposition, a ل written together with it. */
const TAKES_LAM = /(?<!\p{L}|\p{M})[وف]?(?:وفق|طبق|تبع)(?:ا|اً|ًا)\s+$/u;
const LONGEST_BEFORE = 12;

/** The preposition alone. Before a second ل it may be the article's (للوزارة) or the name's own (لليلى): left as it is. */
const LAM = /^لـ*(?!ل)/;

/** The full stop of a sentence that ends with its source. Arabic has no abbreviations that end in one. */
const END = /(?<=\p{Script=Arabic}|[»"”])[.،؛:]$/u;

/** A source's words as a heading has them: on one line, without the preposition of the cue before it, or a full stop. */
export function sourceWords(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim().replace(END, '');
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  return TAKES_LAM.test(before) ? words.replace(LAM, '') : words;
}
