import type { ClaimRecord, PageBundle, PortableNote } from '../notes/index.ts';
import type { ExportFormat } from './types.ts';

/**
 * W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: one annotation a note, in the
 * embedded first page of a collection. A note's text is a comment, its tags are tags, its verdict an assessment; what
 * the model has no words for (how the claim was read, earlier versions) is in the JSON export only.
 *
 * The quote is what other tools should go by. Positions count code points of the article's own text, without the
 * page's menus and captions.
 */

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const annotationId = (noteId: string): string =>
  UUID.test(noteId) ? `urn:uuid:${noteId.toLowerCase()}` : `urn:isnad:note:${encodeURIComponent(noteId)}`;

function bodies(note: PortableNote) {
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(note.text === '' ? [] : [text(note.text, 'commenting')]),
    ...note.tags.map((tag) => text(tag, 'tagging')),
    ...(note.verdict === 'none' ? [] : [text(note.verdict, 'assessing')]),
  ];
}

function target({ page }: PageBundle, claim: ClaimRecord | undefined) {
  if (!claim) return { source: page.url };
  const { exact, prefix, suffix } = claim.target.quote;
  return {
    source: page.url,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', ...claim.codePoints },
    ],
  };
}

function annotationOf(bundle: PageBundle, note: PortableNote) {
  const body = bodies(note);
  const motivations = [
    ...new Set(body.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'tagging')),
  ];
  const motivation = motivations.length > 0 ? motivations : body.length > 0 ? ['tagging'] : ['highlighting'];
  return {
    id: annotationId(note.id),
    type: 'Annotation',
    created: new Date(note.createdAt).toISOString(),
    modified: new Date(note.updatedAt).toISOString(),
    motivation: motivation.length === 1 ? motivation[0] : motivation,
    ...(body.length > 0 ? { body } : {}),
    target: target(
      bundle,
      bundle.claims.find(({ id }) => id === note.claimId),
    ),
  };
}

export const webAnnotation: ExportFormat = {
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  async *write(bundles, { at, total }) {
    const id = `urn:isnad:export:${at}`;
    const generated = new Date(at).toISOString();
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      generated,
      total,
    };
    const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
    yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    let separator = '\n';
    for await (const bundle of bundles) {
      for (const note of bundle.notes) {
        yield separator + JSON.stringify(annotationOf(bundle, note));
        separator = ',\n';
      }
    }
    yield '\n]}}\n';
  },
};
