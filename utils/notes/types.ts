import type { Grade, Target } from '../anchoring/index.ts';
import type { Attribution, Kind, Naming, Quotation } from '../attribution/types.ts';

/** Times are milliseconds since the epoch; ids of notes and corrections are made by whoever writes them. */

export const VERDICTS = ['to-check', 'confirmed', 'disputed'] as const;
/** What the reader thinks of the claim; `none` while she has not said. */
export type Verdict = (typeof VERDICTS)[number] | 'none';

/** What the interface calls a claim: denial first, else its kind. */
export type ClaimLabel = Kind | 'denial';

/** An article as it stands on the page now: what the reader script reports. */
export interface Article {
  readonly url: string;
  /** The page's own `<link rel="canonical">`, as written there; null when there is none. */
  readonly canonicalUrl: string | null;
  readonly site: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly text: string;
  /** ISO 8601, as published. */
  readonly published?: string | null;
}

/** An article and what the engine found in it. */
export interface Reading {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
}

export interface PageRecord {
  /** Canonical identity of the address it was first noted at, see `page-identity.ts`. */
  readonly id: string;
  /** Identities of all addresses this article is known at, {@link id} first; each belongs to one page only. */
  readonly keys: readonly string[];
  /** The address to go back to, as it was visited last. */
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly published: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly noteCount: number;
  /** The pages the reader has joined into this one, as they were: what splitting them again needs. */
  readonly joined: readonly PageRecord[];
}

/** A claim reduced to what tells whether it is still there. */
export interface ReadClaim {
  /** Its sentence-level words: content, cue and source from first to last. */
  readonly exact: string;
  readonly start: number;
  readonly source: string | null;
  readonly label: ClaimLabel;
}

/** All claims of an article at one moment, kept while a note was made then, to say what changed since. */
export interface ReadingRecord {
  /** Digest of {@link pageKey} and the text that was read. */
  readonly id: string;
  readonly pageKey: string;
  readonly at: number;
  readonly textLength: number;
  readonly claims: readonly ReadClaim[];
}

/** What a note is about, as it was when the note was made. Never overwritten. */
export interface ClaimRecord {
  /** Digest of page, position and words: the same claim noted twice is one record. */
  readonly id: string;
  /** Identity of the address it was read at. */
  readonly pageKey: string;
  readonly readingId: string;
  readonly target: Target;
  /** The target's position in code points, as the W3C model counts. */
  readonly codePoints: { readonly start: number; readonly end: number };
  /** Null when the reader selected words that are no claim. Its offsets are those of the text then. */
  readonly attribution: Attribution | null;
  readonly label: ClaimLabel | null;
  readonly naming: Naming | null;
  readonly quotation: Quotation | null;
  readonly language: string;
  readonly cue: string | null;
  /** The source as named in this claim, and as named most fully in the article. */
  readonly source: string | null;
  readonly resolved: string | null;
  readonly content: readonly string[];
  readonly readAt: number;
}

/** Where a note's claim was last found, beside its stored target and never instead of it. */
export interface Placement {
  /** `confirmed`: the reader said so; `refused`: she said that no candidate is it. */
  readonly grade: Grade | 'ask' | 'lost' | 'confirmed' | 'refused';
  /** The place in the article as it was then; null for `ask`, `lost` and `refused`. */
  readonly target: Target | null;
  readonly at: number;
}

export interface NoteRecord {
  readonly id: string;
  /** The page it is listed under; changes when pages are joined or split. */
  readonly pageId: string;
  /** The address it was made at: {@link PageRecord.keys} of its page holds it. */
  readonly pageKey: string;
  /** Null for a note on the article as a whole. */
  readonly claimId: string | null;
  readonly text: string;
  /** As typed, in the order given; no two fold to the same key. */
  readonly tags: readonly string[];
  readonly verdict: Verdict;
  readonly createdAt: number;
  /** Grows with every edit, even where the clock goes backwards. */
  readonly updatedAt: number;
  /** Number of the last edit, from 1; and of the last edit of each part. */
  readonly revision: number;
  readonly revisions: { readonly text: number; readonly tags: number; readonly verdict: number };
  /** Hashes of the wordings it had before, oldest first: see `lineage.ts`. */
  readonly lineage: readonly string[];
  /** The note whose text was written in two places at once; this one keeps the words that came second. */
  readonly conflictOf: string | null;
  readonly placement: Placement | null;
  /** Copies, for the library's lists. */
  readonly site: string;
  readonly label: ClaimLabel | null;
  readonly tagKeys: readonly string[];
  readonly sourceKey: string;
  /** Order of writing over the whole database: what changed since a number is what is above it. */
  readonly seq: number;
}

export interface TrashedNote {
  readonly id: string;
  readonly pageId: string;
  readonly note: NoteRecord;
  readonly deletedAt: number;
  readonly seq: number;
}

export interface TagRecord {
  /** Folded name. */
  readonly key: string;
  /** As first typed. */
  readonly name: string;
  readonly count: number;
  readonly usedAt: number;
}

/** What the reader says about our reading of the article. */
export type CorrectionChange =
  | { readonly type: 'remove' }
  | {
      readonly type: 'relabel';
      readonly kind: Kind;
      readonly denial: boolean;
      readonly naming?: Naming | undefined;
      /** The words of the article for its source, null where there are none; absent leaves it to our reading. */
      readonly source?: Target | null | undefined;
    }
  | { readonly type: 'add'; readonly attribution: Attribution };

export interface CorrectionRecord {
  readonly id: string;
  readonly pageId: string;
  readonly pageKey: string;
  /** The claim corrected, or the words of the claim added. */
  readonly target: Target;
  /** As the engine had it; null for an added claim. */
  readonly was: Attribution | null;
  readonly change: CorrectionChange;
  readonly language: string;
  readonly createdAt: number;
}

/** A note with what it is about and where. */
export interface NoteView {
  readonly note: NoteRecord;
  readonly claim: ClaimRecord | null;
  readonly page: PageRecord;
}

/** A note in the trash, with what it was about and where. */
export interface DeletedNote extends NoteView {
  readonly id: string;
  readonly deletedAt: number;
}

/** Something changed, here or in another context of the extension. */
export interface Change {
  /** Pages whose notes, corrections or own record changed; null when it may be any of them. */
  readonly pageIds: readonly string[] | null;
  /** Notes written, deleted or restored; null when it may be any of them. */
  readonly noteIds: readonly string[] | null;
}
