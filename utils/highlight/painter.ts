import { LABELS, type Label, PARTS, type Part } from './marks.ts';
import { THEMES, type Theme } from './theme.ts';

/** The part of `HighlightRegistry` (`CSS.highlights`) that painting needs; tests bring their own. */
export interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/** How one stretch is painted. */
export interface Look {
  readonly label: Label;
  readonly part: Part;
  readonly theme: Theme;
}

export const sameLook = (a: Look, b: Look) => a.label === b.label && a.part === b.part && a.theme === b.theme;

/** `flash`: the claim the reader was taken to; `focus`: the source the keyboard is at. */
const EMPHASES = ['flash', 'focus'] as const;
type Emphasis = (typeof EMPHASES)[number];

/** Paints ranges through the CSS Custom Highlight API; the page's tree is not touched. */
export interface Painter {
  add(look: Look, range: AbstractRange): void;
  remove(look: Look, range: AbstractRange): void;
  /** Marks these ranges out above the marks, and nothing else that way, until others are given. */
  emphasise(how: Emphasis, ranges: readonly AbstractRange[]): void;
  /** Marks out the claim of the card, in the colour of its kind, and no other; null for none. */
  point(claim: { readonly label: Label; readonly ranges: readonly AbstractRange[] } | null): void;
  /** Takes every mark off the page. */
  clear(): void;
}

/** Page scripts can see the names: the prefix keeps them from meeting theirs. */
const PREFIX = 'isnad';

/** The name the style sheet paints by: `isnad-denial-source-dark`. */
const highlightName = ({ label, part, theme }: Look) => `${PREFIX}-${label}-${part}-${theme}`;

const emphasisName = (how: Emphasis | `pointed-${Label}`) => `${PREFIX}-${how}`;

const ALL_NAMES = [
  ...LABELS.flatMap((label) =>
    PARTS.flatMap((part) => THEMES.map((theme) => highlightName({ label, part, theme }))),
  ),
  ...EMPHASES.map(emphasisName),
  ...LABELS.map((label) => emphasisName(`pointed-${label}`)),
];

/** See {@link Painter}. `Highlights` is the constructor, from the same window as `registry`. */
export function createPainter(registry: Registry, Highlights: typeof Highlight): Painter {
  const highlights = new Map<string, Highlight>();
  // Firefox ends the scripts of a version that is gone without a word: their marks are still there.
  for (const name of ALL_NAMES) registry.delete(name);

  const highlight = (name: string, priority: number) => {
    const known = highlights.get(name);
    if (known !== undefined) return known;
    const made = new Highlights();
    made.priority = priority;
    highlights.set(name, made);
    registry.set(name, made);
    return made;
  };

  const emphasise = (how: Parameters<typeof emphasisName>[0], ranges: readonly AbstractRange[]) => {
    const name = emphasisName(how);
    if (ranges.length === 0 && !highlights.has(name)) return;
    const emphasis = highlight(name, 3);
    emphasis.clear();
    for (const range of ranges) emphasis.add(range);
  };

  return {
    add(look, range) {
      highlight(highlightName(look), look.part === 'source' ? 2 : 1).add(range);
    },
    remove(look, range) {
      highlights.get(highlightName(look))?.delete(range);
    },
    emphasise,
    point(claim) {
      for (const label of LABELS) {
        emphasise(`pointed-${label}`, claim?.label === label ? claim.ranges : []);
      }
    },
    clear() {
      for (const [name, made] of highlights) {
        made.clear();
        registry.delete(name);
      }
      highlights.clear();
    },
  };
}
