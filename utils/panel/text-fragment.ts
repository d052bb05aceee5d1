import type { Span } from '../attribution/types.ts';

/** Longest passage quoted whole in the address, in UTF-16 units; longer ones by their first and last words. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;

/** `-`, `,` and `&` mean something in a text directive (WICG Scroll to Text Fragment). */
const encode = (words: string) => encodeURIComponent(words).replace(/-/g, '%2D');

/** The sentence a place is in, within its paragraph. Offsets into `text`, without surrounding spaces. */
export function sentenceAround(text: string, at: number, language: string): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const paragraph = text.slice(start, newline < 0 ? text.length : newline);
  let found = { start, end: start + paragraph.length };
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    paragraph,
  )) {
    if (start + index > at) break;
    found = { start: start + index, end: start + index + segment.trimEnd().length };
  }
  return found;
}

/**
 * The address of a passage of a page: `#:~:text=` with the passage, or its first and last words.
 * `span` has to lie in one paragraph.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function addressOfPassage(url: string, text: string, span: Span): string {
  const passage = text.slice(span.start, span.end).trim();
  const words = passage.split(/\s+/);
  const directive =
    passage.length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS
      ? encode(passage)
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${url.split('#', 1)[0]}#:~:text=${directive}`;
}
