/** Which set of colours a mark takes: from the page's real background, not from the system's setting. */
export const THEMES = ['light', 'dark', 'plain'] as const;
export type Theme = (typeof THEMES)[number];

/** sRGB, each 0 to 255, alpha 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads `rgb()`/`rgba()`, the form browsers compute plain colours to; null for others (`color(…)`, `oklch(…)`). */
export function parseColour(css: string): Colour | null {
  const parts = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/.exec(css);
  if (parts === null) return null;
  const [, red, green, blue, alpha, percent] = parts;
  return {
    red: Number(red),
    green: Number(green),
    blue: Number(blue),
    alpha: alpha === undefined ? 1 : Number(alpha) / (percent === '%' ? 100 : 1),
  };
}

/** `over` seen through onto `under`. */
export const blend = (over: Colour, under: Colour): Colour => {
  const mix = (a: number, b: number) => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
};

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, 1 to 21: WCAG 2.2. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Above this a background is light enough for the dark lines of the light theme to have 3:1 on it. */
const LIGHT_FROM = 0.55;
/** Below this it is dark enough for the light lines of the dark theme. */
const DARK_TO = 0.12;

/** The theme for text on a background of one colour. */
export function themeOn(background: Colour): Theme {
  const light = luminance(background);
  if (light >= LIGHT_FROM) return 'light';
  return light <= DARK_TO ? 'dark' : 'plain';
}

/**
 * The theme for the text of an element: what is really painted behind it. Where a picture is behind
 * it nothing is known, so the marks take the text's own colour (`plain`).
 */
export function themeOf(element: Element, view: Window): Theme {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at !== null; ) {
    const style = view.getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (colour === null && style.backgroundColor !== '') return 'plain';
    if (style.backgroundImage.includes('url(')) return 'plain';
    if (colour !== null && colour.alpha > 0) layers.push(colour);
    if (colour?.alpha === 1) break;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  }
  return themeOn(layers.reduceRight((under, over) => blend(over, under), WHITE));
}
