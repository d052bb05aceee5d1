import { describe, expect, it } from 'vitest';
import { readItems } from '../../utils/exporters/json-stream.ts';
import { fc } from '../cases.ts';

async function* chunksOf(text: string, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? text.length;
    yield text.slice(at, at + size);
    at += size;
  }
}

async function read(text: string, sizes: readonly number[] = [text.length || 1]) {
  const pieces = await Array.fromAsync(readItems(chunksOf(text, sizes), ['items']));
  return {
    items: pieces.flatMap((piece) => (piece.type === 'item' ? [JSON.parse(piece.text) as unknown] : [])),
    head: pieces.findLast((piece) => piece.type === 'head')?.head,
  };
}

describe('a list read an item at a time', () => {
  it.each<[text: string, items: unknown[], head: unknown]>([
    ['[1, 2 ,3]', [1, 2, 3], []],
    ['[]', [], []],
    [' [ ] ', [], []],
    [
      '{"a":1,"items":[{"b":"]}"},"x,y",null],"c":[5]}',
      [{ b: ']}' }, 'x,y', null],
      { a: 1, items: [], c: [5] },
    ],
    ['{"first":{"items":[[1],[2]]},"items":[9]}', [[1], [2]], { first: { items: [] }, items: [9] }],
    ['{"other":[1,2]}', [], { other: [1, 2] }],
    ['{"items":"no","x":{"items":[true]}}', [true], { items: 'no', x: { items: [] } }],
    ['["\\"", "\\\\"]', ['"', '\\'], []],
  ])('%s', async (text, items, head) => {
    expect(await read(text)).toEqual({ items, head });
  });

  it('gives the same however the text is cut', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), sizes, async (items, cuts) => {
        const text = JSON.stringify({ a: 'ب"[', items, z: [] }, null, 1);
        const result = await read(text, cuts);
        expect(result.items).toEqual(JSON.parse(JSON.stringify(items)));
        expect(result.head).toEqual({ a: 'ب"[', items: [], z: [] });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['[1 2]'],
    ['[1,,2]'],
    ['[,1]'],
    ['[1,{}'],
    ['[{"a":1]'],
    ['{"items":[1]'],
    ['{"items":[1]}}'],
    ['[1]x'],
    ['["a'],
    [''],
    ['{"items":[{}{}]}'],
  ])('is refused where it is broken: %s', async (text) => {
    await expect(read(text)).rejects.toThrow();
  });
});
