import { describe, expect, it } from 'vitest';
import { readAll } from './readings.ts';

/** [what is shown, text, cue, source ('' where it is dropped)] */
type Row = readonly [string, string, string, string];

const check = (rows: readonly Row[]): void => {
  it.each(rows)('%s: %s', (_, text, cue, source) => {
    expect(readAll(text).find((one) => one.cue === cue)?.source).toBe(source);
  });
};

describe('an indefinite noun before a clause without الذي', () => {
  check([
    ['a report', 'نشرت الصحيفة تقارير محلية تفيد بأن السد تصدع.', 'تفيد', 'تقارير محلية'],
    ['vague people', 'نقلت الإذاعة الخبر عن مصادر طبية أكدت أن الممرض بخير.', 'أكدت', 'مصادر طبية'],
    ['people, in the plural', 'وصلتنا رسائل من شهود عيان يقولون إن الجسر انهار.', 'يقولون', 'شهود عيان'],
    ['not where the verb disagrees', 'نشرت الممرضة بيانا أكدت أن المصاب تعافى.', 'أكدت', ''],
    ['not where the clause points back to it', 'أصدر الحاكم بيانا أكد فيه أن الطريق آمن.', 'أكد', ''],
    ['not the object of a describing verb', 'واجه المدير اتهامات وصفها بأنها باطلة.', 'وصفها', ''],
  ]);
});

describe('whom a relative clause tells of', () => {
  check([
    [
      'a people behind an adjective of something else',
      'أغضب القرار الصادر الأسبوع الماضي السودانيين الذين يعتبرون أن الجسر لهم.',
      'يعتبرون',
      'السودانيين',
    ],
    [
      'by whom it was done',
      'قدمت المذكرة من طرف حزب الوفاق الذي يعتبر أن التسوية باطلة.',
      'يعتبر',
      'حزب الوفاق',
    ],
    ['nobody, where the clause tells of it itself', 'ضبطت السفينة التي يعتقد أنها مسروقة.', 'يعتقد', ''],
    ['not what وهو ما takes up', 'انتهى العمل، وهو ما أكد الوزير أنه متوقع.', 'أكد', 'الوزير'],
    ['an outlet in marks behind ما', 'الرصيف مغلق، وفق ما نقلت «بولد نيوز».', 'نقلت', '«بولد نيوز»'],
    ['behind the pronoun of ما', 'الرصيف مغلق، وفقا لما أعلنت عنه وكالة الموانئ.', 'أعلنت', 'وكالة الموانئ'],
  ]);
});

describe('who is driven to say it, or once said it, stands in the clause before', () => {
  check([
    ['an object', 'دفعت الأزمة الوزير إلى القول إن الجسر آمن.', 'القول', 'الوزير'],
    [
      'people no list knows',
      'دفعت الأزمة شبابا سودانيين للتساؤل عن جدوى الجسر.',
      'للتساؤل',
      'شبابا سودانيين',
    ],
    [
      'far from its verb',
      'دفعت التصريحات، وهي جديدة، مذيع القناة إلى أن يسأل ضيفه: «هل الجسر آمن؟».',
      'يسأل',
      'مذيع القناة',
    ],
    ['who once did', 'وسبق للوزير سالم الكيلاني أن هدد بإغلاق الجسر.', 'هدد', 'للوزير سالم الكيلاني'],
    ['a name with its ل', 'وسبق لفولدان أن هدد بإغلاق الجسر.', 'هدد', 'لفولدان'],
    ['not what drives', 'دفعت الأزمة سكان القرية إلى أن يقولوا إن الجسر آمن.', 'يقولوا', 'سكان القرية'],
    ['not to whom it was paid', 'دفع الوزير المال إلى صاحب المحل، وقال إن الجسر آمن.', 'وقال', ''],
  ]);
});

describe('when and to whom it was said is no part of who said it', () => {
  check([
    ['on their return', 'وقال أعضاء الوفد لدى عودتهم إن الجسر آمن.', 'وقال', 'أعضاء الوفد'],
    ['but where he works', 'وقال مسؤول لدى الأمم المتحدة إن الجسر آمن.', 'وقال', 'مسؤول لدى الأمم المتحدة'],
    [
      'to a nameless outlet',
      'وقال مدير الميناء سالم الكيلاني لوسيلة إعلام محلية إن الجسر آمن.',
      'وقال',
      'مدير الميناء سالم الكيلاني',
    ],
    ['how he left it at that', 'ووصف الوزير الصورة التي نشرها، مكتفيا بالتعليق: «الجسر آمن».', 'نشرها', ''],
  ]);
});

describe('a participle has the subject of its clause', () => {
  check([
    ['a verb that is no cue', 'وصل مدير الميناء إلى السوق أمس قائلا إن السفر آمن.', 'قائلا', 'مدير الميناء'],
    [
      'with كان before it',
      'وكان سالم الكيلاني قد غادر المدينة أمس، معتبرا أن الوقت غير مناسب.',
      'معتبرا',
      'سالم الكيلاني',
    ],
    ['so has بالقول', 'توجه سالم الكيلاني إلى الحشود بالقول: «الجسر آمن».', 'بالقول', 'سالم الكيلاني'],
    ['not where a cue has it already', 'وقال الوزير إن العمل بدأ، مضيفا أنه لن يتوقف.', 'مضيفا', ''],
    ['not who disagrees with it', 'وصلت الوزيرة إلى الميناء، مؤكدا أن العمل بدأ.', 'مؤكدا', ''],
  ]);
});

describe('a name that ends in ا is no manner', () => {
  check([
    ['after a feminine verb', 'وقالت كلارينا إن البيت بعيد.', 'وقالت', 'كلارينا'],
    ['before an object', 'وأعلنت فينيتا فرض رسوم جديدة.', 'وأعلنت', 'فينيتا'],
    ['a manner', 'وقال مبتسما إن البيت بعيد.', 'وقال', ''],
  ]);
});

describe('feminine nouns without ة agree with their verbs', () => {
  check([
    ['العروس', 'لكن العروس تنفي صحة هذه المزاعم.', 'تنفي', 'العروس'],
    ['الميليشيا', 'لكن الميليشيا المحلية تنفي وجود أي صلة بالحزب.', 'تنفي', 'الميليشيا المحلية'],
  ]);
});

describe('a country or channel by name that is an adjective here', () => {
  check([
    ['السعودية', 'وقالت وزارة العدل السعودية إن العدد ارتفع.', 'وقالت', 'وزارة العدل السعودية'],
    ['العربية', 'وقالت جامعة الدول العربية إن القمة تأجلت.', 'وقالت', 'جامعة الدول العربية'],
  ]);
});

describe('whom something is asked of stands between source and content', () => {
  check([
    ['with ب', 'قال المرشح ذلك، متهما الحكومة بالضغط على الناخبين.', 'متهما', ''],
    ['with an aside', 'دعا الأمين العام إيطاليا، دون أن يسميها، إلى فتح موانئها.', 'دعا', 'الأمين العام'],
    [
      'للشيعة is of the title',
      'دعا المرجع الأعلى للشيعة المواطنين إلى المشاركة.',
      'دعا',
      'المرجع الأعلى للشيعة',
    ],
  ]);
});

describe('whoever is asked is not who asks', () => {
  check([
    ['who disagrees with the verb', 'وطالبت المجلس بفتح الرصيف.', 'وطالبت', ''],
    ['behind a pronoun', 'كما أنه طالب الحزب بفتح الرصيف.', 'طالب', ''],
    ['after another claim', 'قال سامي نصار إن الرصيف مغلق، ودعا البرلمان إلى فتحه.', 'ودعا', ''],
    [
      'not where another gender asks',
      'قالت هالة رزق إن الرصيف مغلق، ودعا البرلمان إلى فتحه.',
      'ودعا',
      'البرلمان',
    ],
    ['not in a sentence of its own', 'ودعا البرلمان إلى فتح الرصيف.', 'ودعا', 'البرلمان'],
  ]);
});

describe('whom a relative pronoun takes up', () => {
  check([
    [
      'past his place of work',
      'وصل مدير المستشفى في شمال السودان، الذي أكد أن العمل مستمر.',
      'أكد',
      'مدير المستشفى في شمال السودان',
    ],
    [
      'behind a noun that is his',
      'جاء البيان بعد اتهامات مدير المستشفى الذي أكد أن الدخان ضار.',
      'أكد',
      'مدير المستشفى',
    ],
    [
      'not where the verb disagrees',
      'علقت الصحيفة على رسالة رائد منصور، التي أكد فيها أن العمل مستمر.',
      'أكد',
      '',
    ],
  ]);
});

describe('who stands before its verb, or shows something', () => {
  check([
    [
      'a topic, whatever place the verb tells',
      'أما مدير الميناء، سامي نصار، فقال في حديث في فندق كبير أمس إن العمل مستمر.',
      'فقال',
      'مدير الميناء، سامي نصار',
    ],
    ['a broadcaster, not its pictures', 'بثت القناة لقطات قالت إنها من الميناء.', 'قالت', ''],
    ['not an adverb before', 'طبعا، أصحاب المحال يؤكدون أن السوق مغلق.', 'يؤكدون', 'أصحاب المحال'],
  ]);
});

describe('who brings the content', () => {
  check([
    [
      'whoever says it after what stood in a book',
      'رفض رائد منصور ما جاء في الكتاب، وقال إن القصة كاذبة.',
      'وقال',
      '',
    ],
    ['the text where nobody else says it', 'وجاء في البيان، أمس، إن العمل مستمر.', 'وجاء', 'البيان'],
    [
      'from whom an outlet learnt it',
      'علمت «الميناء» من مصادر مطلعة أن الرسوم سترتفع.',
      'علمت',
      'مصادر مطلعة',
    ],
  ]);
});
