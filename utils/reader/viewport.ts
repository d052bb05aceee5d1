import type { MappedText } from '../article/index.ts';
import type { Span } from '../attribution/types.ts';

/** The stretch of the text that is on the screen; null when none is. */
export function visibleSpan({ runs }: MappedText, view: Window): Span | null {
  const rectOf = (at: number) => {
    const run = runs[at]!;
    const range = run.node.ownerDocument.createRange();
    if (!run.node.isConnected || run.offset + run.length > run.node.length) return null;
    range.setStart(run.node, run.offset);
    range.setEnd(run.node, run.offset + run.length);
    return range.getBoundingClientRect();
  };
  /** First run for which `is` holds; it must hold for all after it. */
  const first = (is: (rect: DOMRect) => boolean) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const rect = rectOf(middle);
      if (rect !== null && is(rect)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = runs[first((rect) => rect.bottom > 0)];
  const to = runs[first((rect) => rect.top >= view.innerHeight) - 1];
  if (from === undefined || to === undefined || to.start + to.length <= from.start) return null;
  return { start: from.start, end: to.start + to.length };
}

/** ms between two reports. */
const PACE = 150;

/** Calls back while the page scrolls or changes size, at most every 150 ms and once at the end. */
export function followScrolling(view: Window, scrolled: () => void, signal: AbortSignal): void {
  let timer: number | undefined;
  const later = () => {
    timer ??= view.setTimeout(() => {
      timer = undefined;
      scrolled();
    }, PACE);
  };
  view.document.addEventListener('scroll', later, { signal, passive: true, capture: true });
  view.addEventListener('resize', later, { signal, passive: true });
  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
}
