import { describe, expect, it, vi } from 'vitest';
import { ARTICLE, contexts, draft, READING } from './support.ts';

const { open } = contexts();

describe('deleted notes', () => {
  it('are listed with what they were on, the last deleted first', async () => {
    let now = 1_000;
    const store = open({ now: () => now++ });
    await store.putNote(draft('n1'));
    await store.putNote(draft('n2', { on: { type: 'article' } }));
    await store.deleteNote('n1');
    await store.deleteNote('n2');
    const notes = await store.deletedNotes();
    expect(notes.map(({ id, page, claim }) => [id, page.title, claim === null])).toEqual([
      ['n2', ARTICLE.title, true],
      ['n1', ARTICLE.title, false],
    ]);
    expect(notes[0]!.deletedAt).toBeGreaterThan(notes[1]!.deletedAt);
    expect(await store.countDeleted()).toBe(2);
  });

  it('come back together, those that are there', async () => {
    const store = open();
    for (const id of ['n1', 'n2', 'n3']) await store.putNote(draft(id));
    for (const id of ['n1', 'n2']) await store.deleteNote(id);
    const heard = vi.fn();
    store.subscribe(heard);
    expect(await store.restoreNotes(['n1', 'n2', 'n3', 'never'])).toBe(2);
    expect((await store.notesOfArticle(ARTICLE)).map(({ note }) => note.id).sort()).toEqual([
      'n1',
      'n2',
      'n3',
    ]);
    expect((await store.pages())[0]?.noteCount).toBe(3);
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ noteIds: ['n1', 'n2'] }));
  });

  it('of which one is deleted for ever: the other keeps its claim and its page', async () => {
    const store = open();
    for (const id of ['n1', 'n2']) await store.putNote(draft(id));
    for (const id of ['n1', 'n2']) await store.deleteNote(id);
    await store.forgetNotes(['n1']);
    expect((await store.deletedNotes()).map(({ id, claim }) => [id, claim === null])).toEqual([
      ['n2', false],
    ]);
    expect(await store.restoreNotes(['n1', 'n2'])).toBe(1);
    expect((await store.notesOfArticle(ARTICLE)).map(({ claim }) => claim === null)).toEqual([false]);
  });

  it('deleted for ever leave nothing behind, but corrections keep their page', async () => {
    const store = open();
    await store.putNote(draft('n1'));
    await store.putCorrection({ id: 'c1', reading: READING, index: 0, change: { type: 'remove' } });
    await store.deleteNote('n1');
    await store.forgetNotes(null);
    expect(await store.counts()).toMatchObject({ notes: 0, trash: 0, pages: 1, corrections: 1 });
    await store.putNote(draft('n2'));
    await store.deleteNote('n2');
    await store.deleteCorrection('c1');
    await store.forgetNotes(['n2']);
    expect(await store.counts()).toMatchObject({ notes: 0, trash: 0, pages: 0, corrections: 0 });
  });
});
