import { describe, expect, it } from 'vitest';
import type { Kind, Naming } from '../../../../utils/attribution/index.ts';
import { readAll } from './readings.ts';

const kindOf: Readonly<Record<Naming, Kind>> = {
  named: 'sourced',
  role: 'sourced',
  'partly-anonymous': 'anonymous',
  anonymous: 'anonymous',
  unattributed: 'anonymous',
};

const SOURCES: Readonly<Record<Naming, readonly string[]>> = {
  named: [
    'سالم الكيلاني',
    'وزير النقل سالم الكيلاني',
    'مديرة الميناء، هالة رزق',
    'المرزوقي',
    'الرئيس السابق المنصف المرزوقي',
    'أحد شركاء الشركة المالكة سامي نصار',
    'شركة فيسبوك',
    'صحيفة «الغد»',
    'كوريا الشمالية',
    'الشرطة',
    'دراسة جديدة',
    'تقرير للأمم المتحدة',
    'وسائل الإعلام الرسمية',
  ],
  role: [
    'وزير النقل',
    'المتحدث باسم الشرطة',
    'مدير عام مستشفى المدينة',
    'محامي سالم الكيلاني',
    'النائب العام',
  ],
  'partly-anonymous': [
    'مسؤول في وزارة النقل',
    'مسؤول سابق في إدارة ترامب',
    'مصدر دبلوماسي تركي',
    'مصادر أمنية',
    'ثلاثة من المسؤولين الأميركيين',
    'أحد المواقع الإلكترونية',
    'لجنة حكومية مختصة',
    'وسائل إعلام محلية',
    'مقرب من الرئيس رائد منصور',
    'سكان في القرية',
  ],
  anonymous: [
    'مصادر',
    'مصادر مطلعة',
    'مسؤول رفيع طلب عدم ذكر اسمه',
    'بعض الركاب',
    'شهود',
    'المختصون',
    'تقرير صحفي',
  ],
  unattributed: [],
};

describe('how fully an Arabic source is named', () => {
  for (const [naming, sources] of Object.entries(SOURCES)) {
    it.each(sources)(`${naming}: %s`, (source) => {
      const [found] = readAll(`وذكر ${source} أن الجسر القديم مغلق.`);
      expect(found).toMatchObject({ source, naming, kind: kindOf[naming as Naming] });
    });
  }

  it('nobody stands behind an expectation', () => {
    expect(readAll('ومن المتوقع أن يفتح الجسر غدا.')).toMatchObject([
      { source: '', naming: 'unattributed', kind: 'anonymous' },
    ]);
  });
});

describe('how many sources', () => {
  it.each([
    ['وقالت أربعة مصادر مطلعة إن السفينة غرقت.', 4],
    ['وقال مصدران في الميناء إن السفينة غرقت.', 2],
    ['وقالت 3 مصادر إن السفينة غرقت.', 3],
    ['وقال أحد العاملين في الميناء إن السفينة غرقت.', 1],
    ['وقال شاهدان وبحار ثالث إن السفينة غرقت.', 3],
    ['وقال مسؤول في الميناء إن السفينة غرقت.', null],
    ['وقال بعض الركاب إن السفينة غرقت.', null],
    ['وقالت مصادر إن 4 سفن غرقت.', null],
  ])('%s', (text, count) => {
    expect(readAll(text)[0]?.count).toBe(count);
  });
});

describe('why a source is not named', () => {
  it.each([
    [
      'وقال مسؤول طلب عدم الكشف عن اسمه لأنه غير مخول بالحديث إلى الإعلام إن الخطة أُقرت.',
      'لأنه غير مخول بالحديث إلى الإعلام',
    ],
    ['وقال دبلوماسي، اشترط عدم ذكر اسمه لحساسية الموضوع، إن الوفد عاد.', 'لحساسية الموضوع'],
    ['وذكر ضابطان في الشرطة، لأنهما غير مخولين بالتصريح، أن الطريق أغلق.', 'لأنهما غير مخولين بالتصريح'],
    ['وقال مسؤول في الوزارة، مشترطا عدم الكشف عن هويته، إن السفينة غادرت.', 'مشترطا عدم الكشف عن هويته'],
    ['وقال الوزير لأنه مريض إنه لن يحضر.', ''],
    ['وقال مسؤول إن الشركة طلبت عدم الكشف عن اسمها.', ''],
  ])('%s', (text, reason) => {
    expect(readAll(text)[0]?.reason).toBe(reason);
  });
});
