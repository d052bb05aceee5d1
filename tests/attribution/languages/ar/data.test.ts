import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cues, isBare } from '../../../../utils/attribution/languages/ar/cue.ts';
import { CUE_VERBS } from '../../../../utils/attribution/languages/ar/data/cue-verbs.ts';
import { plain } from '../../../../utils/attribution/languages/ar/fold.ts';

const folder = resolve(import.meta.dirname, '../../../../utils/attribution/languages/ar/data');

/** Every string of every data file, cut into words. */
async function words(file: string): Promise<string[]> {
  const module = (await import(join(folder, file))) as Record<string, unknown>;
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
  return Object.values(module)
    .flatMap(strings)
    .join(' ')
    .split(/[\s,/|]+/u)
    .filter(Boolean);
}

describe('pack data is written as it is looked up', () => {
  for (const file of readdirSync(folder)) {
    it(file, async () => {
      for (const word of await words(file)) {
        const bare = word.replaceAll('\u0651', '');
        expect(plain(bare), word).toBe(bare.toLowerCase());
        expect(word, 'a presentation form is in no list').not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFC]/u);
      }
    });
  }
});

describe('the cue lexicon', () => {
  it('has real breadth', () => expect(cues.length).toBeGreaterThan(150));

  it('has each verb once', () => {
    const spelled = cues.map((cue) => `${cue.parts.perfect} ${cue.parts.imperfect}`);
    expect(spelled.filter((one, i) => spelled.indexOf(one) !== i)).toEqual([]);
  });

  it('is written in the frames and flags that the head of its file explains', () => {
    const [head = ''] = readFileSync(join(folder, 'cue-verbs.ts'), 'utf8').split('export');
    const explained = new Set(
      [...head.matchAll(/^ \* {3}(\S+(?: \S+)*) {2,}/gmu)].flatMap(([, names = '']) => names.split(' ')),
    );
    const isIdiom = (name: string) => /^[ء-ي_]{4,}\+[ء-ي/]+$/u.test(name);
    const wrong = CUE_VERBS.trim()
      .split('\n')
      .filter((row) => {
        const [parts = '', frames = '', flags = '', ...more] = row
          .split('|')
          .map((cell) => cell.trim().split(/\s+/u));
        return (
          parts.length < 2 ||
          parts.length > 3 ||
          more.length > 0 ||
          [...frames, ...flags].some((name) => name !== '' && !explained.has(name) && !isIdiom(name))
        );
      });
    expect(wrong, 'perfect imperfect masdar | frames | flags').toEqual([]);
  });

  it('says of each what it takes', () => {
    for (const cue of cues) expect(isBare(cue) && cue.idioms.length === 0, cue.lemma).toBe(false);
  });
});
