export { type ArticleChanges, articleChanges } from './article-changes.ts';
export type { NoteSubject } from './claim.ts';
export { digest } from './digest.ts';
export type { NoteEdit } from './edit.ts';
export { NotesError, type NotesErrorCode } from './errors.ts';
export type { FacetValue, ListPosition, ListRequest, NoteFilter, NoteSlice } from './lists.ts';
export { addMerges, type MergeAction, type MergeCounts, type MergeOptions, NO_MERGES } from './merge.ts';
export { pageKeys } from './page-identity.ts';
export type { ArticleAddress } from './pages.ts';
export type { PageBundle, PortableNote, PortablePage } from './portable.ts';
export {
  type CorrectionDraft,
  type EditResult,
  type NoteDraft,
  type NotesStore,
  openStore,
  type StoreOptions,
} from './store.ts';
export * from './types.ts';
