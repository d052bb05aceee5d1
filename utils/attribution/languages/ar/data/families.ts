/**
 * Words of different roots that a report and its denial use for one thing, a row each: chemical weapons are
 * poison gas. Only to compare contents by; a word that means much else (وقف, رحل) has no place here. A word
 * stands for all of its root; behind `=` for itself alone (سامة is not السامية).
 */
export const FAMILIES = `
كيماوي كيميائي كيمياوي غاز غازات سارين كلور =سام =سامة
هجوم ضربة غارة
قتل اغتيال إعدام
اتفاق صفقة
استقالة إقالة تنحي
رسوم ضريبة
رشوة فساد اختلاس
انسحاب مغادرة
طرد إبعاد
تحرش اعتداء اغتصاب
`;
