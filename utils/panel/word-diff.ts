import { foldText } from '../anchoring/fold.ts';

/** A stretch of words that stands in the other text too, or does not. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Texts of more words are compared by their beginnings. */
const MOST_WORDS = 400;

/** Each word with the space before it: joined they are the text again. */
const wordsOf = (text: string) => text.match(/\s*\S+|\s+$/g) ?? [];

/** Joins neighbours that are alike in being the other text's, or not. */
function stretches(words: readonly string[], shared: ReadonlySet<number>): Stretch[] {
  const found: { text: string; differs: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    const differs = !shared.has(index);
    const last = found.at(-1);
    if (last?.differs === differs) last.text += text;
    else found.push({ text, differs });
  }
  return found;
}

/**
 * Two wordings, with the words marked that only one of them has (longest common subsequence of words; case,
 * diacritics and spelling variants make no difference).
 */
export function compareWords(before: string, now: string): { before: Stretch[]; now: Stretch[] } {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  const [x, y] = [a, b].map((words) => words.slice(0, MOST_WORDS).map(foldText)) as [string[], string[]];
  /** Length of what the two have in common from these words on. */
  const common = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      common[i]![j] =
        x[i] === y[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const [inBefore, inNow] = [new Set<number>(), new Set<number>()];
  let [i, j] = [0, 0];
  while (i < x.length && j < y.length) {
    if (x[i] === y[j]) {
      inBefore.add(i++);
      inNow.add(j++);
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) i++;
    else j++;
  }
  return { before: stretches(a, inBefore), now: stretches(b, inNow) };
}
