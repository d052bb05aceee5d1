import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { browserLanguage, DEMO_LANGUAGES } from '../../scripts/lib/demos.ts';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { claimsOf, type ReadyState, waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import type { Attribution } from '../../utils/attribution/index.ts';
import { marksOf } from '../../utils/highlight/index.ts';
import { directionOf } from '../../utils/i18n/languages.ts';
import { highlightsOf, layoutOf, openBrowser, press, serveArticles, watchTree } from './harness.ts';

const PARTS = ['sourced', 'anonymous', 'denial'].flatMap((label) => [`${label}-source`, `${label}-content`]);

/** Letters only: ranges leave out the line breaks between paragraphs, which the text has. */
const letters = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');

/** What the page should show, from the claims: the texts of each label and part, in the text's order. */
function expectedMarks({ article, attributions }: ReadyState): Record<string, string> {
  const marks = marksOf(attributions, { kinds: ['sourced', 'anonymous', 'denial'], style: 'full' });
  return Object.fromEntries(
    PARTS.map((name) => [
      name,
      letters(
        marks
          .filter(({ label, part }) => `${label}-${part}` === name)
          .map(({ span }) => article.text.slice(span.start, span.end)),
      ),
    ]),
  );
}

/** What the browser has painted, whatever the theme of the surroundings. */
async function paintedMarks(page: Page): Promise<Record<string, string>> {
  const highlights = Object.entries(await highlightsOf(page));
  return Object.fromEntries(
    PARTS.map((name) => [
      name,
      letters(highlights.filter(([key]) => key.startsWith(`isnad-${name}-`)).flatMap(([, texts]) => texts)),
    ]),
  );
}

/** Writes down, from now on, what the page flashes, which is gone after a moment; gives back how to read it. */
async function watchFlash(page: Page): Promise<() => Promise<string[]>> {
  const watched = await page.evaluateHandle(() => {
    let seen: string[] = [];
    const look = () => {
      const flashed = [...(CSS.highlights.get('isnad-flash') ?? [])];
      if (flashed.length === 0) return;
      seen = flashed.map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    };
    setInterval(look, 20);
    return () => seen;
  });
  return () => watched.evaluate((seen) => seen());
}

/** Where a claim begins, whatever comes first. */
const startOf = ({ source, cue, content }: Attribution) =>
  Math.min(...[source, cue, ...content].map((span) => span?.start ?? Number.POSITIVE_INFINITY));

/** Rows of the panel's list, in its order. */
const rowsOf = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-claim]')].map((row) => ({
      index: Number(row.getAttribute('data-claim')),
      label: row.closest('[data-label]')?.getAttribute('data-label'),
      text: row.textContent ?? '',
    })),
  );

const browsers = (['chromium', 'firefox'] as const).flatMap((kind) =>
  DEMO_LANGUAGES.map((language): [BrowserKind, string] => [kind, language]),
);

describe.each(browsers)('reading an article in %s (%s)', (kind, language) => {
  let site: Site;
  let launched: Launched;
  let page: Page;
  let panel: Panel;
  let state: ReadyState;
  let changes: () => Promise<string[]>;

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openBrowser(kind, { language: browserLanguage(language) });
    page = await launched.browser.newPage();
    await page.goto(`${site.origin}/${language}.html`);
    changes = await watchTree(page, 'body');
    await launched.clickAction(page);
    panel = await launched.waitForPanel();
    state = await waitForClaims(panel);
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('finds claims of all three kinds', () => {
    const labels = claimsOf(state).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(10);
    expect(new Set(labels)).toEqual(new Set(['sourced', 'anonymous', 'denial']));
  });

  it('leaves out the comments and the links to other articles', () => {
    const { text } = state.article;
    expect(text).not.toMatch(
      /neighbour said|جارنا|Most read|الأكثر قراءة|Engineer: old cranes|خبير: السدود القديمة/,
    );
  });

  it('marks the claims, all of them and nothing else', async () => {
    const painted = await paintedMarks(page);
    expect(painted).toEqual(expectedMarks(state));
    expect(painted['denial-content']).not.toBe('');
  });

  it('adds, takes and changes nothing in the page', async () => {
    expect(await changes()).toEqual([]);
  });

  it('lists the claims in order, with label, source and content', async () => {
    const claims = claimsOf(state);
    const rows = await until(
      async () => {
        const found = await rowsOf(panel);
        return found.length === claims.length ? found : null;
      },
      10_000,
      'The list did not come',
    );
    expect(rows.map(({ index }) => startOf(state.attributions[index]!))).toEqual(
      state.attributions.map(startOf).sort((a, b) => a - b),
    );
    for (const { index, label, text } of rows) {
      const claim = claims[index]!;
      expect(label).toBe(claim.label);
      if (claim.source !== null) expect(text).toContain(claim.source);
      expect(letters([text])).toContain(letters([claim.content.slice(0, 12)]));
    }
  });

  it('takes the direction of the article in the panel', async () => {
    const direction = await panel.evaluate(() => {
      const content = document.querySelector('[data-claim] [lang]') ?? document.querySelector('[data-claim]');
      return content && getComputedStyle(content).direction;
    });
    expect(direction).toBe(directionOf(language));
  });

  it('scrolls to a claim that is chosen in the panel, and flashes it', async () => {
    const last = state.attributions.length - 1;
    await page.evaluate(() => scrollTo(0, 0));
    const flashedTexts = await watchFlash(page);
    await press(panel, `[data-claim="${last}"]`);
    const flashed = await until(
      async () => {
        const texts = await flashedTexts();
        return texts.length > 0 ? letters(texts) : null;
      },
      15_000,
      'Nothing was flashed',
    );
    const { content } = state.attributions[last]!;
    expect(flashed).toContain(letters(content.map(({ start, end }) => state.article.text.slice(start, end))));
    await until(
      async () => ((await page.evaluate(() => scrollY > innerHeight / 2)) ? true : null),
      15_000,
      'The page did not scroll',
    );
    expect(await changes()).toEqual([]);
  });

  it('has moved nothing: without the marks everything stands where it stood', async () => {
    const marked = await layoutOf(page);
    // In a tab of its own: where it was clicked, the panel may read a reloaded page at once.
    const bare = await launched.browser.newPage();
    await bare.goto(page.url());
    expect(await highlightsOf(bare)).toEqual({});
    expect(await layoutOf(bare)).toEqual(marked);
  });
});
