import { describe, expect, it } from 'vitest';
import { ALL_NOTES, type LibraryFilter, placesOf, search, startOf } from '../../utils/library/filter.ts';
import { idsAt, NOW, THREE } from './samples.ts';

const places = (filter: Partial<LibraryFilter>) => placesOf(THREE, { ...ALL_NOTES, ...filter }, NOW);

describe('the library is narrowed to what is', () => {
  it.each<[string, Partial<LibraryFilter>, string[]]>([
    ['anything', {}, ['1', '2', '3']],
    ['of a tag, folded', { tags: new Set(['follow-up']) }, ['2']],
    ['of a site', { sites: new Set(['a.example']) }, ['1', '3']],
    ['of one of two verdicts', { verdicts: new Set(['to-check', 'confirmed']) }, ['1', '3']],
    [
      'of a kind, which notes on a whole article have not',
      { labels: new Set(['sourced', 'denial']) },
      ['1', '3'],
    ],
    ['of today', { period: 'day' }, ['1']],
    ['of the last week', { period: 'week' }, ['1', '2']],
    ['of the last year', { period: 'year' }, ['1', '2', '3']],
    ['all of it at once', { period: 'week', sites: new Set(['a.example']) }, ['1']],
  ])('%s', (_, filter, ids) => expect(idsAt(THREE, places(filter))).toEqual(ids));

  it('today from midnight on', () => expect(startOf('day', NOW)).toBe(new Date(2026, 2, 10).getTime()));
});

describe('the library finds', () => {
  const found = (query: string, filter: Partial<LibraryFilter> = {}) =>
    idsAt(THREE, search(THREE, places(filter), query));

  it.each<[string, string, string[]]>([
    ['all there is where nothing is asked for', ' ', ['1', '2', '3']],
    ['inside a word, where Arabic has its prefixes, however it is spelled', 'وزاره', ['1']],
    ['by the claim’s words', 'نفت', ['1']],
    ['by the page’s title, its words in any order', 'Q title', ['2']],
    ['by tag', 'city', ['2']],
    ['nothing where one word of two is found in each', 'old twice', []],
    ['no words that only stand side by side', 'calledtwice', []],
  ])('%s', (_, query, ids) => expect(found(query)).toEqual(ids));

  it('only among what it is narrowed to', () => {
    expect(found('title', { sites: new Set(['b.example']) })).toEqual(['2']);
  });

  it('the very places it was given where all of them match, so that nothing is drawn again', () => {
    const all = places({});
    expect(search(THREE, all, 'title')).toBe(all);
  });
});
