/** What a source's head noun says of how fully it is named; spelling is folded when these are read. */
export const NAMING = {
  /** Callings whose holder a place of work tells: the outlet's correspondent, her lawyer. */
  told: 'محام محامي مراسل طبيب والد والدة زوج زوجة شقيق شقيقة أخت ابن ابنة نجل أرملة',
  /** Offices that are callings too, unless the place is told. */
  post: 'نائب قائد زعيم مبعوث مستشار قاض قاضي مدع مدعي رئيس مفاوض متهم',
  /** Those of one body are known, several though they are: its investigators, the ministers of those states. */
  few: 'وزير سفير رئيس ممثل محقق مفتش مفاوض عضو',
  /** Callings many share: a member, a presenter. */
  calling:
    'عضو مذيع لاعب أستاذ بروفيسور دكتور نجم فنان رجل سيدة ضحية حارس مهاجم مدافع بائع داعية شاعر روائي جراح',
  /** Speaking for somebody is an office that one person holds at a time. */
  speaking: 'متحدث ناطق',
  /** Out of many. */
  one: 'أحد إحدى واحد واحدة',
  some: 'بعض عدد عدة عديد كثير قليل مجموعة مختلف معظم أغلب غالبية أكثرية عشرات مئات آلاف كبار',
  superlative: 'أعلى أكبر أرفع أقدم أشهر أول',
  /** Texts and pictures that nobody signs, unless they are told apart by the article. */
  unsigned:
    'تسجيل رسالة وثيقة مستند مستندات بلاغ لافتة فيديو تحليل تحاليل فحص اختبار مقطع لقطة صورة تقرير منشور تدوينة ملف رسالة برقية مذكرة شهادة',
  /** Qualities that say nothing of where a source comes from. */
  bare: 'مطلع موثوق مجهول خاص عليم متطابق متقاطع متعدد مختلف آخر أخرى آخرون آخرين عدة عديد كثيرون كبير كبار بارز رفيع مقرب ثالث ثان ثاني أول',
  /** The press at large. */
  press: 'صحافة إعلام وسيلة',
  official: 'رسمي رسمية حكومي حكومية',
  /** Crowds without an office, in no other list. */
  crowd:
    'ناس الناس أصحاب صناع معارف حشد جماهير أنصار ذوو ذوي مارة جمع فريق أهالي مجموعة عدد كثيرون آخرون صفحات حسابات',
} as const;

/** Names of services, which other lists have among the occasions of speech. */
export const PLATFORMS = 'تويتر فيسبوك يوتيوب إنستغرام تلغرام واتساب إكس تيك';

export const COUNTS = {
  1: 'أحد إحدى واحد واحدة',
  2: 'اثنان اثنين اثنتان اثنتين كلا كلتا',
  3: 'ثلاثة ثلاث ثالث',
  4: 'أربعة أربع رابع',
  5: 'خمسة خمس خامس',
  6: 'ستة ست سادس',
  7: 'سبعة سبع سابع',
  8: 'ثمانية ثماني ثمان ثامن',
  9: 'تسعة تسع تاسع',
  10: 'عشرة عشر عاشر',
} as const;
