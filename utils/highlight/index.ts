export { createCanvas } from './canvas.ts';
export { type CardContent, createCard } from './card.ts';
export { labelOf, marksOf } from './marks.ts';
export { createPainter } from './painter.ts';
export { followPointer, type Pointed } from './pointing.ts';
export { scrollToRange } from './scroll.ts';
export { themeOf } from './theme.ts';
