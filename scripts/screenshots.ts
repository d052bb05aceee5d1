/**
 * `npm run screenshots`: every screen of the extension, in both languages, light and dark, as the real
 * extension shows it in a real Chromium. `--only WORD` takes those whose name has the word in it.
 */

import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension, ROOT } from './lib/build.ts';
import { launchChromium } from './lib/chromium.ts';
import type { Launched } from './lib/launched.ts';
import { waitForReader } from './lib/reader.ts';
import { type Site, serve } from './lib/serve.ts';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

const LANGUAGES = ['ar', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
type Language = (typeof LANGUAGES)[number];
type Theme = (typeof THEMES)[number];

interface Stage {
  readonly launched: Launched<Page>;
  readonly site: Site;
  readonly language: Language;
  /** The tab with the article. */
  readonly article: Page;
  readonly panel: Page;
}

interface Scene {
  readonly name: string;
  /** CSS px; the panel's own widths unless said. */
  readonly widths?: readonly number[];
  readonly height?: number;
  /** Brings the screen about; gives back the page to photograph. */
  readonly play: (stage: Stage) => Promise<Page>;
  /** Leaves the stage as it was. */
  readonly strike?: (stage: Stage) => Promise<unknown>;
}

const PANEL_WIDTHS = [320, 420];

const prose = (paragraph: string, times: number) => `<p>${paragraph}</p>\n`.repeat(times);
const html = (language: Language, title: string, body: string) =>
  `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body><article><h1>${title}</h1>${body}</article>`;

const QUIET = {
  ar: 'يمتد الشاطئ عشرة كيلومترات بين المرفأ القديم وحديقة النخيل، وتكثر فيه المقاهي والمراكب الصغيرة في فصل الصيف.',
  en: 'The beach runs for ten kilometres between the old port and the palm garden, and has many cafés and small boats in summer.',
} as const;

/** Goes to an address in the article's tab, and waits until the panel shows `selector`. */
async function visit({ article, panel }: Stage, url: string, selector: string): Promise<Page> {
  await article.goto(url);
  await panel.waitForSelector(selector, { timeout: 20_000 });
  return panel;
}

const articleUrl = ({ site, language }: Stage) => `${site.origin}/${language}.html`;

async function readArticle(stage: Stage): Promise<Page> {
  await visit(stage, articleUrl(stage), '[data-claim]');
  await waitForReader(stage.panel);
  return stage.panel;
}

/** A page of the extension, in a tab of its own. */
async function openPage({ launched }: Stage, name: string, selector: string): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
  await page.waitForSelector(selector);
  return page;
}

async function backToArticle({ launched, article }: Stage): Promise<void> {
  for (const page of await launched.browser.pages()) {
    if (page !== article && !page.url().includes('sidepanel')) await page.close();
  }
  await article.bringToFront();
}

const NOTE = {
  ar: 'طلبت من الوزارة محضر الاجتماع. الجواب خلال أسبوع.',
  en: 'Asked the ministry for the minutes. They answer within a week.',
} as const;
const TAG = { ar: 'متابعة', en: 'follow-up' } as const;

async function writeNote(stage: Stage, place: number): Promise<Page> {
  const { panel, language } = stage;
  await readArticle(stage);
  const claims = await panel.$$('[data-claim]');
  await claims[place]!.click();
  const row = `li:has(> .claim[data-open="true"])`;
  if (await panel.$(`${row} .note`)) return panel;
  await panel.click(`${row} .claim__actions .button`);
  await panel.waitForSelector(`${row} textarea`);
  await panel.type(`${row} textarea`, NOTE[language]);
  await panel.type(`${row} .tags .field`, TAG[language]);
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('[data-status="saved"]');
  return panel;
}

const SCENES: readonly Scene[] = [
  { name: 'panel-list', play: readArticle, widths: [320, 420, 800] },
  {
    name: 'panel-claim',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.click('[data-label="denial"] [data-claim]');
      return panel;
    },
  },
  {
    name: 'panel-filters',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.click('.toolbar__filters');
      await panel.click('.summary__labels [data-label="anonymous"]');
      return panel;
    },
  },
  {
    name: 'panel-sources',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.click('.toolbar .segmented__choice:nth-of-type(2) input');
      return panel;
    },
  },
  {
    name: 'panel-search',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.type('.toolbar input[type="search"]', stage.language === 'ar' ? 'الوزاره' : 'ministry');
      return panel;
    },
  },
  {
    name: 'panel-nothing-matches',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.type('.toolbar input[type="search"]', 'zzz');
      return panel;
    },
  },
  { name: 'panel-note-writing', play: (stage) => writeNote(stage, 2) },
  {
    name: 'panel-note',
    play: async (stage) => {
      const panel = await writeNote(stage, 2);
      if (await panel.$('.editor')) await panel.click('.editor [type="submit"]');
      await panel.waitForSelector('.note');
      return panel;
    },
  },
  {
    name: 'panel-no-claims',
    play: (stage) => {
      stage.site.put('/quiet.html', {
        body: html(stage.language, 'الشاطئ · The beach', prose(QUIET[stage.language], 14)),
      });
      return visit(stage, `${stage.site.origin}/quiet.html`, '.panel__list .status');
    },
  },
  {
    name: 'panel-not-article',
    play: (stage) => {
      stage.site.put('/short.html', { body: html(stage.language, 'صفحة · Page', '<p>نص قصير. Short.</p>') });
      return visit(stage, `${stage.site.origin}/short.html`, '.status');
    },
  },
  {
    name: 'panel-browser-page',
    play: async (stage) => visit(stage, 'chrome://version/', '.status'),
  },
  {
    name: 'panel-permission',
    play: async (stage) => visit(stage, articleUrl(stage).replace('localhost', '127.0.0.1'), '.status'),
  },
  {
    name: 'panel-gone',
    play: async (stage) => {
      const panel = await readArticle(stage);
      await panel.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        await chrome.tabs.sendMessage(tab!.id!, { isnad: 'reader/retire', payload: null }, { frameId: 0 });
      });
      await panel.click('[data-claim]');
      await panel.waitForSelector('.status');
      return panel;
    },
  },
  {
    name: 'library',
    widths: [420, 1100],
    play: (stage) => openPage(stage, 'library', '.library__note, .status'),
    strike: backToArticle,
  },
  {
    name: 'options',
    widths: [420, 1100],
    height: 1500,
    play: (stage) => openPage(stage, 'options', 'h1'),
    strike: backToArticle,
  },
  {
    name: 'welcome',
    widths: [420, 1100],
    play: (stage) => openPage(stage, 'welcome', 'h1'),
    strike: backToArticle,
  },
];

async function photograph(page: Page, out: string, name: string, scene: Scene): Promise<void> {
  const session = await page.createCDPSession();
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme satisfies Theme }]);
    for (const width of scene.widths ?? PANEL_WIDTHS) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: scene.height ?? 900,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
      const path = join(out, `${name}-${theme}-${width}.png`) as `${string}.png`;
      await page.screenshot({ path });
      console.log(relative(process.cwd(), path));
    }
  }
  await session.detach();
}

async function play(language: Language, scenes: readonly Scene[], extension: string, out: string) {
  const site = await serve(join(ROOT, 'tests/fixtures/articles'));
  const launched = await launchChromium({
    extension,
    headless: true,
    language: language === 'ar' ? 'ar' : 'en-US',
  });
  try {
    const [article] = await launched.browser.pages();
    if (!article) throw new Error('The browser opened no tab.');
    await article.goto(`${site.origin}/${language}.html`);
    await launched.clickAction(article);
    const panel = await launched.waitForPanel();
    const stage: Stage = { launched, site, language, article, panel };
    for (const scene of scenes) {
      try {
        const page = await scene.play(stage);
        await photograph(page, out, `${scene.name}-${language}`, scene);
        await scene.strike?.(stage);
      } catch (error) {
        console.error(`${scene.name} (${language}): ${error instanceof Error ? error.message : error}`);
        await panel.screenshot({
          path: join(out, `failed-${scene.name}-${language}.png`) as `${string}.png`,
        });
        process.exitCode = 1;
      }
    }
  } finally {
    await launched.close();
    await site.close();
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    lang: { type: 'string' },
    out: { type: 'string', default: 'artifacts/screenshots' },
    'no-build': { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const extension = values['no-build'] ? join(ROOT, '.output/chrome-mv3') : await buildExtension('chrome');
const scenes = SCENES.filter(({ name }) => name.includes(values.only));
for (const language of LANGUAGES) {
  if (values.lang === undefined || values.lang === language) await play(language, scenes, extension, out);
}
