import { CARD_STYLE } from './card-style.ts';
import type { Label } from './marks.ts';

/** Text of the article, with the direction its language is written in. */
interface Quoted {
  readonly text: string;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
}

/** What the card says about one attribution; every word of the interface is already in its language. */
export interface CardContent {
  readonly label: Label;
  readonly labelText: string;
  readonly namingText: string;
  /** The source as fully as the article names it; the interface's words where it does not. */
  readonly source: Quoted;
  /** Short facts: how it is quoted, how many sources. */
  readonly facts: readonly string[];
  /** Origin, relays, this article. Shown from two on. */
  readonly chain: { readonly title: string; readonly steps: readonly Quoted[] } | null;
  readonly reason: { readonly title: string; readonly quote: Quoted } | null;
  /** Other claims this one denies or is denied by. */
  readonly jumps: readonly { readonly title: string; readonly index: number; readonly quote: Quoted }[];
  readonly noteText: string;
  readonly closeText: string;
}

/** What the reader does on the card. */
export interface CardActions {
  jump(index: number): void;
  note(): void;
  /** Closed by the reader; `focused` when the keyboard was in the card. */
  closed(focused: boolean): void;
  /** The pointer came over the card, or left it. */
  held(inside: boolean): void;
}

/** The one card of a page. */
export interface Card {
  /** Shows the card at a mark's rectangle (CSS pixels of the window), beside it and inside the window. */
  open(content: CardContent, at: DOMRect, theme: 'light' | 'dark'): void;
  /** Moves with the mark; closes when the mark has left the window. */
  move(at: DOMRect): void;
  close(): void;
  /** Puts the keyboard into the card. */
  focus(): void;
  /** Says something to a screen reader without showing it. */
  say(text: string): void;
  readonly isOpen: boolean;
}

/** What the interface is written in. */
export interface CardLanguage {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
}

/** CSS pixels between a mark and its card, and between the card and the window's edge. */
const GAP = 8;

/**
 * Makes the card: one element beside `<body>`, with a closed shadow root in the top layer. It is put into
 * the page when first needed, put back if the page removes it, and gone when `signal` aborts.
 */
export function createCard(
  view: Window & typeof globalThis,
  language: () => CardLanguage,
  actions: CardActions,
  signal: AbortSignal,
): Card {
  const { document } = view;
  let parts: { host: HTMLElement; root: ShadowRoot; card: HTMLElement; spoken: HTMLElement } | null = null;
  let open = false;
  /** The mark has been in the window since the card was opened. */
  let cameIn = false;

  const inWindow = ({ top, bottom }: DOMRect) => bottom >= 0 && top <= view.innerHeight;

  const element = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className = '',
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    made.append(...children);
    return made;
  };

  const quoted = (name: 'span' | 'p' | 'dd', className: string, { text, language, direction }: Quoted) => {
    const made = element(name, className, text);
    made.lang = language;
    made.dir = direction;
    return made;
  };

  const button = (className: string, act: () => void, ...children: (Node | string)[]) => {
    const made = element('button', className, ...children);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };

  const build = () => {
    const host = element('div');
    const root = host.attachShadow({ mode: 'closed' });
    addStyle(root, view);
    const card = element('section', 'card');
    const spoken = element('div', 'spoken');
    spoken.setAttribute('role', 'status');
    root.append(card, spoken);
    const settle = (name: string, value: string) => host.style.setProperty(name, value, 'important');
    // The page's own rules reach the host, and only the host: they must not move or hide it.
    for (const [name, value] of Object.entries({
      all: 'initial',
      position: 'fixed',
      inset: 'auto',
      margin: '0',
      border: '0',
      padding: '0',
      background: 'transparent',
      overflow: 'visible',
      'z-index': '2147483647',
      display: 'block',
    })) {
      settle(name, value);
    }
    card.addEventListener('pointerenter', () => actions.held(true));
    card.addEventListener('pointerleave', () => actions.held(false));
    return { host, root, card, spoken };
  };

  const present = () => {
    parts ??= build();
    if (!parts.host.isConnected) {
      document.documentElement.append(parts.host);
      parts.host.popover = 'manual';
    }
    parts.card.hidden = !open;
    if (!parts.host.matches(':popover-open')) parts.host.showPopover?.();
    return parts;
  };

  const place = (at: DOMRect) => {
    if (parts === null) return;
    const { width, height } = parts.card.getBoundingClientRect();
    const below = at.bottom + GAP + height <= view.innerHeight - GAP;
    const above = Math.min(at.top, view.innerHeight) - GAP - height;
    const top = below ? Math.max(GAP, at.bottom + GAP) : Math.max(GAP, above);
    const wanted = language().direction === 'rtl' ? at.right - width : at.left;
    const left = Math.min(Math.max(GAP, wanted), Math.max(GAP, view.innerWidth - width - GAP));
    parts.host.style.setProperty('top', `${Math.round(top)}px`, 'important');
    parts.host.style.setProperty('left', `${Math.round(left)}px`, 'important');
  };

  const close = () => {
    if (!open || parts === null) return;
    open = false;
    parts.card.hidden = true;
    parts.card.replaceChildren();
    if (parts.host.matches(':popover-open')) parts.host.hidePopover?.();
  };

  const dismiss = () => {
    const focused = parts?.root.activeElement !== null && parts?.root.activeElement !== undefined;
    close();
    actions.closed(focused);
  };

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      dismiss();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => parts?.host.remove(), { once: true });

  const fill = (card: HTMLElement, content: CardContent) => {
    const { direction } = language();
    const header = element(
      'header',
      '',
      element('span', 'label', content.labelText),
      element('span', 'naming', content.namingText),
    );
    const closer = button('close', dismiss, '×');
    closer.setAttribute('aria-label', content.closeText);
    header.append(closer);
    const children: Node[] = [header, quoted('p', 'source', content.source)];
    if (content.facts.length > 0) {
      children.push(element('p', 'facts', ...content.facts.map((fact) => element('span', '', fact))));
    }
    const list = element('dl');
    if (content.chain !== null) {
      const steps = content.chain.steps.flatMap((step, at) => {
        const arrow = element('span', 'arrow', direction === 'rtl' ? '←' : '→');
        arrow.setAttribute('aria-hidden', 'true');
        const name = element('bdi', '', step.text);
        name.lang = step.language;
        return at === 0 ? [name] : [arrow, name];
      });
      list.append(element('dt', '', content.chain.title), element('dd', '', ...steps));
    }
    if (content.reason !== null) {
      list.append(element('dt', '', content.reason.title), quoted('dd', '', content.reason.quote));
    }
    for (const { title, index, quote } of content.jumps) {
      const jump = button('jump', () => actions.jump(index), quoted('span', '', quote));
      list.append(element('dt', '', title), element('dd', '', jump));
    }
    if (list.childElementCount > 0) children.push(list);
    children.push(
      element(
        'footer',
        '',
        button('note', () => actions.note(), content.noteText),
      ),
    );
    card.replaceChildren(...children);
  };

  return {
    open(content, at, theme) {
      open = true;
      const { host, card } = present();
      const { language: tag, direction } = language();
      host.style.setProperty('color-scheme', theme, 'important');
      card.lang = tag;
      card.dir = direction;
      card.className = `card ${content.label}`;
      card.setAttribute('aria-label', `${content.labelText}: ${content.source.text}`);
      fill(card, content);
      card.scrollTop = 0;
      cameIn = inWindow(at);
      place(at);
    },
    move(at) {
      if (!open) return;
      const now = inWindow(at);
      // A mark the page is still scrolling to has not left the window yet.
      if (cameIn && !now) return close();
      cameIn ||= now;
      place(at);
    },
    close,
    focus() {
      parts?.card.querySelector<HTMLElement>('.note')?.focus({ preventScroll: true });
    },
    say(text) {
      const { spoken } = present();
      const { language: tag, direction } = language();
      spoken.lang = tag;
      spoken.dir = direction;
      spoken.textContent = text;
    },
    get isOpen() {
      return open;
    },
  };
}

/** Constructed sheets are exempt from the page's policy; where a browser refuses them here, an element does. */
function addStyle(root: ShadowRoot, view: Window & typeof globalThis): void {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = CARD_STYLE;
    root.append(style);
  }
}
