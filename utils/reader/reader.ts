import {
  type Article,
  createMemory,
  type Layout,
  type MappedText,
  rangesOf,
  readArticle,
  readRange,
  spanOfRange,
  watchPage,
} from '../article/index.ts';
import type { Attribution, Span } from '../attribution/types.ts';
import {
  createCanvas,
  createCard,
  createPainter,
  followPointer,
  labelOf,
  marksOf,
  type Pointed,
  scrollToRange,
  themeOf,
} from '../highlight/index.ts';
import { cardMessages } from '../i18n/card.ts';
import { directionOf, pickLanguage } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { AnchoredCorrection, Payload, ReaderSettings, ReaderState } from '../messaging.ts';
import { addressOf, followAddress } from './address.ts';
import { cardContent } from './card-content.ts';
import { applyCorrections, shiftCorrections } from './corrections.ts';
import { createPace } from './pace.ts';
import { runInSlices, type Schedule } from './slices.ts';
import { followScrolling, visibleSpan } from './viewport.ts';

type Command = Payload<'reader/command'>;
type Scope = 'article' | 'page' | 'selection';
type View = Window & typeof globalThis;

/** What the reader needs from around it; the content script brings the browser's, tests their own. */
export interface ReaderParts {
  /** The window the article is in. */
  readonly view: View;
  readonly layout: Layout;
  readonly schedule: Schedule;
  readonly settings: ReaderSettings;
  /** The engine, wherever it runs. */
  extract(text: string, language: string): Promise<readonly Attribution[]>;
  /** Called at each change of state. */
  changed(state: ReaderState): void;
  /** The stretch of the text on the screen. */
  seen(span: Span | null): void;
  /** The attribution the reader points at. */
  pointed(index: number | null): void;
  /** "Add a note" on the card. */
  note(index: number): void;
}

/** One page's reader: finds the article, has it analysed, marks it, and keeps doing so. */
export interface Reader {
  state(): ReaderState;
  /** Reads the page, now and again whenever it changes. `page` takes all of its text, article or not. */
  read(scope?: 'article' | 'page'): Promise<void>;
  /** Reads what is selected instead; false when nothing is. */
  readSelection(): boolean;
  /** Where the selection is in the text that was read. */
  selection(): { revision: number; span: Span } | null;
  /** False when the attribution is not on the page (any more). */
  go(index: number, flash: boolean): boolean;
  goToSpan(span: Span): boolean;
  configure(settings: ReaderSettings): void;
  correct(revision: number, corrections: readonly AnchoredCorrection[]): void;
  command(command: Command): void;
}

/** What was read and found; `base` is the engine's word, `attributions` the reader's. */
interface Current {
  readonly article: Article;
  readonly scope: Scope;
  readonly base: readonly Attribution[];
  readonly attributions: readonly Attribution[];
  readonly corrections: readonly AnchoredCorrection[];
}

/** ms a claim stays marked out after the page has scrolled to it. */
const FLASH = 1_800;

/** Claims that are kept: more than any article has, few enough to paint and to list. */
const MOST_CLAIMS = 5_000;

const inOrder = (spans: readonly (Span | null)[]) =>
  spans.filter((span) => span !== null).sort((a, b) => a.start - b.start);

const spansOf = ({ source, cue, content }: Attribution) => inOrder([source, cue, ...content]);

/** See {@link Reader}. Everything stops when `signal` aborts. */
export function createReader(parts: ReaderParts, signal: AbortSignal): Reader {
  const { view, layout, schedule } = parts;
  const { document } = view;
  const painter = createPainter(view.CSS.highlights, view.Highlight);
  const canvas = createCanvas(painter, view, signal);
  const memory = createMemory();

  const forcedColours = view.matchMedia('(forced-colors: active)');

  let { settings } = parts;
  let state: ReaderState = { status: 'reading', progress: 0 };
  let current: Current | null = null;
  let revision = 0;
  let shown = true;
  let printing = false;
  let scope: Scope = 'article';
  let selected: Range | null = null;
  let address = addressOf(view);
  let at: number | null = null;
  let flashTimer: number | undefined;

  const enter = (next: ReaderState) => {
    state = next;
    parts.changed(next);
  };

  const language = () => {
    const tag = pickLanguage('auto', [settings.language]);
    return { language: tag, direction: directionOf(tag) };
  };

  const paint = () => {
    if (current === null || !shown || (printing && !settings.print)) return canvas.clear();
    // The system's two colours for everything marked would drown the article: mark only who speaks.
    const style = forcedColours.matches ? 'sources' : settings.style;
    canvas.show(current.article.mapped, marksOf(current.attributions, { ...settings, style }));
  };

  const announce = () => {
    if (current === null) return;
    const { article, attributions } = current;
    revision += 1;
    enter({
      status: 'ready',
      revision,
      scope: current.scope,
      article: {
        url: article.url,
        canonicalUrl: article.canonicalUrl,
        site: article.site,
        title: article.title,
        language: article.language,
        direction: article.direction,
        text: article.mapped.text,
        ...(article.published === undefined ? {} : { published: article.published }),
      },
      attributions,
      limits: [...article.limits, ...(attributions.length === MOST_CLAIMS ? (['claims'] as const) : [])],
      shown,
    });
  };

  const put = (next: Current) => {
    current = next;
    at = null;
    card.close();
    paint();
  };

  // Reading

  const textOf = (mapped: MappedText | undefined) => mapped?.text;

  const take = async (article: Article) => {
    const before = current;
    if (before !== null && textOf(before.article.mapped) === article.mapped.text) {
      // The same words in other nodes: the marks move, nothing else.
      current = { ...before, article };
      return paint();
    }
    const found = await parts.extract(article.mapped.text, article.language);
    if (signal.aborted) return;
    const base = found.slice(0, MOST_CLAIMS);
    const corrections =
      before === null
        ? []
        : shiftCorrections(before.corrections, before.article.mapped.text, article.mapped.text);
    put({ article, scope, base, corrections, attributions: applyCorrections(base, corrections) });
    announce();
    watch.focus(article.root);
    report();
  };

  const readOnce = async () => {
    const options = { layout, url: view.location.href, memory, lastRoot: current?.article.root ?? null };
    if (selected !== null) {
      const article = await runInSlices(readRange(selected, options), schedule, signal);
      if (article !== null) return take(article);
    }
    const whole = scope === 'page' ? 'page' : 'article';
    const steps = readArticle(document, { ...options, scope: whole });
    const reading = await runInSlices(steps, schedule, signal);
    if ('article' in reading) return take(reading.article);
    current = null;
    canvas.clear();
    card.close();
    enter({ status: 'not-article', reason: reading.notArticle });
  };

  const pace = createPace(view, async () => {
    try {
      await readOnce();
    } catch (error) {
      if (signal.aborted) return;
      console.error('Isnad could not read this page:', error);
      enter({ status: 'unsupported', reason: 'failed' });
    }
  });

  const restart = () => {
    current = null;
    canvas.clear();
    card.close();
    enter({ status: 'reading', progress: 0 });
    return pace.now();
  };

  const watch = watchPage(
    document,
    memory,
    () => {
      moved.check();
      if (selected === null) pace.soon();
    },
    signal,
  );

  const moved = followAddress(
    view,
    () => {
      if (addressOf(view) === address) return;
      address = addressOf(view);
      scope = 'article';
      selected = null;
      void restart();
    },
    signal,
  );

  // Pointing, and the card

  const rectOf = (index: number) => {
    const attribution = current?.attributions[index];
    if (current === null || attribution === undefined) return null;
    const who = attribution.source ?? attribution.cue ?? attribution.content[0];
    const [range] = who === undefined ? [] : rangesOf(current.article.mapped, who);
    return range === undefined || !range.startContainer.isConnected ? null : range;
  };

  const emphasise = (index: number | null) => {
    const attribution = index === null ? undefined : current?.attributions[index];
    const spans = attribution === undefined ? [] : spansOf(attribution);
    painter.emphasise(
      'pointed',
      current === null ? [] : spans.flatMap((span) => rangesOf(current!.article.mapped, span)),
    );
  };

  const card = createCard(
    view,
    language,
    {
      jump: (index) => {
        show(index, true);
        openCard(index, null);
      },
      note: () => {
        if (at !== null) parts.note(at);
      },
      closed: () => {
        emphasise(null);
        parts.pointed(null);
      },
      held: (inside) => (inside ? pointer.hold() : pointer.release()),
    },
    signal,
  );

  const openCard = (index: number, range: Range | null) => {
    const mark = range ?? rectOf(index);
    if (current === null || mark === null) return null;
    const { article, attributions } = current;
    const t = createTranslator(language().language, cardMessages);
    const text = { ...article, text: article.mapped.text };
    const content = cardContent(attributions, index, text, t, language());
    if (content === null) return null;
    at = index;
    const parent = mark.startContainer.parentElement;
    const theme = parent !== null && themeOf(parent, view) === 'dark' ? 'dark' : 'light';
    card.open(content, mark.getClientRects()[0] ?? mark.getBoundingClientRect(), theme);
    emphasise(index);
    parts.pointed(index);
    return content;
  };

  const pointer = followPointer(
    canvas,
    view,
    (mark: Pointed | null) => {
      if (mark === null) {
        card.close();
        emphasise(null);
        parts.pointed(null);
      } else openCard(mark.index, mark.range);
    },
    signal,
  );

  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (current === null || !(target instanceof view.Element) || !target.matches('a, button')) return;
      const range = document.createRange();
      range.selectNodeContents(target);
      const span = spanOfRange(current.article.mapped, range);
      if (span === null) return;
      const index = current.attributions.findIndex(({ source, cue }) => {
        const who = source ?? cue;
        return who !== null && who.start < span.end && span.start < who.end;
      });
      if (index >= 0 && shown) openCard(index, null);
    },
    { signal },
  );

  // Going there

  const goTo = (spans: readonly Span[], flash: boolean) => {
    if (current === null) return false;
    const { mapped } = current.article;
    const ranges = spans.flatMap((span) => rangesOf(mapped, span));
    const [first] = ranges;
    if (first === undefined || !first.startContainer.isConnected) return false;
    scrollToRange(first, view);
    if (flash) {
      painter.emphasise('flash', ranges);
      view.clearTimeout(flashTimer);
      flashTimer = view.setTimeout(() => painter.emphasise('flash', []), FLASH);
    }
    return true;
  };

  const show = (index: number, flash: boolean) => {
    const attribution = current?.attributions[index];
    return attribution !== undefined && goTo(spansOf(attribution), flash);
  };

  /** The claim after (or before) the one at hand, else after what is on the screen. */
  const neighbour = (step: 1 | -1) => {
    if (current === null) return null;
    const { attributions, article } = current;
    const marked = [...attributions.keys()].filter((index) =>
      settings.kinds.includes(labelOf(attributions[index]!)),
    );
    if (at !== null) {
      const from = at;
      return step > 0
        ? (marked.find((index) => index > from) ?? null)
        : (marked.findLast((index) => index < from) ?? null);
    }
    const top = visibleSpan(article.mapped, view)?.start ?? 0;
    const startOf = (index: number) => spansOf(attributions[index]!)[0]?.start ?? 0;
    return step > 0
      ? (marked.find((index) => startOf(index) >= top) ?? null)
      : (marked.findLast((index) => startOf(index) < top) ?? null);
  };

  const step = (by: 1 | -1) => {
    const index = neighbour(by);
    if (index === null || !show(index, false)) return;
    const content = openCard(index, null);
    if (content === null || current === null) return;
    const said = current.attributions[index]!.content.map(({ start, end }) =>
      current!.article.mapped.text.slice(start, end),
    );
    card.say(`${content.labelText}: ${content.source.text}. ${said.join(' … ')}`);
  };

  const commands: Record<Command, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    card: () => {
      if (card.isOpen) return card.focus();
      const index = at ?? neighbour(1);
      if (index !== null) openCard(index, null);
    },
    toggle: () => {
      shown = !shown;
      card.close();
      paint();
      if (current !== null) announce();
    },
  };

  // What is around the article

  let lastSeen = '';
  const report = () => {
    if (current === null) return;
    const span = visibleSpan(current.article.mapped, view);
    const seen = JSON.stringify(span);
    if (seen === lastSeen) return;
    lastSeen = seen;
    parts.seen(span);
  };
  followScrolling(
    view,
    () => {
      report();
      const mark = at === null ? null : rectOf(at);
      if (mark !== null && card.isOpen) card.move(mark.getBoundingClientRect());
    },
    signal,
  );

  const onPrint = (now: boolean) => () => {
    printing = now;
    if (!settings.print) paint();
  };
  view.addEventListener('beforeprint', onPrint(true), { signal });
  view.addEventListener('afterprint', onPrint(false), { signal });

  followBackground(view, () => canvas.recolour(), signal);
  forcedColours.addEventListener('change', paint, { signal });

  signal.addEventListener(
    'abort',
    () => {
      view.clearTimeout(flashTimer);
      pace.stop();
      painter.clear();
    },
    { once: true },
  );

  return {
    state: () => state,
    read(next = 'article') {
      scope = next;
      selected = null;
      return restart();
    },
    readSelection() {
      const selection = view.getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
      selected = selection.getRangeAt(0).cloneRange();
      scope = 'selection';
      void restart();
      return true;
    },
    selection() {
      const selection = view.getSelection();
      if (current === null || selection === null || selection.rangeCount === 0) return null;
      const span = spanOfRange(current.article.mapped, selection.getRangeAt(0));
      return span === null ? null : { revision, span };
    },
    go: show,
    goToSpan: (span) => goTo([span], true),
    configure(next) {
      settings = next;
      card.close();
      paint();
    },
    correct(of, corrections) {
      if (current === null || of !== revision) return;
      const attributions = applyCorrections(current.base, corrections);
      const same = JSON.stringify(attributions) === JSON.stringify(current.attributions);
      current = { ...current, corrections, attributions };
      if (same) return;
      put(current);
      announce();
    },
    command: (command) => commands[command](),
  };
}

/** ms a page's change of colours may take. */
const FADE = 400;

/** Calls back when the page may have another background: the system's setting, or the page's own switch. */
function followBackground(view: View, changed: () => void, signal: AbortSignal): void {
  let timer: number | undefined;
  const later = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(changed, FADE);
  };
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  const observer = new view.MutationObserver(later);
  for (const element of [view.document.documentElement, view.document.body]) {
    observer.observe(element, { attributes: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.clearTimeout(timer);
    },
    { once: true },
  );
}
