import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { directionOf, type Language, pickLanguage } from '../i18n/languages.ts';
import { loadLocale } from '../i18n/locales.ts';
import { type Catalog, createTranslator } from '../i18n/translator.ts';
import type { Settings } from '../preferences.ts';
import { readSettings, watchSettings } from '../settings.ts';

const languageOf = ({ language }: Settings) => pickLanguage(language, navigator.languages);

/** The language to open a page in, its messages loaded. */
export async function openingLanguage(): Promise<Language> {
  const language = languageOf(await readSettings());
  await loadLocale(language);
  return language;
}

/**
 * The interface language, following the reader's choice wherever she makes it. The document it is
 * created in takes its language and direction from it.
 */
export function createInterfaceLanguage(opening: Language): Accessor<Language> {
  const [language, setLanguage] = createSignal(opening);
  const controller = new AbortController();
  onCleanup(() => controller.abort());
  watchSettings(async (settings) => {
    const next = languageOf(settings);
    await loadLocale(next);
    setLanguage(next);
  }, controller.signal);
  createEffect(() => {
    document.documentElement.lang = language();
    document.documentElement.dir = directionOf(language());
  });
  return language;
}

/** Keeps the document's title in the interface language. */
export function createTitle(
  language: Accessor<Language>,
  catalog: Catalog<{ readonly title: string }>,
): void {
  createEffect(() => {
    document.title = createTranslator(language(), catalog)('title');
  });
}
