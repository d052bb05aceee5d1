import { describe, expect, it } from 'vitest';
import { extract } from '../../../../utils/attribution/index.ts';
import { cut } from '../../support.ts';

/** Puts a source between a verb and its clause and reads it back. */
const readBack = (source: string, verb = 'وقال'): string | null => {
  const text = `${verb} ${source} إن الموعد تغير.`;
  return cut(text, extract(text)[0]?.source ?? null);
};

describe('a source is the whole noun phrase', () => {
  for (const source of [
    'الوزير',
    'وزير الخارجية',
    'وزير الخارجية المصري سامح شكري',
    'وزير الخارجية، سامح شكري',
    'المتحدث باسم وزارة الدفاع',
    'المتحدث باسم وزارة الدفاع، أحمد ناصر',
    'الأمين العام للأمم المتحدة',
    'المدير العام لشركة الكهرباء',
    'مسؤول أميركي',
    'مسؤول في وزارة المالية',
    'مصدر مطلع على المفاوضات',
    'مصدر مطلع على التحقيق',
    'المتحدث باسمها',
    'مصدر مطلع طلب عدم الكشف عن اسمه',
    'ثلاثة مصادر أمنية',
    'عدد من السكان',
    'بعض المحللين',
    'أحد المسؤولين',
    'رئيس حزب «الوفاق»',
    'خبير الاقتصاد في جامعة القاهرة',
    'الرئيس التركي رجب طيب أردوغان',
    'جون سميث',
    'سامر الخطيب',
    'المتحدث باسمها سامر الخطيب',
    'المحامي سالم ناصر',
    'عدد من كبار الضباط في السودان، من بينهم قائد الحرس',
    'فرنسا، وألمانيا',
    'شخص على اطلاع على الملف',
    'مسؤول على علم بالخطة',
    'حساب تطبيق «صدى»',
    'مدير شركة الأبحاث «مدار»، كمال راشد',
    'الشيعة الذين يسكنون الجنوب',
    'المدرب سيرجيو لوكاني',
    'وزير الأمن كليمنت باسولي',
    'النائب عادل فضل الله',
    'كورام جيا باند، أحد قادة الحي',
    'قصر الحكم في بغداد',
    'صحيفة اليوم',
    'والي الولاية',
    'المركز الوطني لتنمية المراعي',
    'استطلاع للرأي أعده مركز «أفق»',
    'مدير إدارة الغابات آدم إسحق كنين',
    'الباحثة نادين الحلو',
    'وزير المياه والزراعة المهندس سعد بن ناصر العوهلي',
  ]) {
    it(source, () => expect(readBack(source)).toBe(source));
  }
});

describe('a source before a verb that may take a bare object', () => {
  for (const source of [
    'سامي الدمرداش وزير التموين والتجارة الداخلية',
    'معالي وزير المياه المهندس سعد العوهلي',
    'لويس براتو المدير الفني للفريق',
  ]) {
    it(source, () => expect(readBack(source, 'وأعلن')).toBe(source));
  }
});

it('ends before the full stop where a clause about it ends the sentence', () => {
  const text = '«سمعنا صوتا كالرعد عند الباب»، تقول أم يوسف التي أمضت الليلة في مدرسة القرية.';
  expect(cut(text, extract(text)[0]!.source)).toBe('أم يوسف التي أمضت الليلة في مدرسة القرية');
});

it('is no quotation that says something', () => {
  const text = 'وقال «لن نقبل بأي قرار يتخذ من دون علمنا» إن الوزارة أخطأت.';
  expect(cut(text, extract(text)[0]?.source ?? null)).toBeNull();
});

it('is found where a clause about it stands before the colon and the quotation has commas', () => {
  const text = 'وقال أحد الموظفين، الذي طلب عدم ذكر اسمه: «كتبنا مرتين، ثم انتظرنا، ولم يجبنا أحد».';
  const [only] = extract(text);
  expect(cut(text, only!.source)).toBe('أحد الموظفين');
  expect(only!.content.map((span) => cut(text, span))).toEqual(['«كتبنا مرتين، ثم انتظرنا، ولم يجبنا أحد»']);
});

describe('a source ends before when it was said', () => {
  for (const [source, when] of [
    ['وزير المالية سامي العلي', 'العام الماضي'],
    ['الاتحاد', 'العام الجاري'],
    ['المدير العام لشركة الكهرباء', 'العام الماضي'],
    ['الأمين العام', 'الثلاثاء الماضي'],
  ] as const) {
    it(`${source} ${when}`, () => expect(readBack(`${source} ${when}`)).toBe(source));
  }
});

describe('a feminine source', () => {
  for (const source of ['شبكة "سي إن إن"', 'منظمة الصحة العالمية', 'وزيرة الطاقة، منى صالح', 'الشركة']) {
    it(source, () => expect(readBack(source, 'وقالت')).toBe(source));
  }
});

describe('what is not of the source', () => {
  for (const [between, source] of [
    ['الوزير أمس', 'الوزير'],
    ['الوزير في مقابلة تلفزيونية', 'الوزير'],
    ['الوزير خلال مؤتمر صحفي', 'الوزير'],
    ['الوزير، الخميس،', 'الوزير'],
    ['الوزير للصحفيين', 'الوزير'],
    ['الوزير لوكالة فرانس برس', 'الوزير'],
    ['الوزير من جهته', 'الوزير'],
    ['الوزير، الذي يزور القاهرة،', 'الوزير'],
    ['الوزير، من بين أمور أخرى،', 'الوزير'],
    ['الوزير، والشرطة تحيط به،', 'الوزير'],
    ['الوزير على علم منه', 'الوزير'],
    ['الصحيفة اليوم', 'الصحيفة'],
  ] as const) {
    it(between, () => expect(readBack(between)).toBe(source));
  }
});
