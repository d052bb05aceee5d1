export { type Canvas, createCanvas } from './canvas.ts';
export { type Label, labelOf, type Mark, type MarkOptions, marksOf, type Part } from './marks.ts';
export { createPainter, type Painter, type Registry } from './painter.ts';
export { scrollToRange } from './scroll.ts';
export { type Theme, themeOf } from './theme.ts';
