/** Who passes news on, and how one speaks to them; spelling is folded when these are read. */
export const RELAYS = {
  /** Kinds of outlets. */
  media:
    'وكالة وكالات صحيفة صحف جريدة قناة قنوات شبكة موقع مجلة إذاعة تلفزيون تليفزيون راديو فضائية وسائل برنامج محطة إعلام صحافة',
  /** The press at large, but for a state's own. */
  press: 'إعلام صحافة وسائل',
  official: 'رسمي رسمية إعلام',
  /** After a kind of outlet: no outlet at all. */
  social: 'تواصل اجتماعي تويتر فيسبوك إنستغرام يوتيوب إنترنت إلكتروني إلكترونية عدة مختلفة',
  /** Outlets whose names are common words, told by the marks around them. */
  names: 'المدينة مدينة عكاظ عربية جزيرة حياة شرق رياض وطن أهرام نهار سفير أخبار يوم خليج بيان اتحاد',
  /** What one speaks through. */
  through: 'مع عبر إلى على لدى',
} as const;
