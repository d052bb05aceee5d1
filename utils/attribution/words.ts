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
 * A place of the table, four integers: the index of its word plus one (0: the place is free) with the word's length in
 * the bits above it; then its first letters, two an integer. Most words are told by their place alone.
 */
const PLACE = 4;
const INDEX_BITS = 18;
const INDEX = (1 << INDEX_BITS) - 1;
const IN_PLACE = 6;

/**
 * An open hash table (linear probing, at most half full) over the code units where they stand in the
 * text: a word met before is found without a string being cut out for it.
 */
function createReader(pack: LanguagePack): WordReader {
  let words: Word[] = [];
  let surfaces: string[] = [];
  let table = new Int32Array(1024 * PLACE);

  const add = (surface: string): Word => {
    const word = pack.analyse(surface);
    if (words.length === LIMIT) {
      words = [];
      surfaces = [];
      table.fill(0);
    }
    words.push(word);
    surfaces.push(surface);
    if (words.length * 2 * PLACE > table.length) {
      table = new Int32Array(table.length * 2);
      for (let i = 0; i < surfaces.length; i++) enter(table, surfaces[i] as string, i + 1);
    } else enter(table, surface, words.length);
    return word;
  };

  return (text, start, end) => {
    const length = Math.min(end - start, LONGEST);
    const stop = start + length;
    const first = pair(text, start, stop);
    const second = pair(text, start + 2, stop);
    const third = pair(text, start + 4, stop);
    const last = table.length - PLACE;
    let at = (hashOf(first, second, third, text, start + IN_PLACE, stop) * PLACE) & last;
    for (let entry = table[at] as number; entry !== 0; entry = table[at] as number) {
      if (
        entry >>> INDEX_BITS === length &&
        table[at + 1] === first &&
        table[at + 2] === second &&
        table[at + 3] === third &&
        (length <= IN_PLACE || endsSo(surfaces[(entry & INDEX) - 1] as string, text, start))
      )
        return words[(entry & INDEX) - 1] as Word;
      at = (at + PLACE) & last;
    }
    return add(ownCopy(text.slice(start, stop)));
  };
}

/** Writes a word that is not in the table into the first free place from its own on. */
function enter(table: Int32Array, surface: string, entry: number): void {
  const { length } = surface;
  const first = pair(surface, 0, length);
  const second = pair(surface, 2, length);
  const third = pair(surface, 4, length);
  const last = table.length - PLACE;
  let at = (hashOf(first, second, third, surface, IN_PLACE, length) * PLACE) & last;
  while (table[at] !== 0) at = (at + PLACE) & last;
  table[at] = entry | (length << INDEX_BITS);
  table[at + 1] = first;
  table[at + 2] = second;
  table[at + 3] = third;
}

/** Two letters in one integer; zeros from `stop` on. */
function pair(text: string, at: number, stop: number): number {
  if (at + 1 < stop) return text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  return at < stop ? text.charCodeAt(at) : 0;
}

/** Of the first letters, in pairs, and of those from `at` on. */
function hashOf(
  first: number,
  second: number,
  third: number,
  text: string,
  at: number,
  stop: number,
): number {
  let hash = mix(mix(mix(SEED, first), second), third);
  for (let i = at; i < stop; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}

const PRIME = 0x01000193;

/** FNV-1a, the high bits brought down each time: pairs of letters that differ there alone must not meet. */
function mix(hash: number, letters: number): number {
  const mixed = Math.imul(hash ^ letters, PRIME);
  return mixed ^ (mixed >>> 15);
}

/** Are the letters behind those in its place the same? */
function endsSo(surface: string, text: string, start: number): boolean {
  for (let i = IN_PLACE; i < surface.length; i++)
    if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A slice keeps the whole text that it is cut from alive; a slice of a copy only the copy. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1);
