import { describe, expect, it } from 'vitest';
import { addressKey, pageKeys } from '../../utils/notes/page-identity.ts';

describe('one article', () => {
  it.each([
    ['how the reader came', 'https://x.example/a?utm_source=tw&fbclid=1', 'https://x.example/a'],
    ['scheme and www', 'http://www.x.example/a', 'https://x.example/a'],
    ['port and case of the host', 'https://X.Example:443/a', 'https://x.example/a'],
    ['trailing slash and default file', 'https://x.example/a/index.html', 'https://x.example/a/'],
    ['order of parameters', 'https://x.example/a?b=1&a=2', 'https://x.example/a?a=2&b=1'],
    ['a place within the page', 'https://x.example/a#comments', 'https://x.example/a'],
    ['a text directive', 'https://x.example/a#:~:text=word', 'https://x.example/a'],
    ['encoded Arabic', 'https://x.example/%d8%a3%d8%ae', 'https://x.example/أخ'],
    ['needless encoding', 'https://x.example/%61bc', 'https://x.example/abc'],
  ])('%s', (_what, a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });
});

describe('two articles', () => {
  it.each([
    ['https://x.example/a', 'https://x.example/A'],
    ['https://x.example/a?id=1', 'https://x.example/a?id=2'],
    ['https://x.example/#/story/1', 'https://x.example/#/story/2'],
    ['https://x.example/#!story1', 'https://x.example/'],
    ['https://m.x.example/a', 'https://x.example/a'],
    ['https://x.example/a%2Fb', 'https://x.example/a/b'],
    ['https://x.example/a', 'https://y.example/a'],
  ])('%s and %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });
});

describe('what the page says of itself', () => {
  const keys = (url: string, canonicalUrl: string | null) => pageKeys({ url, canonicalUrl });

  it.each([
    ['a mobile page', 'https://m.x.example/a', 'https://www.x.example/a'],
    ['an AMP page', 'https://amp.x.example/a/amp', 'https://x.example/a'],
    ['an AMP cache', 'https://x-example.cdn.ampproject.org/c/s/x.example/a', 'https://x.example/a'],
    ['an AMP viewer', 'https://www.google.com/amp/s/x.example/a', 'https://x.example/a'],
    ['a relative address', 'https://x.example/a?page=print', '/a'],
  ])('joins %s with the article', (_what, url, canonical) => {
    expect(keys(url, canonical)[0]).toBe('https://x.example/a');
  });

  it.each([
    ['of another site', 'https://x.example/a', 'https://evil.example/b'],
    ['of the front page', 'https://x.example/a', 'https://x.example/'],
    ['of a script', 'https://x.example/a', 'javascript:alert(1)'],
    ['of nothing', 'https://x.example/a', ''],
    ['of nonsense', 'https://x.example/a', 'http://['],
  ])('is not believed %s', (_what, url, canonical) => {
    expect(keys(url, canonical)).toEqual(['https://x.example/a']);
  });

  it('is not believed about an article kept in the fragment', () => {
    expect(keys('https://x.example/#/story/12', 'https://x.example/start')[0]).toBe(
      'https://x.example/#/story/12',
    );
  });

  it('leaves the address known as well', () => {
    expect(keys('https://m.x.example/a?x=1', 'https://x.example/a')).toEqual([
      'https://x.example/a',
      'https://m.x.example/a?x=1',
    ]);
  });

  it.each([['about:blank'], ['not an address'], ['file:///home/reader/%D8%A3.html']])(
    'there is always an identity: %s',
    (url) => {
      expect(keys(url, null)).toHaveLength(1);
    },
  );
});
