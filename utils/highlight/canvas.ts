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

/**
 * Pieces that are painted or not together: they stand one after the other in the text. Browsers look for each
 * observed element at each frame, so that only the ends of a group are observed.
 */
const GROUP = 20;

interface Group {
  readonly pieces: readonly Piece[];
  readonly ends: readonly Element[];
}

/** Where an element was when it last came near the screen or left it. */
type Place = 'above' | 'near' | 'below';

const elementOf = ({ node }: NodeStretch): Element | null => {
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
};

/** How many siblings of a text are looked through for a line break. */
const BESIDE = 8;

/** A line break beside a text: its element may be the whole article, where paragraphs are only lines. */
function breakBeside({ node }: NodeStretch): Element | null {
  let [before, after] = [node.previousSibling, node.nextSibling];
  for (let step = 0; step < BESIDE; step++) {
    const found = [before, after].find((sibling) => sibling?.nodeName === 'BR');
    if (found) return found as Element;
    before = before?.previousSibling ?? null;
    after = after?.nextSibling ?? null;
  }
  return null;
}

function groupsOf(pieces: readonly Piece[]): Group[] {
  return Array.from({ length: Math.ceil(pieces.length / GROUP) }, (_, at) => {
    const group = pieces.slice(at * GROUP, (at + 1) * GROUP);
    const ends = [group[0]!, group.at(-1)!].map(({ stretch }) => breakBeside(stretch) ?? elementOf(stretch));
    return { pieces: group, ends: ends.filter((end) => end !== null) };
  });
}

/** See {@link Canvas}. Everything is taken off when `signal` aborts. */
export function createCanvas(
  painter: Painter,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): Canvas {
  let groups: readonly Group[] = [];
  /** By the elements at their ends. */
  let ending = new Map<Element, Group[]>();
  let places = new WeakMap<Element, Place>();
  let byNode = new Map<Node, Piece[]>();
  let themes = new WeakMap<Element, Theme>();

  const themeFor = (element: Element) => {
    const known = themes.get(element);
    if (known !== undefined) return known;
    const theme = themeOf(element, view);
    themes.set(element, theme);
    return theme;
  };

  const paint = (piece: Piece) => {
    if (piece.painted !== null) return;
    const { node, start, end } = piece.stretch;
    const element = elementOf(piece.stretch);
    if (element === null || !node.isConnected || end > node.length) return;
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

  const all = () => groups.flatMap(({ pieces }) => pieces);

  /** One end above the screen and the other below: the screen is in between. */
  const isNear = ({ ends }: Group) => {
    const [first, last] = ends.map((end) => places.get(end));
    return first === 'near' || last === 'near' || first !== last;
  };

  const near = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        places.set(target, isIntersecting ? 'near' : boundingClientRect.top < 0 ? 'above' : 'below');
      }
      const changed = new Set(entries.flatMap(({ target }) => ending.get(target) ?? []));
      for (const group of changed) group.pieces.forEach(isNear(group) ? paint : unpaint);
    },
    { rootMargin: `${MARGIN} 0px` },
  );

  const clear = () => {
    near.disconnect();
    for (const piece of all()) unpaint(piece);
    groups = [];
    ending = new Map();
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
      const before = { pieces: all(), byNode };
      const pieces = marks.flatMap((mark) =>
        stretchesOf(mapped, mark.span).map((stretch): Piece => ({ mark, stretch, painted: null })),
      );
      groups = groupsOf(pieces);
      ending = new Map();
      places = new WeakMap();
      byNode = new Map();
      for (const piece of pieces) {
        push(byNode, piece.stretch.node, piece);
        inherit(piece, before.byNode);
      }
      for (const piece of before.pieces) unpaint(piece);
      if (pieces.length <= PAINT_ALL) return pieces.forEach(paint);
      for (const group of groups) for (const end of new Set(group.ends)) push(ending, end, group);
      for (const end of ending.keys()) near.observe(end);
    },
    clear,
    recolour() {
      themes = new WeakMap();
      for (const piece of all()) {
        const element = elementOf(piece.stretch);
        if (piece.painted === null || element === null) continue;
        const look = { ...piece.painted.look, theme: themeFor(element) };
        if (sameLook(look, piece.painted.look)) continue;
        unpaint(piece);
        paint(piece);
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
