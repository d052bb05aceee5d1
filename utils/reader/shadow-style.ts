import style from '../highlight/marks.css?inline';

interface Unwrapped<Value> {
  /** The page's own view of its object, which is the only one that takes a sheet in Firefox. */
  readonly wrappedJSObject?: Value;
}

/**
 * Gives the marks their style in shadow roots too, and takes it back when `signal` aborts. Only Firefox needs that:
 * in Chromium the root's style is inherited. No node is added: the sheet is one of the root's adopted ones.
 */
export function createShadowStyle(
  view: Window & typeof globalThis,
  signal: AbortSignal,
): (roots: Iterable<ShadowRoot>) => void {
  const page = (view as Unwrapped<typeof view>).wrappedJSObject;
  if (!import.meta.env.FIREFOX || page === undefined) return () => {};
  const styled = new Map<ShadowRoot, CSSStyleSheet>();
  const sheetsOf = (root: ShadowRoot) =>
    (root as Unwrapped<ShadowRoot>).wrappedJSObject?.adoptedStyleSheets ?? [];
  signal.addEventListener(
    'abort',
    () => {
      for (const [root, sheet] of styled) {
        const sheets = sheetsOf(root);
        const at = sheets.indexOf(sheet);
        if (at >= 0) sheets.splice(at, 1);
      }
    },
    { once: true },
  );
  return (roots) => {
    for (const root of roots) {
      if (styled.has(root)) continue;
      // A page may have put anything in place of these: then its marks are not seen, and that is all.
      try {
        const sheet = new page.CSSStyleSheet();
        sheet.replaceSync(style);
        sheetsOf(root).push(sheet);
        styled.set(root, sheet);
      } catch {}
    }
  };
}
