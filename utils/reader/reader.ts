import type { Article, Layout, Reading } from '../article/index.ts';
import { rangesOf, readArticle } from '../article/index.ts';
import type { Attribution, Span } from '../attribution/types.ts';
import { type Canvas, marksOf, type Painter, scrollToRange } from '../highlight/index.ts';
import type { ReaderSettings, ReaderState } from '../messaging.ts';
import { runInSlices, type Schedule } from './slices.ts';

/** What the reader needs from around it; the content script brings the browser's, tests their own. */
export interface ReaderParts {
  readonly view: Window & typeof globalThis;
  readonly layout: Layout;
  readonly painter: Painter;
  readonly canvas: Canvas;
  readonly schedule: Schedule;
  readonly settings: ReaderSettings;
  /** The engine, wherever it runs. */
  extract(text: string, language: string): Promise<readonly Attribution[]>;
  /** Called at each change of state. */
  changed(state: ReaderState): void;
}

/** One page's reader: finds the article, has it analysed, marks it, and keeps doing so. */
export interface Reader {
  state(): ReaderState;
  /** Reads (again). `page` takes all of the page's text, article or not. */
  read(scope?: 'article' | 'page'): Promise<void>;
  /** False when the attribution is not on the page (any more). */
  go(index: number, flash: boolean): boolean;
  goToSpan(span: Span, flash?: boolean): boolean;
  configure(settings: ReaderSettings): void;
}

/** ms a claim stays marked out after the page has scrolled to it. */
const FLASH = 1_800;

/** The words of an attribution, from its source to the end of its content, without what is between. */
const spansOf = ({ source, cue, content }: Attribution): Span[] =>
  [source, cue, ...content].filter((span) => span !== null).sort((a, b) => a.start - b.start);

/** See {@link Reader}. Everything stops when `signal` aborts. */
export function createReader(parts: ReaderParts, signal: AbortSignal): Reader {
  const { view, layout, painter, canvas, schedule, extract } = parts;
  let { settings } = parts;
  let state: ReaderState = { status: 'reading', progress: 0 };
  let current: { article: Article; attributions: readonly Attribution[] } | null = null;
  let revision = 0;
  let flashTimer: number | undefined;

  const enter = (next: ReaderState) => {
    state = next;
    parts.changed(next);
  };

  const repaint = () => {
    if (current === null) return canvas.clear();
    canvas.show(current.article.mapped, marksOf(current.attributions, settings));
  };

  const analyse = async (article: Article, scope: 'article' | 'page') => {
    enter({ status: 'reading', progress: 0.5 });
    const attributions = await extract(article.mapped.text, article.language);
    if (signal.aborted) return;
    current = { article, attributions };
    revision += 1;
    repaint();
    enter({
      status: 'ready',
      revision,
      scope,
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
      limits: article.limits,
      shown: true,
    });
  };

  const show = (spans: readonly Span[], flash: boolean) => {
    if (current === null) return false;
    const { mapped } = current.article;
    const ranges = spans.flatMap((span) => rangesOf(mapped, span));
    const [first] = ranges;
    if (first === undefined || !first.startContainer.isConnected) return false;
    scrollToRange(first, view);
    if (flash) {
      painter.emphasise(ranges);
      view.clearTimeout(flashTimer);
      flashTimer = view.setTimeout(() => painter.emphasise([]), FLASH);
    }
    return true;
  };

  signal.addEventListener(
    'abort',
    () => {
      view.clearTimeout(flashTimer);
      painter.clear();
    },
    { once: true },
  );

  return {
    state: () => state,
    async read(scope = 'article') {
      enter({ status: 'reading', progress: 0 });
      try {
        const options = { layout, url: view.location.href, scope };
        const reading: Reading = await runInSlices(readArticle(view.document, options), schedule, signal);
        if ('article' in reading) await analyse(reading.article, scope);
        else enter({ status: 'not-article', reason: reading.notArticle });
      } catch (error) {
        if (signal.aborted) return;
        console.error('Isnad could not read this page:', error);
        enter({ status: 'unsupported', reason: 'failed' });
      }
    },
    go(index, flash) {
      const attribution = current?.attributions[index];
      return attribution !== undefined && show(spansOf(attribution), flash);
    },
    goToSpan: (span, flash = true) => show([span], flash),
    configure(next) {
      settings = next;
      repaint();
    },
  };
}
