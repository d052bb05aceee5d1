import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../utils/anchoring/index.ts';
import { anchorCorrections } from '../../utils/corrections.ts';
import type { CorrectionChange, CorrectionRecord } from '../../utils/notes/index.ts';
import { applyCorrections } from '../../utils/reader/corrections.ts';
import { claim as claimIn, spanOf } from '../fixtures/claims.ts';

const TEXT = [
  'Old bridge to close.',
  'The mayor said that the work would take two years.',
  'Engineers warned that the eastern pillar was sinking.',
  'A person familiar with the plan said that the money was there.',
].join('\n');

const claim = (text: string) =>
  claimIn(text, {
    cue: 'warned',
    source: 'Engineers',
    content: 'that the eastern pillar was sinking',
  });

const record = (change: CorrectionChange): CorrectionRecord => ({
  id: 'c1',
  pageId: 'p',
  pageKey: 'p',
  target: describeTarget(TEXT, spanOf(TEXT, 'Engineers warned that the eastern pillar was sinking')),
  was: change.type === 'add' ? null : claim(TEXT),
  change,
  language: 'en',
  createdAt: 0,
});

const edited = TEXT.replace('Old bridge to close.', 'The old bridge is to close, says the council.');

describe('a correction, when the article is read again', () => {
  const apply = (text: string, change: CorrectionChange) =>
    applyCorrections([claim(text)], anchorCorrections(text, [record(change)]));

  it.each([
    ['unchanged', TEXT],
    ['with a new headline', edited],
  ])('removes its claim, %s', (_, text) => expect(apply(text, { type: 'remove' })).toEqual([]));

  it('relabels it where it is now', () => {
    const [found] = apply(edited, { type: 'relabel', kind: 'anonymous', denial: true });
    expect(found).toMatchObject({ kind: 'anonymous', denial: true, source: spanOf(edited, 'Engineers') });
  });

  const relabel = (source: string | null): CorrectionChange => ({
    type: 'relabel',
    kind: 'sourced',
    denial: false,
    naming: 'role',
    source: source === null ? null : describeTarget(TEXT, spanOf(TEXT, source)),
  });

  it('names its grade with its kind', () =>
    expect(apply(edited, relabel('Engineers'))[0]).toMatchObject({ kind: 'sourced', naming: 'role' }));

  it.each([
    ['kept, it is what it was', 'Engineers', 'Engineers', 'Engineers'],
    ['from elsewhere in the article, it is not named in the claim', 'The mayor', null, 'The mayor'],
    ['from its own paragraph, it is named there', 'eastern pillar', 'eastern pillar', 'eastern pillar'],
    ['taken away, there is none', null, null, null],
  ])('gives it its source: %s', (_, words, source, resolved) => {
    const at = (what: string | null) => (what === null ? null : spanOf(edited, what));
    expect(apply(edited, relabel(words))[0]).toMatchObject({ source: at(source), resolved: at(resolved) });
  });

  it('leaves it without a source whose words are gone', () => {
    const without = edited.replace('The mayor said', 'A spokesman said');
    expect(apply(without, relabel('The mayor'))[0]).toMatchObject({ source: null, resolved: null });
  });

  it('adds it where it is now', () => {
    const [added] = anchorCorrections(edited, [record({ type: 'add', attribution: claim(TEXT) })]);
    expect(added).toMatchObject({ target: null, by: { cue: spanOf(edited, 'warned') } });
  });

  it('leaves a claim alone whose words were changed or that is gone', () => {
    for (const text of [TEXT.replace('eastern', 'western'), TEXT.replace(/^Engineers.*$/m, '')]) {
      expect(anchorCorrections(text, [record({ type: 'remove' })])).toEqual([]);
    }
  });
});
