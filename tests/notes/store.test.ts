import { describe, expect, it, vi } from 'vitest';
import { NotesError } from '../../utils/notes/index.ts';
import { eventually } from '../eventually.ts';
import { ARTICLE, contexts, draft, READING } from './support.ts';

const { open } = contexts();

describe('a note', () => {
  it('is listed under its article with its claim as it was read', async () => {
    const store = open();
    await store.putNote(draft('n1', { tags: ['اقتصاد', '#مياه'], verdict: 'to-check' }));
    const [view] = await open().notesOfArticle(ARTICLE);
    expect(view?.note).toMatchObject({
      text: 'تحقق من الرقم',
      tags: ['اقتصاد', 'مياه'],
      verdict: 'to-check',
      label: 'sourced',
    });
    expect(view?.claim).toMatchObject({
      cue: 'قالت',
      source: 'وزيرة المياه سلمى الحداد',
      quotation: 'indirect',
    });
    expect(view?.claim?.target.quote.exact).toBe(
      'قالت وزيرة المياه سلمى الحداد إن المحطة ستضخ مئتي ألف متر مكعب يوميا قبل نهاية الصيف',
    );
    expect(view?.page).toMatchObject({ noteCount: 1, title: ARTICLE.title });
  });

  it('is found at every address of its article', async () => {
    const store = open();
    await store.putNote(draft('n1'));
    for (const url of [
      'https://alsahel.example/news/4512',
      'http://www.alsahel.example/news/4512/#comments',
    ]) {
      expect(await store.notesOfArticle({ url, canonicalUrl: null }), url).toHaveLength(1);
    }
    expect(
      await store.notesOfArticle({ url: 'https://alsahel.example/news/4513', canonicalUrl: null }),
    ).toEqual([]);
  });

  it('keeps where the reader says it belongs beside its claim as noted, and never instead of it', async () => {
    const store = open({ now: () => 50 });
    await store.putNote(draft('n1'));
    const before = (await store.note('n1'))!;
    const target = {
      quote: { type: 'TextQuoteSelector', exact: 'other words', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 3, end: 14 },
    } as const;
    const seen = vi.fn();
    open().subscribe(seen);
    await store.placeNotes(new Map([['n1', { grade: 'confirmed', target }]]));
    const after = (await open().note('n1'))!;
    expect(after.note).toEqual({ ...before.note, placement: { grade: 'confirmed', target, at: 50 } });
    expect(after.claim).toEqual(before.claim);
    await eventually(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ noteIds: ['n1'] })));
  });

  it('may be on words the reader selected, or on the article as a whole', async () => {
    const store = open();
    await store.putNote(draft('words', { on: { type: 'words', span: { start: 8, end: 18 } } }));
    await store.putNote(draft('whole', { on: { type: 'article' } }));
    const views = await store.notesOfArticle(ARTICLE);
    expect(views.map(({ note, claim }) => [note.id, claim?.target.quote.exact ?? null])).toEqual([
      ['words', ARTICLE.text.slice(8, 18)],
      ['whole', null],
    ]);
  });

  it('is written once however often the message is repeated', async () => {
    const [panel, worker] = [open(), open()];
    await Promise.all([panel.putNote(draft('n1')), worker.putNote(draft('n1')), panel.putNote(draft('n1'))]);
    await worker.putNote(draft('n1', { text: 'رسالة قديمة أعيدت' }));
    expect(await panel.counts()).toMatchObject({ notes: 1, pages: 1 });
    expect((await panel.note('n1'))?.note.text).toBe('تحقق من الرقم');
    expect((await panel.pages())[0]?.noteCount).toBe(1);
  });

  it('goes to the trash and comes back', async () => {
    const store = open();
    await store.putNote(draft('n1', { tags: ['مياه'] }));
    expect(await store.deleteNote('n1')).toBe(true);
    expect(await store.deleteNote('n1')).toBe(false);
    expect(await store.notesOfArticle(ARTICLE)).toEqual([]);
    expect(await store.tags()).toEqual([]);
    expect((await store.deletedNotes()).map(({ id }) => id)).toEqual(['n1']);
    expect(await store.restoreNotes(['n1'])).toBe(1);
    expect((await store.notesOfArticle(ARTICLE)).map(({ note }) => note.id)).toEqual(['n1']);
    expect(await store.tags()).toMatchObject([{ name: 'مياه', count: 1 }]);
    expect(await store.deletedNotes()).toEqual([]);
  });

  it('is not resurrected by a repeated message, but is by an edit typed meanwhile', async () => {
    const store = open();
    await store.putNote(draft('n1'));
    await store.deleteNote('n1');
    await store.putNote(draft('n1'));
    expect(await store.counts()).toMatchObject({ notes: 0, trash: 1 });
    expect(await store.editNote('n1', 1, { text: 'كنت أكتب هذا' })).toMatchObject({ status: 'saved' });
    expect((await store.note('n1'))?.note.text).toBe('كنت أكتب هذا');
  });

  it('keeps its claim when trash is emptied under another note on it', async () => {
    const store = open();
    await store.putNote(draft('n1'));
    await store.putNote(draft('n2'));
    await store.deleteNote('n1');
    await store.forgetNotes(null);
    expect(await store.deletedNotes()).toEqual([]);
    expect((await store.note('n2'))?.claim).not.toBeNull();
  });

  it.each([[''], ['x'.repeat(201)]])('needs an id that can be one (%#)', async (id) => {
    await expect(open().putNote(draft(id))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('cannot be edited when it never was', async () => {
    await expect(open().editNote('nowhere', 1, { text: 'x' })).rejects.toBeInstanceOf(NotesError);
  });
});

describe('many writers', () => {
  it('lose no edit of different parts made from the same base', async () => {
    const writers = [open(), open(), open(), open()];
    await writers[0]!.putNote(draft('n1', { tags: ['a'] }));
    await Promise.all([
      writers[0]!.editNote('n1', 1, { text: 'نص جديد' }),
      writers[1]!.editNote('n1', 1, { verdict: 'disputed' }),
      writers[2]!.editNote('n1', 1, { addTags: ['b'], removeTags: ['a'] }),
      writers[3]!.editNote('n1', 1, { addTags: ['c'] }),
    ]);
    const { note } = (await writers[0]!.note('n1'))!;
    expect(note).toMatchObject({ text: 'نص جديد', verdict: 'disputed', revision: 5 });
    expect([...note.tags].sort()).toEqual(['b', 'c']);
  });

  it('keep both texts when two wrote at once, once however often it is retried', async () => {
    const [panel, library] = [open(), open()];
    await panel.putNote(draft('n1'));
    const results = await Promise.all([
      panel.editNote('n1', 1, { text: 'من اللوحة' }),
      library.editNote('n1', 1, { text: 'من المكتبة' }),
      library.editNote('n1', 1, { text: 'من المكتبة' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['saved', 'kept-both', 'kept-both']);
    const texts = (await panel.notesOfArticle(ARTICLE)).map(({ note }) => note.text);
    expect(texts.sort()).toEqual(['من اللوحة', 'من المكتبة']);
    expect((await panel.pages())[0]?.noteCount).toBe(2);
  });

  it('count every note and tag of a hundred saved at once', async () => {
    const writers = [open(), open(), open(), open()];
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        writers[index % 4]!.putNote(draft(`n${index}`, { tags: ['مشترك', `t${index % 10}`] })),
      ),
    );
    expect(await writers[0]!.counts()).toMatchObject({ notes: 100, pages: 1 });
    expect((await writers[1]!.pages())[0]?.noteCount).toBe(100);
    const tags = await writers[2]!.tags();
    expect(tags.find(({ name }) => name === 'مشترك')?.count).toBe(100);
    expect(tags).toHaveLength(11);
  });

  it('hear of each other', async () => {
    const [panel, library] = [open(), open()];
    const heard = vi.fn();
    library.subscribe(heard);
    await panel.putNote(draft('n1'));
    await eventually(() =>
      expect(heard).toHaveBeenCalledWith({ pageIds: ['https://alsahel.example/news/4512'], noteIds: ['n1'] }),
    );
    const own = vi.fn();
    const stop = new AbortController();
    panel.subscribe(own, stop.signal);
    await panel.deleteNote('n1');
    expect(own).toHaveBeenCalledTimes(1);
    stop.abort();
    await panel.restoreNotes(['n1']);
    expect(own).toHaveBeenCalledTimes(1);
  });
});

describe('a clock that goes backwards', () => {
  it('still moves an edited note forward', async () => {
    let time = 1_000_000;
    const store = open({ now: () => time });
    await store.putNote(draft('n1'));
    time = 500;
    const { note } = await store.editNote('n1', 1, { text: 'بعد تغيير الساعة' });
    expect(note).toMatchObject({ createdAt: 1_000_000, updatedAt: 1_000_001, revision: 2 });
    expect((await store.list({ filter: { by: 'updated' }, limit: 10 })).notes).toHaveLength(1);
  });
});

describe('lists of the library', () => {
  it('go by date, site, tag, verdict, label and source, newest first, in slices', async () => {
    let time = 0;
    const store = open({ now: () => ++time });
    for (let index = 0; index < 7; index++) {
      await store.putNote(
        draft(`n${index}`, {
          on: { type: 'claim', index: index % 3 },
          tags: index % 2 ? ['فردي'] : ['زوجي'],
          verdict: index === 4 ? 'disputed' : 'none',
        }),
      );
    }
    const ids = async (filter: Parameters<typeof store.list>[0]['filter']) =>
      (await store.list({ filter, limit: 100 })).notes.map(({ note }) => note.id);
    expect(await ids({ by: 'updated' })).toEqual(['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0']);
    expect(await ids({ by: 'tag', value: 'فَرْدي' })).toEqual(['n5', 'n3', 'n1']);
    expect(await ids({ by: 'verdict', value: 'disputed' })).toEqual(['n4']);
    expect(await ids({ by: 'label', value: 'denial' })).toEqual(['n5', 'n2']);
    expect(await ids({ by: 'source', value: 'مصادر مطلعه' })).toEqual(['n4', 'n1']);
    expect(await ids({ by: 'site', value: ARTICLE.site })).toHaveLength(7);

    const first = await store.list({ filter: { by: 'tag', value: 'زوجي' }, limit: 3 });
    const second = await store.list({ filter: { by: 'tag', value: 'زوجي' }, limit: 3, after: first.next });
    expect(first.total).toBe(4);
    expect([first, second].map((slice) => slice.notes.map(({ note }) => note.id))).toEqual([
      ['n6', 'n4', 'n2'],
      ['n0'],
    ]);
    expect(second.next).toBeNull();
    expect(await store.facet('label')).toEqual([
      { value: 'sourced', count: 3 },
      { value: 'anonymous', count: 2 },
      { value: 'denial', count: 2 },
    ]);
  });
});

describe('joined pages', () => {
  const elsewhere = {
    ...READING,
    article: { ...ARTICLE, url: 'https://other.example/copy', canonicalUrl: null, site: 'other.example' },
  };

  it('list their notes together, and apart again when split', async () => {
    const store = open();
    await store.putNote(draft('here'));
    await store.putNote(draft('there', { reading: elsewhere }));
    const [here, there] = await Promise.all([
      store.notesOfArticle(ARTICLE),
      store.notesOfArticle(elsewhere.article),
    ]);
    expect([here.length, there.length]).toEqual([1, 1]);
    const [into, from] = [here[0]!.page.id, there[0]!.page.id];
    await store.joinPages(into, from);
    expect(await store.notesOfArticle(ARTICLE)).toHaveLength(2);
    expect(await store.notesOfArticle(elsewhere.article)).toHaveLength(2);
    await store.putNote(draft('there later', { reading: elsewhere }));
    expect((await store.pages()).map(({ noteCount }) => noteCount)).toEqual([3]);
    await store.splitPage(into, from);
    expect((await store.notesOfArticle(ARTICLE)).map(({ note }) => note.id)).toEqual(['here']);
    expect((await store.notesOfArticle(elsewhere.article)).map(({ note }) => note.id)).toEqual([
      'there',
      'there later',
    ]);
    expect((await store.pages()).map(({ noteCount }) => noteCount).sort()).toEqual([1, 2]);
  });

  it('are offered where another address has notes under the same title, and not once they are one', async () => {
    const store = open();
    await store.putNote(draft('there', { reading: elsewhere }));
    const [twin, ...more] = await store.pagesTitled(ARTICLE);
    expect([twin?.page.url, twin?.notes.map(({ note }) => note.id), more]).toEqual([
      'https://other.example/copy',
      ['there'],
      [],
    ]);
    expect(await store.pagesTitled(elsewhere.article)).toEqual([]);
    expect(await store.pagesTitled({ ...ARTICLE, title: 'غيره' })).toEqual([]);
    await store.joinPages((await store.savePage(ARTICLE)).id, twin!.page.id);
    expect(await store.pagesTitled(ARTICLE)).toEqual([]);
  });

  it('leave no trace of a page that was made for the joining', async () => {
    const store = open();
    await store.putNote(draft('there', { reading: elsewhere }));
    const { id } = await store.savePage(ARTICLE);
    const [from] = await store.pagesOfArticle(elsewhere.article);
    await store.joinPages(id, from!.id);
    expect(await store.notesOfArticle(ARTICLE)).toHaveLength(1);
    await store.splitPage(id, from!.id);
    expect(await store.pagesOfArticle(ARTICLE)).toEqual([]);
    expect(await store.notesOfArticle(elsewhere.article)).toHaveLength(1);
  });
});

describe('corrections', () => {
  it('are kept with the claim as the engine had it, and can be taken back', async () => {
    const store = open();
    await store.putCorrection({ id: 'c1', reading: READING, index: 1, change: { type: 'remove' } });
    await store.putCorrection({ id: 'c1', reading: READING, index: 1, change: { type: 'remove' } });
    expect(await open().correctionsOfArticle(ARTICLE)).toMatchObject([
      { id: 'c1', was: READING.attributions[1], change: { type: 'remove' } },
    ]);
    expect(await store.deleteCorrection('c1')).toBe(true);
    expect(await store.correctionsOfArticle(ARTICLE)).toEqual([]);
  });
});

describe('everything', () => {
  it('can be erased, and written again', async () => {
    const store = open();
    await store.putNote(draft('n1'));
    await store.eraseAll();
    expect(await store.counts()).toEqual({ notes: 0, pages: 0, trash: 0, corrections: 0 });
    await store.putNote(draft('n1'));
    expect(await store.counts()).toMatchObject({ notes: 1 });
  });
});
