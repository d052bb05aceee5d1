/** The page's address without its fragment: another one is another article. */
export const addressOf = ({ location }: Window) => location.href.split('#', 1)[0]!;

interface WithNavigation {
  readonly navigation?: EventTarget;
}

/** Calls back when a single-page application goes to another address, until `signal` aborts. */
export function followAddress(view: Window, moved: () => void, signal: AbortSignal): { check(): void } {
  let last = addressOf(view);
  const check = () => {
    const now = addressOf(view);
    if (now === last) return;
    last = now;
    moved();
  };
  const { navigation } = view as WithNavigation;
  navigation?.addEventListener('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  return { check };
}
