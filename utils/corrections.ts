import { createAnchorer } from './anchoring/index.ts';
import type { Attribution, Span } from './attribution/types.ts';
import { type AnchoredCorrection, type ReaderState, sendToReader } from './messaging.ts';
import type { CorrectionRecord, NotesStore } from './notes/index.ts';

type Ready = Extract<ReaderState, { status: 'ready' }>;

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
      return was === null ? null : { ...was, kind: change.kind, denial: change.denial };
  }
}

/**
 * Where the reader's corrections are in a text. One whose words changed or are gone is left out:
 * a correction is never put on a look-alike.
 */
export function anchorCorrections(text: string, records: readonly CorrectionRecord[]): AnchoredCorrection[] {
  if (records.length === 0) return [];
  const anchor = createAnchorer(text);
  return records.flatMap((record) => {
    const { target, was } = record;
    const place = anchor(target);
    if (place.grade !== 'exact' && place.grade !== 'moved') return [];
    if (text.slice(place.span.start, place.span.end) !== target.quote.exact) return [];
    const by = corrected(record);
    const old = was === null ? null : moved(was, target.position, place.span);
    return [
      {
        id: record.id,
        target: old === null ? null : { cue: old.cue, content: old.content },
        by:
          by === null
            ? null
            : { ...moved(by, target.position, place.span), rule: `correction.${record.id}`, confidence: 1 },
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
