/**
 * Calls back when the page puts another `<body>` in place of its own, as `document.write` and page-swapping
 * navigation do, until `signal` aborts. Whatever listened to the old one, and with `document.write` to the
 * document and the window too, hears nothing any more.
 */
export function followBody(document: Document, replaced: () => void, signal: AbortSignal): void {
  const view = document.defaultView as Window & typeof globalThis;
  let body = document.body;
  const observer = new view.MutationObserver(() => {
    observe();
    if (document.body === null || document.body === body) return;
    body = document.body;
    replaced();
  });
  const observe = () => {
    observer.observe(document, { childList: true });
    if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
