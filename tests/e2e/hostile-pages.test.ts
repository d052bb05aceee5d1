import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForReader } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openChromium, serveArticles } from './harness.ts';
import { lengthsOf, recordTasks } from './tasks.ts';

/**
 * Pages that try to break the reader, to run in it or to hang through it. On each of them it comes to
 * an end without a task longer than 200 ms, says which limit it reached, and the page goes on working.
 */

const NAMES = [
  'Karim Haddad',
  'Lina Sabbagh',
  'the harbour master',
  'two port officials',
  'a foreign diplomat',
];
const FACTS = [
  'the quay had been closed',
  'the crane was repaired',
  'no cargo was lost',
  'the inquiry is over',
];

/** An article with a claim a paragraph. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, at) => {
  const [name, fact] = [NAMES[at % NAMES.length], FACTS[at % FACTS.length]];
  return `<p>On the ${at + 1}th day of the month ${name} said that ${fact} before the ships came in, and work at the port went on through the night.</p>`;
}).join('');

const ARTICLE = `<h1>The port opens again</h1>${PARAGRAPHS}`;

const pageOf = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The port opens again</title>
<script>
  window.leaks = ''; window.ran = []; window.pulse = 0;
  window.registry = CSS.highlights; window.NativeRange = Range;
  setInterval(() => { window.pulse += 1; }, 20);
</script><script>${script}</script></head><body>${body}</body></html>`;

interface Hostile {
  readonly html: string;
  readonly limits?: readonly string[];
  /** The fewest claims there are; 1 unless told. */
  readonly claims?: number;
  /** Runs in the page once the reader has come to an end. */
  readonly after?: (page: Page, panel: Panel) => Promise<void>;
  /** ms the reader may take; the engine reads a megabyte in another process meanwhile. */
  readonly patience?: number;
}

const trap = (object: string, names: readonly string[]) =>
  names.map((name) => `${object}.${name} = function () { leaks += '${object}.${name}' + ' '; };`).join('\n');

const HOSTILE: Record<string, Hostile> = {
  'prototype pollution': {
    html: pageOf(
      ARTICLE,
      `for (const name of ['start', 'end', 'text', 'status', 'isnad', 'payload', 'then', 'get', 'node'])
         Object.defineProperty(Object.prototype, name, { configurable: true, get() { return 'polluted'; }, set() {} });
       Array.prototype.map = Array.prototype.push = function () { leaks += 'array' + ' '; return []; };
       String.prototype.slice = () => { leaks += 'slice' + ' '; return '<img src=x onerror=ran.push(1)>'; };
       ${trap('Promise.prototype', ['then', 'finally'])}
       JSON.stringify = () => { leaks += 'JSON' + ' '; return ''; };`,
    ),
    claims: 8,
  },
  'functions of the browser replaced': {
    html: pageOf(
      ARTICLE,
      `Object.defineProperty(CSS, 'highlights', { get() { leaks += 'highlights' + ' '; return new Map(); } });
       for (const name of ['Range', 'Highlight', 'Intl', 'MutationObserver', 'IntersectionObserver', 'requestIdleCallback', 'AbortSignal', 'Map', 'chrome', 'browser'])
         Object.defineProperty(window, name, { get() { leaks += name + ' '; return undefined; } });
       ${trap('Document.prototype', ['createRange', 'createElement', 'createTreeWalker', 'querySelectorAll'])}
       ${trap('Element.prototype', ['getAttribute', 'attachShadow', 'getBoundingClientRect', 'append'])}
       window.getComputedStyle = () => { leaks += 'getComputedStyle' + ' '; return {}; };`,
    ),
    claims: 8,
  },
  'a storm of changes': {
    html: pageOf(
      `<article>${ARTICLE}</article>`,
      `setInterval(() => {
         const article = document.querySelector('article');
         if (!article) return;
         for (let i = 0; i < 60; i += 1) {
           const p = document.createElement('p');
           p.textContent = 'An aide said that change number ' + Math.random() + ' was the last one.';
           article.append(p);
           if (article.children.length > 60) article.children[20].remove();
           article.children[3].firstChild.data += ' ';
           article.children[4].toggleAttribute('data-x');
         }
       }, 30);`,
    ),
    claims: 5,
  },
  'one text node of 20 MB': {
    html: pageOf(
      '<article id="a"></article>',
      `addEventListener('DOMContentLoaded', () => {
         const line = 'The mayor said that the bridge would open in the spring, and the workers went home. ';
         const box = document.getElementById('a');
         box.style.cssText = 'height: 300px; overflow: hidden; contain: strict';
         box.textContent = line.repeat(Math.ceil(20_000_000 / line.length));
       });`,
    ),
    limits: ['characters'],
    claims: 100,
    patience: 90_000,
  },
  '200,000 nodes': {
    html: pageOf(
      `<article>${ARTICLE}<div id="a" style="contain: strict; height: 300px; overflow: hidden"></div></article>`,
      `addEventListener('DOMContentLoaded', () => {
         const all = document.createDocumentFragment();
         for (let i = 0; i < 100_000; i += 1) {
           const span = document.createElement('span');
           span.textContent = 'x' + i + ' ';
           all.append(span);
         }
         document.getElementById('a').append(all);
       });`,
    ),
    limits: ['nodes'],
    claims: 8,
    patience: 90_000,
  },
  // More than this many rendered inside one another end Chromium's own renderer, with us or without.
  '5,000 elements inside one another, and 10,000 that are not rendered': {
    html: pageOf(
      ARTICLE,
      `addEventListener('DOMContentLoaded', () => {
         const nest = (depth) => {
           const top = document.createElement('span');
           let at = top;
           for (let i = 0; i < depth; i += 1) at = at.appendChild(document.createElement('span'));
           at.textContent = 'At the bottom a spokesman said that there was nothing more to see.';
           return top;
         };
         const hidden = nest(10_000);
         hidden.style.display = 'none';
         document.body.append(nest(5_000), hidden);
       });`,
    ),
    claims: 8,
  },
  'a million quotation marks': {
    html: pageOf(
      `${ARTICLE}<p id="a" style="contain: strict; height: 300px; overflow: hidden"></p>`,
      `addEventListener('DOMContentLoaded', () => {
         const marks = ['"', '“', '”', '« ', '»', "'"];
         for (let i = 0; i < 10; i += 1)
           document.getElementById('a').append(marks[i % marks.length].repeat(100_000));
       });`,
    ),
    claims: 8,
    patience: 90_000,
  },
  'names with bidi overrides and zero-width characters': {
    html: pageOf(
      `${ARTICLE}<p>The minister \u202EdaddaH mir\u200BaK\u202C \u2067said\u2069 that\u200B the ta\u00ADriffs \u200F\u200Ewould go,
       and Ka\u200Drim H\uFEFFaddad said that they would n\u202Dot be missed by anybody at the port.</p>`,
    ),
    claims: 9,
    async after(_, panel) {
      const state = await waitForReader(panel);
      if (state.status !== 'ready') throw new Error(state.status);
      expect(state.article.text).not.toMatch(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
      expect(state.article.text).toContain('the tariffs would go');
    },
  },
  'markup and script in the text': {
    html: pageOf(
      `${ARTICLE}<p>The minister said that &lt;img src=x onerror="ran.push('img')"&gt; &lt;script&gt;ran.push('script')&lt;/script&gt;
       &lt;iframe srcdoc="&lt;script&gt;parent.ran.push('frame')&lt;/script&gt;"&gt; was the answer.</p>
       <p>&lt;svg onload=ran.push('svg')&gt; &lt;b&gt;Karim&lt;/b&gt; Haddad said that javascript:ran.push('url') was no answer at all.</p>`,
    ),
    claims: 9,
    async after(_, panel) {
      // The card says it in the page; the panel lists it.
      await command(panel, 'card');
      await until(
        () => panel.evaluate(() => (document.body.textContent?.includes('onerror') ? true : null)),
        10_000,
        'The panel did not list the claim with markup in it',
      );
      expect(
        await panel.evaluate(
          () => document.querySelectorAll('img[onerror], iframe, script:not([src]), svg[onload]').length,
        ),
      ).toBe(0);
      expect(await panel.evaluate(() => 'ran' in window)).toBe(false);
    },
  },
  'document.write over itself': {
    html: pageOf(ARTICLE),
    claims: 8,
    async after(page, panel) {
      await page.evaluate(() => {
        document.open();
        document.write('<title>Other</title><h1>Another story</h1>');
        for (let i = 0; i < 10; i += 1) {
          document.write(
            `<p>On day ${i} the coach said that the team would train in the rain until the league began.</p>`,
          );
        }
        document.close();
        Object.assign(window, { leaks: '', ran: [], pulse: 0 });
        setInterval(
          () => Object.assign(window, { pulse: (window as unknown as { pulse: number }).pulse + 1 }),
          20,
        );
      });
      await until(
        async () => {
          const state = await waitForReader(panel);
          return state.status === 'ready' && state.article.text.startsWith('Another story') ? true : null;
        },
        20_000,
        'The rewritten page was not read',
      );
    },
  },
  'frames that navigate and go': {
    html: pageOf(
      `${ARTICLE}<iframe id="a"></iframe>`,
      // As fast as this machine loads them: a frame is a process, and more of them than it can start stop it.
      `let turn = 0;
       const go = () => {
         turn += 1;
         let frame = document.getElementById('a');
         if (turn % 10 === 0) { frame.remove(); frame = document.createElement('iframe'); frame.id = 'a'; document.body.append(frame); }
         frame.onload = () => setTimeout(go, 50);
         frame.src = turn % 2 ? 'about:blank?' + turn : 'data:text/html,<p>said</p>' + turn;
         history.replaceState(null, '', '#' + turn);
       };
       addEventListener('load', go);`,
    ),
    claims: 8,
    async after(page) {
      await until(
        () => page.evaluate(() => Number(location.hash.slice(1)) > 12 || null),
        30_000,
        'The frames did not go on navigating',
      );
    },
  },
  'a page that removes what it does not know': {
    html: pageOf(
      ARTICLE,
      `addEventListener('DOMContentLoaded', () => {
         const known = new Set(document.querySelectorAll('*'));
         new MutationObserver((records) => {
           for (const { addedNodes } of records) for (const node of addedNodes) {
             if (known.has(node) || node.nodeType !== 1) continue;
             window.removed = (window.removed ?? 0) + 1;
             if (node.shadowRoot) leaks += 'shadow' + ' ';
             node.remove();
           }
         }).observe(document, { childList: true, subtree: true });
       });`,
    ),
    claims: 8,
    async after(page, panel) {
      for (let i = 0; i < 3; i += 1) await command(panel, 'next');
      await until(
        () => page.evaluate(() => ((window as { removed?: number }).removed ? true : null)),
        5_000,
        'The card was never put into the page',
      );
    },
  },
};

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
};

/** A keyboard command, as the background passes it on. */
const command = (panel: Panel, name: string) =>
  panel.evaluate(async (payload) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.tabs.sendMessage(tab!.id, { isnad: 'reader/command', payload }, { frameId: 0 });
  }, name);

const LONGEST_TASK = 200;

describe('hostile pages', () => {
  let site: Site;
  let launched: Launched<Page>;
  let panel: Panel;

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openChromium({ language: 'en-US' });
    const page = await launched.browser.newPage();
    await page.goto(`${site.origin}/en.html`);
    await launched.clickAction(page);
    panel = await launched.waitForPanel();
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it.each(Object.entries(HOSTILE))(
    '%s',
    async (name, hostile) => {
      const path = `/${name.replace(/\W+/g, '-')}.html`;
      site.put(path, { body: hostile.html });
      const page = await launched.browser.newPage();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`${site.origin}${path}`, { timeout: 60_000 });
      const { result: state, tasks } = await recordTasks(page, async () => {
        await launched.clickAction(page);
        const end = await waitForReader(panel, hostile.patience ?? 30_000);
        await hostile.after?.(page, panel);
        return end;
      });

      expect(state.status).toBe('ready');
      if (state.status === 'ready') {
        expect(state.limits).toEqual(expect.arrayContaining([...(hostile.limits ?? [])]));
        expect(state.attributions.length).toBeGreaterThanOrEqual(hostile.claims ?? 1);
      }
      const ours = lengthsOf(tasks.filter((task) => task.ours));
      expect(ours.length, 'tasks of ours in the trace').toBeGreaterThan(0);
      console.info(
        `${name}: ${ours.length} tasks of ours, longest ${ours.slice(0, 3).map(Math.round).join(', ')} ms`,
      );
      expect(ours[0], 'ms of CPU in one task').toBeLessThan(LONGEST_TASK);

      const inPage = await page.evaluate(async () => {
        const seen = window as unknown as {
          leaks: string;
          ran: string[];
          pulse: number;
          registry: typeof CSS.highlights;
        };
        const { leaks, ran, pulse } = seen;
        let marks = 0;
        for (const [key, highlight] of seen.registry) if (key.startsWith('isnad-')) marks += highlight.size;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { leaks, ran, marks, beats: seen.pulse - pulse };
      });
      expect(inPage.leaks, 'functions of the page that ran for us').toBe('');
      expect(inPage.ran, 'what was executed').toEqual([]);
      expect(inPage.beats, 'the page goes on').toBeGreaterThan(0);
      expect(inPage.marks, 'the marks are there').toBeGreaterThan(0);
      expect(dialogs).toEqual([]);
      await page.close();
    },
    180_000,
  );
});
