import type { Memory } from './memory.ts';

/** Attributes that show, hide or move text. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

/** Changes taken one by one; a storm of more is taken as a change of the whole page. */
const MOST_RECORDS = 2_000;

/** Follows a page's changes into a memory. */
export interface Watch {
  /** Follows the attributes in this element too, from now on and in no other: the article's root. */
  focus(root: Element): void;
}

/**
 * Watches a page's text until `signal` aborts, while its tab is in view. Each batch of changes goes into the memory; `changed` is
 * called once a batch.
 *
 * @param shadows the shadow roots the page's text is in; observed too
 */
export function watchPage(
  document: Document,
  memory: Memory,
  changed: () => void,
  signal: AbortSignal,
  shadows: () => Iterable<ShadowRoot> = () => [],
): Watch {
  const view = document.defaultView as Window & typeof globalThis;
  const text = { childList: true, characterData: true, subtree: true };
  const take = (records: readonly MutationRecord[]) => {
    if (records.length > MOST_RECORDS) memory.restyle(document.body);
    else {
      for (const { type, target } of records) {
        if (type === 'attributes') memory.restyle(target as Element);
        else memory.touch(target);
      }
    }
    changed();
  };
  const page = new view.MutationObserver(take);
  const article = new view.MutationObserver(take);
  let focused: Element | null = null;

  const observe = () => {
    if (signal.aborted || document.visibilityState === 'hidden') return;
    page.observe(document.body, text);
    for (const shadow of shadows()) page.observe(shadow, text);
    if (focused !== null) {
      article.observe(focused, { attributes: true, attributeFilter: SHOWING, subtree: true });
    }
  };
  const stop = () => {
    page.disconnect();
    article.disconnect();
  };
  observe();
  document.addEventListener(
    'visibilitychange',
    () => {
      stop();
      if (document.visibilityState === 'hidden') return;
      // What happened meanwhile nobody saw.
      memory.restyle(document.body);
      observe();
      changed();
    },
    { signal },
  );
  signal.addEventListener('abort', stop, { once: true });
  return {
    focus(root) {
      focused = root;
      const late = [...page.takeRecords(), ...article.takeRecords()];
      if (late.length > 0) take(late);
      stop();
      observe();
    },
  };
}
