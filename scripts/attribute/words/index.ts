import arabic from '../../../locales/ar.json' with { type: 'json' };
import english from '../../../locales/en.json' with { type: 'json' };
import { pickLanguage } from '../../../utils/i18n/languages.ts';
import { createTranslator } from '../../../utils/i18n/translator.ts';
import { ar } from './ar.ts';
import { en, type Words } from './en.ts';

/** The language of whoever types the command, as her system says it (`LC_ALL`, `LC_MESSAGES`, `LANG`). */
const language = pickLanguage('auto', [Intl.DateTimeFormat().resolvedOptions().locale]);

/** What the command says to people. What it writes for programs is the same in every language. */
export const words: Words = { ar, en }[language];

const ofClaims = ({ labels, terms, panel: { claims } }: typeof english | typeof arabic) => ({
  ...labels,
  ...terms,
  claims,
});

/** What claims are called, as in the extension. */
export const term = createTranslator(language, { ar: ofClaims(arabic), en: ofClaims(english) });

/** A number as the language writes it. */
export const digits = (value: number, decimals = 0): string =>
  value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

export const percent = (share: number): string => share.toLocaleString(language, { style: 'percent' });
