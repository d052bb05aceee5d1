import { describe, expect, it } from 'vitest';
import { importFile } from '../../utils/exporters/index.ts';
import type { NotesStore } from '../../utils/notes/index.ts';
import { ARTICLE, contexts, draft, READING } from '../notes/support.ts';
import { exported, file } from './support.ts';

const { open, name } = contexts();
const another = (suffix: string) => open({ name: `${name()}-${suffix}` });

const elsewhere = {
  ...READING,
  article: { ...ARTICLE, url: 'https://other.example/copy', canonicalUrl: null, site: 'other.example' },
};

async function fill(store: NotesStore): Promise<void> {
  await store.putNote(draft('n1', { tags: ['مياه', 'Économie'], verdict: 'to-check' }));
  await store.putNote(
    draft('n2', { on: { type: 'claim', index: 2 }, text: 'سطر\nوآخر، مع "علامات" و\u2028فواصل' }),
  );
  await store.putNote(draft('n3', { on: { type: 'article' }, text: '' }));
  await store.putNote(
    draft('n4', { reading: elsewhere, on: { type: 'words', span: { start: 3, end: 20 } } }),
  );
  await store.editNote('n1', 1, { text: 'نص أول' });
  await store.editNote('n1', 1, { text: 'كتب في مكان آخر' });
  await store.putNote(draft('gone'));
  await store.deleteNote('gone');
  await store.putCorrection({ id: 'c1', reading: READING, index: 1, change: { type: 'remove' } });
  await store.placeNotes(new Map([['n4', { grade: 'lost', target: null }]]));
  const [into] = await store.pagesOfArticle(ARTICLE);
  const [from] = await store.pagesOfArticle(elsewhere.article);
  await store.joinPages(into!.id, from!.id);
}

const importInto = (store: NotesStore, text: string, rest = {}) =>
  importFile(file(text), store, { dryRun: false, ...rest });

describe('our own file', () => {
  it('brings everything to another machine, nothing lost', async () => {
    const [here, there] = [open(), another('b')];
    await fill(here);
    const text = await exported(here, 'json');
    expect(await importInto(there, text)).toMatchObject({
      ok: true,
      counts: { added: 5, newPages: 1, corrections: 1 },
    });
    expect(await exported(there, 'json')).toBe(text);
    expect(await there.counts()).toEqual(await here.counts());
    expect((await there.tags()).map(({ key, count }) => [key, count]).sort()).toEqual(
      (await here.tags()).map(({ key, count }) => [key, count]).sort(),
    );
    expect(await there.facet('label')).toEqual(await here.facet('label'));
  });

  it('is JSON with a page a line', async () => {
    const store = open();
    await fill(store);
    const text = await exported(store, 'json');
    expect(JSON.parse(text)).toMatchObject({
      format: 'isnad-notes',
      version: 1,
      exportedAt: '2026-05-05T12:00:00.000Z',
    });
    expect(text.split('\n').filter((line) => line.startsWith('{"page"'))).toHaveLength(1);
  });

  it('of an empty library is one too', async () => {
    const text = await exported(open(), 'json');
    expect(JSON.parse(text)).toMatchObject({ pages: [] });
    expect(await importInto(another('b'), text)).toMatchObject({ ok: true, records: 0 });
  });

  it('changes nothing when it is imported again, or only looked at', async () => {
    const store = open();
    await fill(store);
    const text = await exported(store, 'json');
    const there = another('b');
    const planned = await importInto(there, text, { dryRun: true });
    expect(planned).toMatchObject({ ok: true, counts: { added: 5, newPages: 1 } });
    expect(await there.counts()).toMatchObject({ notes: 0, pages: 0 });
    expect(await importInto(store, text)).toMatchObject({ ok: true, counts: { same: 5, added: 0 } });
    expect(await exported(store, 'json')).toBe(text);
  });
});

describe('two libraries that meet', () => {
  const minute = 61_000;

  async function pair() {
    let time = 1_000_000;
    const clock = { now: () => time };
    const [here, there] = [open(clock), open({ name: `${name()}-b`, ...clock })];
    await here.putNote(draft('n1', { text: 'النص الأول' }));
    await importInto(there, await exported(here, 'json'));
    time += minute;
    return { here, there, pass: () => (time += minute) };
  }
  const texts = async (store: NotesStore) =>
    (await store.notesOfArticle(ARTICLE)).map(({ note }) => note.text).sort();

  it('take the newer wording where one is simply older', async () => {
    const { here, there } = await pair();
    await there.editNote('n1', 1, { text: 'النص الثاني' });
    expect(await importInto(here, await exported(there, 'json'))).toMatchObject({ counts: { updated: 1 } });
    expect(await texts(here)).toEqual(['النص الثاني']);
    const [before] = await here.deletedNotes();
    expect(before?.note.text).toBe('النص الأول');
    await here.restoreNotes([before!.id]);
    expect(await texts(here)).toEqual(['النص الأول', 'النص الثاني']);
  });

  it('keep their own where the file is an old backup', async () => {
    const { here } = await pair();
    const backup = await exported(here, 'json');
    await here.editNote('n1', 1, { text: 'النص الثاني' });
    expect(await importInto(here, backup)).toMatchObject({ counts: { older: 1, conflict: 0 } });
    expect(await texts(here)).toEqual(['النص الثاني']);
  });

  it('keep both where both were written, once', async () => {
    const { here, there } = await pair();
    await here.editNote('n1', 1, { text: 'كتب هنا' });
    await there.editNote('n1', 1, { text: 'كتب هناك' });
    const text = await exported(there, 'json');
    expect(await importInto(here, text)).toMatchObject({ counts: { conflict: 1 } });
    expect(await importInto(here, text)).toMatchObject({ counts: { conflict: 0, same: 1 } });
    expect(await texts(here)).toEqual(['كتب هنا', 'كتب هناك']);
    const copy = (await here.notesOfArticle(ARTICLE)).find(({ note }) => note.text === 'كتب هناك');
    expect(copy?.note.conflictOf).toBe('n1');
  });

  it('leave what was deleted here deleted, unless asked or edited there since', async () => {
    const { here, there, pass } = await pair();
    const backup = await exported(here, 'json');
    await here.deleteNote('n1');
    expect(await importInto(here, backup)).toMatchObject({ counts: { deleted: 1 } });
    expect(await texts(here)).toEqual([]);
    expect(await importInto(here, backup, { restoreDeleted: true })).toMatchObject({
      counts: { restored: 1 },
    });
    await here.deleteNote('n1');
    pass();
    await there.editNote('n1', 1, { text: 'بعد الحذف' });
    expect(await importInto(here, await exported(there, 'json'))).toMatchObject({ counts: { restored: 1 } });
    expect(await texts(here)).toEqual(['بعد الحذف']);
  });

  it('delete nothing of each other', async () => {
    const { here, there } = await pair();
    await there.deleteNote('n1');
    await importInto(here, await exported(there, 'json'));
    expect(await texts(here)).toEqual(['النص الأول']);
  });

  it('find the page by any of its addresses', async () => {
    const [here, there] = [open(), another('b')];
    await here.putNote(draft('n1'));
    const reading = { ...READING, article: { ...ARTICLE, canonicalUrl: null } };
    await there.putNote(draft('n2', { reading }));
    await importInto(here, await exported(there, 'json'));
    expect(await here.pages()).toMatchObject([{ noteCount: 2 }]);
  });
});

describe('a file that is not right changes nothing and says where it is wrong', () => {
  const good = async () => {
    const store = open();
    await fill(store);
    return exported(store, 'json');
  };
  type Bundle = { page: Record<string, unknown>; notes: Record<string, unknown>[]; claims: unknown[] };
  const spoiled = async (spoil: (bundle: Bundle) => void) => {
    const parsed = JSON.parse(await good()) as { pages: Bundle[] };
    const bad = structuredClone(parsed.pages[0]!);
    spoil(bad);
    return JSON.stringify({ ...parsed, pages: [parsed.pages[0], bad] });
  };

  it.each<[what: string, make: () => Promise<string | Uint8Array>, problem: object]>([
    ['cut off', async () => (await good()).slice(0, -40), { code: 'truncated', record: 1 }],
    ['cut off between records', async () => (await good()).replace(/\n\]\}\n$/, ''), { code: 'truncated' }],
    ['empty', async () => '', { code: 'not-json' }],
    ['a picture', async () => Uint8Array.from([0x89, 0x50, 0xff, 0xfe, 0]), { code: 'not-text' }],
    ['a page of HTML', async () => '<!doctype html><p>[1,2]</p>', { code: 'not-json' }],
    ['JSON of something else', async () => '{"name":"x","items":[{"a":1}]}', { code: 'foreign' }],
    ['JSON of nothing', async () => '{}', { code: 'foreign' }],
    ['a number', async () => '12', { code: 'foreign' }],
    [
      'of a later version',
      async () => (await good()).replace('"version":1', '"version":2'),
      { code: 'newer-version' },
    ],
    ['two texts in one', async () => `${await good()}${await good()}`, { code: 'not-json' }],
    [
      'a missing comma',
      async () => (await good()).replace(/\n\]\}\n$/, '{}]}'),
      { code: 'not-json', record: 2 },
    ],
    [
      'a record spoiled',
      async () => (await good()).replace('"notes":[{', '"notes":[{,'),
      { code: 'not-json', record: 1 },
    ],
    [
      'a note that is a number',
      () => spoiled((bundle) => Object.assign(bundle.notes[1]!, { text: 7 })),
      { code: 'invalid', record: 2, path: 'notes.1.text' },
    ],
    [
      'an address that runs',
      () => spoiled((bundle) => Object.assign(bundle.page, { url: 'javascript:alert(1)' })),
      { code: 'invalid', record: 2, path: 'page.url' },
    ],
    [
      'a time that is none',
      () => spoiled((bundle) => Object.assign(bundle.notes[0]!, { updatedAt: 1e300 })),
      { code: 'invalid', record: 2, path: 'notes.0.updatedAt' },
    ],
    [
      'a claim missing',
      () => spoiled((bundle) => void bundle.claims.splice(0)),
      { code: 'invalid', record: 2, path: 'notes.0' },
    ],
    [
      'a record without end',
      async () => `{"format":"isnad-notes","version":1,"pages":["${'x'.repeat(2 ** 25)}`,
      { code: 'too-large' },
    ],
    ['a head without end', async () => `{"${'x'.repeat(2 ** 21)}`, { code: 'too-large' }],
    [
      'depths',
      async () => `{"format":"isnad-notes","version":1,"pages":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`,
      { code: 'invalid', record: 1 },
    ],
    [
      'a prototype',
      async () => '{"__proto__":{"format":"isnad-notes","version":1},"pages":[]}',
      { code: 'foreign' },
    ],
  ])('%s', async (_what, make, problem) => {
    const store = another('b');
    const result = await importFile(file(await make()), store, { dryRun: false });
    expect(result).toMatchObject({ ok: false, problems: [expect.objectContaining(problem)] });
    expect(await store.counts()).toEqual({ notes: 0, pages: 0, trash: 0, corrections: 0 });
  });

  it('however many pages before it were right', async () => {
    const { pages, ...head } = JSON.parse(await good()) as { pages: Bundle[] };
    const many = Array.from({ length: 600 }, (_, part) => {
      const notes: object[] = pages[0]!.notes.map((note) => ({
        ...note,
        id: `${note.id as string}-${part}`,
      }));
      const key = `https://p.example/${part}`;
      return { ...pages[0]!, page: { ...pages[0]!.page, id: key, keys: [key] }, notes };
    });
    many.at(-1)!.notes = [{}];
    const store = another('b');
    const result = await importFile(file(JSON.stringify({ ...head, pages: many })), store, { dryRun: false });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'invalid', record: 600 }] });
    expect(await store.counts()).toEqual({ notes: 0, pages: 0, trash: 0, corrections: 0 });
  });

  it('says so of many records, but not of all of a thousand', async () => {
    const text = `{"format":"isnad-notes","version":1,"pages":[${Array.from({ length: 1_000 }, () => '{}').join()}]}`;
    const result = await importFile(file(text), another('b'), { dryRun: true });
    expect(result).toMatchObject({ ok: false });
    if (!result.ok)
      expect(result.problems.map(({ record }) => record)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const options = { dryRun: true, signal: stop.signal };
    await expect(importFile(file(await good()), open(), options)).rejects.toThrow();
  });
});
