/** Why a source is not named; spelling is folded when these are read. */
export const REASONS = {
  /** What opens the reason proper. */
  because: 'لأنه لأنها لأنهم لأنهما لأن كونه كونها كونهم نظرا لحساسية بسبب خوفا خشية تجنبا حفاظا حرصا',
  /** What such a reason is about. */
  about:
    'مخول مخولا مخولة مخولين مخولون مصرح مصرحا مفوض مفوضا مسموح يسمح تسمح التصريح تصريح بالتصريح للتصريح الحديث بالحديث للحديث التحدث بالتحدث للتحدث حساسية لحساسية سرية سريتها أمنه سلامته سلامتها حياته انتقام ملاحقة عقاب علنا إعلام',
} as const;
