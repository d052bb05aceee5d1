import { describe, expect, it } from 'vitest';
import { patternOf, siteOf } from '../../utils/sites.ts';

describe('a site as it is typed', () => {
  it.each([
    ['example.com', '*://*.example.com/*'],
    [' www.example.com ', '*://*.example.com/*'],
    ['https://news.example.com/world?x=1', '*://*.news.example.com/*'],
    ['http://localhost:8080/a', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['مثال.إختبار', '*://*.xn--mgbh0fb.xn--kgbechtv/*'],
  ])('%s', (typed, pattern) => expect(patternOf(typed)).toBe(pattern));

  it.each(['', 'news', 'two words.com', 'ftp://example.com', 'chrome://settings', '*', 'https://'])(
    'is no site: “%s”',
    (typed) => expect(patternOf(typed)).toBeNull(),
  );

  it.each([
    ['*://*.example.com/*', 'example.com'],
    ['https://example.com/*', 'example.com'],
    ['*://*/*', null],
    ['<all_urls>', null],
  ])('%s is named %s', (pattern, site) => expect(siteOf(pattern)).toBe(site));
});
