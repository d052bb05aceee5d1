import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

describe('the fullest mention of a source', () => {
  it.each([
    [
      'a dropped subject',
      'قال مسؤول في الميناء إن السفينة غرقت. وأضاف أن البحث مستمر.',
      'وأضاف',
      'مسؤول في الميناء',
    ],
    [
      'a definite re-mention',
      'قال مسؤول في الميناء إن السفينة غرقت.\nوقال المسؤول إن البحث مستمر.',
      'وقال',
      'مسؤول في الميناء',
    ],
    [
      'a surname',
      'أعلن وزير النقل سالم الكيلاني فتح الجسر.\nوقال الكيلاني إن العمل انتهى.',
      'وقال',
      'وزير النقل سالم الكيلاني',
    ],
    [
      'an office holder called the official',
      'أعلن مدير الميناء سامي نصار إغلاق الرصيف.\nوأوضح المسؤول أن الموج عال.',
      'وأوضح',
      'مدير الميناء سامي نصار',
    ],
    [
      'the one who agrees with the verb',
      'قالت هالة رزق إن السد امتلأ. وقال سامي نصار إن الطريق آمن. وأوضحت أن المزارعين أبلغوا.',
      'وأوضحت',
      'هالة رزق',
    ],
    [
      'who acts, not only who spoke',
      'زار رئيس الوزراء رائد منصور الميناء أمس، مؤكدا أن العمل سيستأنف.',
      'مؤكدا',
      'رئيس الوزراء رائد منصور',
    ],
    [
      'who spoke, though another acted since',
      'قال سامي نصار إن الرصيف مغلق. ووصل وزير النقل إلى الميناء. وأضاف أن السفن تنتظر.',
      'وأضاف',
      'سامي نصار',
    ],
  ])('%s: %s', (_, text, cue, resolved) => {
    expect(readAll(text).findLast((one) => one.cue === cue)?.resolved).toBe(resolved);
  });

  it('gives a re-mention the kind of what it repeats', () => {
    const text = 'قال دبلوماسي تركي إن الوفد وصل.\nوقال الدبلوماسي إن المحادثات بدأت.';
    expect(readAll(text).map((one) => one.kind)).toEqual(['anonymous', 'anonymous']);
  });

  it.each([
    ['two officials', 'قال مسؤول أميركي إن الوفد وصل.\nوقال مسؤول تركي إن المحادثات بدأت.', 'مسؤول تركي'],
    [
      'a lawyer is not his client',
      'قال سالم الكيلاني إنه بريء.\nوقال محامي سالم الكيلاني إن القضية أغلقت.',
      'محامي سالم الكيلاني',
    ],
    ['another ministry', 'قالت وزارة النقل إن الجسر آمن.\nوقالت وزارة الصحة إن الماء نظيف.', 'وزارة الصحة'],
  ])('near miss, %s: %s', (_, text, resolved) => {
    expect(readAll(text).at(-1)?.resolved).toBe(resolved);
  });
});
