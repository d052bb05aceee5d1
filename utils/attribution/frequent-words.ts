import type { LanguagePack } from './pack.ts';

/** Counts the words of a stretch of text that are frequent ones of each of some packs, in their order. */
export type FrequentWordCounter = (text: string, start: number, end: number) => readonly number[];

/** Classes of characters; from `OTHER` + 1 on, the letters that frequent words are written with. */
const NO_LETTER = 0;
const OTHER = 1;

/** A tree of words by their letters: no word is cut out of a text to be looked up. Node 0 is its root. */
interface Tree {
  readonly letters: ReadonlyMap<string, number>;
  /** Behind each node by each letter, `width` of them; 0 where no word goes on so. */
  readonly next: readonly number[];
  readonly width: number;
  /** Of each node the packs that have the word it ends: a bit by the index of each. */
  readonly packsAt: readonly number[];
}

function treeOf(packs: readonly LanguagePack[]): Tree {
  const letters = new Map<string, number>();
  for (const { frequentWords } of packs)
    for (const char of frequentWords.join(''))
      if (!letters.has(char)) letters.set(char, OTHER + 1 + letters.size);
  const width = OTHER + 1 + letters.size;
  const next = new Array<number>(width).fill(0);
  const packsAt = [0];
  packs.forEach(({ frequentWords }, pack) => {
    for (const word of frequentWords) {
      let node = 0;
      for (const char of word) {
        const place = node * width + (letters.get(char) as number);
        if (next[place] === 0) {
          next[place] = packsAt.length;
          packsAt.push(0);
          for (let i = 0; i < width; i++) next.push(0);
        }
        node = next[place] as number;
      }
      packsAt[node] = (packsAt[node] as number) | (1 << pack);
    }
  });
  return { letters, next, width, packsAt };
}

/** Characters whose classes are remembered. */
const TABLE_SIZE = 0x2100;
const UNKNOWN = 255;

const LETTER = /\p{L}/u;

/** The character that this code unit is of. */
const characterAt = (text: string, at: number): string => {
  const whole = text.codePointAt(at - 1) ?? 0;
  return String.fromCodePoint(whole > 0xffff ? whole : (text.codePointAt(at) ?? 0));
};

/** Words are runs of letters, in any case. */
export function frequentWordCounter(packs: readonly LanguagePack[]): FrequentWordCounter {
  const { letters, next, width, packsAt } = treeOf(packs);
  const classes = new Uint8Array(TABLE_SIZE).fill(UNKNOWN);

  const learn = (text: string, at: number): number => {
    const char = characterAt(text, at);
    const found = LETTER.test(char) ? (letters.get(char.toLowerCase()) ?? OTHER) : NO_LETTER;
    if (char.charCodeAt(0) < TABLE_SIZE) classes[char.charCodeAt(0)] = found;
    return found;
  };

  return (text, start, end) => {
    const counts = packs.map(() => 0);
    let node = 0;
    let known = true;
    for (let at = start; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : 0;
      let letter = code < TABLE_SIZE ? (classes[code] as number) : UNKNOWN;
      if (letter === UNKNOWN) letter = learn(text, at);
      if (letter === NO_LETTER) {
        const found = known ? (packsAt[node] as number) : 0;
        for (let pack = 0; found >> pack !== 0; pack++)
          if ((found >> pack) & 1) counts[pack] = (counts[pack] as number) + 1;
        node = 0;
        known = true;
      } else if (known) {
        node = next[node * width + letter] as number;
        known = node !== 0;
      }
    }
    return counts;
  };
}
