import type { Naming } from '../attribution/types.ts';
import { LABELS, type Label } from '../preferences.ts';
import { NO_SOURCE, type Row } from './rows.ts';

/** The naming grades, from the most to the least that is said about a source. */
export const NAMINGS = [
  'named',
  'role',
  'partly-anonymous',
  'anonymous',
  'unattributed',
] as const satisfies readonly Naming[];

/** A stretch of the summary's bar. */
export interface Segment {
  readonly label: Label;
  readonly naming: Naming;
  readonly count: number;
}

export interface Summary {
  readonly claims: number;
  readonly labels: Readonly<Record<Label, number>>;
  readonly segments: readonly Segment[];
  /** Distinct sources the article has words for, and how many of them it does not name. */
  readonly sources: number;
  readonly unnamed: number;
}

export function summarize(rows: readonly Row[]): Summary {
  const sources = new Set<string>();
  const unnamed = new Set<string>();
  for (const { sourceKey, kind } of rows) {
    if (sourceKey === NO_SOURCE) continue;
    sources.add(sourceKey);
    if (kind === 'anonymous') unnamed.add(sourceKey);
  }
  const amount = (label: Label, naming?: Naming) =>
    rows.filter((row) => row.label === label && (naming === undefined || row.naming === naming)).length;
  return {
    claims: rows.length,
    labels: { sourced: amount('sourced'), anonymous: amount('anonymous'), denial: amount('denial') },
    segments: LABELS.flatMap((label) =>
      NAMINGS.map((naming) => ({ label, naming, count: amount(label, naming) })),
    ).filter(({ count }) => count > 0),
    sources: sources.size,
    unnamed: unnamed.size,
  };
}
