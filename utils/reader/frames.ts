/** A frame must be this share of the window to be taken for where the article is. */
const MAIN = 0.4;

/** The frames that fill the window: those we may look into, largest first, and whether there are others. */
export function mainFrames(view: Window): { readable: (Window & typeof globalThis)[]; closed: boolean } {
  const found = [...view.document.querySelectorAll('iframe, frame')]
    .map((frame) => ({ frame: frame as HTMLIFrameElement, rect: frame.getBoundingClientRect() }))
    .map(({ frame, rect }) => ({ frame, area: Math.min(rect.width, view.innerWidth) * rect.height }))
    .filter(({ area }) => area >= MAIN * view.innerWidth * view.innerHeight)
    .sort((a, b) => b.area - a.area)
    .map(({ frame }) => windowOf(frame));
  return { readable: found.filter((inner) => inner !== null), closed: found.includes(null) };
}

function windowOf(frame: HTMLIFrameElement): (Window & typeof globalThis) | null {
  try {
    const inner = frame.contentWindow as (Window & typeof globalThis) | null;
    return inner?.document.body == null ? null : inner;
  } catch {
    return null;
  }
}
