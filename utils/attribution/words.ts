import type { LanguagePack, Word } from './pack.ts';

/** Reads the word (or mark) between two offsets of a text. */
export type WordReader = (text: string, start: number, end: number) => Word;

/** Enough for the vocabulary of an archive of news (thousands of articles); then the table starts afresh. */
const LIMIT = 150_000;

/** UTF-16 code units of a word that are read: no word is longer, whatever a page strings together. */
const LONGEST = 64;

const readers = new WeakMap<LanguagePack, WordReader>();

/** The pack's word reader behind a bounded table: news text repeats its words. */
export function wordReader(pack: LanguagePack): WordReader {
  let reader = readers.get(pack);
  if (!reader) {
    reader = createReader(pack);
    readers.set(pack, reader);
  }
  return reader;
}

/** The hash begins with it, so that no page can choose words that all meet in one place. */
const SEED = (Math.random() * 2 ** 32) | 0;

/**
 * An open hash table (linear probing, at most half full) over the code units where they stand in the
 * text: a word met before is found without a string being cut out for it.
 */
function createReader(pack: LanguagePack): WordReader {
  let words: Word[] = [];
  let surfaces: string[] = [];
  /** Index of a word plus one; 0 is a free place. */
  let places = new Int32Array(2048);

  return (text, start, end) => {
    const length = Math.min(end - start, LONGEST);
    const mask = places.length - 1;
    let at = hashOf(text, start, length) & mask;
    for (let found = places[at] as number; found !== 0; found = places[at] as number) {
      if (isAt(surfaces[found - 1] as string, text, start, length)) return words[found - 1] as Word;
      at = (at + 1) & mask;
    }
    const surface = ownCopy(text.slice(start, start + length));
    const word = pack.analyse(surface);
    if (words.length >= LIMIT) {
      words = [];
      surfaces = [];
      places.fill(0);
      at = hashOf(surface, 0, length) & mask;
    }
    surfaces.push(surface);
    words.push(word);
    places[at] = words.length;
    if (words.length * 2 > places.length) places = larger(places, surfaces);
    return word;
  };
}

/** FNV-1a. */
function hashOf(text: string, start: number, length: number): number {
  let hash = SEED;
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(surface: string, text: string, start: number, length: number): boolean {
  if (surface.length !== length) return false;
  for (let i = 0; i < length; i++) if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function larger(places: Int32Array, surfaces: readonly string[]): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(places.length * 2);
  const mask = grown.length - 1;
  surfaces.forEach((surface, i) => {
    let at = hashOf(surface, 0, surface.length) & mask;
    while (grown[at] !== 0) at = (at + 1) & mask;
    grown[at] = i + 1;
  });
  return grown;
}

/** A slice keeps the whole text that it is cut from alive; a slice of a copy only the copy. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1);
