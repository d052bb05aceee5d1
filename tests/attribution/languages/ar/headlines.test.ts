import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

const ARTICLE = '\nوصل الوفد إلى المدينة صباحا وزار السوق.';
const colonOf = (text: string) => readAll(text).find((one) => one.cue === ':');

describe("a headline's colon", () => {
  it.each([
    ['a name', 'سالم الكيلاني: الميناء يعمل غدا', 'سالم الكيلاني'],
    [
      'whoever acts before it and then speaks himself',
      'سالم الكيلاني يقارن بين الميناءين: لن نغلق القديم',
      'سالم الكيلاني',
    ],
    ['a name, and to whom', 'زوكرمان لنواب غاضبين: الخطأ مني', 'زوكرمان'],
    ['a name, and of what', 'سالم الكيلاني عن الأزمة: الحل قريب جدا', 'سالم الكيلاني'],
    ['a last name with an article, and of whom', 'السديري عن المدرب: شاب طموح ويعمل كثيرا', 'السديري'],
    ['a last name, to whom and of what', 'الصفدي للنواب حول الموازنة: "لن نقترض من أحد"', 'الصفدي'],
    ['an office, and where', 'وزير النقل في مؤتمر الموانئ: السفن تعود غدا', 'وزير النقل'],
    ['a report', 'تقرير للأمم المتحدة: الميناء مغلق منذ عام', 'تقرير للأمم المتحدة'],
    ['a ministry by what it is for', 'الصحة: لا إصابات جديدة', 'الصحة'],
    ['a ministry in marks', '«التعليم»: الدراسة تبدأ الأحد', '«التعليم»'],
    ['a country that speaks of itself', 'النرويج: محادثاتنا مع الجيران مثمرة', 'النرويج'],
  ])('%s', (_, headline, source) => {
    expect(colonOf(headline + ARTICLE)?.source).toBe(source);
  });

  it.each([
    ['a country where something happens', 'النرويج: عواصف تغلق المدارس'],
    ['an act and what came of it', 'سالم الكيلاني يزور الميناء: عمل وغبار'],
    ['a topic', 'ارتفاع الأسعار: أرقام وحقائق'],
    ['a country and where something happened to it', 'النرويج في كأس العالم: فوز وخسارة'],
    ['a thing and what it is about', 'القمة عن المناخ: خلافات حول التمويل'],
    ['somebody not told who', 'مدرب من الشمال: قصة نجاح طويلة'],
  ])('near miss: %s', (_, headline) => {
    expect(colonOf(headline + ARTICLE)).toBeUndefined();
  });
});

describe('a headline of another article between paragraphs', () => {
  const before = 'افتتاح الميناء\nوصل الوفد إلى المدينة صباحا.\n';
  it('has a source too', () => {
    expect(colonOf(`${before}اقرأ أيضا: وزير النقل: السفن تعود إلى الميناء غدا${ARTICLE}`)?.source).toBe(
      'وزير النقل',
    );
  });
  it.each([
    ['a sentence with its stop', 'وزير النقل: السفن تعود إلى الميناء غدا.'],
    ['a rubric', 'الطريق إلى الميناء: مسافات وأسعار ومواعيد'],
  ])('near miss: %s', (_, line) => {
    expect(colonOf(`${before}${line}${ARTICLE}`)).toBeUndefined();
  });
});

describe('a quotation before its verb', () => {
  it('is its content, the subject behind the verb its source', () => {
    const [only] = readAll('«الاتفاق جاهز للتوقيع غدا»، تقول مصادر دبلوماسية.');
    expect(only).toMatchObject({ source: 'مصادر دبلوماسية', content: '«الاتفاق جاهز للتوقيع غدا»' });
  });
  it('near miss: the quotation has a cue of its own', () => {
    const found = readAll('وكتب الوزير "العمل بدأ في المدن كلها". وقال الناس كلاما كثيرا.');
    expect(found.map((one) => one.cue)).toEqual(['وكتب']);
  });
});

describe('أما ... فقال', () => {
  it('says the topic', () => {
    expect(readAll('أما المفوضية فقالت إنها لم تتلق طلبا.')[0]?.source).toBe('المفوضية');
  });
});

describe('a bare noun behind an organisation is the object', () => {
  it.each([
    ['a thing', 'ويقدر صندوق النقد الدولي سعر البرميل بنحو تسعين دولارا.', 'صندوق النقد الدولي'],
    [
      "a president's name is not",
      'ونفت إدارة الرئيس سالم الكيلاني صحة الأنباء.',
      'إدارة الرئيس سالم الكيلاني',
    ],
  ])('%s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });
});
