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

describe("behind somebody's words the writer goes on by himself", () => {
  it.each([
    ['when', 'وقال المدير إن العمل «يسير على ما يرام»، قبل زيارة للمصنع.', 'إن العمل «يسير على ما يرام»'],
    [
      'meanwhile',
      'وقال المدير إن العمل «يسير على ما يرام»، فيما يشكو العمال.',
      'إن العمل «يسير على ما يرام»',
    ],
    ['what he did next', 'وقال المدير إن الحادث «مؤسف جدا» وقدم اعتذاره.', 'إن الحادث «مؤسف جدا»'],
    ['what he did not do', 'وقال المدير إن الحادث «مؤسف جدا»، لم يذكر سببه.', 'إن الحادث «مؤسف جدا»'],
  ])('%s: %s', (_, text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  it.each([
    [
      'behind a name in marks',
      'وقال المدير إنه زار شركة «باب البحر»، قبل أن تغلق أبوابها.',
      'إنه زار شركة «باب البحر»، قبل أن تغلق أبوابها',
    ],
    [
      'he says more',
      'وقال المدير إن العمل «يسير على ما يرام»، وأن الأجور ستدفع.',
      'إن العمل «يسير على ما يرام»، وأن الأجور ستدفع',
    ],
    [
      'and what is joined to what he says',
      'وأكدت المعلمة أنها سافرت مرتين، كما أن أحد الآباء طلب منها العودة.',
      'أنها سافرت مرتين، كما أن أحد الآباء طلب منها العودة',
    ],
  ])('near miss: %s: %s', (_, text, content) => {
    expect(contentOf(text)).toBe(content);
  });
});

describe('where the content of a noun ends', () => {
  it.each([
    ['but', 'وتحدث تقرير محلي عن إغلاق السوق، ولكن الخبر لم يتأكد.', 'عن إغلاق السوق'],
    ['whereas', 'أعلنت البلدية إغلاق السوق، حيث أصدرت بيانا في ذلك.', 'إغلاق السوق'],
    ["the speaker's next noun", 'مع تأكيده أن السوق آمنة وإقراره بأن الجسر قديم.', 'أن السوق آمنة'],
    ['a term of his own', 'وقال المدير إن العمل «شاق جدا» حسب تعبيره.', 'إن العمل «شاق جدا»'],
    [
      'whoever has said something too',
      'وقالت البلدية إن السوق آمنة، وقد ذكر مسؤول سابق أن الجسر قديم.',
      'إن السوق آمنة',
    ],
    [
      'near miss: one more event, spelt like a verb',
      'أكدت مصادر إصابة الممثلة بالمرض، وتعرضها لمضاعفات.',
      'إصابة الممثلة بالمرض، وتعرضها لمضاعفات',
    ],
    ['although he added', 'وأكد المدير إغلاق الجسر رغم أنه أضاف أن العمل مستمر.', 'إغلاق الجسر'],
  ])('%s: %s', (_, text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  it('at the colon of a headline, behind which he speaks himself', () => {
    const text = 'مدير النادي نافيا استقالته: لن أترك مكاني\nقال مدير النادي إنه باق.';
    expect(
      readAll(text)
        .slice(0, 2)
        .map(({ cue, content }) => [cue, content]),
    ).toEqual([
      ['نافيا', 'استقالته'],
      [':', 'لن أترك مكاني'],
    ]);
  });
});
