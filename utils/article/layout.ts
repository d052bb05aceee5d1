/** What the reading of a page needs to know about how an element is shown. */
export interface Layout {
  /** Nothing of the element's own text can be seen: not rendered, transparent, or clipped away for screen readers. */
  hidden(element: Element): boolean;
  /** The element begins and ends its own line, as a paragraph does. */
  block(element: Element): boolean;
  /** The root whose children are shown in place of the element's own; null where there is none we may enter. */
  shadow(element: Element): ShadowRoot | null;
}

const BLOCK_NAMES =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
  'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
  'ol optgroup option p pre section summary table tbody td tfoot th thead tr ul';
const BLOCKS: ReadonlySet<string> = new Set(BLOCK_NAMES.split(' '));

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+\s*(?:;|!|$))/i;

/**
 * A layout from the markup alone (names, `hidden`, inline styles): for pages read without a browser.
 * Style sheets are not seen, so text hidden by a class is taken for visible.
 */
export const markupLayout: Layout = {
  hidden: (element) =>
    element.hasAttribute('hidden') || HIDING_STYLE.test(element.getAttribute('style') ?? ''),
  block: (element) => BLOCKS.has(element.localName),
  shadow: (element) => element.shadowRoot ?? null,
};

/** At most a pixel wide and clipped: text for screen readers only, which no eye sees on the page. */
const clippedAway = (style: CSSStyleDeclaration) =>
  style.position === 'absolute' &&
  (/^rect\((?:0(?:px)?|1px)[ ,]/.test(style.clip) ||
    (style.overflowX === 'hidden' &&
      Number.parseFloat(style.width) <= 1 &&
      Number.parseFloat(style.height) <= 1));

/**
 * The layout a browser computed. Reading it costs a style calculation, so read it while idle.
 *
 * @param openShadow reaches closed shadow roots where the browser lets an extension do that
 */
export function computedLayout(
  view: Window,
  openShadow: (element: Element) => ShadowRoot | null = markupLayout.shadow,
): Layout {
  return {
    hidden(element) {
      const style = view.getComputedStyle(element);
      return (
        style.display === 'none' ||
        style.visibility === 'hidden' ||
        style.visibility === 'collapse' ||
        style.contentVisibility === 'hidden' ||
        style.opacity === '0' ||
        clippedAway(style)
      );
    },
    block(element) {
      const { display, float, position } = view.getComputedStyle(element);
      if (display === '') return markupLayout.block(element);
      if (display === 'contents') return false;
      return !display.startsWith('inline') && !display.startsWith('ruby')
        ? true
        : float !== 'none' || position === 'absolute' || position === 'fixed';
    },
    shadow: openShadow,
  };
}
