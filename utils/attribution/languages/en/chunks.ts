import type { Reading } from '../../pack.ts';
import type { Classes } from './classes.ts';
import { nameInMarks, nounPhrase, OPENS_NOUN } from './noun-phrases.ts';
import { repair } from './repair.ts';
import type { Row } from './row.ts';
import { tagSentence } from './tagger.ts';
import {
  ADJECTIVE,
  ADVERB,
  CLOSE,
  COLON,
  COMMA,
  COORDINATOR,
  DASH,
  isIn,
  OPEN,
  PREPOSITION,
  QUOTE,
  STOP,
  SUBORDINATOR,
  TAGS,
  THAT,
  TO,
  WH,
} from './tagset.ts';
import { OPENS_VERB, verbGroup } from './verb-groups.ts';
import type { EnglishWord } from './words.ts';

/**
 * A shallow parse: each sentence as a row of chunks (Abney 1991), the noun phrases without what follows their head,
 * the verbs with their auxiliaries and adverbs.
 */
export type Chunk = NounPhrase | VerbGroup | Function_;

interface Base {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface NounPhrase extends Base {
  readonly type: 'np';
  readonly head: number;
  readonly pronoun: boolean;
  /** `Tuesday`, `last week`: more likely an adverbial than a participant. */
  readonly time: boolean;
  /** Ends in a possessive clitic and has nothing after it. */
  readonly possessive: boolean;
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

export interface VerbGroup extends Base {
  readonly type: 'vg';
  /** The main verb; a copula's head is the form of `be` (or `have`, `do`) itself. */
  readonly head: number;
  readonly word: EnglishWord;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly auxiliary: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
}

type FunctionType =
  | 'prep'
  | 'wh'
  | 'that'
  | 'sub'
  | 'coord'
  | 'adv'
  | 'adj'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'quote'
  | 'open'
  | 'close'
  | 'stop'
  | 'other';

/** A function word, adverb, adjective or mark: one token. */
interface Function_ extends Base {
  readonly type: FunctionType;
}

const FUNCTION_TYPES: readonly (readonly [number, FunctionType])[] = [
  [PREPOSITION | TO, 'prep'],
  [WH, 'wh'],
  [THAT, 'that'],
  [SUBORDINATOR, 'sub'],
  [COORDINATOR, 'coord'],
  [ADVERB, 'adv'],
  [ADJECTIVE, 'adj'],
  [COMMA, 'comma'],
  [COLON, 'colon'],
  [DASH, 'dash'],
  [QUOTE, 'quote'],
  [OPEN, 'open'],
  [CLOSE, 'close'],
  [STOP, 'stop'],
];
/** By the number of the bit. */
const FUNCTION = TAGS.map((_, i) => FUNCTION_TYPES.find(([tags]) => isIn(1 << i, tags))?.[1] ?? 'other');

const functionType = (tag: number): FunctionType => FUNCTION[31 - Math.clz32(tag)] as FunctionType;

/** The chunk that begins at `at`, with a word of class `tag`. */
function chunkAt(row: Row, at: number, tag: number): Chunk {
  const found = isIn(tag, OPENS_VERB)
    ? verbGroup(row, at)
    : isIn(tag, OPENS_NOUN)
      ? nounPhrase(row, at)
      : tag === QUOTE
        ? nameInMarks(row, at)
        : null;
  return found ?? { type: functionType(tag), from: at, to: at + 1 };
}

/** The shallow parse of one sentence, and the class of each of its tokens. */
export function chunkSentence(
  reading: Reading<EnglishWord>,
  from: number,
  to: number,
  titleCase: boolean,
  tags: Classes,
): Chunk[] {
  tagSentence(reading, from, to, titleCase, tags);
  repair(reading, from, to, tags);
  const row: Row = { reading, from, to, tags };
  const chunks: Chunk[] = [];
  let at = from;
  while (at < to) {
    const chunk = chunkAt(row, at, tags[at] as number);
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}
