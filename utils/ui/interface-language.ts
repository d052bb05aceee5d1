import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { directionOf, type Language, pickLanguage } from '../i18n/languages.ts';
import { type Catalog, createTranslator } from '../i18n/translator.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';

/**
 * The interface language, following the reader's choice wherever she makes it. The document it is
 * created in takes its language and direction from it.
 */
export function createInterfaceLanguage(): Accessor<Language> {
  const choose = ({ language }: Pick<Settings, 'language'>) => pickLanguage(language, navigator.languages);
  const [language, setLanguage] = createSignal(choose({ language: 'auto' }));
  const controller = new AbortController();
  watchSettings((settings) => setLanguage(choose(settings)), controller.signal);
  void readSettings().then((settings) => setLanguage(choose(settings)));
  onCleanup(() => controller.abort());
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
