import { parseHTML } from 'linkedom';
import { describe, expect } from 'vitest';
import { walkBlocks } from '../../utils/article/blocks.ts';
import { collapse, markupLayout, runAtOnce, stretchesOf } from '../../utils/article/index.ts';
import { joinTexts, type MappedText } from '../../utils/article/text.ts';
import { fc } from '../cases.ts';
import { anyText, holds } from './support.ts';

/** Pieces of text, each in its element; a bare text node where the name is empty. */
type Piece = readonly [name: string, text: string];

const piece: fc.Arbitrary<Piece> = fc.tuple(
  fc.constantFrom('', '', 'b', 'i', 'span', 'p', 'div', 'li', 'br', 'script', 'button'),
  anyText,
);

function read(pieces: readonly Piece[]): MappedText {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  let at: Node = document.body as unknown as Node;
  for (const [i, [name, text]] of pieces.entries()) {
    const node = document.createTextNode(text) as unknown as Node;
    if (name === '') {
      at.appendChild(node);
      continue;
    }
    const element = document.createElement(name) as unknown as Element;
    element.appendChild(node);
    at.appendChild(element);
    // Every third element holds what follows.
    if (i % 3 === 0 && !['br', 'script', 'button'].includes(name)) at = element;
  }
  const { blocks } = runAtOnce(walkBlocks(document.body as unknown as Element, markupLayout));
  return joinTexts(blocks.map((block) => block.mapped));
}

const pieces = fc.array(piece, { maxLength: 12 });

describe('the map from the text back to the page', () => {
  holds('text-map', [pieces, fc.nat(), fc.nat()], (all, a, b) => {
    const mapped = read(all);
    const { text } = mapped;
    const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    if (start === end) return;
    const stretches = stretchesOf(mapped, { start, end });
    for (const { node, start: from, end: to } of stretches) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(node.data.length);
    }
    const there = stretches.map(({ node, start: from, end: to }) => collapse(node.data.slice(from, to)));
    expect(there.join('')).toBe(text.slice(start, end).replaceAll('\n', ''));
    // White space as HTML has it: a vertical tab, for one, is a character there.
    expect(text).not.toMatch(/^[ \n]|[ \n]$|\n\n/);
  });
});
