import { expect, it } from 'vitest';
import { readAll } from './readings.ts';

const table = (text: string) => readAll(text).map(({ source, content }) => [source, content]);

it.each([
  [
    '«الوزارة» المحلية تتحدث عن هدنة... و«الحركة» عن انتصار',
    [
      ['«الوزارة» المحلية', 'عن هدنة'],
      ['و«الحركة»', 'عن انتصار'],
    ],
  ],
  [
    'تحدثت الوزارة عن هدنة، والمعارضة عن انتصار.',
    [
      ['الوزارة', 'عن هدنة'],
      ['والمعارضة', 'عن انتصار'],
    ],
  ],
])('a verb said once for two speakers: %s', (text, found) => {
  expect(table(text)).toEqual(found);
});

it.each([
  ['one speaker of two things', 'تحدث الوزير عن الحرب والسلام وعن السوق.'],
  ['a second member of what he says', 'تحدث الوزير عن المصانع، والشركات في المدينة.'],
])('near miss: %s', (_, text) => {
  expect(table(text)).toHaveLength(1);
});
