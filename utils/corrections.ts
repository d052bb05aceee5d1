import { createAnchorer, type Target } from './anchoring/index.ts';
import type { Attribution, Span } from './attribution/types.ts';
import { type AnchoredCorrection, type ReaderState, sendToReader } from './messaging.ts';
import type { CorrectionRecord, NotesStore } from './notes/index.ts';

type Ready = Extract<ReaderState, { status: 'ready' }>;
type Anchor = ReturnType<typeof createAnchorer>;

/** The attribution moved to where its claim is now; what lay outside the claim may be anywhere and is left out. */
function moved(attribution: Attribution, from: Span, to: Span): Attribution {
  const by = to.start - from.start;
  const shift = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const inside = (span: Span | null) =>
    span !== null && span.start >= from.start && span.end <= from.end ? shift(span) : null;
  return {
    ...attribution,
    cue: inside(attribution.cue),
    source: inside(attribution.source),
    resolved: inside(attribution.resolved),
    reason: inside(attribution.reason),
    content: attribution.content.map(inside).filter((span) => span !== null),
    chain: attribution.chain.map(inside).filter((span) => span !== null),
    denies: [],
    parent: null,
  };
}

function corrected({ was, change }: CorrectionRecord): Attribution | null {
  switch (change.type) {
    case 'remove':
      return null;
    case 'add':
      return change.attribution;
    case 'relabel':
      return was === null
        ? null
        : { ...was, kind: change.kind, denial: change.denial, naming: change.naming ?? was.naming };
  }
}

const same = (a: Span | null, b: Span | null) =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

/** Where the very words of a target are now; null where they changed or are gone. */
function wordsNow(text: string, anchor: Anchor, target: Target): Span | null {
  const place = anchor(target);
  if (place.grade !== 'exact' && place.grade !== 'moved') return null;
  return text.slice(place.span.start, place.span.end) === target.quote.exact ? place.span : null;
}

/** Whether two places of the text are in one paragraph. */
const isBeside = (text: string, a: Span, b: Span | undefined) =>
  b !== undefined && !text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)).includes('\n');

/** The attribution with the source the reader gave it, wherever in the article its words are. */
function withSource(
  text: string,
  attribution: Attribution,
  { was, change }: CorrectionRecord,
  find: (target: Target) => Span | null,
): Attribution {
  if (change.type !== 'relabel' || change.source === undefined || was === null) return attribution;
  if (change.source === null) return { ...attribution, source: null, resolved: null, chain: [] };
  const resolved = find(change.source);
  const { start, end } = change.source.position;
  if (same({ start, end }, was.resolved ?? was.source)) {
    return { ...attribution, resolved: resolved ?? attribution.resolved };
  }
  const source = resolved && isBeside(text, resolved, attribution.content[0]) ? resolved : null;
  return { ...attribution, source, resolved, chain: [] };
}

/**
 * Where the reader's corrections are in a text, oldest first. One whose words changed or are gone is left out:
 * a correction is never put on a look-alike.
 */
export function anchorCorrections(text: string, records: readonly CorrectionRecord[]): AnchoredCorrection[] {
  if (records.length === 0) return [];
  const anchor = createAnchorer(text);
  const find = (target: Target) => wordsNow(text, anchor, target);
  const inOrder = records.toSorted((a, b) => a.createdAt - b.createdAt);
  return inOrder.flatMap((record) => {
    const { target, was } = record;
    const now = find(target);
    if (now === null) return [];
    const old = was === null ? null : moved(was, target.position, now);
    const by = corrected(record);
    return [
      {
        id: record.id,
        target: old === null ? null : { cue: old.cue, content: old.content },
        by:
          by === null
            ? null
            : {
                ...withSource(text, moved(by, target.position, now), record, find),
                rule: `correction.${record.id}`,
                confidence: 1,
              },
      },
    ];
  });
}

/** Sends a tab's reader the corrections of its article: after each reading, and after each change of them. */
export async function correctReader(tabId: number, state: Ready, store: NotesStore): Promise<void> {
  const { article, revision } = state;
  const records = await store.correctionsOfArticle(article);
  await sendToReader(tabId, 'reader/corrections', {
    revision,
    corrections: anchorCorrections(article.text, records),
  });
}
