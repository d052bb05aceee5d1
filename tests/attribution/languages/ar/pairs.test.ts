import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

describe('two noun phrases side by side: who describes, accuses, tells, and whom', () => {
  it.each([
    ['an organisation and a common noun', 'ووصف البيت الأبيض الاجتماعات بأنها مثمرة.', 'البيت الأبيض'],
    ['an adjective closes the first', 'واتهمت الحكومة المجرية الملياردير بدعم خصومها.', 'الحكومة المجرية'],
    [
      'an indefinite source and a definite noun',
      'وصف مصدر دبلوماسي تركي الاتهامات بأنها كاذبة.',
      'مصدر دبلوماسي تركي',
    ],
    ['a name and a body', 'أبلغت أسرة كريم الشرطة أن الطفل عاد.', 'أسرة كريم'],
    ['a name in marks', 'أبلغ مصدران دبلوماسيان «رويترز» بأن الوفد وصل.', 'مصدران دبلوماسيان'],
    ['his fellow', 'حذر الرئيس النمساوي كريم منصور نظيره المجري من العجلة.', 'الرئيس النمساوي كريم منصور'],
    ['an indefinite source alone', 'واتهم مسؤول الحكومة بالتقصير.', 'مسؤول'],
    ['a relative of somebody', 'واتهم زوج الضحية الشرطة بالتقصير.', 'زوج الضحية'],
    ['an indefinite source with its adjective', 'واتهم مسؤول حكومي الشركة بالتقصير.', 'مسؤول حكومي'],
    ['an office behind a preposition', 'واتهم المدير العام للشركة الوزارة بالتقصير.', 'المدير العام للشركة'],
    ['somebody and what happened', 'وأعلن مسؤول مقتل ثلاثة عمال.', 'مسؤول'],
    ['a calling of two nouns and what happened', 'وأعلن عامل إغاثة وفاة ثلاثة نازحين.', 'عامل إغاثة'],
    ['an adjective and any', 'ونفى دبلوماسيون غربيون أي اتفاق من هذا القبيل.', 'دبلوماسيون غربيون'],
    [
      'a first and a last name before a verb that may ask somebody',
      'ودعت كامالا هاريس إلى إصلاح الطريق.',
      'كامالا هاريس',
    ],
    ['several, and what happened', 'وأكدت مصادر عدة مقتل ثلاثة عمال.', 'مصادر عدة'],
    ['a name withheld, and what happened', 'وأكد مسؤول رفض ذكر اسمه مقتل ثلاثة عمال.', 'مسؤول رفض ذكر اسمه'],
    ['nobody but whom is described', 'ووصف المحاولة بأنها فاشلة.', ''],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });

  it.each([
    ['an iḍāfa', 'أوصى أعضاء اللجنة المحلية بتجهيز القاعة.', 'أعضاء اللجنة المحلية'],
    [
      'what somebody is responsible for',
      'وأعلن مسؤول توزيع المساعدات أن الطريق مغلق.',
      'مسؤول توزيع المساعدات',
    ],
    ['a general director', 'وحذر مدير عام المستشفى من نقص الدواء.', 'مدير عام المستشفى'],
    [
      'a rank before a name',
      'ودعا المتحدث باسم الشرطة العقيد ماهر ناصر إلى الهدوء.',
      'المتحدث باسم الشرطة العقيد ماهر ناصر',
    ],
    ['an office and its body', 'دعا وزير الصحة البريطاني إلى إغلاق المدارس.', 'وزير الصحة البريطاني'],
  ])('near miss: %s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });
});

describe('a relative clause without a comma', () => {
  it.each([
    ['says which people', 'ويطالب العمال الذين أضربوا أمس بزيادة أجورهم.', 'العمال الذين أضربوا أمس'],
    [
      'near miss: after a comma it adds something',
      'وقال الوزير، الذي زار المدينة أمس، إن العمل بدأ.',
      'الوزير',
    ],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });
});

describe('verbal nouns', () => {
  it.each([
    [
      'an adverbial before the object',
      'منذ إعلان هولندا في مطلع الشهر استدعاء سفيرها.',
      'إعلان',
      'هولندا',
      'استدعاء سفيرها',
    ],
    [
      'an aside',
      'بعد إعلان الأسطول، الذي يراقب المنطقة، أن السفينة عادت.',
      'إعلان',
      'الأسطول',
      'أن السفينة عادت',
    ],
    ['a word no list knows with its ب', 'وذلك بعد اعترافها بضياع المال.', 'اعترافها', '', 'بضياع المال'],
    [
      'before the preposition of the content',
      'وجاء ذلك بعد تحذير مسؤول في الميناء من انهيار الرصيف.',
      'تحذير',
      'مسؤول في الميناء',
      'من انهيار الرصيف',
    ],
    [
      'before the second of two prepositions',
      'وجاء ذلك بعد دعوة المبعوث إلى سوريا إلى وقف القتال.',
      'دعوة',
      'المبعوث إلى سوريا',
      'إلى وقف القتال',
    ],
    [
      'before whom it accuses',
      'وجاء ذلك بعد اتهام وزير النقل للشركة بالتقصير.',
      'اتهام',
      'وزير النقل',
      'بالتقصير',
    ],
    [
      'people in the genitive',
      'وعلى حد قول المعلمين، فإن الرصيف مغلق.',
      'قول',
      'المعلمين',
      'فإن الرصيف مغلق',
    ],
    [
      'a name with ل in it',
      'رغم نفي الجبهة الشعبية لتحرير فلسطين وقوع خلافات.',
      'نفي',
      'الجبهة الشعبية لتحرير فلسطين',
      'وقوع خلافات',
    ],
    ['a thought', 'ما دفعهم إلى اعتبار أن الاتفاق انتهى.', 'اعتبار', '', 'أن الاتفاق انتهى'],
    ['who reports, when', 'وصلت تقارير من ناشطين، السبت، بوقوع انفجار.', 'تقارير', 'ناشطين', 'بوقوع انفجار'],
  ])('%s: %s', (_, text, cue, source, content) => {
    expect(readAll(text).find((one) => one.cue === cue)).toMatchObject({ source, content });
  });

  it("near miss: باعتبار أن gives the writer's reason", () => {
    expect(readAll('تأجل السفر باعتبار أن الجو سيئ.')).toEqual([]);
  });
});

describe('according to', () => {
  it.each([
    ['reports', 'وبحسب التقارير، فإن الجسر انهار.', 'التقارير'],
    ['a site', 'ولدت في الريف وعملت راقصة، وفقا لموقعها.', 'لموقعها'],
    [
      'behind a sentence that tells of an act',
      'اعتقلت الشرطة رجلا تشتبه بأنه لص، وفق ما أعلنت الوزارة.',
      'الوزارة',
    ],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text).find((one) => one.rule.startsWith('ar.according'))?.source).toBe(source);
  });

  it('near miss: behind a cue it names who passed it on', () => {
    const found = readAll('وقال الوزير إن العمل بدأ أمس، وفق ما أعلنت الوكالة.');
    expect(found.map((one) => one.cue)).toEqual(['وقال']);
  });
});

describe('an object that is of the verb itself', () => {
  it.each([
    ['كشف الوزير سامي حداد النقاب عن خطة جديدة.', 'الوزير سامي حداد', 'عن خطة جديدة'],
    ['أماطت الشرطة اللثام عن شبكة للتهريب.', 'الشرطة', 'عن شبكة للتهريب'],
    ['لفت الوزير سامي حداد النظر إلى أن المال قليل.', 'الوزير سامي حداد', 'إلى أن المال قليل'],
  ])('%s', (text, source, content) => {
    expect(readAll(text)[0]).toMatchObject({ source, content });
  });

  it.each(['أماط العمال الأذى عن الطريق.', 'أزاح العمال الحجارة عن الطريق.'])('near miss: %s', (text) => {
    expect(readAll(text)).toEqual([]);
  });
});

describe('an outlet that no list knows', () => {
  it('is whom it was said to', () => {
    expect(readAll('وتابع لشفق نيوز: "الوضع صعب جدا".')[0]).toMatchObject({
      source: '',
      content: '"الوضع صعب جدا"',
    });
  });
  it('near miss: a name in ل', () => {
    expect(readAll('وقال لوكيانوف: "الوضع صعب جدا".')[0]?.source).toBe('لوكيانوف');
  });
});

describe('what belongs to a source', () => {
  it.each([
    ['a statement issued by', 'وبحسب بيان صادر عن وزارة الدفاع، أصيب شخصان.', 'بيان صادر عن وزارة الدفاع'],
    ['a report of a company', 'وبحسب تقرير لشركة النخيل، بلغت المبيعات مليونا.', 'تقرير لشركة النخيل'],
    [
      'one title after another',
      'أكد صاحب السمو الملكي الأمير فهد بن سلطان أن العمل بدأ.',
      'صاحب السمو الملكي الأمير فهد بن سلطان',
    ],
    ['a woman who holds an office', 'وأكدت عضو اللجنة هدى سالم أن العمل بدأ.', 'عضو اللجنة هدى سالم'],
    ['reports', 'وكشفت تقارير صحافية محلية عن رغبة النادي في بيعه.', 'تقارير صحافية محلية'],
    ['a name in marks before an object', 'اتهم «حزب الوفاق» الحكومة بخرق الاتفاق.', '«حزب الوفاق»'],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });

  it('near miss: a second apposition behind a verb that describes is whom it describes', () => {
    const text = 'وصف الشيخ سالم، إمام المسجد، ولي العهد الأمير فهد بالشجاع.';
    expect(readAll(text)[0]?.source).toBe('الشيخ سالم، إمام المسجد');
  });
});

describe('a source that ends before', () => {
  it.each([
    ['whom he told', 'وقال الرئيس سالم ناصر لنظيره التونسي إن الحدود مفتوحة.', 'الرئيس سالم ناصر'],
    ['a channel', 'وقالت ليلى منصور مديرة المتحف للعربية إن القاعة مغلقة.', 'ليلى منصور مديرة المتحف'],
    ['an outlet in letters', 'وقال محامو العائلة لبي بي سي إنهم راضون.', 'محامو العائلة'],
    ['an event with a pronoun', 'تتوقع مصادر عسكرية إنجازها قريبا.', 'مصادر عسكرية'],
    ['what a country thinks of', 'وتعتبر أنقرة وحدات الحماية خطرا عليها.', 'أنقرة'],
    ['those who are all asked', 'دعا المبعوث كريم منصور الأطراف كافة إلى ضبط النفس.', 'المبعوث كريم منصور'],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });

  it.each([
    ['a state of many words', 'وتعتبر كوريا الشمالية الاتفاق خطوة مهمة.', 'كوريا الشمالية'],
    ['what they are against', 'ويقول المعارضون لبناء السد إن القرية ستغرق.', 'المعارضون لبناء السد'],
  ])('near miss: %s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });
});

describe('who stands before the verb', () => {
  it.each([
    ['a law that asks builders', 'وأقرت الولاية قانونا يطالب شركات البناء باستخدام الخشب.', 'قانونا'],
    [
      'the man, not his crisis',
      'وانتهت أزمة الرئيس كريم منصور الذي كان يطالب بتعديل القانون.',
      'الرئيس كريم منصور',
    ],
    [
      'a name up to its verb',
      'أما أمين سر المجلس، سالم ناصر فقال إن الاجتماع مهم.',
      'أمين سر المجلس، سالم ناصر',
    ],
    ['whom the agency quotes', 'ووصلت السفينة، وفقا لما نقلته الوكالة عن مدير الميناء.', 'مدير الميناء'],
  ])('%s: %s', (_, text, source) => {
    expect(readAll(text)[0]?.source).toBe(source);
  });
});
