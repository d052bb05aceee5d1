import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../utils/exporters/index.ts';
import { ARTICLE, contexts, draft, READING } from '../notes/support.ts';
import { exported, file } from './support.ts';

const { open, name } = contexts();
const UUID = '3f0d1c52-7a5e-4f0b-9d38-0a4a3c1f6b11';

/** What the W3C model demands (https://www.w3.org/TR/annotation-model/), for the parts of it that we write. */
const iri = v.pipe(
  v.string(),
  v.check((value) => URL.canParse(value)),
);
const dateTime = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));
/** §3.3.5: the motivations of the specification itself; others would need a declaration of their own. */
const motivation = v.picklist(['commenting', 'tagging', 'assessing', 'highlighting']);
const selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1)),
    prefix: v.string(),
    suffix: v.string(),
  }),
  v.strictObject({
    type: v.literal('TextPositionSelector'),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
]);
const annotation = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  created: dateTime,
  modified: dateTime,
  motivation: v.union([motivation, v.array(motivation)]),
  body: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          type: v.literal('TextualBody'),
          value: v.string(),
          format: v.literal('text/plain'),
          purpose: motivation,
        }),
      ),
      v.minLength(1),
    ),
  ),
  target: v.strictObject({ source: iri, selector: v.optional(v.array(selector)) }),
});
const collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  generated: dateTime,
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: v.literal(0),
    items: v.array(annotation),
  }),
});

describe('W3C annotations', () => {
  it('say what the model asks for, and nothing it has no words for', async () => {
    const store = open();
    await store.putNote(draft(UUID, { tags: ['مياه'], verdict: 'confirmed' }));
    await store.putNote(draft('not a uuid', { on: { type: 'article' } }));
    await store.putNote(draft('bare', { on: { type: 'claim', index: 1 }, text: '' }));
    await store.putNote(draft('tag', { text: '', tags: ['x'] }));
    const parsed = v.parse(collection, JSON.parse(await exported(store, 'webAnnotation')));
    expect(parsed.total).toBe(parsed.first.items.length);
    expect(parsed.first.items.map(({ id }) => id)).toContain(`urn:uuid:${UUID}`);
    const byId = new Map(parsed.first.items.map((item) => [item.id, item]));
    expect(byId.get(`urn:uuid:${UUID}`)?.motivation).toEqual(['commenting', 'assessing']);
    expect(byId.get('urn:isnad:note:bare')?.motivation).toBe('highlighting');
    expect(byId.get('urn:isnad:note:tag')?.motivation).toBe('tagging');
  });

  it('count positions in code points', async () => {
    const text = 'خبر 😀😀 عاجل. قال الوزير نعم.';
    const at = text.indexOf('قال');
    const store = open();
    const reading = { article: { ...ARTICLE, text }, attributions: [] };
    await store.putNote(draft('n', { reading, on: { type: 'words', span: { start: at, end: at + 3 } } }));
    const parsed = v.parse(collection, JSON.parse(await exported(store, 'webAnnotation')));
    expect(parsed.first.items[0]!.target.selector![1]).toEqual({
      type: 'TextPositionSelector',
      start: at - 2,
      end: at + 1,
    });
  });

  it('come back as notes', async () => {
    const store = open();
    await store.putNote(draft(UUID, { tags: ['مياه'], verdict: 'confirmed' }));
    await store.putNote(draft('not a uuid', { on: { type: 'article' }, text: 'عن المقال' }));
    const there = open({ name: `${name()}-b` });
    const result = await importFile(file(await exported(store, 'webAnnotation')), there, { dryRun: false });
    expect(result).toMatchObject({ ok: true, counts: { added: 2, newPages: 1 } });
    const views = await there.notesOfArticle(ARTICLE);
    expect(views.find(({ note }) => note.id === UUID)).toMatchObject({
      note: { text: 'تحقق من الرقم', tags: ['مياه'], verdict: 'confirmed' },
      claim: { target: { quote: { exact: expect.stringContaining('سلمى الحداد') } } },
    });
    expect(views.find(({ note }) => note.id === 'not a uuid')?.claim).toBeNull();
    const again = await importFile(file(await exported(store, 'webAnnotation')), store, { dryRun: false });
    expect(again).toMatchObject({ ok: true, counts: { same: 2, added: 0 } });
  });

  it.each<[what: string, given: unknown, note: object]>([
    [
      'one alone, with the shorthands of the model',
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        bodyValue: 'تعليق',
        target: ARTICLE.url,
      },
      { text: 'تعليق', claimId: null },
    ],
    [
      'a list, the body a single object, the target with a fragment',
      [
        {
          id: 'https://notes.example/1',
          type: ['Annotation'],
          body: { type: 'TextualBody', value: 'تعليق' },
          target: {
            source: { id: ARTICLE.url },
            selector: [
              { type: 'FragmentSelector', value: 'x' },
              { type: 'TextQuoteSelector', exact: 'محطة' },
            ],
          },
        },
      ],
      { text: 'تعليق', claimId: expect.any(String) },
    ],
    [
      'a page of them, with an assessment in words of its own',
      {
        type: 'AnnotationPage',
        items: [
          {
            id: 'urn:x:1',
            type: 'Annotation',
            created: '2026-01-02T03:04:05Z',
            body: [{ type: 'TextualBody', value: 'ممتاز', purpose: 'assessing' }],
            target: [{ source: ARTICLE.url }, 'https://other.example/'],
          },
        ],
      },
      { text: 'ممتاز', createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
    ],
  ])('of other tools: %s', async (_what, given, note) => {
    const store = open();
    expect(await importFile(file(JSON.stringify(given)), store, { dryRun: false })).toMatchObject({
      ok: true,
    });
    expect((await store.notesOfArticle(READING.article))[0]?.note).toMatchObject(note);
  });

  it.each<[what: string, items: unknown[], problem: object]>([
    ['no target', [{ type: 'Annotation' }], { code: 'invalid', record: 1 }],
    [
      'a target that runs',
      [{ type: 'Annotation', target: 'javascript:x' }],
      { code: 'invalid', path: 'target' },
    ],
    ['no annotation', [{ type: 'Person', target: ARTICLE.url }], { code: 'invalid', path: 'type' }],
    [
      'a date that is none',
      [{ type: 'Annotation', target: ARTICLE.url, created: 'gestern' }],
      { code: 'invalid', path: 'created' },
    ],
  ])('are refused with %s', async (_what, items, problem) => {
    const store = open();
    const good = { type: 'Annotation', target: ARTICLE.url, bodyValue: 'x' };
    const text = JSON.stringify([...items, good]);
    expect(await importFile(file(text), store, { dryRun: false })).toMatchObject({
      ok: false,
      problems: [expect.objectContaining(problem)],
    });
    expect(await store.counts()).toMatchObject({ notes: 0 });
  });
});
