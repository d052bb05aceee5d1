import { foldText } from '../anchoring/index.ts';
import { nextLineage } from './lineage.ts';
import { cleanTags } from './tags.ts';
import type { NoteRecord, Verdict } from './types.ts';

/** What the reader changed, and nothing else: what is absent stays as it is. */
export interface NoteEdit {
  readonly text?: string;
  readonly verdict?: Verdict;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** The index entries of a note's tags: folded name and time, so that each tag lists its notes by date. */
export const tagKeys = (tags: readonly string[], updatedAt: number): string[] =>
  tags.map((tag) => `${foldText(tag)}\u0000${String(updatedAt).padStart(15, '0')}`);

function editTags(tags: readonly string[], edit: NoteEdit): readonly string[] {
  const removed = new Set((edit.removeTags ?? []).map(foldText));
  const next = cleanTags([...tags.filter((tag) => !removed.has(foldText(tag))), ...(edit.addTags ?? [])]);
  return next.length === tags.length && next.every((tag, index) => tag === tags[index]) ? tags : next;
}

/** Whether the text was written elsewhere after the reader saw it, and says something else than she wrote. */
export const isConflict = (note: NoteRecord, base: number, edit: NoteEdit): boolean =>
  edit.text !== undefined && edit.text !== note.text && note.revisions.text > base;

/** The note after an edit; the same object when the edit changes nothing. */
export function applyEdit(note: NoteRecord, edit: NoteEdit, now: number, seq: number): NoteRecord {
  const text = edit.text ?? note.text;
  const verdict = edit.verdict ?? note.verdict;
  const tags = editTags(note.tags, edit);
  const revision = note.revision + 1;
  const revisions = {
    text: text === note.text ? note.revisions.text : revision,
    tags: tags === note.tags ? note.revisions.tags : revision,
    verdict: verdict === note.verdict ? note.revisions.verdict : revision,
  };
  if (Math.max(revisions.text, revisions.tags, revisions.verdict) < revision) return note;
  const updatedAt = Math.max(now, note.updatedAt + 1);
  const lineage =
    text === note.text ? note.lineage : nextLineage(note.lineage, note.text, updatedAt - note.updatedAt);
  return {
    ...note,
    text,
    verdict,
    tags,
    lineage,
    revision,
    revisions,
    updatedAt,
    tagKeys: tagKeys(tags, updatedAt),
    seq,
  };
}
