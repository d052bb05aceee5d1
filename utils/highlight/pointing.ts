import type { Canvas } from './canvas.ts';

/** A place in the page's text under a point. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  const position = document.caretPositionFromPoint(x, y);
  return position === null ? null : { node: position.offsetNode, offset: position.offset };
}

/** How far beside a word the pointer may be and still be on it, CSS pixels. */
const REACH = 3;

/** A caret is found for every point of a line, the empty end too: the mark must really be there. */
const covers = (range: Range, x: number, y: number) =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH,
  );

/** What the reader points at. */
export interface Pointed {
  readonly index: number;
  /** The piece of the mark under the pointer. */
  readonly range: Range;
}

/** The mark at a point of the window, CSS pixels; null where there is none. */
function markAtPoint(canvas: Canvas, document: Document, x: number, y: number): Pointed | null {
  const caret = caretAt(document, x, y);
  const mark = caret === null ? null : canvas.markAt(caret.node, caret.offset);
  return mark !== null && covers(mark.range, x, y) ? mark : null;
}

/** ms the pointer rests on a mark before it counts. */
const REST = 220;
/** ms after leaving a mark: time to reach the card. */
const GRACE = 350;

/** Calls back when the reader rests on a mark, taps one, or leaves it, until `signal` aborts. */
export function followPointer(
  canvas: Canvas,
  view: Window & typeof globalThis,
  pointed: (mark: Pointed | null, how: 'rest' | 'tap' | 'leave') => void,
  signal: AbortSignal,
): { hold(): void; release(): void } {
  const { document } = view;
  let current: number | null = null;
  let timer: number | undefined;
  let frame = 0;
  let last = { x: 0, y: 0 };

  const later = (ms: number, act: () => void) => {
    view.clearTimeout(timer);
    timer = view.setTimeout(act, ms);
  };
  const leave = () => {
    if (current === null) return;
    later(GRACE, () => {
      current = null;
      pointed(null, 'leave');
    });
  };
  const look = () => {
    frame = 0;
    const mark = markAtPoint(canvas, document, last.x, last.y);
    if (mark === null) {
      if (current === null) view.clearTimeout(timer);
      return leave();
    }
    if (mark.index === current) return view.clearTimeout(timer);
    later(REST, () => {
      current = mark.index;
      pointed(mark, 'rest');
    });
  };
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    act: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, act, { signal, passive: true, capture: true });

  listen('pointermove', ({ pointerType, buttons, clientX, clientY }) => {
    if (pointerType === 'touch' || buttons !== 0) return;
    last = { x: clientX, y: clientY };
    frame ||= view.requestAnimationFrame(look);
  });
  listen('click', ({ clientX, clientY, button }) => {
    if (button !== 0 || document.getSelection()?.isCollapsed === false) return;
    const mark = markAtPoint(canvas, document, clientX, clientY);
    if (mark === null) return;
    view.clearTimeout(timer);
    current = mark.index;
    pointed(mark, 'tap');
  });
  signal.addEventListener(
    'abort',
    () => {
      view.clearTimeout(timer);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return {
    hold: () => view.clearTimeout(timer),
    release: leave,
  };
}
