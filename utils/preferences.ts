import { LABELS, type Label } from './highlight/marks.ts';
import { LANGUAGES, type Language } from './i18n/languages.ts';

export { LABELS, type Label };

/** How much is marked: source and content, or sources and cues only. */
export const MARK_STYLES = ['full', 'sources'] as const;
type MarkStyle = (typeof MARK_STYLES)[number];

/** What the reader chose. Sites are not here: the browser's own list of granted hosts is the truth. */
export interface Settings {
  readonly language: Language | 'auto';
  /** The labels that are marked on the page. The panel lists all of them. */
  readonly kinds: readonly Label[];
  readonly style: MarkStyle;
  /** Marks on paper too. */
  readonly print: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', kinds: LABELS, style: 'full', print: false };

/** Keeps only what this version understands, so that a field from a newer or broken one does no harm. */
export function tidySettings(found: Partial<Settings> | null): Settings {
  const { language, kinds, style, print } = { ...DEFAULT_SETTINGS, ...found };
  return {
    language: LANGUAGES.includes(language as Language) ? language : 'auto',
    kinds: Array.isArray(kinds) ? LABELS.filter((label) => kinds.includes(label)) : LABELS,
    style: MARK_STYLES.includes(style) ? style : DEFAULT_SETTINGS.style,
    print: print === true,
  };
}
