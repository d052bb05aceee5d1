/** A word of a folded text: UTF-16 offsets into it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence begins with it. */
  readonly first: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** @param sentences where sentences begin, in order */
export function wordsOf(folded: string, sentences: readonly number[] = []): Word[] {
  let next = 0;
  return Array.from(folded.matchAll(WORD), ({ 0: text, index }) => {
    const first = (sentences[next] ?? Number.POSITIVE_INFINITY) <= index;
    while ((sentences[next] ?? Number.POSITIVE_INFINITY) <= index) next++;
    return { text, start: index, end: index + text.length, first };
  });
}

/** Index of the first word that ends after the offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Levenshtein distance, words being short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

const MAX_WORD = 40;
/** Below this two words are different words: `وقال` and `قال` are one, `قال` and `قام` are two. */
const SAME_WORD = 0.7;

/** 1 for the same word, 0 for different words, between for a spelling, a clitic or an ending apart. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest > MAX_WORD || Math.min(a.length, b.length) < longest * SAME_WORD) return 0;
  // Numbers are the same or they are not: 2,000 is no spelling of 7,000.
  if (/\p{N}/u.test(a) || /\p{N}/u.test(b)) return 0;
  const like = 1 - distance(a, b) / longest;
  return like >= SAME_WORD ? like : 0;
}

/** What misfits cost, in letters of words found again. */
const GAP = 0.3;
const REPLACED = 0.25;
/** A sentence that begins where the pattern has none: an alignment stretched into the sentence next door. */
const BREAK = 6;

export interface Alignment {
  /** For every word of `a` the index in `b` it stands at, replaced words included; -1 where it is gone. */
  readonly at: readonly number[];
  /** First and last word of `b` that belong to the alignment. */
  readonly from: number;
  readonly to: number;
  /** For every word of `a`, how much of it was found: 1 for the same word. */
  readonly likeness: readonly number[];
  /** Letters in words of `a` found again, over the letters of both sides: 0 to 1. */
  readonly similarity: number;
}

const letters = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Aligns the words of `a` with a run of words in `b` (Needleman & Wunsch 1970, free gaps at the ends of `b`): as many
 * letters as possible in words found again, a replaced word preferred to one lost and one added. O(|a|·|b|).
 * Null when no word of `a` is in `b`.
 */
export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment | null {
  const width = b.length + 1;
  const score = new Float64Array((a.length + 1) * width);
  const move = new Uint8Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    score[i * width] = score[(i - 1) * width]! - GAP;
    move[i * width] = 2;
    for (let j = 1; j <= b.length; j++) {
      const cell = i * width + j;
      const like = likeness(a[i - 1]!.text, b[j - 1]!.text);
      const breaks = b[j - 1]!.first && i > 1 ? BREAK : 0;
      const gain = like > 0 ? like * a[i - 1]!.text.length : -REPLACED;
      const pair = score[cell - width - 1]! + gain - (a[i - 1]!.first ? 0 : breaks);
      const gone = score[cell - width]! - GAP;
      const added = score[cell - 1]! - GAP - breaks;
      const best = Math.max(pair, gone, added);
      score[cell] = best;
      move[cell] = best === pair ? 1 : best === gone ? 2 : 3;
    }
  }
  let end = 0;
  const last = a.length * width;
  for (let j = 1; j <= b.length; j++) if (score[last + j]! > score[last + end]!) end = j;

  const at = new Array<number>(a.length).fill(-1);
  const likenesses = new Array<number>(a.length).fill(0);
  let found = 0;
  let [i, j] = [a.length, end];
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  while (i > 0) {
    const step = move[i * width + j];
    if (step === 1) {
      i--;
      j--;
      at[i] = j;
      from = Math.min(from, j);
      to = Math.max(to, j);
      const like = likeness(a[i]!.text, b[j]!.text);
      likenesses[i] = like;
      found += like * a[i]!.text.length;
    } else if (step === 2) i--;
    else j--;
  }
  if (found === 0) return null;
  const similarity = (2 * found) / (letters(a) + letters(b.slice(from, to + 1)));
  return { at, from, to, likeness: likenesses, similarity };
}
