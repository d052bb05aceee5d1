import { describeTarget } from '../../../utils/anchoring/index.ts';
import type { Attribution, Span } from '../../../utils/attribution/index.ts';
import { type Document, nameOf } from '../documents.ts';

/**
 * A W3C annotation page a line (https://www.w3.org/TR/annotation-model/): each claim an annotation
 * whose targets are the pieces of its content, and whose body tells who stands behind it.
 * The model counts positions in code points, so offsets are converted.
 */
export function toAnnotations(document: Document, attributions: readonly Attribution[]): string {
  const { text, lang } = document;
  const codePoints = codePointCounter(text);
  const source = iriOf(document);
  const target = (span: Span) => {
    const { quote } = describeTarget(text, span);
    const position = {
      type: 'TextPositionSelector',
      start: codePoints(span.start),
      end: codePoints(span.end),
    };
    return { source, selector: [quote, position] };
  };
  const cut = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end));
  const items = attributions.map((found, index) => ({
    id: `urn:isnad:claim:${encodeURIComponent(source)}:${index}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: found.denial ? 'denial' : found.kind },
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        ...(lang === undefined ? {} : { language: lang }),
        value: [cut(found.resolved ?? found.source), cut(found.cue)]
          .filter((part) => part !== null)
          .join(' · '),
      },
    ],
    target: found.content.map(target),
  }));
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:isnad:page:${encodeURIComponent(source)}`,
    type: 'AnnotationPage',
    items,
  });
}

/** The model asks for an IRI: the article's own address, an id that is one, else one made of the id. */
function iriOf(document: Document): string {
  const name = nameOf(document);
  return document.address ?? (URL.canParse(name) ? name : `urn:isnad:document:${encodeURIComponent(name)}`);
}

/** From UTF-16 offsets to code points; quick for offsets that grow, right for any. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) at = count = 0;
    for (; at < offset; count += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    return count;
  };
}
