import type { BrowserKind } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Launched, LaunchOptions } from './launched.ts';

/** Opens the browser of that kind with the built extension in it. */
export const launch = (kind: BrowserKind, options: LaunchOptions): Promise<Launched> =>
  kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
