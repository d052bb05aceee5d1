import { type Attribution, extract, type Span } from '../../utils/attribution/index.ts';

/** An attribution in words: what a table of expectations is written in. */
export interface Said {
  readonly cue: string | null;
  readonly source: string | null;
  readonly content: string;
}

export const cut = (text: string, span: Span | null): string | null =>
  span && text.slice(span.start, span.end);

const contentOf = (text: string, one: Attribution): string =>
  one.content.map((span) => text.slice(span.start, span.end)).join(' … ');

/** Who says what, in order of the text; what stands inside another content is left out. */
export function said(text: string): Said[] {
  return extract(text)
    .filter((one) => one.parent === null)
    .map((one) => ({
      cue: cut(text, one.cue),
      source: cut(text, one.source),
      content: contentOf(text, one),
    }));
}
