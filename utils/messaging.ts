/**
 * The one protocol between the parts: the reader script in a page, the background, and the
 * extension's own pages (panel, library, options).
 *
 * Every message has a row in {@link protocol}: who may send it, what it carries, what comes back.
 * Nothing reaches a handler that does not match its row: other extensions, pages and malformed
 * payloads are dropped without an answer.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Attribution, Span } from './attribution/types.ts';
import { LABELS } from './highlight/marks.ts';

/** One check, where a pipe would be four: an article's claims are tens of thousands of numbers. */
const countTo = (most: number) =>
  v.custom<number>((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most);
const offset = countTo(2 ** 31);
const index = countTo(1_000_000);
/** Browsers number tabs as they like: Chromium begins anywhere up to 2³¹. */
const tabId = offset;
const words = v.pipe(v.string(), v.maxLength(10_000));
const nothing = v.undefined();

/** UTF-16 offsets into the article's text, `end` exclusive. */
const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'an empty span'),
);

/** The most items any list has: far more than an article needs, few enough not to choke on. */
const MAX_ITEMS = 20_000;

const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(MAX_ITEMS), v.readonly());

const attribution = v.object({
  cue: v.nullable(span),
  source: v.nullable(span),
  resolved: v.nullable(span),
  content: list(span),
  kind: v.picklist(['sourced', 'anonymous']),
  denial: v.boolean(),
  naming: v.picklist(['named', 'role', 'partly-anonymous', 'anonymous', 'unattributed']),
  quotation: v.picklist(['direct', 'indirect', 'mixed']),
  chain: list(span),
  count: v.nullable(index),
  reason: v.nullable(span),
  denies: list(index),
  parent: v.nullable(index),
  rule: v.pipe(v.string(), v.maxLength(200)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const articleInfo = v.object({
  /** The address as the tab shows it. */
  url: words,
  /** `<link rel=canonical>` where the page has one of its own site, else {@link url} without its fragment. */
  canonicalUrl: words,
  /** The outlet's name as the page gives it, else the host name. */
  site: words,
  title: words,
  /** BCP 47; from the text's own script first, then the page's `lang`. */
  language: v.pipe(v.string(), v.maxLength(35)),
  direction: v.picklist(['rtl', 'ltr']),
  /** The text every span points into: headline, then paragraphs, one newline between them. */
  text: v.pipe(v.string(), v.maxLength(5_000_000)),
  /** As the page gives it (ISO 8601 where it does). */
  published: v.optional(words),
});

/** A limit of the reader's that cut the article short: said to the reader, never hidden. */
const limit = v.picklist(['characters', 'nodes', 'claims']);

const insideText = (text: string, attributions: readonly Attribution[]) => {
  const isInside = (part: Span | null) => part === null || part.end <= text.length;
  return attributions.every(
    ({ cue, source, resolved, reason, content, chain }) =>
      [cue, source, resolved, reason].every(isInside) && content.every(isInside) && chain.every(isInside),
  );
};

/** Indexes point at another attribution of the same list. */
const insideList = (attributions: readonly Attribution[]) =>
  attributions.every(({ parent, denies }, self) =>
    [...denies, ...(parent === null ? [] : [parent])].every((at) => at < attributions.length && at !== self),
  );

const anyState = v.variant('status', [
  /** `progress` from 0 to 1. */
  v.object({
    status: v.literal('reading'),
    progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  v.object({
    status: v.literal('ready'),
    /** Grows by one each time the text or its attributions change; spans belong to one revision. */
    revision: index,
    /** What was read: the article found, the whole page on demand, or what the reader selected. */
    scope: v.picklist(['article', 'page', 'selection']),
    article: articleInfo,
    attributions: list(attribution),
    limits: list(limit),
    /** Whether the marks are on (the reader may switch them off and on again). */
    shown: v.boolean(),
  }),
  /** `empty`: hardly any text; `short`: too little to be an article; `list`: a front or section page. */
  v.object({ status: v.literal('not-article'), reason: v.picklist(['empty', 'short', 'list']) }),
  /** `frame`: the article is in a frame of another site. `scripts`: JavaScript is off. `failed`: reading broke; details are in the console. */
  v.object({
    status: v.literal('unsupported'),
    reason: v.picklist(['highlights', 'pdf', 'frame', 'scripts', 'failed']),
  }),
]);

const readerState = v.pipe(
  anyState,
  v.check(
    (state) => state.status !== 'ready' || insideText(state.article.text, state.attributions),
    'a span outside the text',
  ),
  v.check(
    (state) => state.status !== 'ready' || insideList(state.attributions),
    'an index of no other attribution',
  ),
);

const label = v.picklist(LABELS);

const readerSettings = v.object({
  /** The interface language, BCP 47. */
  language: v.pipe(v.string(), v.maxLength(35)),
  /** The kinds that are marked. */
  kinds: list(label),
  /** `full`: source and content; `sources`: sources and cues only. */
  style: v.picklist(['full', 'sources']),
  /** Marks on paper too. */
  print: v.boolean(),
});

/**
 * A correction the reader made on this page, already anchored in the text of `revision`.
 * `target` is the attribution it removes or replaces; `by` what stands there instead.
 */
const correction = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  target: v.nullable(v.object({ cue: v.nullable(span), content: list(span) })),
  by: v.nullable(attribution),
});

const selectedSpan = v.nullable(v.object({ revision: index, span }));

/** What the panel is opened for: a note on a claim, or the selection as a claim we missed, null where it is not in the text. */
const intent = v.variant('for', [
  v.object({ for: v.literal('note'), index }),
  v.object({ for: v.literal('claim'), selected: selectedSpan }),
]);

const readOutcome = v.picklist(['reading', 'browser-page', 'store-page', 'pdf', 'not-allowed', 'failed']);

/** Who may send a message: our reader script in a tab, or a page or worker of the extension. */
type Sender = 'reader' | 'extension';

interface Row {
  readonly from: Sender;
  readonly payload: v.GenericSchema;
  readonly reply: v.GenericSchema;
}

/** Claims that are kept of one text: more than any article has, few enough to send, to paint and to list. */
export const MOST_CLAIMS = 5_000;

/** Every message there is. */
export const protocol = {
  // To the reader script of a tab.
  /** What the reader knows now. */
  'reader/state': { from: 'extension', payload: nothing, reply: readerState },
  /** Scrolls to an attribution; false when it is not there (any more). */
  'reader/go': { from: 'extension', payload: v.object({ index, flash: v.boolean() }), reply: v.boolean() },
  /** Scrolls to a stretch of the text and flashes it. */
  'reader/go-to-span': { from: 'extension', payload: span, reply: v.boolean() },
  'reader/settings': { from: 'extension', payload: readerSettings, reply: nothing },
  /** Reads the whole page though it does not look like an article. */
  'reader/read-anyway': { from: 'extension', payload: nothing, reply: nothing },
  /** Reads what is selected, as if it were an article. */
  'reader/read-selection': { from: 'extension', payload: nothing, reply: v.boolean() },
  /** Where the selection is in the text that was read; null when it is not in it. */
  'reader/selection': { from: 'extension', payload: nothing, reply: selectedSpan },
  'reader/corrections': {
    from: 'extension',
    payload: v.object({ revision: index, corrections: list(correction) }),
    reply: nothing,
  },
  /** A keyboard command, passed on by the background. */
  'reader/command': {
    from: 'extension',
    payload: v.picklist(['next', 'previous', 'card', 'toggle']),
    reply: nothing,
  },
  /** Unpaint, stop watching, go: where the page matches one of these patterns, or anywhere. */
  'reader/retire': { from: 'extension', payload: v.nullable(list(words)), reply: nothing },

  // From the reader script; the tab is the sender's.
  /** The reader is there; what comes back is how it shall mark. */
  'page/hello': { from: 'reader', payload: nothing, reply: readerSettings },
  /** Finds the attributions of a text, away from the page's own thread. */
  'page/extract': {
    from: 'reader',
    payload: v.object({ text: articleInfo.entries.text, language: articleInfo.entries.language }),
    reply: list(attribution),
  },
  'page/changed': { from: 'reader', payload: readerState, reply: nothing },
  /** The stretch of the text that is on the screen, null when none of it is. */
  'page/viewport': { from: 'reader', payload: v.nullable(span), reply: nothing },
  /** The attribution under the pointer or the keyboard. */
  'page/pointed': { from: 'reader', payload: v.object({ index: v.nullable(index) }), reply: nothing },
  /** "Add a note" on the card: the panel opens on this attribution. */
  'note/open': { from: 'reader', payload: v.object({ index }), reply: nothing },

  // Among the extension's own pages.
  /** Starts the reader in a tab (from the panel; needs the site's permission or a click on the toolbar). */
  'tab/read': { from: 'extension', payload: v.object({ tabId }), reply: readOutcome },
  /** The background asks the open panel to show something of a tab. */
  'panel/intent': { from: 'extension', payload: v.object({ tabId, intent }), reply: nothing },
  /** A panel that has just opened asks what it was opened for; it is told once. */
  'panel/pending': { from: 'extension', payload: v.object({ tabId }), reply: v.nullable(intent) },
} as const satisfies Record<string, Row>;

type Protocol = typeof protocol;
/** The name of a message. */
export type MessageName = keyof Protocol;
/** What a message carries. */
export type Payload<Name extends MessageName> = v.InferOutput<Protocol[Name]['payload']>;
/** What comes back for a message. */
export type Reply<Name extends MessageName> = v.InferOutput<Protocol[Name]['reply']>;

/** What the reader of a tab knows about its page. */
export type ReaderState = v.InferOutput<typeof readerState>;
/** How the reader marks. */
export type ReaderSettings = v.InferOutput<typeof readerSettings>;
/** A correction anchored in one revision of the text. */
export type AnchoredCorrection = v.InferOutput<typeof correction>;
/** What the panel is opened for. */
export type PanelIntent = v.InferOutput<typeof intent>;
/** What became of an attempt to read a tab. */
export type ReadOutcome = v.InferOutput<typeof readOutcome>;

type ReaderMessage = Extract<MessageName, `reader/${string}`>;
type ExtensionMessage = Exclude<MessageName, ReaderMessage>;

/** Where a message came from. `tabId` is the reader's tab, undefined for a page of the extension. */
interface Origin {
  readonly tabId: number | undefined;
  /** The tab's address as the browser gives it, undefined where we may not know it. */
  readonly url: string | undefined;
  /** A private window: nothing about it may be stored. */
  readonly incognito: boolean;
}

/** Where nothing is answered a handler may return what it likes. */
type Answer<Value> = Value extends undefined ? unknown : Value;

type Handlers<Name extends MessageName> = {
  [N in Name]?: (payload: Payload<N>, origin: Origin) => Answer<Reply<N>> | Promise<Answer<Reply<N>>>;
};

const envelope = v.object({ isnad: v.string(), payload: v.optional(v.unknown()) });

/** Sends to the background and the open pages of the extension. Rejects when nobody answers as the protocol says. */
export async function sendToExtension<Name extends ExtensionMessage>(
  ...[name, payload]: Payload<Name> extends undefined ? [name: Name] : [name: Name, payload: Payload<Name>]
): Promise<Reply<Name>> {
  const reply: unknown = await browser.runtime.sendMessage({ isnad: name, payload });
  return v.parse(protocol[name].reply, present(protocol[name].reply, reply)) as Reply<Name>;
}

/** Sends to the reader script of a tab's top frame. Rejects when there is none. */
export async function sendToReader<Name extends ReaderMessage>(
  tabId: number,
  ...[name, payload]: Payload<Name> extends undefined ? [name: Name] : [name: Name, payload: Payload<Name>]
): Promise<Reply<Name>> {
  const reply: unknown = await browser.tabs.sendMessage(tabId, { isnad: name, payload }, { frameId: 0 });
  return v.parse(protocol[name].reply, present(protocol[name].reply, reply)) as Reply<Name>;
}

/** The parts of the browser's sender that decide whether a message is ours. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** 0 for the top frame of a tab, where our reader is. */
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number; readonly url?: string; readonly incognito: boolean } | undefined;
}

/** Whether the sender is ours, and which part: null for anybody else. */
export function senderOf(sender: MessageSender, ownId: string, ownRoot: string): Sender | null {
  if (sender.id !== ownId) return null;
  if (sender.url?.startsWith(ownRoot)) return 'extension';
  if (sender.tab !== undefined) return sender.frameId === 0 ? 'reader' : null;
  return sender.url === undefined ? 'extension' : null;
}

/**
 * Listens for the messages that have a handler here until `signal` aborts.
 * A message of the wrong sender or the wrong shape is dropped: its sender sees no answer.
 */
export function listen<Name extends MessageName>(handlers: Handlers<Name>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: MessageSender): Promise<unknown> | undefined => {
    const opened = v.safeParse(envelope, message);
    if (!opened.success || !Object.hasOwn(handlers, opened.output.isnad)) return undefined;
    const name = opened.output.isnad as Name;
    const row: Row = protocol[name];
    if (senderOf(sender, browser.runtime.id, browser.runtime.getURL('/')) !== row.from) return undefined;
    const payload = v.safeParse(row.payload, present(row.payload, opened.output.payload));
    if (!payload.success) return undefined;
    const handler = handlers[name] as (payload: unknown, origin: Origin) => unknown;
    const origin = {
      tabId: row.from === 'reader' ? sender.tab?.id : undefined,
      url: sender.tab?.url,
      incognito: sender.tab?.incognito ?? false,
    };
    const silent = v.is(row.reply, undefined);
    return Promise.resolve(handler(payload.output, origin)).then((answer) => (silent ? undefined : answer));
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener as Parameters<typeof onMessage.addListener>[0]);
  signal?.addEventListener('abort', () =>
    onMessage.removeListener(listener as Parameters<typeof onMessage.removeListener>[0]),
  );
}

/** Browsers turn `undefined` into `null` on the way, or drop it: gives back the one the schema means. */
const present = (schema: v.GenericSchema, value: unknown) => value ?? (v.is(schema, null) ? null : undefined);
