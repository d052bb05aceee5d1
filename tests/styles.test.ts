import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const matchesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

const besides = (file: string) => (specifier: string) =>
  relative(root, resolve(root, dirname(file), specifier));

const IMPORTED = /^(?:import|export) (?!type )(?:[^;]*? from )?'(\.[^']+\.(?:tsx?|css))'/gm;
const FETCHED_LATER = /import\('(\.[^']+\.tsx)'\)/g;

/** The files that come with a file, itself included. */
function cameWith(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (!file.endsWith('.css'))
    for (const other of matchesIn(textOf(file), IMPORTED).map(besides(file))) cameWith(other, known);
  return known;
}

const CLASS_IN_STYLE = /\.(-?[a-z][\w-]*)/gi;
const CLASSES_IN_MARKUP = /class="([^"]+)"/g;

const classesIn = (style: string) =>
  matchesIn(textOf(style).replaceAll(/\d\.\d+|'[^']*'/g, ''), CLASS_IN_STYLE);
const styled = new Set(filesIn('components', '.css').flatMap(classesIn));

/** The classes of some files that have a style which none of `present` holds. */
function unstyled(files: Iterable<string>, present: ReadonlySet<string>): string[] {
  const there = new Set([...present].filter((file) => file.endsWith('.css')).flatMap(classesIn));
  return [...files]
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      matchesIn(textOf(file), CLASSES_IN_MARKUP)
        .flatMap((names) => names.split(/\s+/))
        .filter((name) => styled.has(name) && !there.has(name))
        .map((name) => `${file}: .${name}`),
    );
}

describe('a screen has its style when it is shown', () => {
  for (const page of filesIn('entrypoints', 'main.tsx')) {
    const first = cameWith(page);
    it(`${page}`, () => expect(unstyled(first, first)).toEqual([]));

    const waiting = [...first];
    const seen = new Set<string>();
    for (const file of waiting) {
      for (const later of matchesIn(textOf(file), FETCHED_LATER).map(besides(file))) {
        if (seen.has(later)) continue;
        seen.add(later);
        const more = cameWith(later);
        waiting.push(...more);
        it(`${page}, then ${later} alone`, () =>
          expect(unstyled(more, new Set([...first, ...more]))).toEqual([]));
      }
    }
  }
});
