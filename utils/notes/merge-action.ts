import { wordingHash } from './lineage.ts';
import type { PortableNote } from './portable.ts';
import type { NoteRecord, TrashedNote } from './types.ts';

/**
 * What merging does with a note: `added`; `same` on both sides; `updated` by a newer wording of it; `older` than the
 * one here, which stays; in `conflict`, written apart on both sides, so both are kept; `deleted` here and left so;
 * `restored` from the trash.
 */
export type MergeAction = 'added' | 'same' | 'updated' | 'older' | 'conflict' | 'deleted' | 'restored';

export interface MergeCounts extends Record<MergeAction, number> {
  readonly pages: number;
  readonly newPages: number;
  readonly corrections: number;
}

export const NO_MERGES: MergeCounts = {
  added: 0,
  same: 0,
  updated: 0,
  older: 0,
  conflict: 0,
  deleted: 0,
  restored: 0,
  pages: 0,
  newPages: 0,
  corrections: 0,
};

export const addMerges = (a: MergeCounts, b: MergeCounts): MergeCounts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum as unknown as MergeCounts;
};

export interface MergeOptions {
  /** Bring back notes that were deleted here and are in the file. */
  readonly restoreDeleted?: boolean;
}

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);

/** Decides what becomes of an incoming note beside the one that is here, if any. */
export function mergeAction(
  local: NoteRecord | undefined,
  trashed: TrashedNote | undefined,
  copy: NoteRecord | undefined,
  incoming: PortableNote,
  options: MergeOptions,
): MergeAction {
  if (!local) {
    if (!trashed) return 'added';
    return options.restoreDeleted || incoming.updatedAt > trashed.deletedAt ? 'restored' : 'deleted';
  }
  if (local.text === incoming.text) {
    if (sameTags(local.tags, incoming.tags) && local.verdict === incoming.verdict) return 'same';
    return incoming.updatedAt > local.updatedAt ? 'updated' : 'older';
  }
  if (local.lineage.includes(wordingHash(incoming.text))) return 'older';
  if (incoming.lineage.includes(wordingHash(local.text))) return 'updated';
  return copy ? 'same' : 'conflict';
}
