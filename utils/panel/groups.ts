import { LABELS, type Label } from '../preferences.ts';
import type { Row } from './rows.ts';

/** What stands over a group. `ClaimList.tsx` draws each. */
export type Heading =
  | { readonly as: 'label'; readonly label: Label }
  /** Null for the claims whose source the article has no words for. */
  | { readonly as: 'source'; readonly source: string | null };

export interface Group {
  /** Stays the same for the same group when the page is read again. */
  readonly key: string;
  readonly heading: Heading | null;
  readonly rows: readonly Row[];
}

/** How the list is put together: one row a view, in the order in which the panel offers them. */
const VIEWS = { order: inOrder, source: bySource, kind: byKind } as const satisfies Record<
  string,
  (rows: readonly Row[]) => readonly Group[]
>;

export type Grouping = keyof typeof VIEWS;
export const GROUPINGS = Object.keys(VIEWS) as Grouping[];

/** Groups of rows, each in the order of the article, none of them empty. */
export const groupRows = (rows: readonly Row[], grouping: Grouping): Group[] =>
  VIEWS[grouping](rows).filter((group) => group.rows.length > 0);

function inOrder(rows: readonly Row[]): Group[] {
  return [{ key: 'order', heading: null, rows }];
}

/** Sources that say most come first. */
function bySource(rows: readonly Row[]): Group[] {
  const groups = Map.groupBy(rows, (row) => row.sourceKey);
  return [...groups]
    .map(
      ([source, own]): Group => ({
        key: `source ${source}`,
        heading: { as: 'source', source: own[0]!.source },
        rows: own,
      }),
    )
    .sort((a, b) => b.rows.length - a.rows.length);
}

function byKind(rows: readonly Row[]): Group[] {
  return LABELS.map((label) => ({
    key: `kind ${label}`,
    heading: { as: 'label', label },
    rows: rows.filter((row) => row.label === label),
  }));
}
