import type { Language } from './languages.ts';

/** A message with a form for each CLDR plural category its language has (Arabic has six). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The same messages in each language; the compiler lists a message that one of them lacks. */
export type Catalog<M> = Readonly<Record<Language, { readonly [Key in keyof M]: string | Plural }>>;

/** What fills a message's `{name}` places. `count` also chooses the plural form. */
type Values = Readonly<Record<string, string | number>>;

export type Translate<M> = (key: keyof M & string, values?: Values) => string;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

interface Rules {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

const rules = new Map<Language, Rules>();

/** Made once a language: every component makes a translator, and `Intl` objects are dear. */
function rulesOf(language: Language): Rules {
  let known = rules.get(language);
  if (!known) {
    known = { plurals: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
    rules.set(language, known);
  }
  return known;
}

/**
 * Looks messages up in one language. Numbers are written as the language writes them; words that fill
 * a place are isolated, so that a Latin name inside an Arabic sentence cannot reorder it (UAX #9).
 */
export function createTranslator<M>(language: Language, catalog: Catalog<M>): Translate<M> {
  const messages = catalog[language];
  const { plurals, numbers } = rulesOf(language);

  const fill = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;

  return (key, values = {}) => {
    const message: string | Plural | undefined = messages[key];
    // The compiler asks for every message; until it is written, its key stands there and the screen around it works.
    if (message === undefined) return key;
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values.count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : fill(value);
    });
  };
}
