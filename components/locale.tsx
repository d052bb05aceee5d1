import { type Accessor, createContext, createMemo, type ParentProps, useContext } from 'solid-js';
import type { Language } from '../utils/i18n/languages.ts';
import { type Catalog, createTranslator, type Translate } from '../utils/i18n/translator.ts';

const LocaleContext = createContext<Accessor<Language>>((): Language => 'en');

/** The interface language for everything inside. */
export function LocaleProvider(props: ParentProps<{ language: Language }>) {
  return <LocaleContext.Provider value={() => props.language}>{props.children}</LocaleContext.Provider>;
}

export const useLanguage = (): Accessor<Language> => useContext(LocaleContext);

/** A catalog's messages in the interface language; follows when the reader changes it. */
export function useWords<M>(catalog: Catalog<M>): Translate<M> {
  const language = useLanguage();
  const translate = createMemo(() => createTranslator(language(), catalog));
  return (key, values) => translate()(key, values);
}

/** Numbers and dates as the interface language writes them. Times are ms since the epoch. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly percent: (fraction: number) => string;
  readonly date: (time: number) => string;
  readonly dateAndTime: (time: number) => string;
}

const formats = new Map<Language, Formats>();

/** Made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Once a language: every row of a list asks for them, and `Intl` objects are dear, those of dates most. */
function formatsOf(language: Language): Formats {
  let known = formats.get(language);
  if (!known) {
    const number = once(() => new Intl.NumberFormat(language));
    const percent = once(
      () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
    );
    const date = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));
    const dateAndTime = once(
      () =>
        new Intl.DateTimeFormat(language, {
          // In words: 2026/11/24 and 24/11/2026 look alike from the right and from the left.
          month: 'short',
          day: 'numeric',
          year: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
        }),
    );
    known = {
      number: (value) => number().format(value),
      percent: (fraction) => percent().format(fraction),
      date: (time) => date().format(time),
      dateAndTime: (time) => dateAndTime().format(time),
    };
    formats.set(language, known);
  }
  return known;
}

export function useFormats(): Accessor<Formats> {
  const language = useLanguage();
  return () => formatsOf(language());
}
