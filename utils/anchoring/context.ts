import type { Place } from './places.ts';
import type { Pattern, SearchText } from './text.ts';
import { alignWords, type Word } from './words.ts';

/** How many neighbouring words are compared. */
const CONTEXT_WORDS = 12;
/** Words that may have come in or gone between a place and its surroundings: the ends of a changed sentence are not sharp. */
const DRIFT = 2;

/** A side of the surroundings, nearest word first. */
interface Side {
  readonly words: readonly Word[];
  /** Whether a sentence ends between the word at this index and the nearer one before it. */
  readonly breaks: (index: number) => boolean;
}

const sideBefore = (words: readonly Word[]): Side => {
  const nearest = words.toReversed();
  return { words: nearest, breaks: (index) => nearest[index - 1]!.first };
};

const sideAfter = (words: readonly Word[]): Side => ({
  words,
  breaks: (index) => words[index]!.first,
});

const unbroken = (words: readonly Word[]): Word[] => words.map((word) => ({ ...word, first: false }));

/** A sentence of its own between the place and the first word that agrees: what is beside the place is another. */
const isCutOff = (side: Side, nearest: number): boolean => nearest > 0 && side.breaks(nearest);

/**
 * How well the words on one side are those that stood there, 0 to 1: letters found again at about the same distance,
 * near ones counting for more.
 */
function agreement(stored: Side, found: Side): number {
  if (stored.words.length === 0) return found.words.length === 0 ? 1 : 0;
  const alignment = alignWords(unbroken(stored.words), unbroken(found.words));
  if (!alignment) return 0;
  let [agreeing, all] = [0, 0];
  let nearest: { stored: number; found: number } | null = null;
  for (const [index, { text }] of stored.words.entries()) {
    const weight = text.length / (4 + index);
    const at = alignment.at[index]!;
    const isNear = at >= 0 && Math.abs(at - index) <= DRIFT + index / 4;
    const like = isNear ? alignment.likeness[index]! : 0;
    if (like > 0) nearest ??= { stored: index, found: at };
    agreeing += like * weight;
    all += weight;
  }
  if (!nearest || isCutOff(stored, nearest.stored) || isCutOff(found, nearest.found)) return 0;
  return agreeing / all;
}

/** How well the surroundings of a place agree with those of the pattern, on each side, 0 to 1. */
export function contextOf(
  text: SearchText,
  pattern: Pattern,
  place: Place,
): { readonly before: number; readonly after: number } {
  const { words } = text;
  const reach = CONTEXT_WORDS + DRIFT;
  const before = words.slice(Math.max(0, place.firstWord - reach), place.firstWord);
  const after = words.slice(place.lastWord + 1, place.lastWord + 1 + reach);
  return {
    before: agreement(sideBefore(pattern.before.slice(-CONTEXT_WORDS)), sideBefore(before)),
    after: agreement(sideAfter(pattern.after.slice(0, CONTEXT_WORDS)), sideAfter(after)),
  };
}

/** How much a place looks like what stood beside the pattern: a neighbour that moved up is not the pattern. */
export function neighbourLikeness(text: SearchText, pattern: Pattern, place: Place): number {
  const words = text.words.slice(place.firstWord, place.lastWord + 1);
  const sides = [pattern.before, pattern.after].map((side) => alignWords(words, side));
  return Math.max(...sides.map((alignment) => alignment?.similarity ?? 0));
}
