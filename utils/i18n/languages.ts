/** The languages the interface speaks: one file each in `locales/`. */
export const LANGUAGES = ['ar', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself, for the reader who looks for hers. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'العربية', en: 'English' };

export type Direction = 'rtl' | 'ltr';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi']);

/** The direction a BCP 47 language tag is written in. */
export const directionOf = (language: string): Direction =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';

/**
 * The interface language: the reader's choice, else the first of her browser's languages that we
 * speak, else English.
 */
export function pickLanguage(choice: Language | 'auto', preferred: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
