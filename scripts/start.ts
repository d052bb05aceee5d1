/**
 * `npm start`: builds the extension and opens it in a real browser on a demo article, marks on.
 * Without a display it does by itself what a reader would (toolbar click, panel), takes pictures
 * of the article and the panel, prints the claims and exits: 0 when all of it happened.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from './lib/browser.ts';
import { buildExtension } from './lib/build.ts';
import { browserLanguage, DEMO_LANGUAGES, demoPath } from './lib/demos.ts';
import { launch } from './lib/launch.ts';
import type { Launched, Panel } from './lib/launched.ts';
import { claimsOf, waitForClaims, waitForList } from './lib/reader.ts';
import { type Site, serve } from './lib/serve.ts';

const HELP = `npm start -- [options]

  --lang CODE           the demo article's language, and the browser's: ${DEMO_LANGUAGES.join(', ')} (ar)
  --url URL             a page of the web instead of the demo
  --file PAGE.html      a page of yours instead of the demo
  --browser NAME        chromium (Chrome, Edge and Brave too) or firefox
  --headless            no window even where there is a display
  --out FOLDER          where the pictures go when there is no window (artifacts)
  --help

Which browser: the first found in its usual place, or the one ISNAD_CHROMIUM / ISNAD_FIREFOX names.`;

interface Options {
  readonly lang: string;
  readonly url: string | undefined;
  readonly file: string | undefined;
  readonly browser: BrowserKind;
  readonly headless: boolean;
  readonly out: string;
}

/** Something the person who typed the command can mend. */
class Refusal extends Error {}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function readOptions(): Options | 'help' {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'ar' },
      url: { type: 'string' },
      file: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'artifacts' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { lang, url, file, browser } = values;
  if (values.help) return 'help';
  if (!DEMO_LANGUAGES.includes(lang))
    throw new Refusal(`--lang is one of ${DEMO_LANGUAGES.join(', ')}, not ${lang}.`);
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Refusal(`--browser is chromium or firefox, not ${browser}.`);
  }
  if (url !== undefined && file !== undefined) throw new Refusal('Give --url or --file, not both.');
  if (url !== undefined && !/^https?:\/\//.test(url))
    throw new Refusal('--url begins with http:// or https://.');
  if (file !== undefined && !existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  return { lang, url, file, browser, headless: values.headless || !hasDisplay(), out: resolve(values.out) };
}

/** The address to open, and the server behind it where it is ours. */
async function address({ lang, url, file }: Options): Promise<{ address: string; site: Site | null }> {
  if (url !== undefined) return { address: url, site: null };
  const path = file === undefined ? demoPath(lang) : resolve(file);
  const site = await serve(dirname(path));
  return { address: `${site.origin}/${encodeURIComponent(basename(path))}`, site };
}

async function openArticle(launched: Launched, url: string): Promise<Page> {
  const [first] = await launched.browser.pages();
  const page = first ?? (await launched.browser.newPage());
  const response = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  if (response && !response.ok()) throw new Error(`${url} answered ${response.status()}.`);
  return page;
}

/** What a person would look at: pictures and a list. */
async function report(article: Page, panel: Panel, out: string): Promise<void> {
  const state = await waitForClaims(panel);
  const claims = claimsOf(state);
  await waitForList(panel);
  mkdirSync(out, { recursive: true });
  const pictures = { article: `${out}/article.png`, panel: `${out}/panel.png` } as const;
  await article.screenshot({ path: pictures.article, fullPage: true });
  await panel.screenshot({ path: pictures.panel });

  console.log(`\n${state.article.title}\n${claims.length} claims:\n`);
  for (const [at, { label, source, content }] of claims.entries()) {
    console.log(
      `${String(at + 1).padStart(3)}. ${label.padEnd(9)}  ${source ?? '(nobody named)'}\n     ${content}`,
    );
  }
  console.log(`\nArticle: ${relative(process.cwd(), pictures.article)}`);
  console.log(`Panel:   ${relative(process.cwd(), pictures.panel)}`);
}

const closed = (launched: Launched) =>
  new Promise<void>((done) => {
    launched.browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

async function start(options: Options): Promise<void> {
  console.log(`Building for ${options.browser}…`);
  const extension = await buildExtension(options.browser === 'firefox' ? 'firefox' : 'chrome');
  const { address: url, site } = await address(options);
  const launched = await launch(options.browser, {
    extension,
    headless: options.headless,
    language: browserLanguage(options.lang),
  });
  try {
    console.log(`${await launched.browser.version()} on ${url}`);
    const article = await openArticle(launched, url);
    await launched.clickAction(article);
    const panel = await launched.waitForPanel();
    if (options.headless) {
      await report(article, panel, options.out);
    } else {
      console.log('The marks are on and the panel is open. Close the browser (or Ctrl-C here) to end.');
      await closed(launched);
    }
  } finally {
    await launched.close();
    await site?.close();
  }
}

try {
  const options = readOptions();
  if (options === 'help') console.log(HELP);
  else await start(options);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
