export type { UpgradeBackup } from './backup.ts';
export type { StoreOptions } from './context.ts';
export { digest } from './digest.ts';
export { NotesError } from './errors.ts';
export { addMerges, type MergeCounts, NO_MERGES } from './merge.ts';
export { pageKeys } from './page-identity.ts';
export type { PageBundle, PortableNote } from './portable.ts';
export { type NoteDraft, type NotesStore, openStore } from './store.ts';
export * from './types.ts';
