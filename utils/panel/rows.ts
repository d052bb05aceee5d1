import { foldText } from '../anchoring/fold.ts';
import type { Attribution, Kind, Naming, Quotation, Span } from '../attribution/types.ts';
import { type Label, labelOf } from '../highlight/marks.ts';
import { sourceWords } from '../source-words.ts';
import { excerptOf, extentOf, type Piece, withoutSource } from './excerpt.ts';

/** A claim as the panel lists it: everything in words, nothing left to look up in the article. */
export interface Row {
  /** Its index among the reader's attributions: the name by which page and panel speak of it. */
  readonly index: number;
  /** Stays the same for the same words when the page is read again, wherever they moved. */
  readonly id: string;
  readonly label: Label;
  readonly kind: Kind;
  readonly naming: Naming;
  readonly quotation: Quotation;
  /** The fullest words for the source; null where the article gives none. */
  readonly source: string | null;
  /** The words for the source in this place, where they are others than {@link source}. */
  readonly mention: string | null;
  /** Rows of one source share it. */
  readonly sourceKey: string;
  readonly count: number | null;
  readonly reason: string | null;
  /** From the origin to the last relay before this article; empty where nobody relayed. */
  readonly chain: readonly string[];
  /** Its words as published; a source that begins or ends them is left to {@link source}. */
  readonly excerpt: readonly Piece[];
  /** The content alone, as published. */
  readonly content: string;
  readonly extent: Span;
  /** Indexes of the claims this one denies, and of those that deny it. */
  readonly denies: readonly number[];
  readonly deniedBy: readonly number[];
  readonly parent: number | null;
  /** Id of the reader's correction that made it what it is; null where it is as we read it. */
  readonly correction: string | null;
}

const CORRECTED = 'correction.';

/** The key of rows for whose source the article has no words. */
export const NO_SOURCE = '';

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** One row a claim, in the order of the article. */
export function rowsOf(text: string, attributions: readonly Attribution[]): Row[] {
  const words = (span: Span | null) => (span ? oneLine(text.slice(span.start, span.end)) : null);

  const deniedBy = new Map<number, number[]>();
  for (const [index, { denies }] of attributions.entries()) {
    for (const denied of denies) deniedBy.set(denied, [...(deniedBy.get(denied) ?? []), index]);
  }

  const seen = new Map<string, number>();
  /** The words themselves; where the article repeats them, with their number. */
  const idOf = (extent: Span) => {
    const exact = text.slice(extent.start, extent.end);
    const nth = (seen.get(exact) ?? 0) + 1;
    seen.set(exact, nth);
    return nth === 1 ? exact : `${exact}#${nth}`;
  };

  const rows = attributions.map((attribution, index): Row => {
    const fullest = attribution.resolved ?? attribution.source;
    const source = fullest && sourceWords(text, fullest);
    const isFullest = fullest?.end === attribution.source?.end;
    const mention = attribution.source && (isFullest ? source : sourceWords(text, attribution.source));
    const extent = extentOf(attribution);
    return {
      index,
      id: idOf(extent),
      label: labelOf(attribution),
      kind: attribution.kind,
      naming: attribution.naming,
      quotation: attribution.quotation,
      source,
      mention: mention === source ? null : mention,
      sourceKey: source === null ? NO_SOURCE : foldText(source),
      count: attribution.count,
      reason: words(attribution.reason),
      chain: attribution.chain.length > 1 ? attribution.chain.map((link) => sourceWords(text, link)) : [],
      excerpt:
        mention === source ? withoutSource(excerptOf(text, attribution)) : excerptOf(text, attribution),
      content: attribution.content.map((part) => text.slice(part.start, part.end)).join(' … '),
      extent,
      denies: attribution.denies,
      deniedBy: deniedBy.get(index) ?? [],
      parent: attribution.parent,
      correction: attribution.rule.startsWith(CORRECTED) ? attribution.rule.slice(CORRECTED.length) : null,
    };
  });
  return rows.sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
}
