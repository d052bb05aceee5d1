import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../utils/attribution/index.ts';
import { packs } from '../../utils/attribution/languages/index.ts';
import { SAMPLES } from './samples.ts';

const LANGUAGES = join(import.meta.dirname, '../../utils/attribution/languages');

/** To be pasted into a shell: tells which rules the sentence wakes, and what won. */
const whyCommand = (lang: string, text: string): string => {
  const line = JSON.stringify({ text, lang }).replaceAll("'", "'\\''");
  return `echo '${line}' | npm run -s attribute -- --explain # to see why`;
};

it.each(Object.keys(SAMPLES))('the samples of %s have a pack that reads them', (id) => {
  expect(
    packs.map((pack) => pack.id),
    `make utils/attribution/languages/${id}/index.ts and add its line to languages/index.ts`,
  ).toContain(id);
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('the pack %s', (id, pack) => {
  const samples = SAMPLES[id];

  it('is named after its folder, by a BCP 47 primary subtag', () => {
    expect(id).toMatch(/^[a-z]{2,3}$/);
    expect(existsSync(join(LANGUAGES, id, 'index.ts'))).toBe(true);
  });

  it.each(['frequentWords', 'abbreviations'] as const)(
    'writes its %s as it folds them, so that they are ever found',
    (list) => {
      const unfolded = pack[list].filter((word) => pack.analyse(word).norm !== word);
      expect(unfolded).toEqual([]);
    },
  );

  it('has samples of each kind, and near-misses', () => {
    expect(samples, `add ${id} to tests/attribution/samples.ts`).toBeDefined();
    for (const kind of ['sourced', 'anonymous', 'denial', 'nothing'] as const) {
      expect(samples?.[kind], kind).not.toHaveLength(0);
    }
  });

  const read = (text: string) => {
    const cut = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    return extract(text, { language: id }).map((found) => ({
      label: found.denial ? 'denial' : found.kind,
      source: cut(found.source),
      cue: cut(found.cue),
      content: found.content.map(cut).join(' … '),
    }));
  };

  for (const kind of ['sourced', 'anonymous', 'denial'] as const) {
    it.each(samples?.[kind] ?? [])(`reads ${kind}: $text`, ({ text, source, cue, content }) => {
      expect(read(text), whyCommand(id, text)).toEqual([{ label: kind, source, cue, content }]);
    });

    it.each(samples?.[kind] ?? [])('is known by its words, without being told: $text', ({ text }) => {
      expect(extract(text), 'its language was not told: add to frequentWords').toEqual(
        extract(text, { language: id }),
      );
    });
  }

  it.each(samples?.nothing ?? [])('finds nothing in: %s', (text) => {
    expect(read(text), whyCommand(id, text)).toEqual([]);
  });
});
