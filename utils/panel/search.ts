import { fold, foldText, unfold } from '../anchoring/fold.ts';
import type { Span } from '../attribution/types.ts';
import type { Row } from './rows.ts';

/** What was typed, folded, in words; all of them have to be found. */
export const wordsOf = (query: string): string[] => foldText(query).split(' ').filter(Boolean);

const cache = new WeakMap<Row, string>();

function foldedRow(row: Row): string {
  let folded = cache.get(row);
  if (folded === undefined) {
    const excerpt = row.excerpt.map((piece) => piece.text).join('');
    folded = foldText([row.source, row.mention, row.reason, ...row.chain, excerpt].join('\n'));
    cache.set(row, folded);
  }
  return folded;
}

/** Whether all the words are somewhere in the row, or in the further texts (its notes and tags). */
export function matches(row: Row, words: readonly string[], further: readonly string[] = []): boolean {
  if (words.length === 0) return true;
  const haystack = [foldedRow(row), ...further.map(foldText)];
  return words.every((word) => haystack.some((text) => text.includes(word)));
}

/** Where the words stand in a text, in order, without overlaps: what a search result marks. */
export function findWords(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const found: Span[] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      found.push(unfold(folded, at, at + word.length));
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, index) => index === 0 || span.start >= found[index - 1]!.end);
}
