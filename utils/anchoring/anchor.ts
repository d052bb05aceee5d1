import { contextOf, neighbourLikeness } from './context.ts';
import { unfold } from './fold.ts';
import { patternOf } from './pattern.ts';
import { findPlaces, type Place } from './places.ts';
import { type Pattern, type SearchText, searchText } from './text.ts';
import { type Anchoring, type Candidate, MAX_CANDIDATES, type Span, type Target } from './types.ts';
import { wordsOf } from './words.ts';

/** A side of the surroundings agrees when half of its letters do. */
const AGREES = 0.5;
/** ... and a side that is alone in agreeing has to do so this well. */
const AGREES_ALONE = 0.85;
/** How similar the sentences must be for words to count as changed: with both sides agreeing, and with one. */
const CHANGED_BETWEEN = 0.4;
const CHANGED_BESIDE = 0.6;
/** Without agreeing surroundings a place is only ever asked about, from this similarity on. */
const ASKED = 0.5;
/** What the best place must be ahead of the next one, in similarity plus agreeing sides. */
const LEAD = 0.25;
/** Shorter sentences recur: they are never taken by likeness or elsewhere without asking. */
const DISTINCTIVE_WORDS = 5;
const DISTINCTIVE_LETTERS = 25;

interface Contender extends Candidate {
  /** The quoted words are the very same. */
  readonly same: boolean;
  /** How much of the quoted words themselves was found, 0 to 1: the rest of their sentence may stay without them. */
  readonly quoted: number;
  /** Agreeing sides of the surroundings: 0, 1 or 2, and how well the better one agrees. */
  readonly sides: number;
  readonly side: number;
}

/** Indexes of the pattern's words that the quote consists of. */
const quotedWords = ({ words, exactStart, exactEnd }: Pattern): number[] =>
  [...words.keys()].filter((index) => words[index]!.end > exactStart && words[index]!.start < exactEnd);

/**
 * The quoted words within the place: from the word that stands for their first to the one for their last. A quote that
 * begins or ends inside a written word (after the conjunction of `وقال`) does so here where that part is the same.
 */
function quotedSpan(text: SearchText, pattern: Pattern, { alignment, offset }: Place): Span | null {
  const found = quotedWords(pattern).filter((index) => alignment.at[index]! >= 0);
  if (found.length === 0) return null;
  const [first, last] = [pattern.words[found[0]!]!, pattern.words[found.at(-1)!]!];
  const from = text.words[alignment.at[found[0]!]! + offset]!;
  const to = text.words[alignment.at[found.at(-1)!]! + offset]!;
  const left = first.text.slice(0, Math.max(0, pattern.exactStart - first.start));
  const right = last.text.slice(last.text.length - Math.max(0, last.end - pattern.exactEnd));
  return {
    start: from.start + (from.text.startsWith(left) ? left.length : 0),
    end: to.end - (to.text.endsWith(right) ? right.length : 0),
  };
}

function quotedShare(pattern: Pattern, { alignment }: Place): number {
  let [found, all] = [0, 0];
  for (const index of quotedWords(pattern)) {
    const { length } = pattern.words[index]!.text;
    found += alignment.likeness[index]! * length;
    all += length;
  }
  return all === 0 ? 0 : found / all;
}

/** Marks the quote begins or ends with (`"`, `(`) that stand around the words here too, as offsets of the original. */
function withMarks(text: SearchText, pattern: Pattern, words: Span): Span {
  const quote = pattern.text.slice(pattern.exactStart, pattern.exactEnd);
  const quoted = wordsOf(quote);
  const leading = quoted[0] ? quote.slice(0, quoted[0].start) : '';
  const trailing = quote.slice(quoted.at(-1)?.end ?? quote.length);
  const { text: folded } = text.folded;
  const start = folded.endsWith(leading, words.start) ? words.start - leading.length : words.start;
  const end = folded.startsWith(trailing, words.end) ? words.end + trailing.length : words.end;
  return unfold(text.folded, start, end);
}

const sameWords = (a: string, b: string) => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.length === right.length && left.every(({ text }, index) => text === right[index]!.text);
};

function contender(text: SearchText, pattern: Pattern, place: Place): Contender | null {
  const words = quotedSpan(text, pattern, place);
  if (!words) return null;
  const { before, after } = contextOf(text, pattern, place);
  const quote = pattern.text.slice(pattern.exactStart, pattern.exactEnd);
  return {
    span: withMarks(text, pattern, words),
    similarity: place.similarity,
    context: (before + after) / 2,
    quoted: quotedShare(pattern, place),
    same: sameWords(quote, text.folded.text.slice(words.start, words.end)),
    sides: Number(before >= AGREES) + Number(after >= AGREES),
    side: Math.max(before, after),
  };
}

const strength = ({ similarity, context }: Contender) => similarity + context;

/** Whether a sentence is long enough not to recur by chance. */
const isDistinctive = ({ words }: Pattern): boolean =>
  words.length >= DISTINCTIVE_WORDS &&
  words.reduce((sum, { text }) => sum + text.length, 0) >= DISTINCTIVE_LETTERS;

function isCertain(best: Contender, others: readonly Contender[], pattern: Pattern): boolean {
  if (others.some((other) => strength(best) - strength(other) < LEAD)) return false;
  const isSameSentence = best.same && best.similarity === 1;
  if (isSameSentence && best.sides > 0) return true;
  if (!isDistinctive(pattern)) return best.sides === 2 && best.quoted >= CHANGED_BESIDE;
  if (best.sides === 0) {
    // The same sentence elsewhere; but where it stood something like it may still stand.
    return isSameSentence && !others.some((other) => other.sides > 0);
  }
  if (best.sides === 1 && best.side < AGREES_ALONE) return false;
  if (others.some((other) => other.similarity > best.similarity + LEAD)) return false;
  const least = best.sides === 2 ? CHANGED_BETWEEN : CHANGED_BESIDE;
  return best.similarity >= least && best.quoted >= least;
}

/**
 * Where the target's words and surroundings stand to the letter: where they stood, or at the one place they do.
 * What most notes of most pages need, and a thousand times faster than looking.
 */
function verbatim(text: string, { quote, position }: Target): Span | null {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const from = position.start - quote.prefix.length;
  if (quote.exact !== '' && from >= 0 && text.startsWith(whole, from)) {
    return { start: position.start, end: position.start + quote.exact.length };
  }
  // Without surroundings the words alone say nothing about their place.
  if (quote.prefix === '' && quote.suffix === '') return null;
  const first = text.indexOf(whole);
  if (first < 0 || text.indexOf(whole, first + 1) >= 0) return null;
  const start = first + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}

const candidate = ({ span, similarity, context }: Contender): Candidate => ({ span, similarity, context });

function search(text: SearchText, target: Target): Anchoring {
  const pattern = patternOf(target);
  const contenders = findPlaces(text, pattern)
    .filter((place) => place.similarity === 1 || neighbourLikeness(text, pattern, place) < place.similarity)
    .map((place) => contender(text, pattern, place))
    .filter((found) => found !== null)
    .sort((a, b) => strength(b) - strength(a));
  const [best, ...others] = contenders;
  if (best && isCertain(best, others, pattern)) {
    const grade = !best.same ? 'changed' : best.sides > 0 ? 'exact' : 'moved';
    return { grade, ...candidate(best) };
  }
  const candidates = contenders
    .filter(({ similarity, same, sides }) => same || similarity >= ASKED || sides > 0)
    .slice(0, MAX_CANDIDATES)
    .map(candidate);
  return candidates.length > 0 ? { grade: 'ask', candidates } : { grade: 'lost' };
}

/**
 * Prepares a text once; the function returned finds any number of targets in it.
 *
 * A target's whole sentences are searched approximately (Myers 1999, by `approx-string-match`) in folded text and
 * compared word by word. Place competes with place; one is taken without asking only when its surroundings agree, or
 * when its words are the very same and nowhere else. Hypothesis' client, where the idea comes from, takes the best
 * score, and so takes a look-alike wherever the sentence itself was deleted.
 */
export function createAnchorer(text: string): (target: Target) => Anchoring {
  let prepared: SearchText | null = null;
  return (target) => {
    const span = verbatim(text, target);
    if (span) return { grade: 'exact', span, similarity: 1, context: 1 };
    prepared ??= searchText(text);
    return search(prepared, target);
  };
}
