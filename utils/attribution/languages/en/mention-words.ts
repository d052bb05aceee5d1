import type { Reading, TokenRange } from '../../pack.ts';
import { type Classes, classesOf } from './classes.ts';
import { wordIn } from './row.ts';
import {
  ADVERB,
  AUXILIARY,
  COLON,
  COMMA,
  COORDINATOR,
  DASH,
  ING,
  isIn,
  MODAL,
  NAME,
  NOUN,
  OPEN,
  PAST,
  PREPOSITION,
  QUOTE,
  SUBORDINATOR,
  THAT,
  TO,
  VERB,
  VERB_S,
  WH,
} from './tagset.ts';
import { spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** A mention's tokens: `from` to `to`, a quantity before it left out. */
export interface MentionWords extends TokenRange {
  readonly reading: Reading<EnglishWord>;
  readonly tags: Classes;
  /** The tokens of the noun phrase before its prepositional phrases, appositions and relative clauses, but for marks and adverbs. */
  readonly core: readonly number[];
  /** Where what follows the core is looked for. */
  readonly behind: number;
}

const LONGEST = 40;

export function mentionWords(reading: Reading<EnglishWord>, mention: TokenRange): MentionWords {
  const tags = classesOf(reading);
  const to = Math.min(mention.to, mention.from + LONGEST, reading.tokens.length);
  const from = mention.from + quantityAt(reading, mention.from, to);
  const core: number[] = [];
  let before = 0;
  for (let i = from; i < to; i++) {
    const tag = tags[i] || NOUN;
    if (i > from && (isIn(tag, ENDS_CORE) || (tag === PAST && isIn(before, NOUN | NAME)))) break;
    if (!isIn(tag, QUOTE | ADVERB)) core.push(i);
    before = tag;
  }
  return { reading, tags, from, to, core, behind: from + core.length };
}

const ENDS_CORE =
  COMMA |
  OPEN |
  DASH |
  COLON |
  PREPOSITION |
  WH |
  THAT |
  TO |
  SUBORDINATOR |
  ING |
  AUXILIARY |
  MODAL |
  VERB |
  VERB_S |
  COORDINATOR;

const opensQuantity = spelt('more fewer less at as');

/** How many tokens `more than`, `at least`, `as many as` have, where the mention begins with them. */
function quantityAt(reading: Reading<EnglishWord>, from: number, to: number): number {
  const first = wordIn(reading, from);
  if (!opensQuantity(first) || from + 1 >= to) return 0;
  const second = wordIn(reading, from + 1).norm;
  if (first.norm === 'at') return second === 'least' || second === 'most' ? 2 : 0;
  if (first.norm !== 'as') return second === 'than' ? 2 : 0;
  return second === 'many' && from + 2 < to && wordIn(reading, from + 2).norm === 'as' ? 3 : 0;
}

/** The word of token `i`; {@link NO_WORD} outside the mention. */
export const wordOf = ({ reading, from, to }: MentionWords, i: number): EnglishWord =>
  i >= from && i < to ? wordIn(reading, i) : NO_WORD;

/** The class of token `i`, which is in the mention. */
export const tagOf = ({ tags }: MentionWords, i: number): number => tags[i] || NOUN;

/** Is token `i`, inside the mention, of one of these classes? */
export const hasTag = (mention: MentionWords, i: number, set: number): boolean =>
  i < mention.to && isIn(tagOf(mention, i), set);
