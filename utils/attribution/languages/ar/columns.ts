import type { Reading, Rule, Token } from '../../pack.ts';
import { LOOK } from './look.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/**
 * A text as the Arabic rules see it. What they ask at every token stands in columns, a place for each token: they
 * read a number there instead of going from the token to its word and from the word to what it can be. Tokens of
 * other languages have no word, no tags and nothing but what their place tells.
 */
export interface ArabicReading extends Reading<ArabicWord> {
  readonly words: readonly (ArabicWord | undefined)[];
  /** {@link ArabicWord.tags}. */
  readonly tags: Int32Array;
  /** {@link ArabicWord.look}, with what the place tells. */
  readonly looks: Int32Array;
  /** {@link ArabicWord.acting} of words in letters. */
  readonly acts: Int32Array;
}

export type ArabicRule = Rule<ArabicWord, ArabicReading>;

/** Empty places before the first token and behind the last, where rules look for a word's neighbours. */
export const MARGIN = 16;

export function withColumns(reading: Reading<ArabicWord>): ArabicReading {
  const { tokens, paragraphs, quotations } = reading;
  const size = tokens.length + 2 * MARGIN;
  const words: (ArabicWord | undefined)[] = new Array(size).fill(undefined);
  const tags = new Int32Array(size);
  const looks = new Int32Array(size);
  const acts = new Int32Array(size);
  for (const { pack, from, to } of paragraphs) {
    if (pack.id !== 'ar') continue;
    for (let i = from; i < to; i++) {
      const { word, kind } = tokens[i] as Token<ArabicWord>;
      const that = word.tags & TAG.complementizer && !isSpeltOut(tokens, i) ? LOOK.that : 0;
      // بما في ذلك carries no preposition of a content.
      if (word.base === 'في' && words[i + MARGIN - 1]?.base === 'بما')
        looks[i + MARGIN - 1] = (looks[i + MARGIN - 1] as number) & ~(LOOK.preposition | LOOK.prepositions);
      words[i + MARGIN] = word;
      tags[i + MARGIN] = word.tags;
      looks[i + MARGIN] = word.look | LOOK[kind] | that;
      if (kind === 'word') acts[i + MARGIN] = word.acting;
    }
  }
  for (let i = 1; i < tokens.length - 1; i++)
    if (isOfClock(tokens, i)) looks[i + MARGIN] = (looks[i + MARGIN] as number) | LOOK.clock;
  for (let q = 0; q < quotations.length; q++) {
    const at = quotations[q]?.from ?? 0;
    if (tokens[at]?.quotation === q) looks[at + MARGIN] = (looks[at + MARGIN] as number) | LOOK.opening;
  }
  return { ...reading, words, tags, looks, acts };
}

/** The colon of 22:50. */
function isOfClock(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i] as Token;
  if (mark.kind !== 'mark') return false;
  const before = tokens[i - 1] as Token;
  const after = tokens[i + 1] as Token;
  return (
    before.kind === 'number' &&
    after.kind === 'number' &&
    before.end === mark.start &&
    after.start === mark.end
  );
}

/** سي إن إن, سي إن بي سي. */
const FIRST_LETTERS = new Set(['سي', 'لسي']);
const NEXT_LETTERS = new Set(['ان', 'بي']);

function isSpeltOut(tokens: readonly Token[], i: number): boolean {
  const norm = (at: number): string => (at < 0 ? '' : (tokens[at]?.word.norm ?? ''));
  if (norm(i) !== 'ان') return false;
  return (
    (FIRST_LETTERS.has(norm(i - 1)) && NEXT_LETTERS.has(norm(i + 1))) ||
    (norm(i - 1) === 'ان' && FIRST_LETTERS.has(norm(i - 2)))
  );
}
