import { describeTarget } from '../anchoring/describe.ts';
import type { Attribution, Kind, Naming, Span } from '../attribution/types.ts';
import type { CorrectionChange } from '../notes/types.ts';
import type { Label } from '../preferences.ts';
import { NO_SOURCE, type Row } from './rows.ts';

/** A source the reader can give a claim: words of the article, and how they name it. */
export interface SourceChoice {
  readonly words: string;
  readonly span: Span;
  readonly naming: Naming;
}

/** What the reader says of a claim we read wrongly. */
export interface Correction {
  readonly label: Label;
  /** Null where the article gives none. */
  readonly source: SourceChoice | null;
}

const NAMED: ReadonlySet<Naming> = new Set(['named', 'role']);

export const kindOf = (naming: Naming): Kind => (NAMED.has(naming) ? 'sourced' : 'anonymous');

/** The sources the article has words for, each once, in the order they first speak. */
export function sourcesOf(
  rows: readonly Row[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, SourceChoice> {
  const sources = new Map<string, SourceChoice>();
  for (const { index, sourceKey, source, naming } of rows) {
    const span = attributions[index]?.resolved ?? attributions[index]?.source;
    if (sourceKey === NO_SOURCE || source === null || !span || sources.has(sourceKey)) continue;
    sources.set(sourceKey, { words: source, span, naming });
  }
  return sources;
}

/** The naming grade that fits the kind: the source's own where it does, else the plainest of the kind. */
function namingFor(kind: Kind, source: SourceChoice | null): Naming {
  if (source && kindOf(source.naming) === kind) return source.naming;
  if (kind === 'sourced') return 'named';
  return source ? 'anonymous' : 'unattributed';
}

/** What is kept of the reader's words. A denial is of whatever kind its source is. */
export function relabelling(text: string, was: Attribution, { label, source }: Correction): CorrectionChange {
  const denial = label === 'denial';
  const kind = denial ? (source ? kindOf(source.naming) : was.kind) : label;
  return {
    type: 'relabel',
    kind,
    denial,
    naming: namingFor(kind, source),
    source: source && describeTarget(text, source.span),
  };
}
