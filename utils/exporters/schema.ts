import * as v from 'valibot';
import { type PageBundle, VERDICTS } from '../notes/index.ts';

/** What a record of our own files has to be. Unknown members are dropped; what is checked is what is stored. */

const MAX_TEXT = 200_000;
const MAX_LIST = 20_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const short = v.pipe(v.string(), v.maxLength(1_000));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX_LIST));

/** Links in the library go there: nothing but the web, or a page on the reader's own disk. */
const address = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((value) => {
    try {
      return ['http:', 'https:', 'file:'].includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }),
);

const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end),
);
const spans = list(span);
const kind = v.picklist(['sourced', 'anonymous']);
const label = v.picklist(['sourced', 'anonymous', 'denial']);
const naming = v.picklist(['named', 'role', 'partly-anonymous', 'anonymous', 'unattributed']);
const quotation = v.picklist(['direct', 'indirect', 'mixed']);
const direction = v.picklist(['rtl', 'ltr']);
const language = v.pipe(v.string(), v.maxLength(35));
const verdict = v.picklist([...VERDICTS, 'none']);

const attribution = v.object({
  cue: v.nullable(span),
  source: v.nullable(span),
  resolved: v.nullable(span),
  content: spans,
  kind,
  denial: v.boolean(),
  naming,
  quotation,
  chain: spans,
  count: v.nullable(offset),
  reason: v.nullable(span),
  denies: list(offset),
  parent: v.nullable(offset),
  rule: short,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const target = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(text, v.minLength(1)),
    prefix: text,
    suffix: text,
  }),
  position: v.pipe(
    v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    v.check(({ start, end }) => start < end),
  ),
});

const pageFields = {
  id,
  keys: v.pipe(list(v.pipe(v.string(), v.minLength(1), v.maxLength(20_000))), v.minLength(1)),
  url: address,
  title: text,
  site: short,
  language,
  direction,
  published: v.nullable(short),
  createdAt: time,
  updatedAt: time,
};

/** Pages joined into one may themselves have been joined; nobody does that often. */
const joinedPage = v.object({
  ...pageFields,
  noteCount: offset,
  joined: v.pipe(v.array(v.never()), v.maxLength(0)),
});
const joinedTwice = v.object({ ...pageFields, noteCount: offset, joined: list(joinedPage) });
const page = v.object({ ...pageFields, joined: list(joinedTwice) });

const reading = v.object({
  id,
  pageKey: v.string(),
  at: time,
  textLength: offset,
  claims: list(v.object({ exact: text, start: offset, source: v.nullable(text), label })),
});

const claim = v.object({
  id,
  pageKey: v.string(),
  readingId: v.pipe(v.string(), v.maxLength(200)),
  target,
  codePoints: v.object({ start: offset, end: offset }),
  attribution: v.nullable(attribution),
  label: v.nullable(label),
  naming: v.nullable(naming),
  quotation: v.nullable(quotation),
  language,
  cue: v.nullable(text),
  source: v.nullable(text),
  resolved: v.nullable(text),
  content: list(text),
  readAt: time,
});

const note = v.object({
  id,
  pageKey: v.string(),
  claimId: v.nullable(id),
  text,
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))), v.maxLength(200)),
  verdict,
  createdAt: time,
  updatedAt: time,
  revision: count,
  revisions: v.object({ text: count, tags: count, verdict: count }),
  lineage: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(50)),
  conflictOf: v.nullable(id),
  placement: v.nullable(
    v.object({
      grade: v.picklist(['exact', 'moved', 'changed', 'ask', 'lost', 'confirmed', 'refused']),
      target: v.nullable(target),
      at: time,
    }),
  ),
});

const correction = v.object({
  id,
  pageKey: v.string(),
  target,
  was: v.nullable(attribution),
  change: v.variant('type', [
    v.object({ type: v.literal('remove') }),
    v.object({
      type: v.literal('relabel'),
      kind,
      denial: v.boolean(),
      naming: v.optional(naming),
      source: v.optional(v.nullable(target)),
    }),
    v.object({ type: v.literal('add'), attribution }),
  ]),
  language,
  createdAt: time,
});

/** A page whose notes name claims that are not with it is broken: its notes would lose what they are about. */
export const pageBundle: v.GenericSchema<unknown, PageBundle> = v.pipe(
  v.object({
    page,
    readings: list(reading),
    claims: list(claim),
    notes: list(note),
    deleted: list(v.object({ note, deletedAt: time })),
    corrections: list(correction),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const known = new Set(dataset.value.claims.map((each) => each.id));
    for (const [index, { claimId }] of dataset.value.notes.entries()) {
      if (claimId === null || known.has(claimId)) continue;
      addIssue({
        message: 'a claim that is not in the record',
        path: [
          {
            type: 'object',
            origin: 'value',
            input: dataset.value as never,
            key: 'notes',
            value: dataset.value.notes,
          },
          { type: 'array', origin: 'value', input: dataset.value.notes as never, key: index, value: claimId },
        ],
      });
    }
  }),
);
