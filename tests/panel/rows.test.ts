import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { excerptOf } from '../../utils/panel/excerpt.ts';
import { GROUPINGS, type Grouping, groupRows } from '../../utils/panel/groups.ts';
import { type Row, rowsOf } from '../../utils/panel/rows.ts';
import { summarize } from '../../utils/panel/summary.ts';
import { LABELS } from '../../utils/preferences.ts';
import { claim, FERRY, FERRY_CLAIMS } from '../fixtures/claims.ts';

const rows = rowsOf(FERRY, FERRY_CLAIMS);
const rowWith = (content: string) => rows.find((row) => row.content.includes(content))!;
const wordsOf = (row: Row) => row.excerpt.map(({ role, text }) => `${role}:${text.trim()}`);

describe('a row', () => {
  it('is in the order of the article', () =>
    expect(rows.map(({ content }) => content)).toEqual([
      'Ferry line to close',
      'that the ferry line would close in spring',
      '“Nobody has decided anything,”',
      'that a report was due',
      'that the boats are for sale',
    ]));

  it('is labelled a denial whoever denies', () =>
    expect(rowWith('Nobody')).toMatchObject({ label: 'denial', kind: 'sourced' }));

  it('names its source by the fullest mention, and says how it is named here where that differs', () =>
    expect(rowWith('a report')).toMatchObject({ source: 'Mayor Ada Brandt', mention: 'The mayor' }));

  it('says nothing twice where the mention is the fullest', () =>
    expect(rowWith('Nobody')).toMatchObject({ source: 'Mayor Ada Brandt', mention: null }));

  it('says nothing twice where the mention is the fullest but for an "and" written together with it', () => {
    const text = 'ومهندسون يتحدثون عن رسائل';
    const and = { cue: 'يتحدثون', source: 'ومهندسون', resolved: 'مهندسون', content: 'عن رسائل' };
    const [row] = rowsOf(text, [claim(text, and)]);
    expect(row).toMatchObject({ source: 'مهندسون', mention: null });
    expect(wordsOf(row!)).toEqual(['cue:يتحدثون', 'between:', 'content:عن رسائل']);
  });

  it('has no source where the article gives none', () =>
    expect(rowWith('for sale')).toMatchObject({ source: null, sourceKey: '' }));

  it('shows a chain where somebody relayed, and none where nobody did', () => {
    expect(rowWith('in spring').chain).toEqual(['Two officials', 'Coast Radio']);
    expect(rowWith('Nobody').chain).toEqual([]);
  });

  it('knows what it denies and who denies it', () => {
    expect(rowWith('Nobody').denies).toEqual([1]);
    expect(rowWith('in spring').deniedBy).toEqual([2]);
  });

  it('keeps its id when the page is read again with words before it', () => {
    const later = `A new line.\n${FERRY}`;
    const moved = rowsOf(
      later,
      FERRY_CLAIMS.map((one) => ({
        ...one,
        cue: one.cue && { start: one.cue.start + 12, end: one.cue.end + 12 },
        source: one.source && { start: one.source.start + 12, end: one.source.end + 12 },
        content: one.content.map(({ start, end }) => ({ start: start + 12, end: end + 12 })),
      })),
    );
    expect(moved.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('has an id of its own where the article says the same twice', () => {
    const text = 'Ali said yes.\nAli said yes.';
    const first = claim(text, { cue: 'said', source: 'Ali', content: 'yes' });
    const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + 14, end: end + 14 });
    const second = {
      ...first,
      cue: shift(first.cue!),
      source: shift(first.source!),
      content: first.content.map(shift),
    };
    const ids = rowsOf(text, [first, second]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('an excerpt', () => {
  it('has the cue in its place and the quotation marks as published', () =>
    expect(wordsOf(rowWith('Nobody'))).toEqual([
      'content:“Nobody has decided anything,”',
      'between:',
      'source:Mayor Ada Brandt',
      'between:',
      'cue:said',
    ]));

  it('leaves out a source that the heading says already', () =>
    expect(wordsOf(rowWith('in spring'))[0]).toBe('cue:told'));

  it('leaves out a long source among its words that the heading says already', () => {
    const source = 'the acting deputy under-secretary for local development, Maximilian Featherstone';
    const text = `“Yes,” said ${source}. “Today.”`;
    const spoken = { cue: 'said', source, content: ['“Yes,”', '“Today.”'] };
    const [row] = rowsOf(text, [claim(text, spoken)]);
    expect(row!.excerpt.map((piece) => piece.text).join('')).toBe('“Yes,” said  … . “Today.”');
  });

  it('does not begin with the comma after a source that is left out', () => {
    const text = 'Ada Brandt, on Monday, called for calm.';
    const [row] = rowsOf(text, [claim(text, { cue: 'called for', source: 'Ada Brandt', content: 'calm' })]);
    expect(wordsOf(row!)).toEqual(['between:on Monday,', 'cue:called for', 'between:', 'content:calm']);
  });

  it('keeps a source that is named otherwise in the heading', () =>
    expect(wordsOf(rowWith('a report'))[0]).toBe('source:The mayor'));

  it('leaves out long stretches that are neither', () => {
    const text = `Ali, who ${'walked and '.repeat(10)}walked, said yes`;
    const roles = excerptOf(text, claim(text, { cue: 'said', source: 'Ali', content: 'yes' })).map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['source', 'gap', 'cue', 'between', 'content']);
  });

  it('shows content in pieces around the cue', () => {
    const text = '"Yes," said Ali, "today."';
    const roles = excerptOf(
      text,
      claim(text, { cue: 'said', source: 'Ali', content: ['"Yes,"', '"today."'] }),
    ).map(({ role }) => role);
    expect(roles).toEqual(['content', 'between', 'cue', 'between', 'source', 'between', 'content']);
  });
});

describe('the summary', () => {
  const summary = summarize(rows);
  it('counts claims by what they are called', () =>
    expect(summary).toMatchObject({ claims: 5, labels: { sourced: 1, anonymous: 3, denial: 1 } }));
  it('counts a source once however often it speaks, and those it does not name', () =>
    expect(summary).toMatchObject({ sources: 3, unnamed: 2 }));
  it('divides its bar by label and naming, leaving out what is not there', () =>
    expect(summary.segments.map(({ label, naming, count }) => `${label} ${naming} ${count}`)).toEqual([
      'sourced named 1',
      'anonymous partly-anonymous 1',
      'anonymous anonymous 1',
      'anonymous unattributed 1',
      'denial named 1',
    ]));
});

describe('groups', () => {
  const contents = (by: Grouping) => {
    expect(GROUPINGS, 'add its row to VIEWS in utils/panel/groups.ts').toContain(by);
    return groupRows(rows, by).map((group) => group.rows.map(({ index }) => index));
  };
  it('keep the order of the article', () => expect(contents('order')).toEqual([[0, 1, 2, 3, 4]]));
  it('put re-mentions of a source together, the one that says most first', () =>
    expect(contents('source')).toEqual([[2, 3], [0], [1], [4]]));
  it('go by label: sourced, anonymous, denials', () =>
    expect(contents('kind')).toEqual([[3], [0, 1, 4], [2]]));
  it('have over them whose claims they are, and nothing in the order of the article', () => {
    const over = (by: Grouping) => groupRows(rows, by).map(({ heading }) => heading);
    expect(over('order')).toEqual([null]);
    expect(over('source').slice(0, 1)).toEqual([{ as: 'source', source: rows[2]!.source }]);
    expect(over('kind')).toEqual(LABELS.map((label) => ({ as: 'label', label })));
  });
  it.each(GROUPINGS)('by %s have a name in the panel', (by) =>
    expect(en.panel, 'name it in the section `panel` of every file of locales/').toHaveProperty(
      `group_${by}`,
    ),
  );
  it.each(GROUPINGS)('by %s are none of nothing', (by) => expect(groupRows([], by)).toEqual([]));
  it.each(GROUPINGS)('by %s leave no claim out, have none twice, and each a key of its own', (by) => {
    const groups = groupRows(rows, by);
    const indexes = groups.flatMap((group) => group.rows.map(({ index }) => index));
    expect(indexes.sort()).toEqual(rows.map(({ index }) => index));
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });
});
