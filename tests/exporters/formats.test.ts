import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import { EXPORT_FORMATS, type ExportFormatId } from '../../utils/exporters/index.ts';
import { contexts, draft } from '../notes/support.ts';
import { WORDS } from './words.ts';

const { open } = contexts();
const ids = Object.keys(EXPORT_FORMATS) as ExportFormatId[];
const fileOf = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe.each(ids)('the format %s', (id) => {
  it('has a file of its own, and its tests beside the others', () => {
    const root = join(import.meta.dirname, '../..');
    const files = [`utils/exporters/${fileOf(id)}.ts`, `tests/exporters/${fileOf(id)}.test.ts`];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('has a name in the settings', () => {
    expect(en.export, 'name it in the section `export` of every file of locales/').toHaveProperty(
      `format_${id}`,
    );
  });

  it('writes the pages as they come, and holds none of them back', async () => {
    const store = open();
    await store.putNote(draft('n1', { on: { type: 'claim', index: 2 } }));
    const [bundle] = await Array.fromAsync(store.bundles());
    let asked = 0;
    async function* pages() {
      for (; asked < 100; asked++) yield bundle!;
    }
    const pieces = EXPORT_FORMATS[id].write(pages(), { words: WORDS, at: 0, total: 100 });
    let written = '';
    while (!written.includes('4512')) {
      const { value, done } = await pieces.next();
      expect(done, 'the address of the page is nowhere in the file').toBe(false);
      written += value;
    }
    expect(asked).toBeLessThan(5);
    await pieces.return(undefined);
  });
});
