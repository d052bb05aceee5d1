import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import { directionOf, LANGUAGES, pickLanguage } from '../utils/i18n/languages.ts';
import { type Catalog, createTranslator, type Plural } from '../utils/i18n/translator.ts';

type Section = Record<string, string | Plural>;
const locales = Object.fromEntries(
  LANGUAGES.map((code): [string, Record<string, Section>] => [
    code,
    JSON.parse(readFileSync(join(import.meta.dirname, `../locales/${code}.json`), 'utf8')),
  ]),
);
const isolated = (word: string) => `\u2068${word}\u2069`;
const forms = (message: string | Plural) =>
  typeof message === 'string' ? [message] : Object.values(message);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

describe('the locale files', () => {
  const sections = Object.keys(en) as (keyof typeof en)[];

  it('have the same sections and messages', () => {
    for (const code of LANGUAGES) {
      expect(Object.keys(locales[code]!), code).toEqual(sections);
      for (const section of sections) {
        expect(Object.keys(locales[code]![section]!).sort(), `${code} ${section}`).toEqual(
          Object.keys(en[section]).sort(),
        );
      }
    }
  });

  for (const code of LANGUAGES) {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();

    it(`${code}: every plural has exactly the forms of the language (${categories.join(', ')})`, () => {
      for (const section of sections) {
        for (const [key, message] of Object.entries(locales[code]![section]!)) {
          if (typeof message !== 'string')
            expect(Object.keys(message).sort(), `${section}.${key}`).toEqual(categories);
        }
      }
    });

    it(`${code}: messages have the places of the English ones, and no others`, () => {
      for (const section of sections) {
        for (const [key, message] of Object.entries(en[section] as Section)) {
          const expected = new Set(forms(message).flatMap(places));
          const found = new Set(forms(locales[code]![section]?.[key] ?? message).flatMap(places));
          expect([...found].sort(), `${section}.${key}`).toEqual([...expected].sort());
        }
      }
    });
  }
});

describe('a translator', () => {
  const catalog = {
    ar: {
      hello: 'أهلًا {name}',
      claims: {
        zero: 'لا أقوال',
        one: 'قول واحد',
        two: 'قولان',
        few: '{count} أقوال',
        many: '{count} قولًا',
        other: '{count} قول',
      },
    },
    en: { hello: 'Hello {name}', claims: { one: '{count} claim', other: '{count} claims' } },
  };
  type Messages = (typeof catalog)['en'];
  const arabic = createTranslator('ar', catalog as Catalog<Messages>);
  const english = createTranslator('en', catalog as Catalog<Messages>);

  it.each([
    [0, 'لا أقوال'],
    [1, 'قول واحد'],
    [2, 'قولان'],
    [3, '3 أقوال'],
    [10, '10 أقوال'],
    [11, '11 قولًا'],
    [99, '99 قولًا'],
    [100, '100 قول'],
    [103, '103 أقوال'],
  ])('counts %i in Arabic', (count, text) => expect(arabic('claims', { count })).toBe(text));

  it.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [1200, '1,200 claims'],
  ])('counts %i in English', (count, text) => expect(english('claims', { count })).toBe(text));

  it('isolates words that may run the other way', () =>
    expect(arabic('hello', { name: 'Reuters' })).toBe(`أهلًا ${isolated('Reuters')}`));

  it('shows the key of a message that is not written yet', () => {
    const unwritten = createTranslator<{ hello: unknown; later: unknown }>('en', catalog as never);
    expect(unwritten('later')).toBe('later');
  });

  it('leaves a place it was given nothing for', () => expect(english('hello')).toBe('Hello {name}'));

  it('takes a value literally, whatever is in it', () =>
    expect(english('hello', { name: '$& {name}' })).toBe(`Hello ${isolated('$& {name}')}`));
});

describe('the language of the interface', () => {
  it.each([
    ['auto', ['ar-EG', 'en'], 'ar'],
    ['auto', ['tlh', 'ar'], 'ar'],
    ['auto', ['EN-gb'], 'en'],
    ['auto', ['tlh', 'sjn'], 'en'],
    ['auto', [], 'en'],
    ['ar', ['en'], 'ar'],
    ['en', ['ar'], 'en'],
  ] as const)('%s with a browser in %j is %s', (choice, preferred, language) =>
    expect(pickLanguage(choice, preferred)).toBe(language),
  );

  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['en', 'ltr'],
    ['und', 'ltr'],
  ])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
});
