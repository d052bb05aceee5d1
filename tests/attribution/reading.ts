import { type Attribution, extract, type Span } from '../../utils/attribution/index.ts';

/** An attribution with the words its spans cover, for tables that read as text. */
export interface Read extends Pick<Attribution, 'kind' | 'naming' | 'denial' | 'quotation' | 'count' | 'denies' | 'parent' | 'rule'> {
  readonly cue: string | null;
  readonly source: string | null;
  readonly resolved: string | null;
  readonly content: readonly string[];
  readonly chain: readonly string[];
  readonly reason: string | null;
}

/** What the engine finds in a text of one language, in order of the cues. */
export function readAll(text: string, language: string): Read[] {
  const words = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return extract(text, { language }).map((found) => ({
    ...found,
    cue: words(found.cue),
    source: words(found.source),
    resolved: words(found.resolved),
    content: found.content.map((span) => text.slice(span.start, span.end)),
    chain: found.chain.map((span) => text.slice(span.start, span.end)),
    reason: words(found.reason),
  }));
}

/** The one attribution whose cue is this word; throws where there is none. */
export function readCue(text: string, language: string, cue: string): Read {
  const found = readAll(text, language).find((one) => one.cue === cue);
  if (!found) throw new Error(`No attribution with the cue ${cue} in: ${text}`);
  return found;
}
