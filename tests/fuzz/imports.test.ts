import { describe, expect } from 'vitest';
import { importFile } from '../../utils/exporters/index.ts';
import { fc } from '../cases.ts';
import { exported, file } from '../exporters/support.ts';
import { contexts, draft } from '../notes/support.ts';
import { holds } from './support.ts';

const { open, name } = contexts();
let count = 0;

/** A library with one note in it, and that library as the two files that can be imported. */
async function library() {
  count += 1;
  const store = open({ name: `${name()}-${count}` });
  await store.putNote(draft('mine', { text: 'لا تُمسّ', tags: ['مياه'] }));
  return store;
}

async function expectUntouched(store: Awaited<ReturnType<typeof library>>) {
  expect(await store.note('mine')).not.toBeNull();
  expect((await store.note('mine'))?.note.text).toBe('لا تُمسّ');
}

/** A whole import: it ends with a report, and what was there stays. */
async function importing(content: string | Uint8Array): Promise<void> {
  const store = await library();
  const result = await importFile(file(content), store, { dryRun: false, now: () => 0 });
  if (!result.ok) {
    expect(result.problems.length).toBeGreaterThan(0);
    expect((await store.counts()).notes).toBe(1);
  }
  await expectUntouched(store);
  store.close();
}

const STRANGE: readonly unknown[] = [
  null,
  -1,
  1e308,
  '',
  '\u202E',
  '__proto__',
  [],
  {},
  { constructor: 1 },
  '=cmd()',
  '<img>',
];

/** Puts a strange value at some place of a tree of JSON. */
function spoil(value: unknown, route: readonly number[], by: unknown): unknown {
  const [step, ...rest] = route;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[step % keys.length]!;
  const inner = spoil((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? inner : item));
  return { ...value, [key]: inner };
}

describe('importing', () => {
  holds('import-any-bytes', [fc.uint8Array({ maxLength: 200 })], (bytes) => importing(bytes), 40);

  holds('import-any-json', [fc.json({ maxDepth: 4 })], (json) => importing(json), 40);

  holds(
    'import-spoilt',
    [
      fc.constantFrom('json' as const, 'webAnnotation' as const),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
      fc.nat(STRANGE.length - 1),
    ],
    async (format, route, by) => {
      const store = await library();
      await store.putNote(draft('other'));
      const good: unknown = JSON.parse(await exported(store, format));
      store.close();
      await importing(JSON.stringify(spoil(good, route, STRANGE[by])));
    },
    40,
  );

  holds(
    'import-cut-off',
    [fc.constantFrom('json' as const, 'webAnnotation' as const), fc.nat(), fc.nat(255)],
    async (format, at, byte) => {
      const store = await library();
      const good = new TextEncoder().encode(await exported(store, format));
      store.close();
      const cut = good.slice(0, at % good.length);
      await importing(cut);
      const changed = good.slice();
      changed[at % good.length] = byte;
      await importing(changed);
    },
    30,
  );
});
