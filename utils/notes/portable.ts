import type { ClaimRecord, CorrectionRecord, NoteRecord, PageRecord, ReadingRecord } from './types.ts';

/** A note without what the database derives for its lists. */
export type PortableNote = Omit<NoteRecord, 'pageId' | 'site' | 'label' | 'tagKeys' | 'sourceKey' | 'seq'>;

export type PortablePage = Omit<PageRecord, 'noteCount'>;

/** One page and all that belongs to it: what is exported, imported and merged as a whole. */
export interface PageBundle {
  readonly page: PortablePage;
  readonly readings: readonly ReadingRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly notes: readonly PortableNote[];
  readonly deleted: readonly { readonly note: PortableNote; readonly deletedAt: number }[];
  readonly corrections: readonly Omit<CorrectionRecord, 'pageId'>[];
}

export function portableNote(note: NoteRecord): PortableNote {
  const { pageId: _p, site: _s, label: _l, tagKeys: _t, sourceKey: _k, seq: _q, ...portable } = note;
  return portable;
}

export function portablePage(page: PageRecord): PortablePage {
  const { noteCount: _derived, ...portable } = page;
  return portable;
}
