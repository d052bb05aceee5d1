import {
  type Article,
  createMemory,
  type Layout,
  readArticle,
  readRange,
  spanOfRange,
  watchPage,
} from '../article/index.ts';
import type { Attribution, Span } from '../attribution/types.ts';
import { createCanvas, createPainter, marksOf } from '../highlight/index.ts';
import { directionOf, pickLanguage } from '../i18n/languages.ts';
import {
  type AnchoredCorrection,
  MOST_CLAIMS,
  type Payload,
  type ReaderSettings,
  type ReaderState,
} from '../messaging.ts';
import { addressOf, followAddress } from './address.ts';
import { followBackground } from './background-colour.ts';
import { applyCorrections, shiftCorrections } from './corrections.ts';
import { createGuide } from './guide.ts';
import { createPace } from './pace.ts';
import { createShadowStyle } from './shadow-style.ts';
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

/** The shadow roots an article's text is in: changes there are told to no observer outside. */
const shadowsOf = (article: Article | undefined) =>
  new Set(
    article?.mapped.runs
      .map(({ node }) => node.getRootNode())
      .filter((root): root is ShadowRoot => 'host' in root),
  );

/** See {@link Reader}. Everything stops when `signal` aborts. */
export function createReader(parts: ReaderParts, signal: AbortSignal): Reader {
  const { view, layout, schedule } = parts;
  const { document } = view;
  const painter = createPainter(view.CSS.highlights, view.Highlight);
  const canvas = createCanvas(painter, view, signal);
  const memory = createMemory();
  const styleShadows = createShadowStyle(view, signal);

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
      limits: [...article.limits, ...(current.base.length === MOST_CLAIMS ? (['claims'] as const) : [])],
      shown,
    });
  };

  const put = (next: Current) => {
    current = next;
    guide.reset();
    paint();
  };

  // Reading

  const take = async (article: Article) => {
    const before = current;
    styleShadows(shadowsOf(article));
    if (before !== null && before.article.mapped.text === article.mapped.text) {
      // The same words in other nodes: the marks move, nothing else.
      current = { ...before, article };
      return paint();
    }
    const from = address;
    const base = await parts.extract(article.mapped.text, article.language);
    // Thousands of claims: each step of theirs is a task of its own.
    await schedule.breathe(signal);
    if (from !== address) return;
    const corrections =
      before === null
        ? []
        : shiftCorrections(before.corrections, before.article.mapped.text, article.mapped.text);
    put({ article, scope, base, corrections, attributions: applyCorrections(base, corrections) });
    await schedule.breathe(signal);
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
    guide.reset();
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
    guide.reset();
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
    () => shadowsOf(current?.article),
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

  const guide = createGuide(
    {
      view,
      painter,
      canvas,
      language,
      reading: () => current,
      marked: () => (shown ? settings.kinds : []),
      pointed: parts.pointed,
      note: parts.note,
    },
    signal,
  );

  const toggle = () => {
    shown = !shown;
    guide.reset();
    paint();
    if (current !== null) announce();
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
      guide.follow();
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
    go: guide.go,
    goToSpan: guide.goToSpan,
    configure(next) {
      settings = next;
      guide.reset();
      paint();
    },
    correct(of, corrections) {
      if (current === null || of !== revision) return;
      if (corrections.length === 0 && current.corrections.length === 0) return;
      const attributions = applyCorrections(current.base, corrections);
      const same = JSON.stringify(attributions) === JSON.stringify(current.attributions);
      current = { ...current, corrections, attributions };
      if (same) return;
      put(current);
      announce();
    },
    command(command) {
      if (command === 'toggle') return toggle();
      if (!shown) return;
      if (command === 'card') guide.card();
      else guide.step(command === 'next' ? 1 : -1);
    },
  };
}
