import { type Attribution, extract, type Span } from '../../../../utils/attribution/index.ts';

/** An attribution with the words its spans cover, for tables that read as text. */
export interface Read
  extends Omit<Attribution, 'cue' | 'source' | 'resolved' | 'content' | 'chain' | 'reason'> {
  readonly cue: string;
  readonly source: string;
  readonly resolved: string;
  readonly content: string;
  readonly chain: string;
  readonly reason: string;
}

/** What the engine finds in an Arabic text, in order of the cues; the words of a null span are empty. */
export function readAll(text: string): Read[] {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '');
  return extract(text, { language: 'ar' }).map((found) => ({
    ...found,
    cue: words(found.cue),
    source: words(found.source),
    resolved: words(found.resolved),
    content: found.content.map(words).join(' … '),
    chain: found.chain.map(words).join(' → '),
    reason: words(found.reason),
  }));
}
