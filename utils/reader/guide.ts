import { type MappedText, rangesOf, spanOfRange } from '../article/index.ts';
import type { Attribution, Span } from '../attribution/types.ts';
import {
  type Canvas,
  type CardLanguage,
  createCard,
  followPointer,
  type Label,
  labelOf,
  type Painter,
  scrollToRange,
  themeOf,
} from '../highlight/index.ts';
import { cardMessages } from '../i18n/card.ts';
import type { Language } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import { cardContent } from './card-content.ts';
import { visibleSpan } from './viewport.ts';

/** What the guide needs to know of the article, at any moment. */
export interface GuideParts {
  readonly view: Window & typeof globalThis;
  readonly painter: Painter;
  readonly canvas: Canvas;
  language(): CardLanguage & { readonly language: Language };
  /** Null while nothing was read. */
  reading(): Reading | null;
  /** Labels that are marked now; none while the marks are off. */
  marked(): readonly Label[];
  pointed(index: number | null): void;
  note(index: number): void;
}

interface Reading {
  readonly article: {
    readonly mapped: MappedText;
    readonly language: string;
    readonly direction: 'rtl' | 'ltr';
  };
  readonly attributions: readonly Attribution[];
}

/** Takes the reader from claim to claim: by pointer, keyboard, card and panel. */
export interface Guide {
  /** Scrolls to a claim; false when it is not on the page (any more). */
  go(index: number, flash: boolean): boolean;
  goToSpan(span: Span): boolean;
  /** To the claim after (1) or before (-1) the one at hand, else from the top of the screen. */
  step(by: 1 | -1): void;
  /** Opens the card of the claim at hand; puts the keyboard into it when it is open. */
  card(): void;
  /** The page has scrolled. */
  follow(): void;
  /** The claims are others now. */
  reset(): void;
}

/** ms a claim stays marked out after the page has scrolled to it. */
const FLASH = 1_800;

const spansOf = ({ source, cue, content }: Attribution) =>
  [source, cue, ...content].filter((span) => span !== null).sort((a, b) => a.start - b.start);

/** Where a claim's card belongs: at who says it. */
const whereOf = ({ source, cue, content }: Attribution) => source ?? cue ?? content[0] ?? null;

/** See {@link Guide}. Everything stops when `signal` aborts. */
export function createGuide(parts: GuideParts, signal: AbortSignal): Guide {
  const { view, painter, canvas, language } = parts;
  const { document } = view;
  /** The claim at hand: the last whose card was opened. */
  let at: number | null = null;
  let flashTimer: number | undefined;

  const attributionAt = (index: number) => parts.reading()?.attributions[index] ?? null;

  const rangesOfSpans = (spans: readonly Span[]) => {
    const reading = parts.reading();
    const ranges = reading === null ? [] : spans.flatMap((span) => rangesOf(reading.article.mapped, span));
    return ranges.filter((range) => range.startContainer.isConnected);
  };

  const placeOf = (index: number) => {
    const attribution = attributionAt(index);
    const where = attribution === null ? null : whereOf(attribution);
    return where === null ? null : (rangesOfSpans([where])[0] ?? null);
  };

  const point = (index: number | null) => {
    const attribution = index === null ? null : attributionAt(index);
    painter.emphasise('focus', []);
    painter.point(
      attribution && { label: labelOf(attribution), ranges: rangesOfSpans(spansOf(attribution)) },
    );
    parts.pointed(index);
  };

  const goTo = (spans: readonly Span[], flash: boolean) => {
    const ranges = rangesOfSpans(spans);
    if (ranges[0] === undefined) return false;
    scrollToRange(ranges[0], view);
    if (!flash) return true;
    painter.emphasise('flash', ranges);
    view.clearTimeout(flashTimer);
    flashTimer = view.setTimeout(() => painter.emphasise('flash', []), FLASH);
    return true;
  };

  const go = (index: number, flash: boolean) => {
    const attribution = attributionAt(index);
    return attribution !== null && goTo(spansOf(attribution), flash);
  };

  const card = createCard(
    view,
    language,
    {
      jump(index) {
        go(index, true);
        open(index, null);
      },
      note() {
        if (at !== null) parts.note(at);
      },
      closed: () => point(null),
      held: (inside) => (inside ? pointer.hold() : pointer.release()),
    },
    signal,
  );

  const open = (index: number, pointedAt: Range | null) => {
    const place = pointedAt ?? placeOf(index);
    const reading = parts.reading();
    if (reading === null || place === null) return null;
    const { article, attributions } = reading;
    const t = createTranslator(language().language, cardMessages);
    const text = { ...article, text: article.mapped.text };
    const content = cardContent(attributions, index, text, t, language());
    if (content === null) return null;
    at = index;
    const parent = place.startContainer.parentElement;
    const theme = parent !== null && themeOf(parent, view) === 'dark' ? 'dark' : 'light';
    card.open(content, place.getClientRects()[0] ?? place.getBoundingClientRect(), theme);
    point(index);
    return content;
  };

  const pointer = followPointer(
    canvas,
    view,
    (mark) => {
      if (mark !== null) return void open(mark.index, mark.range);
      card.close();
      point(null);
    },
    signal,
  );

  document.addEventListener(
    'focusin',
    ({ target }) => {
      const reading = parts.reading();
      if (reading === null || !(target instanceof view.Element) || !target.matches('a, button')) return;
      const range = document.createRange();
      range.selectNodeContents(target);
      const focused = spanOfRange(reading.article.mapped, range);
      if (focused === null) return;
      const index = reading.attributions.findIndex((attribution) => {
        const who = attribution.source ?? attribution.cue;
        const marked = parts.marked().includes(labelOf(attribution));
        return marked && who !== null && who.start < focused.end && focused.start < who.end;
      });
      if (index >= 0) open(index, null);
    },
    { signal },
  );

  const neighbour = (by: 1 | -1) => {
    const reading = parts.reading();
    if (reading === null) return null;
    const { attributions, article } = reading;
    const marked = [...attributions.keys()].filter((index) =>
      parts.marked().includes(labelOf(attributions[index]!)),
    );
    const top = visibleSpan(article.mapped, view)?.start ?? 0;
    const startOf = (index: number) => spansOf(attributions[index]!)[0]?.start ?? 0;
    const from = at;
    const after = (index: number) => (from === null ? startOf(index) >= top : index > from);
    const before = (index: number) => (from === null ? startOf(index) < top : index < from);
    return (by > 0 ? marked.find(after) : marked.findLast(before)) ?? null;
  };

  /** Opens the card of a claim the keyboard has come to, shows where that is, and says it. */
  const enter = (index: number) => {
    const content = open(index, null);
    const attribution = attributionAt(index);
    if (content === null || attribution === null) return;
    const where = whereOf(attribution);
    painter.emphasise('focus', where === null ? [] : rangesOfSpans([where]));
    const text = parts.reading()?.article.mapped.text ?? '';
    const said = attribution.content.map(({ start, end }) => text.slice(start, end));
    card.say(`${content.labelText}: ${content.source.text}. ${said.join(' … ')}`);
  };

  signal.addEventListener('abort', () => view.clearTimeout(flashTimer), { once: true });

  return {
    go,
    goToSpan: (span) => goTo([span], true),
    step(by) {
      const index = neighbour(by);
      if (index !== null && go(index, false)) enter(index);
    },
    card() {
      if (card.isOpen) return card.focus();
      const index = at ?? neighbour(1);
      if (index !== null) enter(index);
    },
    follow() {
      const place = at === null || !card.isOpen ? null : placeOf(at);
      if (place !== null) card.move(place.getBoundingClientRect());
    },
    reset() {
      at = null;
      card.close();
      painter.point(null);
      painter.emphasise('focus', []);
      painter.emphasise('flash', []);
    },
  };
}
