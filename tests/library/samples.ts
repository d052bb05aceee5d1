import { type Catalogue, catalogueOf } from '../../utils/library/catalogue.ts';
import { entryOf } from '../../utils/library/entries.ts';
import { createWordIndex } from '../../utils/library/words.ts';
import type { NoteView } from '../../utils/notes/types.ts';

const HOUR = 3_600_000;
export const NOW = new Date(2026, 2, 10, 15).getTime();

export interface NoteWords {
  readonly id: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly verdict?: string;
  readonly label?: string;
  readonly site?: string;
  readonly page?: string;
  readonly hoursAgo?: number;
  readonly claim?: string;
}

function view({
  id,
  text = '',
  tags = [],
  verdict = 'none',
  label,
  site = 'a.example',
  page = 'p',
  hoursAgo = 0,
  claim,
}: NoteWords): NoteView {
  return {
    note: { id, text, tags, verdict, label: label ?? null, site, updatedAt: NOW - hoursAgo * HOUR },
    claim: claim === undefined ? null : { target: { quote: { exact: claim } }, source: null, resolved: null },
    page: { id: page, title: `Title of ${page}`, site },
  } as unknown as NoteView;
}

function catalogue(notes: readonly NoteWords[]): Catalogue {
  const words = createWordIndex();
  return catalogueOf(
    notes.map((note) => entryOf(view(note), words)),
    words,
  );
}

export const idsAt = ({ ids }: Catalogue, places: Iterable<number>) => [...places].map((place) => ids[place]);

/** Newest first. */
export const THREE = catalogue([
  { id: '3', text: 'old', verdict: 'confirmed', label: 'sourced', hoursAgo: 24 * 40 },
  {
    id: '1',
    text: 'سألت الوزارة',
    tags: ['متابعة'],
    verdict: 'to-check',
    label: 'denial',
    claim: 'ونفت الوزارةُ ذلك',
  },
  {
    id: '2',
    text: 'Called twice',
    tags: ['Follow-up', 'city'],
    site: 'b.example',
    page: 'q',
    hoursAgo: 20,
  },
]);
