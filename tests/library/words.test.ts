import { expect, it } from 'vitest';
import { createWordIndex } from '../../utils/library/words.ts';

const having = (index: ReturnType<typeof createWordIndex>, part: string) =>
  [...index.having(part)].flatMap((has, text) => (has === 1 ? [text] : []));

it('finds the texts that have a part of a word in them, as reading them would', () => {
  const parts = ['و', 'وز', 'لوز', 'er', 'minister', 'x'];
  const texts = Array.from({ length: 500 }, (_, at) =>
    ['والوزير', 'اللوز', 'minister', 'er', `word${at}`, 'و']
      .filter((_word, bit) => (at >> bit) & 1)
      .join(' '),
  );
  const index = createWordIndex();
  for (const [number, text] of texts.entries()) expect(index.add(text)).toBe(number);
  for (const part of parts) {
    expect(having(index, part)).toEqual(texts.flatMap((text, at) => (text.includes(part) ? [at] : [])));
  }
});

it('finds what was taken in after the same search', () => {
  const index = createWordIndex();
  index.add('first');
  expect(having(index, 'word')).toEqual([]);
  index.add('a word');
  index.add('');
  index.add('word word');
  expect(having(index, 'word')).toEqual([1, 3]);
});

it('answers of searches long past are right again', () => {
  const index = createWordIndex();
  for (let number = 0; number < 20; number++) index.add(`word${number}`);
  const rounds = [1, 2].map(() => Array.from({ length: 20 }, (_, number) => having(index, `d${number}`)));
  expect(rounds[1]).toEqual(rounds[0]);
  expect(rounds[0]![3]).toEqual([3]);
});
