import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import type { Launched } from '../../scripts/lib/launched.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openBrowser, readPage, serveArticles } from './harness.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('the toolbar button in %s', (kind) => {
  let site: Site;
  let launched: Launched;

  beforeAll(async () => {
    site = await serveArticles();
    launched = await openBrowser(kind);
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
  });

  it('opens the real side panel', async () => {
    const { panel } = await readPage(launched, `${site.origin}/ar.html`);
    expect(await panel.evaluate(() => location.protocol)).toMatch(/^(chrome|moz)-extension:$/);
    expect(await panel.evaluate(() => document.title)).not.toBe('');
  });
});
