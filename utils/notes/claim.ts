import { describeTarget, type Span } from '../anchoring/index.ts';
import type { Attribution } from '../attribution/types.ts';
import { digest } from './digest.ts';
import { pageKeys } from './page-identity.ts';
import type { ClaimLabel, ClaimRecord, ReadClaim, Reading, ReadingRecord } from './types.ts';

/** What a note is put on: a claim of the reading, words the reader selected, or the article as a whole. */
export type NoteSubject =
  | { readonly type: 'claim'; readonly index: number }
  | { readonly type: 'words'; readonly span: Span }
  | { readonly type: 'article' };

const labelOf = (attribution: Attribution): ClaimLabel => (attribution.denial ? 'denial' : attribution.kind);

/** From the first to the last word of a claim: its content, cue and source with what lies between them. */
export function extentOf(attribution: Attribution): Span {
  const spans = [attribution.cue, attribution.source, ...attribution.content].filter((span) => span !== null);
  if (spans.length === 0) throw new RangeError('an attribution without cue, source and content');
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** The claims of a reading as they are compared and kept. */
export function readClaims(reading: Reading): ReadClaim[] {
  const { text } = reading.article;
  return reading.attributions.map((attribution) => {
    const { start, end } = extentOf(attribution);
    const source = attribution.resolved ?? attribution.source;
    return {
      exact: text.slice(start, end),
      start,
      source: source && text.slice(source.start, source.end),
      label: labelOf(attribution),
    };
  });
}

export async function readingRecord(reading: Reading, at: number): Promise<ReadingRecord> {
  const pageKey = pageKeys(reading.article)[0]!;
  return {
    id: await digest(pageKey, reading.article.text),
    pageKey,
    at,
    textLength: reading.article.text.length,
    claims: readClaims(reading),
  };
}

const codePointCount = (text: string) => {
  let count = 0;
  for (const _char of text) count++;
  return count;
};

/** The record of what a note is put on; null for the article as a whole. */
export async function claimRecord(
  reading: Reading,
  readingId: string,
  subject: NoteSubject,
  readAt: number,
): Promise<ClaimRecord | null> {
  if (subject.type === 'article') return null;
  const { text, language } = reading.article;
  const attribution = subject.type === 'claim' ? reading.attributions[subject.index] : null;
  if (attribution === undefined) throw new RangeError('no such claim in this reading');
  const span = attribution ? extentOf(attribution) : (subject as { span: Span }).span;
  const target = describeTarget(text, span);
  const pageKey = pageKeys(reading.article)[0]!;
  const before = codePointCount(text.slice(0, span.start));
  const words = (part: Span | null | undefined) => (part ? text.slice(part.start, part.end) : null);
  return {
    id: await digest(pageKey, span.start, span.end, target.quote.exact),
    pageKey,
    readingId,
    target,
    codePoints: { start: before, end: before + codePointCount(target.quote.exact) },
    attribution,
    label: attribution && labelOf(attribution),
    naming: attribution?.naming ?? null,
    quotation: attribution?.quotation ?? null,
    language,
    cue: words(attribution?.cue),
    source: words(attribution?.source),
    resolved: words(attribution?.resolved),
    content: attribution?.content.map((part) => text.slice(part.start, part.end)) ?? [target.quote.exact],
    readAt,
  };
}
