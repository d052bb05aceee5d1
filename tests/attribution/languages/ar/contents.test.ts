import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

const contentOf = (text: string): string | undefined => readAll(text)[0]?.content;

describe('where a content ends after a comma', () => {
  it.each([
    [
      'what the writer makes of it',
      'وقال الوزير إن السد امتلأ، مما يشير إلى أن الموسم جيد.',
      'إن السد امتلأ',
    ],
    ['whoever comments on it', 'وقال الوزير إن السد امتلأ، ما علق عليه المزارعون.', 'إن السد امتلأ'],
    ['meanwhile', 'أعلن الجيش مقتل جندي، فيما زار الوزير الجرحى.', 'مقتل جندي'],
    ['at a time when', 'أشادت الوزيرة باتفاق الصيد، في وقت ترتفع فيه الأسعار.', 'باتفاق الصيد'],
    ['the story goes on', 'متعهدا برفض الأمر، عاد المساعد إلى مكتبه.', 'برفض الأمر'],
    ['he blames somebody', 'طالبت النقابة بوقف البيع، محملة المدير مسؤولية الخسارة.', 'بوقف البيع'],
  ])('%s: %s', (_, text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  it.each([
    [
      'when',
      'وقال مسؤولون إنهم علموا بالأمر، في وقت متأخر من الليل.',
      'إنهم علموا بالأمر، في وقت متأخر من الليل',
    ],
    [
      'which ones',
      'يطالب القانون باستخدام الخشب في المباني، التي يقل علوها عن عشرة أمتار.',
      'باستخدام الخشب في المباني، التي يقل علوها عن عشرة أمتار',
    ],
    [
      'what follows from it',
      'وقال الوزير إن السد امتلأ، مما أدى إلى فتح البوابات.',
      'إن السد امتلأ، مما أدى إلى فتح البوابات',
    ],
  ])('near miss: %s: %s', (_, text, content) => {
    expect(contentOf(text)).toBe(content);
  });
});

it("the writer's inference is no attribution", () => {
  expect(readAll('امتلأ السد، مما يشير إلى أن الموسم جيد.')).toEqual([]);
});

it('a complementizer with nothing behind it says nothing', () => {
  expect(readAll('وصل الوفد أمس، لافتا إلى أن')).toEqual([]);
});
