import { describe, expect, it } from 'vitest';
import { remembered } from '../../utils/attribution/languages/en/remembered.ts';
import { packs } from '../../utils/attribution/languages/index.ts';
import type { LanguagePack, Word } from '../../utils/attribution/pack.ts';
import { perWord } from '../../utils/attribution/per-word.ts';
import { wordReader } from '../../utils/attribution/words.ts';

/** A pack that says what it was given to read. */
function spelling(): { pack: LanguagePack; read: string[] } {
  const read: string[] = [];
  const analyse = (surface: string): Word => {
    read.push(surface);
    return { norm: surface, trigger: 0, key: '' };
  };
  return { pack: { ...(packs[0] as LanguagePack), analyse }, read };
}

describe('words are found by their letters in the text', () => {
  it('reads a word once, wherever it stands again', () => {
    const { pack, read } = spelling();
    const word = wordReader(pack);
    const text = 'قال الوزير إن الوزير قال';
    expect(word(text, 0, 3)).toBe(word(text, 21, 24));
    expect(word(text, 4, 10)).toBe(word(text, 14, 20));
    expect(read).toEqual(['قال', 'الوزير']);
  });

  it('tells words apart that share a beginning, an end or all letters', () => {
    const { pack } = spelling();
    const word = wordReader(pack);
    for (const text of [
      'stop',
      'stops',
      'post',
      'tops',
      'sto',
      'top',
      'ministers',
      'ministry',
      'minister',
      'minist',
      'vminister',
    ])
      expect(word(text, 0, text.length).norm).toBe(text);
  });

  it('stays right while its table grows, and when it starts afresh', () => {
    const { pack, read } = spelling();
    const word = wordReader(pack);
    const count = 150_100;
    for (let i = 0; i < count; i++) {
      const text = `w${i}`;
      if (word(text, 0, text.length).norm !== text) throw new Error(`${text} is read as another word`);
    }
    word('w7', 0, 2);
    expect(read.length).toBe(count + 1);
    word('w7', 0, 2);
    expect(read.length).toBe(count + 1);
  });

  it('reads no more than 64 letters of what has no end', () => {
    const { pack, read } = spelling();
    const text = 'a'.repeat(1_000);
    wordReader(pack)(text, 0, 1_000);
    expect(read).toEqual(['a'.repeat(64)]);
  });
});

describe('what was found out is not found out again', () => {
  it('asks once for two words together, not for each of them', () => {
    const asked: string[] = [];
    const pair = remembered((one, other) => {
      asked.push(`${one} ${other}`);
      return asked.length;
    });
    expect([pair('say', 'that'), pair('say', 'np'), pair('that', 'say'), pair('say', 'that')]).toEqual([
      1, 2, 3, 1,
    ]);
  });

  it('forgets all at once when it knows too much, and answers as before', () => {
    const double = remembered((one, other) => one + other);
    for (let i = 0; i < 20_001; i++) double('w', String(i));
    expect(double('w', '0')).toBe('w0');
    expect(double('w', '20000')).toBe('w20000');
  });

  it('tells of a word once, whatever it tells', () => {
    let asked = 0;
    const isShort = perWord((word: Word) => {
      asked += 1;
      return word.norm.length > 3 ? undefined : true;
    });
    const [short, long]: Word[] = ['he', 'people'].map((norm) => ({ norm, trigger: 0, key: '' })) as [
      Word,
      Word,
    ];
    expect([isShort(short), isShort(long), isShort(short), isShort(long)]).toEqual([
      true,
      undefined,
      true,
      undefined,
    ]);
    expect(asked).toBe(2);
  });
});
