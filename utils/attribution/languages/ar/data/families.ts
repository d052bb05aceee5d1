/**
 * Words of different roots that a report and its denial use for one thing, a row each: chemical weapons are
 * poison gas. Only to compare contents by.
 */
export const FAMILIES = `
كيماوي كيميائي كيمياوي غاز غازات سام سامة سارين كلور
هجوم ضربة غارة قصف استهداف عدوان
قتل اغتيال إعدام تصفية
اتفاق صفقة تفاهم
استقالة إقالة رحيل تنحي إعفاء
إغلاق وقف توقف تعليق
رسوم ضريبة ضرائب
تزوير تلاعب غش
رشوة فساد اختلاس
تجسس تنصت مراقبة
انسحاب مغادرة خروج
طرد ترحيل إبعاد
عنف ضرب إيذاء
تحرش اعتداء اغتصاب
تدخل تورط ضلوع
`;
