/** The panel where there is no list of claims to show. */

import type { Page } from 'puppeteer-core';
import { pageHtml, read, retireReader, type Scene, type Stage, tellPanel, visit } from './stage.ts';

const QUIET = {
  ar: 'يمتد الشاطئ عشرة كيلومترات بين المرفأ القديم وحديقة النخيل، وتكثر فيه المقاهي والمراكب الصغيرة في فصل الصيف.',
  en: 'The beach runs for ten kilometres between the old port and the palm garden, and has many cafés and small boats in summer.',
} as const;
const BEACH = { ar: 'الشاطئ', en: 'The beach' } as const;
const SECTION = { ar: 'مجتمع', en: 'Harbour' } as const;

/** A page the panel has no claims of, once it says so. */
const show = (stage: Stage, path: string, title: string, body: string): Promise<Page> => {
  stage.site.put(path, { body: pageHtml(stage, title, body) });
  return visit(stage, `${stage.site.origin}${path}`, '.status__title');
};

export const STATE_SCENES: readonly Scene[] = [
  {
    name: 'state-no-claims',
    play: (stage) => {
      const title = BEACH[stage.language];
      const story = `<article><h1>${title}</h1>${`<p>${QUIET[stage.language]}</p>\n`.repeat(14)}</article>`;
      return show(stage, '/quiet.html', title, story);
    },
  },
  {
    name: 'state-reading-long',
    play: async (stage) => {
      await read(stage);
      await tellPanel(stage, { status: 'reading', progress: 0.4 });
      await stage.panel.waitForSelector('.status progress');
      return stage.panel;
    },
  },
  {
    name: 'state-no-text',
    play: (stage) => show(stage, '/short.html', SECTION[stage.language], '<p>…</p>'),
  },
  {
    name: 'state-front-page',
    play: async (stage) => {
      await read(stage);
      await tellPanel(stage, { status: 'not-article', reason: 'list' });
      await stage.panel.waitForSelector('.status__title');
      return stage.panel;
    },
  },
  { name: 'state-browser-page', play: (stage) => visit(stage, 'chrome://version/', '.status__title') },
  {
    name: 'state-failed',
    play: async (stage) => {
      await read(stage);
      await tellPanel(stage, { status: 'unsupported', reason: 'failed' });
      await stage.panel.waitForSelector('.status__title');
      return stage.panel;
    },
  },
  {
    name: 'state-not-allowed',
    play: (stage) =>
      visit(
        stage,
        `${stage.site.origin.replace('localhost', '127.0.0.1')}/${stage.language}.html`,
        '.status__title',
      ),
  },
  {
    name: 'state-updated',
    play: async (stage) => {
      const panel = await read(stage);
      await retireReader(stage);
      await panel.click('[data-claim]');
      await panel.waitForSelector('.status__title');
      return panel;
    },
  },
];
