import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

describe('denials', () => {
  it.each([
    ['the cue denies', 'ونفت الشركة إغلاق المصنع.'],
    ['the cue rejects a claim', 'ورفضت الشركة الاتهامات الموجهة إليها.'],
    ['any claim at all', 'ورفضت شركة فيسبوك أي مزاعم بانتهاك الخصوصية.'],
    ['what stands elsewhere', 'ورفض وزير الدفاع ما جاء في الكتاب.'],
    ['this', 'وأنكر مسؤولون آخرون ذلك.'],
    ['the content says that reports are false', 'وقال الوزير إن الأنباء عن استقالته عارية عن الصحة.'],
    ['or not true', 'وقال الوزير إن التقارير المتداولة غير صحيحة.'],
    ['or a lie', 'ووصف الوزير التقرير بأنه "محض كذب".'],
    ['that it never was', 'وقال الوزير إنه لم يسافر مطلقا إلى هناك.'],
    ['that there is no such plan', 'وقال الوزير: «لا نعتزم رفع الأسعار».'],
    ['that this talk is blackmail', 'وقال الوزير إن هذا الكلام "مجرد ابتزاز".'],
    ['of what is judged beside it', 'ووصفت الوزارة التقارير عن الحادث بأنها "استفزاز".'],
    ['with a word between', 'وقال الوزير إن هذه المزاعم هي بكل بساطة كاذبة.'],
    ['that his country denies it', 'وقال السفير إن بلاده تنفي تورطها في الحادث.'],
    ['her innocence', 'وأكدت الوزيرة براءتها.'],
    [
      'that it never was, and much behind it',
      'وقال الوزير إنه لم يوقع أي عقد من أي نوع مع أي شركة في حياته على الإطلاق.',
    ],
    ['that it had no part in it', 'وأكدت الحكومة أن لا علاقة لها بالحادث.'],
  ])('%s: %s', (_, text) => {
    expect(readAll(text)[0]?.denial).toBe(true);
  });

  it.each([
    ['a plan in the negative', 'وقال الوزير إنه لن يسافر أبدا.'],
    ['a fact in the negative', 'وقال الوزير إن المفاوضات لم تبدأ.'],
    ['accused of lying', 'واتهم الوزير الصحيفة بنشر أكاذيب.'],
    ['a thing that is null', 'وقال المحامي إن الاتفاقية باطلة لأن الوزير لم يوقع عليها.'],
    ['a shame, no claim', 'وكتب الصحفي: "التحريض على الصحيفة عار وجريمة".'],
    ['a farce, no claim', 'وانتقدت الصحف الانتخابات، معتبرة أنها "مسرحية".'],
    ['false words that somebody spread', 'وقال الوزير إن الصحيفة نشرت معلومات كاذبة.'],
    ['what has no ground but is no claim', 'وقال البيان إن القرارات التي لا أساس لها لن تغير الواقع.'],
    ['a call to ignore what is false', 'ودعا الوزير إلى تجاهل المعلومات غير الصحيحة.'],
    ['who never did it, in a relative clause', 'وقال الوزير إن السجين الذي لم يقم قط بأي عمل عنيف سيخرج.'],
    ['nobody else is like him', 'وقال الوزير إن المدير حازم لأنه ليس هناك أي مدير آخر على الإطلاق.'],
    ['who denies, spoken of', 'وقال الوزير إن من ينكر الكارثة سيحاكم.'],
    ['condemned', 'وأدان الوزير الهجوم وقال إنه جريمة.'],
  ])('near miss, %s: %s', (_, text) => {
    expect(readAll(text)[0]?.denial).toBe(false);
  });

  it.each(['ورفض الوزير دعوة إلى الحوار.', 'ورفض المتحدث التعليق.', 'ورفضت الشركة تأكيد المزاعم.'])(
    'no claim is denied: %s',
    (text) => {
      expect(readAll(text).filter((one) => one.denial)).toEqual([]);
    },
  );

  it.each([
    ['نفت الحكومة مسؤوليتها، ووصفت الاتهامات بأنها باطلة.', ['نفت', 'ووصفت']],
    ['نفت الحكومة مسؤوليتها. كما وصفت التقارير عن الحادث بأنها مفبركة.', ['نفت', 'وصفت']],
    ['نفى الوزير ذلك، واصفا الاتهامات بأنها باطلة.', ['نفى', 'واصفا']],
  ])('are judgements by whoever spoke, not by the claims: %s', (text, cues) => {
    const denials = readAll(text).filter((one) => one.denial);
    expect(denials.map((one) => one.cue)).toEqual(cues);
    expect(new Set(denials.map((one) => one.resolved)).size).toBe(1);
  });

  it('go on in the negative facts behind them', () => {
    const text = 'نفى الوزير زيادة الضرائب، مؤكدا أنه لا توجد خطة لذلك. وقال إن الميزانية متوازنة.';
    expect(readAll(text).map((one) => one.denial)).toEqual([true, true, false]);
  });
});

describe('what a denial denies', () => {
  const deniedBy = (text: string): Record<string, string[]> => {
    const all = readAll(text);
    return Object.fromEntries(
      all
        .filter((one) => one.denial)
        .map((one) => [one.content, one.denies.map((i) => all[i]?.content ?? '')]),
    );
  };

  it('is what repeats its words', () => {
    const text = `قالت مصادر نقابية إن الشركة ستغلق مصنع النسيج في المدينة.
وقال وزير الصحة إن المستشفيات جاهزة.
ونفت الشركة إغلاق المصنع.`;
    expect(deniedBy(text)).toEqual({
      'إغلاق المصنع': ['إن الشركة ستغلق مصنع النسيج في المدينة'],
    });
  });

  it('is the accusation before it where it only points', () => {
    const text = `اتهم ناشطون الحكومة باستخدام الرصاص ضد المحتجين.
وقال وزير الصحة إن المستشفيات جاهزة.
ونفى المتحدث باسم الشرطة هذه الاتهامات.`;
    expect(deniedBy(text)).toEqual({ 'هذه الاتهامات': ['باستخدام الرصاص ضد المحتجين'] });
  });

  it('is the claim that its own content reports', () => {
    const text = 'ونفى الجيش اتهامات ناشطين باستخدام أسلحة محرمة.';
    expect(deniedBy(text)).toEqual({
      'اتهامات ناشطين باستخدام أسلحة محرمة': ['باستخدام أسلحة محرمة'],
    });
  });

  it('is what the accuser that it names has claimed', () => {
    const text = `وصف فولدان القرار بأنه فضيحة.
وقال وزير الصحة إن المستشفيات جاهزة.
ورفضت الوزارة اتهامات فولدان.`;
    expect(deniedBy(text)).toEqual({ 'اتهامات فولدان': ['بأنه فضيحة'] });
  });

  it('is every accusation where it denies the charges', () => {
    const text = `اتهم ناشطون الشركة بتلويث النهر.
وقال وزير الصحة إن المستشفيات جاهزة.
وظهرت لاحقا مزاعم بارتكاب مخالفات.
ونفت الشركة جميع التهم الموجهة إليها.`;
    expect(deniedBy(text)).toEqual({
      'جميع التهم الموجهة إليها': ['بتلويث النهر', 'بارتكاب مخالفات'],
    });
  });

  it('is told in other words of the same family', () => {
    const text = `قال أطباء إن غارة بالغاز أصابت السوق.
ونفى الجيش شن هجوم كيميائي.`;
    expect(deniedBy(text)).toEqual({ 'شن هجوم كيميائي': ['إن غارة بالغاز أصابت السوق'] });
  });

  it.each([
    ['ونفى الجيش ما تردد بشأن إغلاق المعبر.', 'ما تردد بشأن إغلاق المعبر', 'بشأن إغلاق المعبر'],
    [
      'ونفى الجيش الأنباء التي تداولتها صحف عن إغلاق المعبر.',
      'الأنباء التي تداولتها صحف عن إغلاق المعبر',
      'عن إغلاق المعبر',
    ],
    [
      'ونفى الجيش الاتهامات الموجهة للقيادة بإغلاق المعبر.',
      'الاتهامات الموجهة للقيادة بإغلاق المعبر',
      'بإغلاق المعبر',
    ],
  ])('is what went round: %s', (text, denial, claim) => {
    expect(deniedBy(text)).toEqual({ [denial]: [claim] });
  });

  it('is the same claim that went round, and no attribution where nobody denies it', () => {
    expect(readAll('وقال الجيش إن ما تردد بشأن المعبر يخصه.').map((one) => one.cue)).toEqual(['وقال']);
  });

  it('is a rumour of an event', () => {
    expect(deniedBy('ونفى القصر شائعات رحيل المستشار.')).toEqual({
      'شائعات رحيل المستشار': ['رحيل المستشار'],
    });
  });

  it('ends where the denial begins', () => {
    expect(deniedBy('وقالت الشركة إن اتهامها بتلويث النهر "لا أساس له".')).toEqual({
      'إن اتهامها بتلويث النهر "لا أساس له"': ['بتلويث النهر'],
    });
    expect(deniedBy('ووصف الوزير الاتهامات الموجهة للشركة بتلويث النهر بأنها باطلة.')).toEqual({
      'بأنها باطلة': ['بتلويث النهر'],
    });
  });

  it('is no claim that nobody made where it denies charges', () => {
    const text = `قال الوزير إن الجسر الجديد جاهز.
وكان المدير، الذي ينفي تلك الاتهامات، قد أوقف أمس.`;
    expect(deniedBy(text)).toEqual({ 'تلك الاتهامات': [] });
  });

  it('is nothing that another says who denies it too, unless he accuses', () => {
    const text = `أفادت مصادر بقصف المدينة بالغاز.
ونفت الوزارة قصف المدينة بالغاز.
ونفى الجيش قصف المدينة بالغاز.
وأكد الجيش أن قصف المدينة بالمدافع توقف أمس.`;
    expect(deniedBy(text)).toEqual({ 'قصف المدينة بالغاز': ['بقصف المدينة بالغاز'] });
    const both = `اتهمت أنقرة دمشق بقصف المدينة بالغاز.
ونفت دمشق قصف المدينة بالغاز.
ونفت أنقرة إغلاق المعبر الحدودي.`;
    expect(deniedBy(both)).toEqual({
      'قصف المدينة بالغاز': ['بقصف المدينة بالغاز'],
      'إغلاق المعبر الحدودي': [],
    });
  });

  it('is nothing of his own, and nothing that shares no words', () => {
    const text = `قال الوزير إن الجسر الجديد جاهز.
ونفى الوزير رفع أسعار الخبز.`;
    expect(deniedBy(text)).toEqual({ 'رفع أسعار الخبز': [] });
  });
});
