import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { markedTexts, openChromium, readPage, serveArticles } from './harness.ts';

/** What is drawn on the paper: the page descriptions of a PDF, unpacked. */
function drawnIn(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts: string[] = [];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 1)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    try {
      parts.push(inflateSync(file.subarray(start, file.indexOf('endstream', start))).toString('latin1'));
    } catch {
      // A font or a picture packed in another way.
    }
  }
  return parts.join('\n');
}

/** The line under sourced claims on white, #0f766e. */
const LINE = /0?\.0588\d* 0?\.462[67]\d* 0?\.431[34]\d* (?:rg|RG|sc|SC|scn|SCN)/;

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** Firefox prints no highlights at all (153): there is nothing to switch on or off. */
describe('an article printed in Chromium', () => {
  let site: Site;
  let launched: Launched<Page>;
  let page: Page;
  let panel: Panel;

  const marks = async () => (await markedTexts(page)).length;
  const print = async () => drawnIn(await page.pdf());

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openChromium({ language: 'en-US' });
    ({ page, panel } = await readPage(launched, `${site.origin}/en.html`));
    await waitForClaims(panel);
    await until(async () => ((await marks()) > 10 ? true : null), 10_000, 'It was not marked');
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('has no marks on paper, and has them on the screen again', async () => {
    const before = await marks();
    expect(await print()).not.toMatch(LINE);
    await until(async () => ((await marks()) === before ? true : null), 5_000, 'The marks did not come back');
  });

  it('has them on paper too where the reader wants that', async () => {
    await panel.evaluate(() =>
      chrome.storage.local.set({
        settings: { language: 'auto', kinds: ['sourced', 'anonymous', 'denial'], style: 'full', print: true },
      }),
    );
    await until(async () => (LINE.test(await print()) ? true : null), 15_000, 'The marks were not printed');
  });
});
