import { perWord } from '../../per-word.ts';
import { FAMILIES } from './data/families.ts';
import { fold } from './fold.ts';
import type { ArabicWord } from './word.ts';

/** A word without its endings: بولندي, البولندية and البولنديين are one. */
export const stemOf = (word: ArabicWord): string => withoutEnding(word.base);

function withoutEnding(base: string): string {
  const stem = base.replace(/(?:يين|يون|يات|يه|ات|ون|ين|ي|ه)$/u, '');
  return stem.length >= 3 ? stem : base;
}

/**
 * What a word shares with its family, roughly its root: augments, endings and long vowels off (استخدام,
 * تستخدم and مستخدم are خدم; انسحاب and سحب are سحب). Near enough to compare contents by, no more.
 */
export const rootOf = perWord((word: ArabicWord): string => {
  const root = rootOfKey(word.key);
  return families.get(`=${word.base}`) ?? families.get(root) ?? root;
});

function rootOfKey(key: string): string {
  const stem = key.replace(ENDINGS, '');
  const bare = stem.replace(AUGMENTS, '');
  const core = (bare.length >= 3 ? bare : stem).replace(/(?<=.)[اوي](?=.)/gu, '');
  return core.length >= 3 ? core : stem;
}

const ENDINGS = /(?<=...)(?:ييه|يه|اي|ان|ون|ين|وا|ات|ه|ي|ا)$/u;
const AUGMENTS = /^(?:است|مست|يست|تست|نست|ان|من|ين|تن|مت|يت|تت|نت|ا|م|ي|ت|ن)(?=...)/u;

/** The stems of a word, one for each of the words that a tag joins: #بيل_غيتس. */
export const stemsOf = (word: ArabicWord): readonly string[] =>
  word.base
    .split('_')
    .filter(Boolean)
    .map((part, i) => withoutEnding(i > 0 ? part.replace(/^ال(?=...)/u, '') : part));

/** What roots of one thing stand for: كيماوي and غاز. */
const families: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((row) => {
      const roots = row
        .split(/\s+/u)
        .map((word) => (word.startsWith('=') ? fold(word) : rootOfKey(fold(word))));
      return roots.map((root): [string, string] => [root, roots[0] as string]);
    }),
);
