/** What a browser with the extension in it offers, whichever it is. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export interface LaunchOptions {
  /** The built extension's folder. */
  readonly extension: string;
  readonly headless: boolean;
  /** A profile to come back to; without one a new profile is made and removed at the end. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  /** The language the browser asks pages for and speaks itself where it can: `ar`, `en-US`. */
  readonly language?: string;
}

/** The side panel: code runs in it as in any page, and it can be photographed. */
export interface Panel extends Pick<Page, 'evaluate'> {
  screenshot(options: { readonly path: `${string}.png` }): Promise<unknown>;
}

export interface Launched<P extends Panel = Panel> {
  readonly browser: Browser;
  /** Id the browser gave the extension. */
  readonly extensionId: string;
  /** The toolbar button: grants `activeTab` on the page in front, as a reader's click does. */
  clickAction(page: Page): Promise<void>;
  /**
   * The real side panel, once it is on the screen.
   * @param timeout in ms
   */
  waitForPanel(timeout?: number): Promise<P>;
  close(): Promise<void>;
}

/** The profile asked for, or a new one that `remove` takes away. */
export function profileOf({ profile }: LaunchOptions): { profile: string; remove(): void } {
  if (profile !== undefined) return { profile, remove: () => {} };
  const made = mkdtempSync(join(tmpdir(), 'isnad-profile-'));
  return { profile: made, remove: () => rmSync(made, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Polls until `look` gives something other than null.
 * @param timeout in ms
 * @throws Error with the complaint when it never does
 */
export async function until<T>(
  look: () => Promise<T | null>,
  timeout: number,
  complaint: string | (() => string),
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) {
      const what = typeof complaint === 'string' ? complaint : complaint();
      throw new Error(`${what} within ${timeout / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
