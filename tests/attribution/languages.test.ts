import { describe, expect, it } from 'vitest';
import { frequentWordCounter } from '../../utils/attribution/frequent-words.ts';
import { packs } from '../../utils/attribution/languages/index.ts';
import { choosePacks } from '../../utils/attribution/languages.ts';
import type { LanguagePack } from '../../utils/attribution/pack.ts';

const latin = packs.filter(({ script }) => script === 'latin');

describe('frequent words are counted where they stand', () => {
  const hitsIn = frequentWordCounter(latin);
  it.each([
    ['the end of it', [3, 0]],
    ['The END Of It', [3, 0]],
    ['les mots ont été dits', [0, 3]],
    ['them, theory; of-fice', [1, 0]],
    ['l’est', [0, 1]],
    ['a', [0, 1]],
    ['éthe thé', [0, 0]],
    ['𝐚the the𝐚 𝐚', [0, 0]],
    ['', [0, 0]],
  ])('%s', (text, hits) => {
    expect(latin.map(({ id }) => id)).toEqual(['en', 'fr']);
    expect(hitsIn(text, 0, text.length)).toEqual(hits);
  });

  it('counts between two places only, a word that is cut as what is left of it', () => {
    expect(hitsIn('of the office', 3, 9)).toEqual([2, 0]);
  });
});

describe('each paragraph is read in its language', () => {
  const readBy = (text: string, asked: readonly LanguagePack[] = packs): string[] => {
    let start = 0;
    const lines = text.split('\n').map((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return span;
    });
    return choosePacks(text, lines, asked).map(({ id }) => id);
  };

  it.each([
    ['The mayor of the town said that.', ['en']],
    ['Le maire de la ville a parlé.', ['fr']],
    ['قال رئيس البلدية ذلك.', ['ar']],
    // What too few frequent words tell is read as most of the text is.
    ['The mayor of the town said that it was so.\nMaire Smith', ['en', 'en']],
    ['Le maire de la ville a dit que non.\nMaire Smith', ['fr', 'fr']],
    [
      'The mayor of the town said that.\nقال رئيس البلدية ذلك.\nLe maire de la ville a dit que non.',
      ['en', 'ar', 'fr'],
    ],
    ['قال رئيس البلدية ذلك.\n2026', ['ar', 'ar']],
    ['1984', ['ar']],
  ])('%s', (text, ids) => {
    expect(readBy(text)).toEqual(ids);
  });

  it('without frequent words where one language alone has the script', () => {
    const [arabic, english] = packs as [LanguagePack, LanguagePack];
    expect(readBy('Le maire\nقال', [english, arabic])).toEqual(['en', 'ar']);
  });
});
