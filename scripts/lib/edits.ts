import type { Span } from '../../utils/anchoring/index.ts';

/** Edits that newsrooms make, generated: what re-anchoring is measured on. */

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Case {
  readonly language: 'ar' | 'en';
  /** Paragraphs one a line. */
  readonly text: string;
  /** What the note is on. */
  readonly span: Span;
  /** Another article, for words and paragraphs to come from. */
  readonly other: string;
}

export interface Edited {
  readonly text: string;
  /** Where the span is now; null when it is gone. */
  readonly span: Span | null;
}

export interface Edit {
  readonly name: string;
  readonly languages?: readonly ('ar' | 'en')[];
  readonly apply: (given: Case, random: Random) => Edited | null;
}

interface Replacement extends Span {
  readonly text: string;
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** Carries out replacements that do not overlap, and follows the span through them. */
function replaced(text: string, span: Span, replacements: readonly Replacement[]): Edited {
  let out = '';
  let done = 0;
  let { start, end } = span;
  for (const { start: from, end: to, text: words } of [...replacements].sort((a, b) => a.start - b.start)) {
    out += text.slice(done, from) + words;
    const shift = out.length - to;
    if (to <= span.start) start = span.start + shift;
    else if (from <= span.start) start = out.length - words.length;
    if (to <= span.end && to > from) end = span.end + shift;
    else if (to <= span.start) end = span.end + shift;
    else if (from < span.end && to <= span.end) end = span.end + shift;
    else if (from < span.end) end = out.length;
    done = to;
  }
  return { text: out + text.slice(done), span: { start, end } };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordSpans = (text: string, within: Span = { start: 0, end: text.length }): Span[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  })).filter(({ start, end }) => start >= within.start && end <= within.end);

/** After two small letters or more: not after initials and the abbreviations that news is full of. */
const SENTENCE_END =
  /(?<=(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))(?<!\p{Lu})[.!?؟…]["'”»)]?)\s+|\n+/gu;

/** Sentences without the white space between them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match.index > start) spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const paragraphsOf = (text: string): Span[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
};

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The whole sentences the span is in. */
function sentencesAround({ text, span }: Case): Span {
  const around = sentencesOf(text).filter((sentence) => touches(sentence, span));
  return { start: around[0]?.start ?? span.start, end: around.at(-1)?.end ?? span.end };
}

const otherWords = ({ other }: Case) => wordSpans(other).map(({ start, end }) => other.slice(start, end));

/** Some words of a stretch become words of another article: `share` of them, or exactly one for 0. */
function changeWords(given: Case, within: Span, share: number, random: Random): Replacement[] {
  const words = wordSpans(given.text, within);
  const pool = otherWords(given);
  const one = Math.floor(random() * words.length);
  return words
    .filter((_, index) => (share === 0 ? index === one : random() < share))
    .map(({ start, end }) => {
      let text = pick(pool, random);
      while (text === given.text.slice(start, end)) text = `${pick(pool, random)}`;
      return { start, end, text };
    });
}

function eachMatch(
  text: string,
  pattern: RegExp,
  probability: number,
  random: Random,
  change: (match: string) => string,
): Replacement[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    text: match,
  }))
    .filter(() => random() < probability)
    .map((found) => ({ ...found, text: change(found.text) }));
}

const TASHKEEL = ['\u064e', '\u064f', '\u0650', '\u0652', '\u0651', '\u064b'];
const ACCENTS: Readonly<Record<string, string>> = { e: 'é', a: 'á', o: 'ö', u: 'ü', i: 'í', n: 'ñ' };

function diacritics({ text, span, language }: Case, random: Random): Edited {
  const changes =
    language === 'ar'
      ? eachMatch(
          text,
          /\p{Script=Arabic}(?!\p{M})/gu,
          0.25,
          random,
          (letter) => letter + pick(TASHKEEL, random),
        )
      : eachMatch(text, /[eaouin]/g, 0.1, random, (letter) => ACCENTS[letter]!);
  return replaced(text, span, changes);
}

const HAMZA: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ى',
  ي: 'ى',
};

function typo(word: string, random: Random): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const swapped = [...letters];
  [swapped[at], swapped[at + 1]] = [letters[at + 1]!, letters[at]!];
  return pick([swapped.join(''), [...letters.slice(0, at), ...letters.slice(at + 1)].join('')], random);
}

/** Hamza, alef maqsura and ta marbuta written the other way, or British spelling; and now and then a slip. */
function spelling({ text, span, language }: Case, random: Random): Edited {
  const variants =
    language === 'ar'
      ? eachMatch(text, /[أإآةىؤئ]|ي(?!\p{L})/gu, 0.5, random, (letter) => HAMZA[letter]!)
      : eachMatch(
          text,
          /(?<=\p{L}{2})(?:our|or|ise|ize|re|er)(?=\p{L}?\b)/gu,
          0.5,
          random,
          (end) => ({ our: 'or', or: 'our', ise: 'ize', ize: 'ise', re: 'er', er: 're' })[end]!,
        );
  const slips = eachMatch(text, /\p{L}{5,}/gu, 0.04, random, (word) => typo(word, random)).filter(
    (slip) => !variants.some((variant) => touches(variant, slip)),
  );
  return replaced(text, span, [...variants, ...slips]);
}

const QUOTES = ['""', '“”', '«»', '„“', "''"];

function typography({ text, span }: Case, random: Random): Edited {
  const pair = pick(QUOTES, random);
  let isOpen = false;
  const quotes = eachMatch(text, /["“”«»„]/g, 1, random, () => {
    isOpen = !isOpen;
    return pair[isOpen ? 0 : 1]!;
  });
  const spaces = eachMatch(text, /(?<=\S) (?=\S)/g, 0.15, random, () =>
    pick(['\u00a0', '  ', ' \u200f', ' \u200b'], random),
  );
  const dashes = eachMatch(text, /[-–—]/g, 0.5, random, () => pick(['–', '—', '-'], random));
  return replaced(text, span, [...quotes, ...spaces, ...dashes]);
}

/** Inserts text before the paragraph or sentence boundaries given. */
const insertions = (at: readonly number[], texts: readonly string[]): Replacement[] =>
  at.map((offset, index) => ({ start: offset, end: offset, text: texts[index]! }));

const foreignParagraphs = ({ other }: Case, random: Random, count: number): string[] => {
  const paragraphs = paragraphsOf(other)
    .map(({ start, end }) => other.slice(start, end))
    .filter((text) => text.length > 60);
  return paragraphs.length === 0 ? [] : Array.from({ length: count }, () => pick(paragraphs, random));
};

function paragraphsAdded(given: Case, random: Random): Edited | null {
  const own = paragraphsOf(given.text).filter((paragraph) => touches(paragraph, given.span));
  const outside = paragraphsOf(given.text).filter(
    ({ start }) => start <= own[0]!.start || start > own.at(-1)!.start,
  );
  const added = foreignParagraphs(given, random, 1 + Math.floor(random() * 3));
  if (added.length === 0) return null;
  const at = [...new Set(added.map(() => pick(outside, random).start))];
  return replaced(
    given.text,
    given.span,
    insertions(
      at,
      added.map((text) => `${text}\n`),
    ),
  );
}

/** New paragraphs right before and right after the one the note is in. */
function paragraphsAroundAdded(given: Case, random: Random): Edited | null {
  const own = paragraphsOf(given.text).filter((paragraph) => touches(paragraph, given.span));
  const [first, second] = foreignParagraphs(given, random, 2);
  if (!first || !second) return null;
  const before = { start: own[0]!.start, end: own[0]!.start, text: `${first}\n` };
  const end = own.at(-1)!.end;
  return replaced(given.text, given.span, [before, { start: end, end, text: `\n${second}` }]);
}

/** The paragraphs of the span taken out and put elsewhere. */
function paragraphMoved({ text, span }: Case, random: Random): Edited | null {
  const paragraphs = paragraphsOf(text);
  const own = paragraphs.filter((paragraph) => touches(paragraph, span));
  const [from, to] = [own[0]!.start, own.at(-1)!.end];
  const rest = paragraphs.filter((paragraph) => !own.includes(paragraph));
  if (rest.length < 3) return null;
  const place = 1 + Math.floor(random() * rest.length);
  if (rest[place - 1]?.end === from - 1) return null;
  const lines = rest.map(({ start, end }) => text.slice(start, end));
  const before = `${lines.slice(0, place).join('\n')}\n`;
  const after = lines.slice(place).join('\n');
  const start = before.length + span.start - from;
  return {
    text: before + text.slice(from, to) + (after && `\n${after}`),
    span: { start, end: start + span.end - span.start },
  };
}

function paragraphDeleted({ text, span }: Case, random: Random): Edited | null {
  const paragraphs = paragraphsOf(text);
  const rest = paragraphs.filter((paragraph) => !touches(paragraph, span));
  if (rest.length < 2) return null;
  const own = paragraphs.findIndex((paragraph) => touches(paragraph, span));
  const neighbours = [paragraphs[own - 1], paragraphs[own + 1]].filter((part) => part && rest.includes(part));
  const gone = random() < 0.5 && neighbours.length > 0 ? pick(neighbours, random)! : pick(rest, random);
  const end = Math.min(text.length, gone.end + 1);
  return replaced(text, span, [{ start: gone.start, end, text: '' }]);
}

/** The sentences of the span deleted, with the white space after them; `instead` stands there if given. */
function sentenceDeleted(given: Case, instead = ''): Edited {
  const { start, end } = sentencesAround(given);
  const { text } = given;
  const isWholeParagraph =
    (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
  const skip = instead === '' && (isWholeParagraph || /\s/.test(text[end] ?? '')) ? 1 : 0;
  return { text: text.slice(0, start) + instead + text.slice(Math.min(text.length, end + skip)), span: null };
}

/** The span's sentences with one to three words changed: another minister, another number. */
function lookAlike(given: Case, random: Random): string {
  const around = sentencesAround(given);
  const words = wordSpans(given.text, around);
  if (words.length === 0) return given.text.slice(around.start, around.end);
  const pool = otherWords(given).filter((word) => word.length > 3);
  const count = 1 + Math.floor(random() * 3);
  const chosen = new Set(Array.from({ length: count }, () => Math.floor(random() * words.length)));
  const changes = [...chosen].map((index) => ({
    start: words[index]!.start - around.start,
    end: words[index]!.end - around.start,
    text: pick(pool, random),
  }));
  return replaced(given.text.slice(around.start, around.end), { start: 0, end: 1 }, changes).text;
}

/** Sentence beginnings that do not touch the span's own gap, at least `distance` sentences away. */
function elsewhere(given: Case, distance: number): number[] {
  const sentences = sentencesOf(given.text);
  const first = sentences.findIndex((sentence) => touches(sentence, given.span));
  const last = sentences.findLastIndex((sentence) => touches(sentence, given.span));
  return sentences
    .filter((_, index) => index > 0 && (index <= first - distance || index >= last + 1 + distance))
    .map(({ start }) => start);
}

/** After the sentence that follows, where that is one. */
function nextButOne(given: Case): number[] {
  const following = sentencesOf(given.text).filter(({ start }) => start >= given.span.end);
  const next = following[0];
  return next && wordSpans(given.text, next).length >= 4 && following[1] ? [following[1].start] : [];
}

function withLookAlike(given: Case, random: Random, places: readonly number[], keep: boolean): Edited | null {
  if (places.length === 0) return null;
  const at = pick(places, random);
  const insertion = { start: at, end: at, text: `${lookAlike(given, random)} ` };
  const around = sentencesAround(given);
  const changes = keep
    ? changeWords(given, around, 0, random)
    : [{ start: around.start, end: Math.min(given.text.length, around.end + 1), text: '' }];
  const edited = replaced(given.text, given.span, [insertion, ...changes]);
  return keep ? edited : { ...edited, span: null };
}

const byWords =
  (share: number, within: (given: Case) => Span) =>
  (given: Case, random: Random): Edited =>
    replaced(given.text, given.span, changeWords(given, within(given), share, random));

const whole = ({ text }: Case): Span => ({ start: 0, end: text.length });

function foreignSentence(given: Case, random: Random): string | null {
  const sentences = sentencesOf(given.other).filter(({ start, end }) => end - start > 50);
  if (sentences.length === 0) return null;
  const { start, end } = pick(sentences, random);
  return given.other.slice(start, end);
}

export const EDITS: readonly Edit[] = [
  { name: 'nothing changed', apply: ({ text, span }) => ({ text, span }) },
  { name: 'diacritics', apply: diacritics },
  { name: 'spelling', apply: spelling },
  { name: 'quotes and spaces', apply: typography },
  { name: 'one word changed', apply: byWords(0, sentencesAround) },
  { name: 'third of the words changed', apply: byWords(1 / 3, sentencesAround) },
  { name: 'tenth of the words, whole article', apply: byWords(0.1, whole) },
  { name: 'third of the words, whole article', apply: byWords(1 / 3, whole) },
  { name: 'paragraphs added', apply: paragraphsAdded },
  { name: 'paragraphs added around', apply: paragraphsAroundAdded },
  { name: 'paragraph moved', apply: paragraphMoved },
  {
    name: 'paragraph moved, one word changed',
    apply: (given, random) => {
      const moved = paragraphMoved(given, random);
      return moved?.span
        ? byWords(0, sentencesAround)({ ...given, text: moved.text, span: moved.span }, random)
        : null;
    },
  },
  { name: 'another paragraph deleted', apply: paragraphDeleted },
  {
    name: 'look-alike added elsewhere, one word changed',
    apply: (given, random) => withLookAlike(given, random, elsewhere(given, 1), true),
  },
  { name: 'sentence deleted', apply: (given) => sentenceDeleted(given) },
  {
    name: 'sentence replaced by another',
    apply: (given, random) => {
      const instead = foreignSentence(given, random);
      return instead === null ? null : sentenceDeleted(given, instead);
    },
  },
  {
    name: 'sentence deleted, look-alike elsewhere',
    apply: (given, random) => withLookAlike(given, random, elsewhere(given, 1), false),
  },
  {
    name: 'sentence deleted, look-alike next but one',
    apply: (given, random) => withLookAlike(given, random, nextButOne(given), false),
  },
];
