import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, until } from '../../scripts/lib/launched.ts';
import { claimsOf, type ReadyState } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import type { MessageName, Payload, Reply } from '../../utils/messaging.ts';
import { highlightsOf, markedTexts, openChromium, serveArticles, watchTree } from './harness.ts';

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

const story = (...more: string[]) =>
  [
    'The transport minister, Daniel Okoro, said on Tuesday that all eleven cranes would be closed until each of them had been inspected.',
    'Three people familiar with the inquiry said that engineers had reported cracks in the jib as early as November.',
    'The port authority denied that it had received any written warning about the state of crane four.',
    ...more,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('');

const page = (body: string, title = 'Cranes at the port closed') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

const HEADLINE = '<h1>Cranes at the port closed</h1>';

const PAGES = {
  '/living.html': page(`<main><article>${HEADLINE}${story()}</article></main>`),
  '/shadow.html': page(
    `${HEADLINE}<news-story></news-story><script>customElements.define('news-story', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = \`<article>${story()}</article>\`; }
    })</script>`,
  ),
  '/frame.html': page('<iframe src="/living.html" style="width: 100%; height: 700px"></iframe>'),
  '/late.html': page('<div id="app"></div>'),
  '/links.html': page(
    `<ul>${Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Another story of the day, number ${at}</a></li>`).join('')}</ul><p>Officials said that this line belongs to no story.</p>`,
    'The Ledger',
  ),
  '/dark.html': page(
    `<style>html { background: #14181b; color: #e8e6e1 } aside, blockquote { background: #fff; color: #111 }</style>
     <article>${HEADLINE}${story()}<blockquote><p>Helen Marsh, a spokeswoman for the port, said that the cranes were old and that everyone knew it.</p></blockquote></article>`,
  ),
};

/** Lets the page know whether its reader wants motion; gives back how to read what has moved since, by animation or transition. */
async function watchMotion(page: Page, motion: 'no-preference' | 'reduce'): Promise<() => string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: motion }]);
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const moved: string[] = [];
  const session = await page.createCDPSession();
  session.on('Animation.animationStarted', ({ animation }) => moved.push(animation.type));
  await session.send('Animation.enable');
  return () => moved;
}

/** Several frames one after another, and with them whatever would have begun to move. */
const drawFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  });

describe('a page that is read', () => {
  let site: Site;
  let launched: Launched<Page>;
  let tab: Page;
  let panel: Page;

  /** Sends the reader of the tab in front a message, as the extension's own pages do. */
  async function ask<Name extends MessageName>(name: Name, payload?: Payload<Name>): Promise<Reply<Name>> {
    const answer = await panel.evaluate(
      async (message) => {
        const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.tabs.sendMessage(front!.id!, message, { frameId: 0 }).catch(() => null);
      },
      { isnad: name, payload: payload ?? null },
    );
    return answer as Reply<Name>;
  }

  const stateWhere = (is: (state: ReadyState) => boolean, what: string) =>
    until(
      async () => {
        const state = await ask('reader/state');
        return state?.status === 'ready' && is(state) ? state : null;
      },
      15_000,
      what,
    );

  const contents = (state: ReadyState) => claimsOf(state).map(({ content }) => content);
  const has = (words: string) => (state: ReadyState) => contents(state).some((text) => text.includes(words));

  const open = async (path: keyof typeof PAGES | '/en.html') => {
    await tab.goto(`${site.origin}${path}`);
    await launched.clickAction(tab);
  };

  beforeAll(async () => {
    site = await serveArticles();
    for (const [path, body] of Object.entries(PAGES)) site.put(path, { body });
    launched = await openChromium({ language: 'en-US' });
    tab = await launched.browser.newPage();
    await open('/living.html');
    panel = await launched.waitForPanel();
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('gains the claims of a paragraph that is added, without being touched', async () => {
    const before = await stateWhere(has('eleven cranes'), 'The article was not read');
    const changes = await watchTree(tab, 'article');
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A union leader, Rosa Lind, said that the men would not go back before spring.';
      document.querySelector('article')!.append(added);
    });
    const after = await stateWhere(has('before spring'), 'The added paragraph was not read');
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(await changes()).toEqual(['childList  of ARTICLE']);
    const painted = await markedTexts(tab);
    expect(painted.some((text) => text.includes('before spring'))).toBe(true);
  });

  it('loses the claims of a paragraph that goes, and follows a word that changes', async () => {
    await tab.evaluate(() => {
      const [first, second] = document.querySelectorAll('p');
      second!.remove();
      first!.firstChild!.textContent = first!.textContent!.replace('eleven', 'twelve');
    });
    const state = await stateWhere(has('twelve cranes'), 'The change was not read');
    expect(contents(state).some((text) => text.includes('cracks in the jib'))).toBe(false);
  });

  it('marks nothing twice when the same words come in new nodes', async () => {
    const before = await stateWhere(() => true, 'Not read');
    const count = (marks: Record<string, string[]>) => Object.values(marks).flat().sort();
    const marks = count(await highlightsOf(tab));
    await tab.evaluate(() => {
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
    });
    await until(
      async () => (JSON.stringify(count(await highlightsOf(tab))) === JSON.stringify(marks) ? true : null),
      15_000,
      'The marks did not come back',
    );
    const after = await stateWhere(() => true, 'Not read');
    expect(after.article.text).toBe(before.article.text);
  });

  it('starts over when a single-page application goes to another address', async () => {
    await tab.evaluate(
      (html) => {
        history.pushState({}, '', '/living.html?story=2');
        document.querySelector('main')!.innerHTML = html;
        document.title = 'Bakers warn of flour shortage';
      },
      `<article><h1>Bakers warn of flour shortage</h1>${story().replaceAll('cranes', 'bakeries')}</article>`,
    );
    const state = await stateWhere(has('eleven bakeries'), 'The new article was not read');
    expect(state.article.url).toContain('story=2');
    expect(state.article.text.startsWith('Bakers warn')).toBe(true);
  });

  it('shows a card on the claim that is stepped to, and closes it on Escape', async () => {
    const cards = () =>
      tab.evaluate(
        () => [...document.documentElement.children].filter((one) => one.matches(':popover-open')).length,
      );
    await ask('reader/command', 'next');
    await until(async () => ((await cards()) === 1 ? true : null), 5_000, 'No card came');
    const { article, attributions } = await stateWhere(() => true, 'Not read');
    const first = attributions[0]!.source!;
    expect((await highlightsOf(tab))['isnad-focus']).toEqual([article.text.slice(first.start, first.end)]);
    await tab.keyboard.press('Escape');
    await until(async () => ((await cards()) === 0 ? true : null), 5_000, 'The card stayed');
    expect((await highlightsOf(tab))['isnad-focus'], 'the focus is gone with its card').toEqual([]);
    expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('shows of a denial that it is one, and where the keyboard is, while its card is open', async () => {
    const { attributions } = await stateWhere(() => true, 'Not read');
    const isOnDenial = async () => ((await highlightsOf(tab))['isnad-pointed-denial'] ?? []).length > 0;
    for (let step = 0; step < attributions.length && !(await isOnDenial()); step++) {
      await ask('reader/command', 'next');
    }
    const pointed = await highlightsOf(tab);
    expect(pointed['isnad-pointed-denial']).not.toEqual([]);
    expect(pointed['isnad-pointed-sourced'] ?? []).toEqual([]);
    expect(pointed['isnad-pointed-anonymous'] ?? []).toEqual([]);
    const styles = await tab.evaluate(() => {
      const styleOf = (name: string) =>
        getComputedStyle(document.querySelector('p')!, `::highlight(${name})`);
      return {
        tint: styleOf('isnad-pointed-denial').backgroundColor,
        focus: styleOf('isnad-focus').textDecorationLine,
      };
    });
    expect(styles).toEqual({ tint: 'rgba(244, 63, 94, 0.14)', focus: 'overline' });
    await tab.keyboard.press('Escape');
  });

  it.each([
    ['goes to a claim smoothly, and its card and the panel answer with a movement', 'no-preference', true],
    ['does so without any motion for a reader who wants none', 'reduce', false],
  ] as const)('%s', async (_, motion, moves) => {
    await open('/en.html');
    const { attributions } = await stateWhere(({ article }) => article.url.endsWith('/en.html'), 'Not read');
    const [inTab, inPanel] = await Promise.all([tab, panel].map((page) => watchMotion(page, motion)));
    const scrolled = await tab.evaluateHandle(() => {
      const seen = { positions: new Set<number>(), ended: false };
      document.addEventListener('scroll', () => seen.positions.add(scrollY));
      document.addEventListener('scrollend', () => {
        seen.ended = true;
      });
      return seen;
    });
    await ask('reader/go', { index: attributions.length - 1, flash: true });
    await tab.waitForFunction((seen) => seen.ended, { polling: 50 }, scrolled);
    await ask('reader/command', 'card');
    await tab.waitForFunction(() => document.querySelector(':popover-open') !== null, { polling: 50 });
    await panel.hover('.head__tools .button');
    await panel.waitForFunction(() => {
      const button = document.querySelector('.head__tools .button')!;
      return getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)';
    });
    // What is drawn is told afterwards: a motion is waited for, none is certain once some frames were drawn.
    if (moves) {
      for (const [what, seen] of Object.entries({ card: inTab!, panel: inPanel! }))
        await until(
          async () => (seen().length > 0 ? true : null),
          15_000,
          `No motion was seen in the ${what}`,
        );
    } else await Promise.all([tab, panel].map(drawFrames));
    const places = await scrolled.evaluate((seen) => seen.positions.size);
    expect({ scrolls: places > 1, card: inTab!().length > 0, panel: inPanel!().length > 0 }).toEqual({
      scrolls: moves,
      card: moves,
      panel: moves,
    });
    await tab.keyboard.press('Escape');
  });

  it('shows and hides its marks', async () => {
    await ask('reader/command', 'toggle');
    await until(async () => ((await markedTexts(tab)).length === 0 ? true : null), 5_000, 'The marks stayed');
    await ask('reader/command', 'toggle');
    expect((await markedTexts(tab)).length).toBeGreaterThan(0);
  });

  it('may be an article in a shadow root', async () => {
    await open('/shadow.html');
    const state = await stateWhere(has('eleven cranes'), 'The article in the shadow root was not read');
    expect(state.attributions.length).toBeGreaterThanOrEqual(3);
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A union leader, Rosa Lind, said that the men would not go back before spring.';
      document.querySelector('news-story')!.shadowRoot!.querySelector('article')!.append(added);
    });
    await stateWhere(has('before spring'), 'The paragraph added in the shadow root was not read');
  });

  it('may be an article in a frame of the same site', async () => {
    await open('/frame.html');
    await stateWhere(has('eleven cranes'), 'The article in the frame was not read');
    const painted = await tab.evaluate(() => {
      const inner = document.querySelector('iframe')!.contentWindow as unknown as { CSS: typeof CSS };
      return [...inner.CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    });
    expect(painted).toBeGreaterThan(0);
  });

  it('may become an article after it was none', async () => {
    await open('/late.html');
    await until(
      async () => ((await ask('reader/state'))?.status === 'not-article' ? true : null),
      15_000,
      'The empty page was taken for an article',
    );
    await tab.evaluate((html) => {
      document.querySelector('#app')!.innerHTML = html;
    }, `<article>${HEADLINE}${story()}</article>`);
    await stateWhere(has('eleven cranes'), 'The late article was not read');
  });

  it('is not taken for an article when it is a list of links, but can be read all the same', async () => {
    await open('/links.html');
    await until(
      async () => {
        const state = await ask('reader/state');
        return state?.status === 'not-article' && state.reason === 'list' ? true : null;
      },
      15_000,
      'The list was taken for an article',
    );
    await ask('reader/read-anyway');
    const state = await stateWhere(({ scope }) => scope === 'page', 'The page was not read');
    expect(state.article.text).toContain('Officials said');
  });

  it('can be read in part: what is selected', async () => {
    await tab.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('p')!));
    expect(await ask('reader/read-selection')).toBe(true);
    const state = await stateWhere(({ scope }) => scope === 'selection', 'The selection was not read');
    expect(state.article.text).toBe('Officials said that this line belongs to no story.');
  });

  it.each<[string, (html: string) => void]>([
    [
      'writes itself anew (document.write)',
      (html) => {
        document.open();
        document.write(
          `<title>Bakers warn</title><article><h1>Bakers warn of shortage</h1>${html}</article>`,
        );
        document.close();
      },
    ],
    [
      'swaps its body for another',
      (html) => {
        const body = document.createElement('body');
        body.innerHTML = `<article><h1>Bakers warn of shortage</h1>${html}</article>`;
        document.body = body;
      },
    ],
  ])('is read again when it %s, and followed from then on', async (_, rewrite) => {
    await open('/living.html');
    await stateWhere(has('eleven cranes'), 'The article was not read');
    await tab.evaluate(rewrite, story().replaceAll('cranes', 'bakeries'));
    await stateWhere(has('eleven bakeries'), 'What was written was not read');
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A union leader, Rosa Lind, said that the men would not go back before spring.';
      document.querySelector('article')!.append(added);
    });
    await stateWhere(has('before spring'), 'What was added after that was not read');
    const painted = await markedTexts(tab);
    expect(painted.some((text) => text.includes('before spring'))).toBe(true);
    await ask('reader/command', 'next');
    await tab.keyboard.press('Escape');
  });

  it('is let alone while its tab is hidden, and followed when it is seen again', async () => {
    await open('/living.html');
    await stateWhere(has('eleven cranes'), 'The article was not read');
    const other = await launched.browser.newPage();
    await other.bringToFront();
    await tab.waitForFunction(() => document.visibilityState === 'hidden', { polling: 50 });
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A union leader, Rosa Lind, said that the men would not go back before spring.';
      document.querySelector('article')!.append(added);
    });
    const isMarked = async () => (await markedTexts(tab)).some((text) => text.includes('before spring'));
    // Longer than a reader lets even a busy page wait. That nothing comes can only be waited for.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await isMarked()).toBe(false);
    await other.close();
    await tab.bringToFront();
    await until(
      async () => ((await isMarked()) ? true : null),
      10_000,
      'It was not read when it was seen again',
    );
  });

  it('says so when JavaScript is off', async () => {
    await tab.setJavaScriptEnabled(false);
    await open('/living.html');
    const state = await until(
      async () => {
        const now = await ask('reader/state');
        return now === null || now.status === 'reading' ? null : now;
      },
      15_000,
      'It came to no end',
    );
    expect(state).toEqual({ status: 'unsupported', reason: 'scripts' });
    await tab.setJavaScriptEnabled(true);
  });

  it('takes its colours from what is really behind each paragraph', async () => {
    await open('/dark.html');
    await stateWhere(has('everyone knew it'), 'The dark page was not read');
    const marks = await highlightsOf(tab);
    const themed = (theme: string) =>
      Object.entries(marks)
        .filter(([name]) => name.endsWith(theme))
        .flatMap(([, texts]) => texts)
        .join(' ');
    expect(themed('-dark')).toContain('eleven cranes');
    expect(themed('-light')).toContain('everyone knew it');
    expect(themed('-light')).not.toContain('eleven cranes');
  });
});
