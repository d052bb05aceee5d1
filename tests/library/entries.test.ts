import { describe, expect, it } from 'vitest';
import {
  ALL_NOTES,
  type Entry,
  entryOf,
  filterEntries,
  groupEntries,
  isNarrower,
  type LibraryFilter,
  sitesIn,
  startOf,
  tagsIn,
} from '../../utils/library/entries.ts';
import type { NoteView } from '../../utils/notes/types.ts';

const HOUR = 3_600_000;
const NOW = new Date(2026, 2, 10, 15).getTime();

interface Words {
  readonly id: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly verdict?: string;
  readonly label?: string;
  readonly site?: string;
  readonly page?: string;
  readonly hoursAgo?: number;
  readonly claim?: string;
}
const entry = ({
  id,
  text = '',
  tags = [],
  verdict = 'none',
  label,
  site = 'a.example',
  page = 'p',
  hoursAgo = 0,
  claim,
}: Words): Entry =>
  entryOf({
    note: { id, text, tags, verdict, label: label ?? null, site, updatedAt: NOW - hoursAgo * HOUR },
    claim: claim === undefined ? null : { target: { quote: { exact: claim } }, source: null, resolved: null },
    page: { id: page, title: `Title of ${page}`, site },
  } as unknown as NoteView);

const entries = [
  entry({
    id: '1',
    text: 'سألت الوزارة',
    tags: ['متابعة'],
    verdict: 'to-check',
    label: 'denial',
    claim: 'ونفت الوزارةُ ذلك',
  }),
  entry({
    id: '2',
    text: 'Called twice',
    tags: ['Follow-up', 'city'],
    site: 'b.example',
    page: 'q',
    hoursAgo: 20,
  }),
  entry({ id: '3', text: 'old', verdict: 'confirmed', label: 'sourced', hoursAgo: 24 * 40 }),
];
const found = (filter: Partial<LibraryFilter>) =>
  filterEntries(entries, { ...ALL_NOTES, ...filter }, NOW).map(({ note }) => note.id);

describe('the library finds', () => {
  const cases: [string, Partial<LibraryFilter>, string[]][] = [
    ['everything', {}, ['1', '2', '3']],
    ['inside a word, where Arabic has its prefixes, however it is spelled', { query: 'وزاره' }, ['1']],
    ['by the claim’s words', { query: 'نفت' }, ['1']],
    ['by the page’s title', { query: 'title of q' }, ['2']],
    ['by tag, folded', { tags: new Set(['follow-up']) }, ['2']],
    ['by site', { sites: new Set(['a.example']) }, ['1', '3']],
    ['by verdict', { verdicts: new Set(['to-check', 'confirmed']) }, ['1', '3']],
    [
      'by kind, which notes on a whole article have not',
      { labels: new Set(['sourced', 'denial']) },
      ['1', '3'],
    ],
    ['what is of today', { period: 'day' }, ['1']],
    ['what is of the last week', { period: 'week' }, ['1', '2']],
    ['what is of the last year', { period: 'year' }, ['1', '2', '3']],
    ['what all of it is true of', { query: 'old', sites: new Set(['b.example']) }, []],
  ];
  it.each(cases)('%s', (_, filter, ids) => expect(found(filter)).toEqual(ids));

  it('today from midnight on', () => expect(startOf('day', NOW)).toBe(new Date(2026, 2, 10).getTime()));
});

it('sites and tags come with how many notes they have, most first', () => {
  expect(sitesIn(entries)).toEqual([
    { value: 'a.example', name: 'a.example', count: 2 },
    { value: 'b.example', name: 'b.example', count: 1 },
  ]);
  expect(tagsIn(entries).map(({ value, name }) => `${value}=${name}`)).toContain('follow-up=Follow-up');
});

it('notes are grouped by page or by day, newest first', () => {
  const ids = (by: 'page' | 'date') =>
    groupEntries(entries, by).map((group) => group.entries.map(({ note }) => note.id));
  expect(ids('page')).toEqual([['1', '3'], ['2']]);
  expect(ids('date')).toEqual([['1'], ['2'], ['3']]);
});

it('gives the list itself where all of it matches, so that nothing has to be drawn again', () => {
  expect(filterEntries(entries, { ...ALL_NOTES, query: 'e' }, NOW)).toBe(entries);
});

describe('a search that goes on', () => {
  const sites = new Set(['a.example']);
  it.each<[before: Partial<LibraryFilter>, next: Partial<LibraryFilter>, narrower: boolean]>([
    [{ query: '' }, { query: 'و' }, true],
    [{ query: 'وز' }, { query: 'وزير' }, true],
    [{ query: 'وزير' }, { query: 'وزيرة الم' }, true],
    [{ query: 'الوزارة' }, { query: 'الوزاره الـ' }, true],
    [{ query: 'وزير' }, { query: 'وز' }, false],
    [{ query: 'minister' }, { query: 'a minister' }, false],
    [{ query: 'w', sites }, { query: 'wa', sites }, true],
    [{ query: 'w', sites }, { query: 'wa' }, false],
    [{ query: 'w' }, { query: 'wa', period: 'day' }, false],
  ])('%j → %j: looks only through what was found: %s', (before, next, narrower) => {
    expect(isNarrower({ ...ALL_NOTES, ...next }, { ...ALL_NOTES, ...before })).toBe(narrower);
  });
});
