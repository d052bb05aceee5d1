import { foldText } from '../anchoring/fold.ts';
import type { NoteView, PageRecord } from '../notes/types.ts';

/** A page under the same title at an address that nobody knows to be this article's, with its notes. */
export interface Twin {
  readonly page: PageRecord;
  readonly notes: readonly NoteView[];
}

/** Shorter titles are those of columns and front pages, not of one article. */
const TITLE_WORDS = 3;
/** A claim counts as being there when it is this long and stands in the article word for word. */
const QUOTE_LENGTH = 20;

/**
 * Whether it is worth asking the reader if two addresses have the same article: a title that says something, and most
 * claims she noted at the other one standing in this text. Notes on the whole article prove nothing either way.
 */
export function mayBeSameArticle({ page, notes }: Twin, text: string): boolean {
  if (page.title.trim().split(/\s+/).length < TITLE_WORDS) return false;
  const folded = foldText(text);
  const quotes = notes.flatMap(({ claim }) => (claim ? [foldText(claim.target.quote.exact)] : []));
  const told = quotes.filter((quote) => quote.length >= QUOTE_LENGTH);
  const found = told.filter((quote) => folded.includes(quote));
  return found.length * 2 >= told.length;
}

/** An address as a reader knows it: no scheme, no escapes. */
export function shownAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
