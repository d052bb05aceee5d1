import { describe, expect, it } from 'vitest';
import { type Filter, filterRows, NO_FILTER, toggled } from '../../utils/panel/filters.ts';
import { firstInView, nearestTick, ticksOf } from '../../utils/panel/minimap.ts';
import { rowsOf } from '../../utils/panel/rows.ts';
import { findWords, wordsOf } from '../../utils/panel/search.ts';
import { claim, FERRY, FERRY_CLAIMS } from '../fixtures/claims.ts';

const rows = rowsOf(FERRY, FERRY_CLAIMS);
const notes = (index: number) => (index === 3 ? ['call the archive', 'harbour'] : []);
const found = (filter: Partial<Filter>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, notes).map(({ index }) => index);

describe('a filter', () => {
  const cases: [string, Partial<Filter>, number[]][] = [
    ['nothing chosen', {}, [0, 1, 2, 3, 4]],
    ['one label', { labels: new Set(['denial']) }, [2]],
    ['two labels', { labels: new Set(['denial', 'sourced']) }, [2, 3]],
    ['a naming grade', { namings: new Set(['unattributed']) }, [4]],
    ['label and naming together', { labels: new Set(['anonymous']), namings: new Set(['named']) }, []],
    ['the source’s own words', { traits: new Set(['quoted']) }, [2]],
    ['denied or denying', { traits: new Set(['disputed']) }, [1, 2]],
    ['with notes', { traits: new Set(['noted']) }, [3]],
    ['both traits', { traits: new Set(['disputed', 'quoted']) }, [2]],
  ];
  it.each(cases)('%s', (_, filter, indexes) => expect(found(filter)).toEqual(indexes));

  it('is switched on and off', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
});

describe('a search', () => {
  const cases: [string, string, number[]][] = [
    ['part of a word', 'offic', [1]],
    ['two words, in any order', 'spring officials', [1]],
    ['a word that is not there', 'train', []],
    ['the source’s fuller name', 'ada', [2, 3]],
    ['a relay', 'coast radio', [1]],
    ['a note', 'archive', [3]],
    ['spaces only', '   ', [0, 1, 2, 3, 4]],
  ];
  it.each(cases)('%s', (_, query, indexes) => expect(found({ query })).toEqual(indexes));

  const arabic = 'وقالت الوزارةُ إن الأسئلة أُجيبت، وأكد المسؤول ذلك.';
  const spelling: [string, string, string[]][] = [
    ['ta marbuta as ha', 'الوزاره', ['الوزارةُ']],
    ['no hamza', 'الاسئله', ['الأسئلة']],
    ['tashkeel left out', 'اجيبت', ['أُجيبت']],
    ['tashkeel put in', 'قَالَت', ['قالت']],
    ['tatweel', 'المسـؤول', ['المسؤول']],
    ['a near miss', 'الوزير', []],
  ];
  it.each(spelling)('folds Arabic spelling: %s', (_, query, words) => {
    const spans = findWords(arabic, wordsOf(query));
    expect(spans.map(({ start, end }) => arabic.slice(start, end))).toEqual(words);
  });

  it('marks every place, without overlaps', () => {
    const text = 'a report on the reporter';
    const spans = findWords(text, wordsOf('report reporter'));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['report', 'reporter']);
  });
});

describe('the strip', () => {
  const ticks = ticksOf(rows, FERRY.length);
  it('has a tick a claim, from 0 to 1 along the text', () => {
    expect(ticks).toHaveLength(5);
    expect(ticks[0]!.start).toBe(0);
    for (const { start, end } of ticks) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(1);
    }
  });
  it.each([
    [0, 0],
    [1, 4],
    [ticks[2]!.start + 0.001, 2],
  ])('a click at %f goes to the nearest claim', (at, index) =>
    expect(nearestTick(ticks, at)?.index).toBe(index),
  );
  it('goes nowhere where there is no claim', () => expect(nearestTick([], 0.5)).toBeNull());

  it('knows the first claim on the screen', () => {
    const { start } = rows[3]!.extent;
    expect(firstInView(rows, { start: start - 3, end: start + 5 })?.index).toBe(3);
    expect(firstInView(rows, { start: FERRY.length, end: FERRY.length + 1 })).toBeNull();
  });
});

it('an empty text has no place along it', () => {
  const text = 'A said b';
  expect(ticksOf(rowsOf(text, [claim(text, { cue: 'said', source: 'A', content: 'b' })]), 0)).toMatchObject([
    { start: 0, end: 0 },
  ]);
});
