/** `npm run icons`: draws the PNG icons that browsers ask for from `public/icon/isnad.svg`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from './lib/browser.ts';
import { ROOT } from './lib/build.ts';

const SIZES = [16, 32, 48, 96, 128];

const folder = join(ROOT, 'public/icon');
const svg = readFileSync(join(folder, 'isnad.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${svg}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${size}.png`), picture);
  }
} finally {
  await browser.close();
}
