import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../locales/ar.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { extensionTab } from '../../scripts/lib/firefox.ts';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { highlightsOf, markedTexts, openBrowser, press, readPage, serveArticles, there } from './harness.ts';

async function openOptions(
  { browser, extensionId }: Launched,
  kind: BrowserKind,
  panel: Panel,
): Promise<Panel> {
  await press(panel, '.head__tools .button:last-child');
  if (kind === 'firefox') return extensionTab(browser, 'options');
  const target = await browser.waitForTarget(
    (one) => one.url() === `chrome-extension://${extensionId}/options.html`,
  );
  return (await target.page())!;
}

describe.each<BrowserKind>(['chromium', 'firefox'])('the options, in %s', (kind) => {
  let site: Site;
  let launched: Launched;
  let article: Page;
  let panel: Panel;
  let options: Panel;

  const shows = (page: Panel, words: string) =>
    until(
      () => page.evaluate((wanted) => document.body.textContent!.includes(wanted) || null, words),
      10_000,
      `“${words}” was not shown`,
    );
  const choose = (name: string) =>
    options.evaluate((wanted) => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent!.trim() === wanted);
      if (!label) throw new Error(`nothing is called ${wanted}`);
      label.querySelector('input')!.click();
    }, name);
  const denials = async () =>
    Object.entries(await highlightsOf(article))
      .filter(([name]) => name.startsWith('isnad-denial'))
      .flatMap(([, texts]) => texts).length;

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openBrowser(kind, { language: 'en-US' });
    ({ page: article, panel } = await readPage(launched, `${site.origin}/en.html`));
    await waitForClaims(panel);
    options = await openOptions(launched, kind, panel);
    await shows(options, en.options.marks);
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('another language is the interface’s at once, here and in the panel', async () => {
    await choose('العربية');
    await shows(options, ar.options.marks);
    await shows(panel, ar.panel.state_browser_page);
    const root = await options.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect(root).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  it('a kind that is not wanted is marked no longer on the page that is open', async () => {
    expect(await denials()).toBeGreaterThan(0);
    await choose(ar.labels.denial);
    await until(async () => ((await denials()) === 0 ? true : null), 10_000, 'The denials stayed marked');
    expect((await markedTexts(article)).length).toBeGreaterThan(10);
  });

  it('erasing is offered where nothing but a correction is kept, and asked about first', async () => {
    const cannotErase = () =>
      options.evaluate(() => document.querySelector<HTMLButtonElement>('#data .button--danger')!.disabled);
    const pressInPanel = async (selector: string) => {
      await there(panel, selector);
      await press(panel, selector);
    };
    expect(await cannotErase()).toBe(true);
    await article.bringToFront();
    await pressInPanel('[data-claim="2"]');
    await pressInPanel('.claim__actions .button:nth-of-type(3)');
    await pressInPanel('.correct .button--danger');
    options = await openOptions(launched, kind, panel);
    await until(async () => ((await cannotErase()) ? null : true), 10_000, 'A correction was not told of');
    await press(options, '#data .button--danger');
    await shows(options, ar.options.erase_title);
  });
});
