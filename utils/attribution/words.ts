import type { LanguagePack, Word } from './pack.ts';

/** Enough for the vocabulary of an archive of news (thousands of articles); then the cache starts afresh. */
const LIMIT = 150_000;

/** UTF-16 code units of a word that are read: no word is longer, whatever a page strings together. */
const LONGEST = 64;

const caches = new WeakMap<LanguagePack, Map<string, Word>>();

/** The pack's word reader behind a bounded cache: news text repeats its words. */
export function analyser(pack: LanguagePack): (surface: string) => Word {
  let known = caches.get(pack);
  if (!known) {
    known = new Map();
    caches.set(pack, known);
  }
  const cache = known;
  return (written) => {
    const surface = written.slice(0, LONGEST);
    let word = cache.get(surface);
    if (!word) {
      if (cache.size >= LIMIT) cache.clear();
      word = pack.analyse(surface);
      cache.set(surface, word);
    }
    return word;
  };
}
