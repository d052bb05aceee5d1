import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/**
 * The one direction of dependency: page → text → attributions → marks and panel → notes.
 * A place may import from the places listed, from itself, and nothing else of ours.
 * The longest matching prefix names a file's place.
 */
const ARROWS: Record<string, readonly string[]> = {
  'utils/attribution': [],
  'utils/anchoring': [],
  'utils/article': [],
  'utils/highlight': ['utils/article', 'utils/attribution/types.ts', 'locales', 'utils/i18n'],
  'utils/i18n': ['locales'],
  'utils/notes': ['utils/anchoring', 'utils/attribution/types.ts'],
  'utils/exporters': ['utils/notes', 'utils/anchoring', 'utils/attribution/types.ts'],
  components: ['utils', 'locales'],
  utils: ['utils', 'locales'],
  entrypoints: ['components', 'utils', 'locales', 'public'],
};

/** Packages that only some places may know: components and the pure parts stay free of browser and storage. */
const FORBIDDEN_PACKAGES: Record<string, RegExp> = {
  'utils/attribution': /./,
  'utils/anchoring': /^(?!approx-string-match$)/,
  components: /^(idb|wxt|wxt\/.*|webextension-polyfill|@webext-core\/.*)$/,
  'utils/article': /^(idb|solid-js|wxt\/.*)/,
  'utils/highlight': /^(idb|solid-js|wxt\/.*)/,
};

function sources(folder: string): string[] {
  const path = join(root, folder);
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

const place = (file: string) =>
  Object.keys(ARROWS)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0] ?? null;

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;]*?(?<!['"])from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

const files = ['utils', 'components', 'entrypoints'].flatMap(sources);

describe('dependencies run one way', () => {
  it('sees the code it guards', () => {
    expect(files.length).toBeGreaterThan(3);
    expect(importsOf('wxt.config.ts')).toContain('./utils/manifest.ts');
  });

  for (const file of files) {
    const home = place(file);
    it(file, () => {
      expect(home, 'a place no arrow knows').not.toBeNull();
      if (home === null) return;
      for (const target of importsOf(file)) {
        if (target.startsWith('.')) {
          const to = relative(root, resolve(root, dirname(file), target));
          const inside = to === home || to.startsWith(`${home}/`);
          const allowed = ARROWS[home]!.some((arrow) => to === arrow || to.startsWith(`${arrow}/`));
          expect(inside || allowed, `${file} imports ${to}`).toBe(true);
        } else {
          expect(FORBIDDEN_PACKAGES[home]?.test(target) ?? false, `${file} imports ${target}`).toBe(false);
        }
      }
    });
  }

  it('lets nobody into the engine but by its door', () => {
    for (const file of files.filter((name) => !name.startsWith('utils/attribution/'))) {
      for (const target of importsOf(file).filter((name) => name.includes('attribution/'))) {
        expect(target, file).toMatch(/attribution\/(index|types)\.ts$/);
      }
    }
  });
});

describe('tests', () => {
  it('take no random cases but those that are the same at every run', () => {
    const takers = sources('tests').filter((file) => importsOf(file).includes('fast-check'));
    expect(takers).toEqual([join('tests', 'cases.ts')]);
  });
});
