import type { Reading } from '../../pack.ts';
import { nameInMarks, nounPhrase } from './noun-phrases.ts';
import { repair } from './repair.ts';
import type { Row } from './row.ts';
import { tagSentence } from './tagger.ts';
import { verbGroup } from './verb-groups.ts';
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

const FUNCTION: Readonly<Record<string, FunctionType>> = {
  S: 'prep',
  W: 'wh',
  H: 'that',
  I: 'sub',
  C: 'coord',
  R: 'adv',
  J: 'adj',
  ',': 'comma',
  ':': 'colon',
  '-': 'dash',
  '"': 'quote',
  '(': 'open',
  ')': 'close',
  '.': 'stop',
  T: 'prep',
};

/** The shallow parse of one sentence, and the class of each of its tokens. */
export function chunkSentence(
  reading: Reading<EnglishWord>,
  from: number,
  to: number,
  titleCase: boolean,
  tags: string[],
): Chunk[] {
  const { tokens } = reading;
  const words: EnglishWord[] = [];
  for (let i = from; i < to; i++) words.push((tokens[i] as { word: EnglishWord }).word);
  const sentenceTags = tagSentence(words, titleCase);
  for (let i = from; i < to; i++) tags[i] = sentenceTags[i - from] as string;
  repair(reading, from, to, tags);
  const row: Row = { reading, from, to, tags };
  const chunks: Chunk[] = [];
  let at = from;
  while (at < to) {
    const verb = verbGroup(row, at);
    if (verb) {
      chunks.push(verb);
      at = verb.to;
      continue;
    }
    const noun = nameInMarks(row, at) ?? nounPhrase(row, at);
    if (noun) {
      chunks.push(noun);
      at = noun.to;
      continue;
    }
    chunks.push({ type: FUNCTION[tags[at] as string] ?? 'other', from: at, to: at + 1 });
    at++;
  }
  return chunks;
}
