import search from 'approx-string-match';
import type { Pattern, SearchText } from './text.ts';
import { type Alignment, alignWords, wordAt } from './words.ts';

/** A stretch of the text that may be the pattern: indexes of its first and last word. */
export interface Place {
  readonly firstWord: number;
  readonly lastWord: number;
  readonly alignment: Alignment;
  /** Index in the text's words that the alignment's 0 stands for. */
  readonly offset: number;
  readonly similarity: number;
}

/** Of the letters of a sentence, how many may differ for the search to propose it: half. */
const MAX_ERRORS = 0.5;
/** Places that may compete; more than a few look-alikes are as good as many. */
const MAX_PLACES = 4;
/** Words added at either end of a match before it is aligned: the first and last word may be the changed ones. */
const MARGIN_WORDS = 3;
const LEAST_SIMILARITY = 0.3;

interface Range {
  readonly start: number;
  readonly end: number;
}

function occurrences(text: string, pattern: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(pattern); at >= 0 && found.length < MAX_PLACES; ) {
    found.push({ start: at, end: at + pattern.length });
    at = text.indexOf(pattern, at + pattern.length);
  }
  return found;
}

/** Of the pattern's letters, how many must be in words met again in about the same order for a region to be searched. */
const LEAST_SHARED = 0.25;
/** Words met more often than this in a text of a thousand say nothing of where a sentence is. */
const COMMON = 0.02;

/**
 * Where the approximate search is worth its time: every word of the pattern met in the text votes for the place the
 * pattern would then begin at. What a page of any length costs is the number of words it shares with the pattern.
 */
function regions(text: SearchText, pattern: Pattern): Range[] {
  const { words, positions } = text;
  const width = Math.max(8, pattern.words.length);
  const isCommon = (at: readonly number[]) => at.length > Math.max(8, words.length * COMMON);
  const votes = new Map<number, number>();
  let letters = 0;
  for (const [index, word] of pattern.words.entries()) {
    const at = positions.get(word.text) ?? [];
    if (isCommon(at)) continue;
    letters += word.text.length;
    for (const position of at) {
      // Every bucket overlaps the next by half, so that no place falls between two.
      const bucket = Math.floor((2 * (position - index)) / width);
      for (const shared of [bucket - 1, bucket]) {
        votes.set(shared, (votes.get(shared) ?? 0) + word.text.length);
      }
    }
  }
  const best = [...votes]
    .filter(([, shared]) => shared >= letters * LEAST_SHARED)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2 * MAX_PLACES)
    .map(([bucket]) => (bucket * width) / 2)
    .sort((a, b) => a - b);
  const found: { start: number; end: number }[] = [];
  for (const first of best) {
    const from = words[Math.max(0, Math.floor(first - width / 2))]!.start;
    const to = words[Math.min(words.length - 1, Math.ceil(first + 2.5 * width))]!.end;
    const last = found.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else found.push({ start: from, end: to });
  }
  return found;
}

/** The best match, then the best of what is left on either side of it, and so on: who else is in the competition. */
function matches(text: string, pattern: string, within: readonly Range[]): Range[] {
  const maxErrors = Math.floor(pattern.length * MAX_ERRORS);
  const found: Range[] = [];
  const rest: Range[] = [...within];
  while (found.length < within.length + MAX_PLACES) {
    const part = rest.pop();
    if (!part) break;
    if (part.end - part.start < pattern.length - maxErrors) continue;
    const [best] = search(text.slice(part.start, part.end), pattern, maxErrors);
    if (!best || best.end <= best.start) continue;
    const match = { start: part.start + best.start, end: part.start + best.end };
    found.push(match);
    rest.unshift({ start: part.start, end: match.start }, { start: match.end, end: part.end });
  }
  return found;
}

/** The words of a match, a few more on each side as far as its sentences reach. */
function widen(text: SearchText, { start, end }: Range): { from: number; to: number } {
  const { words } = text;
  let from = Math.min(wordAt(words, start), words.length - 1);
  let to = Math.max(from, wordAt(words, end - 1));
  to = Math.min(to, words.length - 1);
  for (let extra = 0; extra < MARGIN_WORDS && from > 0; extra++) {
    if (words[from]!.first) break;
    from--;
  }
  for (let extra = 0; extra < MARGIN_WORDS && to < words.length - 1; extra++) {
    if (words[to + 1]!.first) break;
    to++;
  }
  return { from, to };
}

function placeOf(text: SearchText, pattern: Pattern, range: Range): Place | null {
  if (text.words.length === 0) return null;
  const { from, to } = widen(text, range);
  const alignment = alignWords(pattern.words, text.words.slice(from, to + 1));
  if (!alignment || alignment.similarity < LEAST_SIMILARITY) return null;
  return {
    firstWord: from + alignment.from,
    lastWord: from + alignment.to,
    alignment,
    offset: from,
    similarity: alignment.similarity,
  };
}

const overlap = (a: Place, b: Place) => a.firstWord <= b.lastWord && b.firstWord <= a.lastWord;

/** Every place that could be the pattern, the most similar first; no two share a word. */
export function findPlaces(text: SearchText, pattern: Pattern): Place[] {
  if (pattern.words.length === 0) return [];
  const ranges = [
    ...occurrences(text.folded.text, pattern.text),
    ...occurrences(text.folded.text, pattern.text.slice(pattern.exactStart, pattern.exactEnd)),
    ...matches(text.folded.text, pattern.text, regions(text, pattern)),
  ];
  const places = ranges
    .map((range) => placeOf(text, pattern, range))
    .filter((place) => place !== null)
    .sort((a, b) => b.similarity - a.similarity);
  return places.filter((place, index) => !places.slice(0, index).some((better) => overlap(place, better)));
}
