import { type Attribution, extract, type Span } from '../../../../utils/attribution/index.ts';

/** An attribution in words: what the tables of these tests state. */
export interface Said {
  readonly cue: string | null;
  readonly source: string | null;
  readonly content: readonly string[];
}

export const cut = (text: string, span: Span | null): string | null =>
  span && text.slice(span.start, span.end);

export function attributions(text: string): readonly Attribution[] {
  return extract(text, { language: 'en' });
}

export function said(text: string): Said[] {
  return attributions(text).map(({ cue, source, content }) => ({
    cue: cut(text, cue),
    source: cut(text, source),
    content: content.map((piece) => cut(text, piece) as string),
  }));
}
