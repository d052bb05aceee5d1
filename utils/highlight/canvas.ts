import type { MappedText, NodeStretch } from '../article/index.ts';
import { stretchesOf } from '../article/index.ts';
import type { Mark } from './marks.ts';
import { type Look, type Painter, sameLook } from './painter.ts';
import { type Theme, themeOf } from './theme.ts';

/** A mark's piece in one text node, and how it is painted while it is. */
interface Piece {
  readonly mark: Mark;
  readonly stretch: NodeStretch;
  painted: { readonly look: Look; readonly range: Range } | null;
}

/** The marks of one article, painted where the reader is looking. */
export interface Canvas {
  /** Replaces all marks. Those that stay the same stay painted as they are. */
  show(mapped: MappedText, marks: readonly Mark[]): void;
  /** Takes all marks off. */
  clear(): void;
  /** Chooses the colours again, after the page's background changed. */
  recolour(): void;
  /** The attribution whose mark is at a place in the page; null where there is none. */
  markAt(node: Node, offset: number): { readonly index: number; readonly range: Range } | null;
}

/** Up to this many pieces are painted at once; above it, only those near the screen. */
const PAINT_ALL = 400;

/** How far above and below the screen marks are painted, in screens. */
const MARGIN = '150%';

/** See {@link Canvas}. Everything is taken off when `signal` aborts. */
export function createCanvas(
  painter: Painter,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): Canvas {
  let byElement = new Map<Element, Piece[]>();
  let byNode = new Map<Node, Piece[]>();
  let themes = new WeakMap<Element, Theme>();

  const themeFor = (element: Element) => {
    const known = themes.get(element);
    if (known !== undefined) return known;
    const theme = themeOf(element, view);
    themes.set(element, theme);
    return theme;
  };

  const paint = (element: Element, piece: Piece) => {
    if (piece.painted !== null) return;
    const { node, start, end } = piece.stretch;
    if (!node.isConnected || end > node.length) return;
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const look = { label: piece.mark.label, part: piece.mark.part, theme: themeFor(element) };
    painter.add(look, range);
    piece.painted = { look, range };
  };

  const unpaint = (piece: Piece) => {
    if (piece.painted === null) return;
    painter.remove(piece.painted.look, piece.painted.range);
    piece.painted = null;
  };

  const all = () => [...byElement.values()].flat();

  const near = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const piece of byElement.get(target) ?? []) {
          if (isIntersecting) paint(target, piece);
          else unpaint(piece);
        }
      }
    },
    { rootMargin: `${MARGIN} 0px` },
  );

  const clear = () => {
    near.disconnect();
    for (const piece of all()) unpaint(piece);
    byElement = new Map();
    byNode = new Map();
  };
  signal.addEventListener('abort', clear, { once: true });

  /** Hands a painted range over to the piece that takes its place, if it would be painted just so. */
  const inherit = (piece: Piece, before: Map<Node, Piece[]>) => {
    const { node, start, end } = piece.stretch;
    for (const old of before.get(node) ?? []) {
      const { painted } = old;
      if (painted === null || old.mark.label !== piece.mark.label || old.mark.part !== piece.mark.part)
        continue;
      if (painted.range.startOffset !== start || painted.range.endOffset !== end) continue;
      if (painted.range.startContainer !== node || painted.range.endContainer !== node) continue;
      piece.painted = painted;
      old.painted = null;
      return;
    }
  };

  return {
    show(mapped, marks) {
      near.disconnect();
      const before = { byElement, byNode };
      byElement = new Map();
      byNode = new Map();
      let count = 0;
      for (const mark of marks) {
        for (const stretch of stretchesOf(mapped, mark.span)) {
          const element = stretch.node.parentElement;
          if (element === null) continue;
          const piece: Piece = { mark, stretch, painted: null };
          push(byElement, element, piece);
          push(byNode, stretch.node, piece);
          inherit(piece, before.byNode);
          count += 1;
        }
      }
      for (const piece of [...before.byElement.values()].flat()) unpaint(piece);
      for (const [element, group] of byElement) {
        if (count > PAINT_ALL) near.observe(element);
        else for (const piece of group) paint(element, piece);
      }
    },
    clear,
    recolour() {
      themes = new WeakMap();
      for (const [element, group] of byElement) {
        for (const piece of group) {
          if (piece.painted === null) continue;
          const look = { ...piece.painted.look, theme: themeFor(element) };
          if (sameLook(look, piece.painted.look)) continue;
          unpaint(piece);
          paint(element, piece);
        }
      }
    },
    markAt(node, offset) {
      for (const { mark, painted } of byNode.get(node) ?? []) {
        if (painted === null) continue;
        const { startOffset, endOffset } = painted.range;
        if (offset >= startOffset && offset <= endOffset) return { index: mark.index, range: painted.range };
      }
      return null;
    },
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [value]);
  else group.push(value);
}
