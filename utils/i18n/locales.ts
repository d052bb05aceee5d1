import type en from '../../locales/en.json';
import { LANGUAGES, type Language } from './languages.ts';
import type { Catalog, Plural } from './translator.ts';

/** A locale file: sections of messages. English names them; the others have the same. */
type Sections = {
  readonly [Name in keyof typeof en]: { readonly [Key in keyof (typeof en)[Name]]: string | Plural };
};
type SectionName = keyof Sections;

/** The messages of several sections together. */
type Merged<Names extends readonly SectionName[]> = Names extends readonly [
  infer First extends SectionName,
  ...infer Rest extends readonly SectionName[],
]
  ? Sections[First] & Merged<Rest>
  : unknown;

const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Sections }>>> = {
  ar: () => import('../../locales/ar.json'),
  en: () => import('../../locales/en.json'),
};

const loaded = new Map<Language, Sections>();

/** Fetches a language's messages, once. To be awaited before the language is spoken. */
export async function loadLocale(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await FILES[language]()).default);
}

/**
 * The messages of some sections, for the pages of the extension. A page carries only the languages it
 * speaks: reading one that was not loaded throws.
 */
export function catalogOf<const Names extends readonly SectionName[]>(
  ...names: Names
): Catalog<Merged<Names>> {
  const messagesIn = (language: Language) => {
    const sections = loaded.get(language);
    if (!sections) throw new Error(`The ${language} locale was not loaded.`);
    return Object.assign({}, ...names.map((name) => sections[name]));
  };
  const catalog = {};
  for (const language of LANGUAGES) {
    Object.defineProperty(catalog, language, { get: () => messagesIn(language), enumerable: true });
  }
  return catalog as Catalog<Merged<Names>>;
}
