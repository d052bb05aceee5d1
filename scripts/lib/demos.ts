import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';

/** The folder of the demo articles. */
export const DEMOS = join(ROOT, 'tests/fixtures/articles');

/** The languages there is a demo article in: one page each, named after its language's code. */
export const DEMO_LANGUAGES: readonly string[] = readdirSync(DEMOS)
  .flatMap((name) => /^([a-z]{2,3})\.html$/.exec(name)?.[1] ?? [])
  .sort();

export const demoPath = (language: string): string => join(DEMOS, `${language}.html`);

/** What a browser is told to speak, so that it asks for pages in that language. */
export const browserLanguage = (language: string): string => (language === 'en' ? 'en-US' : language);
