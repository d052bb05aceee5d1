/** ms a page's change of colours may take. */
const FADE = 400;

/** Calls back when the page may have another background: the system's setting, or the page's own switch. */
export function followBackground(
  view: Window & typeof globalThis,
  changed: () => void,
  signal: AbortSignal,
): void {
  let timer: number | undefined;
  const later = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(changed, FADE);
  };
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  const observer = new view.MutationObserver(later);
  for (const element of [view.document.documentElement, view.document.body]) {
    observer.observe(element, { attributes: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.clearTimeout(timer);
    },
    { once: true },
  );
}
