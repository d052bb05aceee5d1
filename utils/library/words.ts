/** The words of many texts, to search them by parts of words. Texts are known by number, from 0 in the order taken in. */
export interface WordIndex {
  /** Takes a text in, folded. @returns its number */
  add(text: string): number;
  /** By text, 1 where it has a word with `part` in it, which is folded and has no spaces. Of the texts there are by now. */
  having(part: string): Uint8Array;
}

/** A list of numbers that grows, four bytes each. */
function createNumbers() {
  let numbers = new Uint32Array(1_024);
  let length = 0;
  return {
    push(value: number) {
      if (length === numbers.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length++] = value;
    },
    all: () => numbers.subarray(0, length),
  };
}

/** Parts that are remembered: of a search in words, all but the one that is being typed stay as they were. */
const REMEMBERED = 8;

/**
 * A forward index: each distinct word has a number, and the texts are the numbers of their words, one text after the
 * other. A search looks for its part in the distinct words, which is little to read, and then goes once through the
 * numbers. It finds inside words, where Arabic has its conjunctions and prepositions. For 100,000 notes that is 4 bytes
 * for each of five million words, and some 10 ms; their folded texts took twice the memory and up to 100 ms.
 */
export function createWordIndex(): WordIndex {
  const numberOf = new Map<string, number>();
  const vocabulary: string[] = [];
  /** By word: one more than the last text that has it, for a text counts a word once. */
  const lastIn: number[] = [];
  const [words, ends] = [createNumbers(), createNumbers()];
  const remembered = new Map<string, Uint8Array>();
  let [texts, length] = [0, 0];

  function wordNumber(word: string): number {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    numberOf.set(word, vocabulary.length);
    lastIn.push(0);
    return vocabulary.push(word) - 1;
  }

  function find(part: string): Uint8Array {
    const isFound = Uint8Array.from(vocabulary, (word) => Number(word.includes(part)));
    const [all, bounds, having] = [words.all(), ends.all(), new Uint8Array(texts)];
    let at = 0;
    for (let text = 0; text < texts; text++) {
      const end = bounds[text]!;
      let found = 0;
      for (; at < end; at++) found |= isFound[all[at]!]!;
      having[text] = found;
    }
    return having;
  }

  return {
    add(text) {
      texts++;
      for (const word of text.split(' ')) {
        const number = wordNumber(word);
        if (lastIn[number] === texts) continue;
        lastIn[number] = texts;
        words.push(number);
        length++;
      }
      ends.push(length);
      return texts - 1;
    },
    having(part) {
      const known = remembered.get(part);
      if (known?.length === texts) return known;
      const having = find(part);
      remembered.delete(part);
      remembered.set(part, having);
      if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
      return having;
    },
  };
}
