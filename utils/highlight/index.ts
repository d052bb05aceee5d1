export { type Canvas, createCanvas } from './canvas.ts';
export { type CardContent, type CardLanguage, createCard } from './card.ts';
export { type Label, labelOf, marksOf } from './marks.ts';
export { createPainter, type Painter } from './painter.ts';
export { followPointer } from './pointing.ts';
export { scrollToRange } from './scroll.ts';
export { themeOf } from './theme.ts';
