import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeStage, LANGUAGES, openStage, type Stage } from '../../scripts/scenes/index.ts';
import { read } from '../../scripts/scenes/stage.ts';

describe.each(LANGUAGES)('page and panel move together, in %s', (language) => {
  let stage: Stage;
  let article: Page;
  let panel: Page;

  beforeAll(async () => {
    stage = await openStage(language, inject('extension').chromium);
    ({ article, panel } = stage);
    await read(stage);
  });
  afterAll(() => stage && closeStage(stage));

  /** Where the strip shows the page's screen: the fraction of the article above it. */
  const place = () =>
    panel.evaluate(() =>
      Number(
        document.querySelector<HTMLElement>('.minimap__viewport')?.style.getPropertyValue('--at') ??
          Number.NaN,
      ),
    );
  const listIsAt = () => panel.evaluate(() => scrollY);

  it('scrolling the page moves the strip and the list', async () => {
    await article.bringToFront();
    await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(place, { timeout: 10_000 }).toBeLessThan(0.05);
    const before = await listIsAt();
    await article.evaluate(() =>
      [...document.querySelectorAll('article p')]
        .at(-1)!
        .scrollIntoView({ block: 'end', behavior: 'instant' }),
    );
    await expect.poll(place, { timeout: 10_000 }).toBeGreaterThan(0.3);
    await expect.poll(listIsAt, { timeout: 10_000 }).toBeGreaterThan(before + 200);
  });

  it('pointing at a mark marks its row, until the pointer goes', async () => {
    const pointAt = await article.evaluate(async () => {
      const name = [...CSS.highlights.keys()].find((one) => one.includes('denial'))!;
      const [range] = [...CSS.highlights.get(name)!] as Range[];
      range!.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
      const box = range!.getClientRects()[0]!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await article.mouse.move(pointAt.x, pointAt.y);
    await panel.waitForSelector('.claim[data-pointed="true"][data-label="denial"]');
    await article.mouse.move(2, 2);
    await panel.waitForSelector('.claim[data-pointed="true"]', { hidden: true });
  });

  it('the strip leads to a claim of the page', async () => {
    await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await panel.focus('.minimap');
    await panel.keyboard.press('End');
    await expect.poll(() => article.evaluate(() => scrollY), { timeout: 10_000 }).toBeGreaterThan(200);
  });
});
