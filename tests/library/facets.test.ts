import { expect, it } from 'vitest';
import { sitesIn, tagsIn, valuesIn } from '../../utils/library/facets.ts';
import { THREE } from './samples.ts';

const { entries } = THREE;

it('sites and tags come with how many notes they have, most first', () => {
  expect(sitesIn(entries)).toEqual([
    { value: 'a.example', name: 'a.example', count: 2 },
    { value: 'b.example', name: 'b.example', count: 1 },
  ]);
  expect(tagsIn(entries).map(({ value, name }) => `${value}=${name}`)).toContain('follow-up=Follow-up');
});

it('kinds come in their own order, those that no note has left out', () => {
  const kinds = valuesIn(
    entries,
    ['sourced', 'anonymous', 'denial'],
    (kind) => kind.toUpperCase(),
    ({ note }) => note.label,
  );
  expect(kinds).toEqual([
    { value: 'sourced', name: 'SOURCED', count: 1 },
    { value: 'denial', name: 'DENIAL', count: 1 },
  ]);
});
