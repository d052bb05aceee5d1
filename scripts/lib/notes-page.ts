/** A page on localhost that has the notes' code in it, and nothing else: for faults and figures in a real browser. */

import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from './browser.ts';
import { ROOT } from './build.ts';
import { bundle } from './bundle.ts';
import { type Site, serve } from './serve.ts';

export interface NotesPages {
  readonly browser: Browser;
  readonly site: Site;
  /** A new context of the origin, its code loaded. In a private window when asked. */
  open(where?: { readonly private: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** @param entry module that puts what the page needs into `globalThis`, from the repository's root */
export async function openNotesPages(entry: string): Promise<NotesPages> {
  const site = await serve(join(ROOT, 'tests/fixtures'));
  site.put('/notes.js', { body: await bundle(entry), type: 'text/javascript' });
  site.put('/notes.html', {
    body: '<!doctype html><title>Notes</title><script type="module" src="/notes.js"></script>',
  });
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    pipe: true,
    protocolTimeout: 600_000,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    browser,
    site,
    async open(where) {
      const context = where?.private ? await browser.createBrowserContext() : browser.defaultBrowserContext();
      const page = await context.newPage();
      await page.goto(`${site.origin}/notes.html`);
      await page.waitForFunction(() => 'isnad' in globalThis);
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
