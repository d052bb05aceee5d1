import type { Reading, Rule, Token } from '../../pack.ts';
import { LOOK } from './look.ts';
import { prepositionBit } from './prepositions.ts';
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

const IN = prepositionBit('في');

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
      // بما في ذلك carries no preposition of a content.
      if (word.look & IN && words[i + MARGIN - 1]?.base === 'بما')
        looks[i + MARGIN - 1] = (looks[i + MARGIN - 1] as number) & ~(LOOK.preposition | LOOK.prepositions);
      words[i + MARGIN] = word;
      tags[i + MARGIN] = word.tags;
      looks[i + MARGIN] = word.look | lookOfPlace(tokens, i);
      if (kind === 'word') acts[i + MARGIN] = word.acting;
    }
  }
  for (let q = 0; q < quotations.length; q++) {
    const at = quotations[q]?.from ?? 0;
    if (tokens[at]?.quotation === q) looks[at + MARGIN] = (looks[at + MARGIN] as number) | LOOK.opening;
  }
  return { ...reading, words, tags, looks, acts };
}

/** What a token shows where it stands. */
function lookOfPlace(tokens: readonly Token<ArabicWord>[], i: number): number {
  const { kind, word } = tokens[i] as Token<ArabicWord>;
  if (kind === 'number') return LOOK.number;
  if (kind === 'mark') return isOfClock(tokens, i) ? LOOK.mark | LOOK.clock : LOOK.mark;
  return word.tags & TAG.complementizer && !isSpeltOut(tokens, i) ? LOOK.word | LOOK.that : LOOK.word;
}

/** The colon of 22:50. */
function isOfClock(tokens: readonly Token[], i: number): boolean {
  const before = i > 0 ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  return (
    before?.kind === 'number' &&
    after?.kind === 'number' &&
    before.end === tokens[i]?.start &&
    after.start === tokens[i]?.end
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
