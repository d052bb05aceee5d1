/** What tells a denial by its words; spelling is folded when these are read. */
export const DENIALS = {
  /** Cues that deny when what they take is a claim: رفض الاتهامات. */
  rejecting: 'رفض استبعد استنكر',
  /** Names of talk: what is said of them is said of its truth, and they say nothing of what it is about. */
  claims:
    'صحة أنباء نبأ اتهامات اتهام ادعاءات ادعاء مزاعم زعم شائعات شائعة إشاعات تقارير تقرير أخبار خبر رواية روايات معلومات أقوال تصريحات تكهنات شكوك افتراءات كلام قصة قصص وصف أمر',
  /** What is said against somebody. */
  allegations:
    'اتهام اتهامات ادعاء ادعاءات زعم مزاعم رواية شائعة شائعات إشاعات تهمة تهم تقارير افتراءات أقاويل',
  /** Denied, they point at whoever accused: أي ضلوع, أي صلة. */
  involvement: 'ضلوع تورط مسؤولية صلة علاقة دور وقوف وراء',
  /** Stand for a claim made elsewhere: رفض ما جاء في الكتاب. */
  pointers: 'ما كل جميع ذلك',
  /** Words for what is false. */
  falsehoods:
    'كاذب كاذبا كاذبة زائف زائفة ملفق ملفقة مفبرك مفبركة فبركة فبركات مختلق مختلقة كذب كذبة أكاذيب افتراء افتراءات مغلوط مغلوطة هراء ترهات',
  /** False only when said of a claim: a contract is null, a contest is a farce. */
  dismissals:
    'باطل باطلة مضلل مضللة مسرحية مسرحيات عارية عار مستحيل مستحيلة استفزاز ابتزاز عبث تلفيق تلفيقات أوهام خيال',
  /** Asserted of somebody: أكدت براءتها. */
  innocence: 'براءة براء',
  /** Also said of claims. */
  judgements:
    'دعاية سوداء محض مجرد موجه موجهة متداول متداولة منسوب منسوبة وارد واردة تداول تداولته تداولتها مثل شيء قبيل إطلاق تهمة تهم علم سوى',
  /** Denied, they say that a thing is false: لا أساس, غير صحيح. */
  grounds: 'أساس صحيح صحيحا صحيحة صحة دقيق دقيقة حقيقة',
  negations: 'لا ليس ليست ليسوا لم غير بلا عدم دون',
  /** Denied, they reject all of it: لم يسافر مطلقا. */
  totality: 'مطلقا أبدا قط إطلاقا البتة بتاتا',
  /** Put a fact, not a wish or a plan, in the negative. */
  factual: 'لم ليس ليست ليسوا لا ولا ما',
} as const;

/** Phrases that deny wherever they stand. */
export const DENYING_PHRASES = `لا علاقة
لا صلة
لا دخل
لا علم
لا نعتزم
لا ننوي
لا أعتزم
لا أنوي
شيء من هذا القبيل
محض كذب
محض افتراء
محض خيال
دعاية سوداء
ليس سوى
ليست سوى
أنا بريء
إنه بريء
أنه بريء
إنها بريئة
أنها بريئة
على الإطلاق
لا يمت
لا تمت
لا يعكس الواقع
لا تعكس الواقع`;
