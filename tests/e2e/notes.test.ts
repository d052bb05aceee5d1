import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/lib/browser.ts';
import { type Launched, type Panel, until } from '../../scripts/lib/launched.ts';
import { waitForClaims } from '../../scripts/lib/reader.ts';
import type { Site } from '../../scripts/lib/serve.ts';
import { openBrowser, press, readPage, reloadPanel, serveArticles, type as write } from './harness.ts';

const NOTE = 'سألت الوزارة يوم الأربعاء، ولم تجب.';

describe.each<BrowserKind>(['chromium', 'firefox'])('a note in %s', (kind) => {
  let site: Site;
  let profile: string;
  let launched: Launched;

  const open = async (): Promise<Panel> => {
    launched = await openBrowser(kind, { profile });
    const { panel } = await readPage(launched, `${site.origin}/ar.html`);
    await waitForClaims(panel);
    return panel;
  };
  const openClaim = async (panel: Panel, index: number) => {
    const row = `[data-claim="${index}"]`;
    const expanded = () =>
      panel.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-expanded'), row);
    await until(async () => (await expanded()) ?? null, 10_000, 'The list did not come');
    if ((await expanded()) === 'false') await press(panel, row);
  };
  const noteShown = (panel: Panel) =>
    until(
      () => panel.evaluate(() => document.querySelector('.note .note__text')?.textContent?.trim() ?? null),
      10_000,
      'The note is not there',
    );

  beforeAll(async () => {
    site = await serveArticles();
    profile = mkdtempSync(join(tmpdir(), 'isnad-notes-'));
  });
  afterAll(async () => {
    await launched?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is saved as it is written, and says so', async () => {
    const panel = await open();
    await openClaim(panel, 9);
    await press(panel, '.claim[data-open="true"] .claim__actions button');
    await until(
      () => panel.evaluate(() => document.querySelector('.editor textarea') && true),
      5_000,
      'The editor did not open',
    );
    await write(panel, '.editor textarea', NOTE);
    await until(
      async () =>
        (await panel.evaluate(() =>
          document.querySelector('.editor__state')?.getAttribute('data-status'),
        )) === 'saved'
          ? true
          : null,
      10_000,
      'It was never saved',
    );
    await press(panel, '.editor button[type="submit"]');
    expect(await noteShown(panel)).toBe(NOTE);
  });

  it('is there again after the page and the panel were reloaded', async () => {
    const panel = await reloadPanel(launched);
    await waitForClaims(panel);
    await openClaim(panel, 9);
    expect(await noteShown(panel)).toBe(NOTE);
  });

  it('is there again after the browser was closed and opened, on the same claim', async () => {
    await launched.close();
    const panel = await open();
    await openClaim(panel, 9);
    expect(await noteShown(panel)).toBe(NOTE);
  });
});
