import type { MappedText, NodeStretch } from '../article/index.ts';
import { stretchesOf } from '../article/index.ts';
import type { Mark } from './marks.ts';
import type { Look, Painter } from './painter.ts';
import { type Theme, themeOf } from './theme.ts';

/** A mark's piece in one text node, and where it is painted while it is. */
interface Piece {
  readonly mark: Mark;
  readonly stretch: NodeStretch;
  painted: { look: Look; range: Range } | null;
}

/** The marks of one article, painted where the reader is looking. */
export interface Canvas {
  /** Replaces all marks. Those that stay the same stay painted as they are. */
  show(mapped: MappedText, marks: readonly Mark[]): void;
  /** Paints nothing until the next `show`. */
  clear(): void;
  /** Live ranges of everything painted now, for tests and for hit testing. */
  painted(): { mark: Mark; range: Range }[];
}

/** Up to this many pieces are painted at once; above it, only those near the screen. */
const PAINT_ALL = 400;

/** Screens above and below what is visible that are painted too. */
const MARGIN = '150%';

/** See {@link Canvas}. Stops watching when `signal` aborts. */
export function createCanvas(
  painter: Painter,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): Canvas {
  let pieces = new Map<Element, Piece[]>();
  const themes = new WeakMap<Element, Theme>();

  const paint = (element: Element, piece: Piece) => {
    if (piece.painted !== null) return;
    const { node, start, end } = piece.stretch;
    if (!node.isConnected || end > node.length) return;
    let theme = themes.get(element);
    if (theme === undefined) {
      theme = themeOf(element, view);
      themes.set(element, theme);
    }
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const look = { label: piece.mark.label, part: piece.mark.part, theme };
    painter.add(look, range);
    piece.painted = { look, range };
  };

  const unpaint = (piece: Piece) => {
    if (piece.painted === null) return;
    painter.remove(piece.painted.look, piece.painted.range);
    piece.painted = null;
  };

  const near = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const piece of pieces.get(target) ?? []) {
          if (isIntersecting) paint(target, piece);
          else unpaint(piece);
        }
      }
    },
    { rootMargin: `${MARGIN} 0px` },
  );
  const clear = () => {
    near.disconnect();
    for (const group of pieces.values()) for (const piece of group) unpaint(piece);
    pieces = new Map();
  };
  signal.addEventListener('abort', clear, { once: true });

  return {
    show(mapped, marks) {
      clear();
      let count = 0;
      for (const mark of marks) {
        for (const stretch of stretchesOf(mapped, mark.span)) {
          const element = stretch.node.parentElement;
          if (element === null) continue;
          const group = pieces.get(element);
          const piece = { mark, stretch, painted: null };
          if (group === undefined) pieces.set(element, [piece]);
          else group.push(piece);
          count += 1;
        }
      }
      for (const [element, group] of pieces) {
        if (count > PAINT_ALL) near.observe(element);
        else for (const piece of group) paint(element, piece);
      }
    },
    clear,
    painted: () =>
      [...pieces.values()].flatMap((group) =>
        group.flatMap(({ mark, painted }) => (painted === null ? [] : [{ mark, range: painted.range }])),
      ),
  };
}
