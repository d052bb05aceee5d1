import * as v from 'valibot';
import {
  digest,
  type PageBundle,
  type PortableNote,
  pageKeys,
  VERDICTS,
  type Verdict,
} from '../notes/index.ts';

/** What is read of an annotation by the W3C model, from whatever tool; the model's many shorthands are unfolded here. */

const strings = v.union([v.string(), v.array(v.string())]);
const textualBody = v.looseObject({
  type: v.optional(strings),
  value: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  purpose: v.optional(strings),
});
const selector = v.looseObject({
  type: strings,
  exact: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  prefix: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  suffix: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  start: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
const sourceReference = v.union([v.string(), v.looseObject({ id: v.string() })]);
const specificTarget = v.looseObject({
  source: v.optional(sourceReference),
  id: v.optional(v.string()),
  selector: v.optional(v.union([v.string(), selector, v.array(v.union([v.string(), selector]))])),
});
const annotationTarget = v.union([v.string(), specificTarget]);
const body = v.union([v.string(), textualBody]);

export const webAnnotationRecord = v.looseObject({
  id: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  type: v.pipe(
    strings,
    v.check((type) => [type].flat().includes('Annotation')),
  ),
  body: v.optional(v.union([v.array(body), body])),
  bodyValue: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  target: v.union([v.array(annotationTarget), annotationTarget]),
  created: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  modified: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type WebAnnotation = v.InferOutput<typeof webAnnotationRecord>;

const has = (value: string | readonly string[] | undefined, wanted: string) =>
  value !== undefined && [value].flat().includes(wanted);

interface Said {
  readonly text: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict;
}

function said({ body: given, bodyValue }: WebAnnotation): Said {
  const bodies = [...(given === undefined ? [] : [given].flat())].map((each) =>
    typeof each === 'string' ? { value: undefined, purpose: undefined, link: each } : { ...each, link: null },
  );
  const values = (wanted: (purpose: string | readonly string[] | undefined) => boolean) =>
    bodies.flatMap(({ value, purpose }) => (value !== undefined && wanted(purpose) ? [value] : []));
  const verdict = VERDICTS.find((each) => values((purpose) => has(purpose, 'assessing')).includes(each));
  const isText = (purpose: string | readonly string[] | undefined) =>
    !has(purpose, 'tagging') && !(has(purpose, 'assessing') && verdict !== undefined);
  const links = bodies.flatMap(({ link }) => (link === null ? [] : [link]));
  return {
    text: [...values(isText), ...(bodyValue === undefined ? [] : [bodyValue]), ...links].join('\n\n'),
    tags: values((purpose) => has(purpose, 'tagging')).map((tag) => tag.slice(0, 100)),
    verdict: verdict ?? 'none',
  };
}

interface Aim {
  readonly url: string;
  readonly quote: { exact: string; prefix: string; suffix: string } | null;
  readonly position: { start: number; end: number } | null;
}

/** What the annotation points at; null when that is no page of the web. */
function aim({ target }: WebAnnotation): Aim | null {
  const [first] = [target].flat();
  if (first === undefined) return null;
  const specific = typeof first === 'string' ? { source: first, selector: undefined, id: undefined } : first;
  const source = specific.source ?? specific.id;
  const url = typeof source === 'string' ? source : source?.id;
  if (url === undefined || !/^(?:https?|file):\/\//i.test(url) || !URL.canParse(url)) return null;
  const selectors = [specific.selector ?? []].flat().filter((each) => typeof each !== 'string');
  const quote = selectors.find(({ type, exact }) => has(type, 'TextQuoteSelector') && exact);
  const position = selectors.find(({ type }) => has(type, 'TextPositionSelector'));
  const { start, end } = position ?? {};
  return {
    url,
    quote: quote ? { exact: quote.exact!, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' } : null,
    position: start !== undefined && end !== undefined && start < end ? { start, end } : null,
  };
}

const UUID_URN = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const OWN_URN = /^urn:isnad:note:(.+)$/;

async function noteId(annotation: WebAnnotation): Promise<string> {
  const { id } = annotation;
  if (id === undefined) return digest('annotation', JSON.stringify(annotation));
  const uuid = UUID_URN.exec(id)?.[1];
  if (uuid) return uuid.toLowerCase();
  const own = OWN_URN.exec(id)?.[1];
  if (own) {
    try {
      return decodeURIComponent(own);
    } catch {
      // Not one of ours after all.
    }
  }
  return digest('annotation', id);
}

const ARABIC = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** An annotation as a page with one note; null when it points at nothing a note can be on. */
export async function bundleOfAnnotation(annotation: WebAnnotation, now: number): Promise<PageBundle | null> {
  const aimed = aim(annotation);
  if (!aimed) return null;
  const keys = pageKeys({ url: aimed.url, canonicalUrl: null });
  const created = annotation.created === undefined ? now : Date.parse(annotation.created);
  const modified = annotation.modified === undefined ? created : Date.parse(annotation.modified);
  const { text, tags, verdict } = said(annotation);
  const { quote } = aimed;
  const position = aimed.position ?? { start: 0, end: quote?.exact.length ?? 1 };
  const claimId = quote ? await digest(keys[0]!, position.start, position.end, quote.exact) : null;
  const note: PortableNote = {
    id: (await noteId(annotation)).slice(0, 200),
    pageKey: keys[0]!,
    claimId,
    text,
    tags,
    verdict,
    createdAt: Math.max(0, created),
    updatedAt: Math.max(0, modified),
    revision: 1,
    revisions: { text: 1, tags: 1, verdict: 1 },
    lineage: [],
    conflictOf: null,
    placement: null,
  };
  return {
    page: {
      id: keys[0]!,
      keys,
      url: aimed.url,
      title: '',
      site: new URL(aimed.url).hostname,
      language: 'und',
      direction: ARABIC.test(quote?.exact ?? text) ? 'rtl' : 'ltr',
      published: null,
      createdAt: note.createdAt,
      updatedAt: note.updatedAt,
      joined: [],
    },
    readings: [],
    claims:
      quote && claimId !== null
        ? [
            {
              id: claimId,
              pageKey: keys[0]!,
              readingId: '',
              target: {
                quote: { type: 'TextQuoteSelector', ...quote },
                position: { type: 'TextPositionSelector', ...position },
              },
              codePoints: position,
              attribution: null,
              label: null,
              naming: null,
              quotation: null,
              language: 'und',
              cue: null,
              source: null,
              resolved: null,
              content: [quote.exact],
              readAt: note.createdAt,
            },
          ]
        : [],
    notes: [note],
    deleted: [],
    corrections: [],
  };
}
