/** The article itself, with its marks and the card of one of them. */

import { setTimeout as pause } from 'node:timers/promises';
import { articleHtml, read, type Scene, type Stage, THEMES, type Theme } from './stage.ts';

/** How long the pointer rests before the card is asked for, ms. */
const REST = 900;

/** Points at the first denial of the article, where the reader's eye goes. */
async function pointAtDenial({ article }: Stage): Promise<void> {
  await article.bringToFront();
  const place = await article.evaluate(async () => {
    const name = [...CSS.highlights.keys()].find((one) => one.includes('denial'));
    const [range] = [...(CSS.highlights.get(name ?? '') ?? [])] as Range[];
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(done));
    const [box] = range.getClientRects();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (!place) throw new Error('No denial is marked on the page.');
  await article.mouse.move(place.x, place.y);
  await pause(REST);
}

/** The page as a reader has it who likes it so, read and pointed at. */
const marked = async (stage: Stage, theme: Theme, path?: string) => {
  await stage.article.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await read(stage, path);
  await pointAtDenial(stage);
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
