import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cues } from '../../../../utils/attribution/languages/ar/cue.ts';
import { SOURCES } from '../../../../utils/attribution/languages/ar/data/sources.ts';
import { fold } from '../../../../utils/attribution/languages/ar/fold.ts';

/**
 * A set of words in the code of the pack is asked for words by their folded spelling (`norm`, `base`),
 * or for lemmas of cues and nouns (`lemma`). One spelt otherwise (أمر where words are folded to امر) never answers.
 */

const PACK = join(import.meta.dirname, '../../../../utils/attribution/languages/ar');
const files = readdirSync(PACK, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('data'),
);
const nouns = Object.values(SOURCES).flatMap((list) =>
  list.split(/\s+/u).map((entry) => entry.split(',')[0] ?? ''),
);
const lemmas = new Set([...cues.map((cue) => cue.lemma), ...nouns]);

interface WordSet {
  readonly name: string;
  readonly words: readonly string[];
  /** What the set is asked for: the arguments of `.has(...)`. */
  readonly asked: readonly string[];
}

/** What stands between the brackets of each call. */
function argumentsOf(source: string, call: string): string[] {
  return source
    .split(call)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      const end = [...rest].findIndex((char) => {
        if (char === '(') depth += 1;
        if (char === ')') depth -= 1;
        return depth === 0;
      });
      return rest.slice(0, end);
    });
}

function setsOf(source: string): WordSet[] {
  return [
    ...source.matchAll(
      /const (\w+)[^=\n]*= new Set\(\s*(\[[^\]]*\](?!\.map\(fold)|'[^']*'\.split\(' '\)|\n\s*'[^']*'\.split\(\s*' ',?\s*\))/gu,
    ),
  ].flatMap(([, name = '', body = '']) => {
    const words = body.replace(/\.split\([^)]*\)/u, '').match(/[\p{L}\p{M}]+/gu) ?? [];
    if (!words.some((word) => /\p{Script=Arabic}/u.test(word))) return [];
    const asked = argumentsOf(source, `${name}.has(`);
    return [{ name, words, asked }];
  });
}

/** The rows of lists whose words are bits of a word: `const NAME = listed([['one two', BIT], ...])`. */
function listsOf(source: string): WordSet[] {
  const names = [...source.matchAll(/const (\w+)[^=\n]*= listed\(/gu)].map(([, name = '']) => name);
  return argumentsOf(source, '= listed(').map((rows, i) => ({
    name: names[i] ?? '',
    words: (rows.match(/'[^']*'/gu) ?? []).flatMap((row) => row.match(/[\p{L}\p{M}]+/gu) ?? []),
    asked: [],
  }));
}

const sets = files.flatMap((file) => {
  const source = readFileSync(join(PACK, file), 'utf8');
  return [...setsOf(source), ...listsOf(source)].map((set) => ({ file, ...set }));
});

it('finds the sets', () => expect(sets.length).toBeGreaterThan(60));
it('finds the lists of bits', () =>
  expect(sets.filter(({ file, words }) => file === 'part.ts' && words.length > 20)).not.toEqual([]));

describe.each(sets)('$file: $name', ({ words, asked }) => {
  const ofLemmas = asked.some((argument) => /lemma|singular/u.test(argument));
  const ofPlain = asked.some((argument) => /plain|spelling/u.test(argument));
  it(ofLemmas ? 'holds lemmas' : 'holds words as they are folded', () => {
    const unknown = words.filter((word) =>
      ofLemmas ? !lemmas.has(word) && fold(word) !== word : !ofPlain && fold(word) !== word,
    );
    expect(unknown).toEqual([]);
  });
});
