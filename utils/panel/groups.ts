import { LABELS, type Label } from '../preferences.ts';
import type { Row } from './rows.ts';

/** How the list is put together. */
export const GROUPINGS = ['order', 'source', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Group =
  | { readonly by: 'order'; readonly rows: readonly Row[] }
  | { readonly by: 'kind'; readonly label: Label; readonly rows: readonly Row[] }
  /** `source` is null for the claims whose source the article has no words for. */
  | { readonly by: 'source'; readonly source: string | null; readonly rows: readonly Row[] };

function bySource(rows: readonly Row[]): Group[] {
  const groups = Map.groupBy(rows, (row) => row.sourceKey);
  return [...groups.values()]
    .map((own): Group => ({ by: 'source', source: own[0]!.source, rows: own }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Groups of rows, each in the order of the article; sources that say most come first. */
export function groupRows(rows: readonly Row[], grouping: Grouping): Group[] {
  switch (grouping) {
    case 'order':
      return rows.length > 0 ? [{ by: 'order', rows }] : [];
    case 'source':
      return bySource(rows);
    case 'kind':
      return LABELS.map(
        (label): Group => ({ by: 'kind', label, rows: rows.filter((row) => row.label === label) }),
      ).filter((group) => group.rows.length > 0);
  }
}
