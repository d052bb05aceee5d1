import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../utils/anchoring/sentences.ts';
import { expectLinearTime } from '../linear-time.ts';

const sentences = (text: string) =>
  sentenceStarts(text).map((start, index, all) => text.slice(start, all[index + 1]).trim());

describe('sentences', () => {
  it.each([
    ['قال نعم. ثم غادر.', ['قال نعم.', 'ثم غادر.']],
    ['هل حضر؟ نعم! انتهى', ['هل حضر؟', 'نعم!', 'انتهى']],
    ['عنوان بلا نقطة\nفقرة أولى', ['عنوان بلا نقطة', 'فقرة أولى']],
    ['He said "no." She left… Then rain.', ['He said "no."', 'She left…', 'Then rain.']],
    ['One.\n\n\nTwo.', ['One.', 'Two.']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([['The U.S. army moved'], ['قال د. سامي اليوم'], ['قرابة 3.5 مليون'], ['example.com/a.b'], ['']])(
    'one: %j',
    (text) => {
      expect(sentenceStarts(text)).toEqual([0]);
    },
  );

  it.each(['.', ' ', '\n', '. ', '"', '.)'])('takes linear time on runs of %j', (run) => {
    expectLinearTime(run, 25_000, sentenceStarts);
  });
});
