/** The article itself, with its marks and the card of one of them. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Label } from '../../utils/preferences.ts';
import { articleHtml, read, type Scene, type Stage, THEMES, type Theme } from './stage.ts';

/** How long the pointer rests before the card is asked for, ms. */
const REST = 900;

/** Points at a mark of the article's story, the first of its label, so that its card opens. */
export async function pointAt(article: Page, label: Label): Promise<void> {
  await article.bringToFront();
  const place = await article.evaluate(async (wanted) => {
    const story = document.querySelector('figure');
    const name = [...CSS.highlights.keys()].find((one) => one.startsWith(`isnad-${wanted}`));
    const ranges = [...(CSS.highlights.get(name ?? '') ?? [])] as Range[];
    const range = ranges.find(({ startContainer }) =>
      story ? story.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING : true,
    );
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(done));
    const [box] = range.getClientRects();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, label);
  if (!place) throw new Error(`No ${label} is marked in the story.`);
  await article.mouse.move(place.x, place.y);
  await pause(REST);
}

/** The page as a reader has it who likes it so, read and pointed at. */
const marked = async (stage: Stage, theme: Theme, path?: string) => {
  await stage.article.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await read(stage, path);
  await pointAt(stage.article, 'denial');
  return stage.article;
};

const SEPIA =
  '<style>:root{color-scheme:light}body,body *{background:#f4ecd8!important;color:#5b4636!important}</style></head>';

export const ARTICLE_SCENES: readonly Scene[] = [
  ...THEMES.map(
    (theme): Scene => ({
      name: 'article',
      widths: [400, 1000],
      themes: [theme],
      play: (stage) => marked(stage, theme),
    }),
  ),
  {
    name: 'article-forced-colours',
    widths: [1000],
    forcedColours: true,
    play: (stage) => marked(stage, 'light'),
  },
  {
    name: 'article-sepia',
    widths: [1000],
    themes: ['light'],
    play: (stage) => {
      stage.site.put('/sepia.html', { body: articleHtml(stage.language).replace('</head>', SEPIA) });
      return marked(stage, 'light', '/sepia.html');
    },
  },
];
