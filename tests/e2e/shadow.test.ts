import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { type Launched, until } from '../../scripts/lib/launched.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openBrowser, readPage, serveArticles } from './harness.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Cranes at the port closed</title></head><body>
<h1>Cranes at the port closed</h1><news-story></news-story><script>
customElements.define('news-story', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = \`<article>
      <p>The transport minister, Daniel Okoro, said on Tuesday that all eleven cranes would be closed until each of them had been inspected.</p>
      <p>Three people familiar with the inquiry said that engineers had reported cracks in the jib as early as November.</p>
      <p>The port authority denied that it had received any written warning about the state of crane four.</p></article>\`;
  }
});</script></body></html>`;

describe.each<BrowserKind>(['chromium', 'firefox'])('an article in a shadow root, in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await serveArticles();
    site.put('/shadow.html', { body: PAGE });
    launched = await openBrowser(kind, { language: 'en-US' });
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('has marks that are seen, and no node more than before', async () => {
    const { page } = await readPage(launched, `${site.origin}/shadow.html`);
    const inside = () =>
      page.evaluate(() => document.querySelector('news-story')!.shadowRoot!.querySelectorAll('*').length);
    const before = await inside();
    const underlined = () =>
      page.evaluate(() => {
        const paragraph = document.querySelector('news-story')!.shadowRoot!.querySelector('p')!;
        return [...CSS.highlights]
          .filter(([, { size }]) => size > 0)
          .map(([name]) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine);
      });
    const lines = await until(
      async () => {
        const found = await underlined();
        return found.length > 3 ? found : null;
      },
      20_000,
      'It was not marked',
    );
    expect(new Set(lines)).toEqual(new Set(['underline']));
    expect(await inside()).toBe(before);
  });
});
