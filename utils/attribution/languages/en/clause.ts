import type { Reading, TokenRange } from '../../pack.ts';
import { type Chunk, chunkSentence, type VerbGroup } from './chunks.ts';
import type { Classes } from './classes.ts';
import type { Openers } from './openers.ts';
import { looksParticiple } from './participles.ts';
import { wordAt } from './row.ts';
import type { Subject } from './subjects.ts';
import { ADVERB, AUXILIARY, NONE, PAST, VERB, VERB_S } from './tagset.ts';
import { spelt } from './word-questions.ts';
import { type EnglishWord, NO_WORD } from './words.ts';

/** A sentence as the rules see it: its chunks, and the subject of each verb group. */
export interface Clause extends TokenRange {
  readonly reading: Reading<EnglishWord>;
  /** Index in {@link Reading.sentences}. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly chunks: readonly Chunk[];
  /** By chunk, as far as they have been asked for: see `subjectAt`. */
  readonly subjects: Subject[];
  /** Once they have been asked for: see `openersOf`. */
  openers: Openers | null;
  /** The class of every token of the reading. */
  readonly tags: Classes;
  /** Most words have a capital: a headline. */
  readonly titleCase: boolean;
}

/** Stands where no chunk is: its type is none that anything asks for. */
export const NO_CHUNK: Chunk = { type: 'other', from: -1, to: -1 };

/**
 * Chunk `k`, or {@link NO_CHUNK}: a look outside an array, and asking nothing for its type, are ten times as slow as a look
 * inside.
 */
export const chunkAt = (chunks: readonly Chunk[], k: number): Chunk =>
  k >= 0 && k < chunks.length ? (chunks[k] as Chunk) : NO_CHUNK;

/** The first word of a chunk; {@link NO_WORD} where there is no such chunk. */
export function wordOf({ chunks, reading }: Clause, k: number): EnglishWord {
  const chunk = chunkAt(chunks, k);
  return chunk === NO_CHUNK ? NO_WORD : (reading.tokens[chunk.from] as { word: EnglishWord }).word;
}

/** Longer sentences (lists, quotations of many sentences) are read in stretches of this many tokens at most. */
const LONGEST = 160;

/** Parses sentence `s`; writes the classes of its tokens into `tags`. */
export function parseSentence(reading: Reading<EnglishWord>, s: number, tags: Classes): Clause[] {
  const sentence = reading.sentences[s];
  if (!sentence) return [];
  const titleCase = isTitleCase(reading, sentence);
  const clauses: Clause[] = [];
  let start = sentence.from;
  while (sentence.to - start > LONGEST) {
    const end = cutBefore(reading, start, start + LONGEST);
    clauses.push(parse(reading, s, start, end, titleCase, tags));
    start = end;
  }
  clauses.push(parse(reading, s, start, sentence.to, titleCase, tags));
  return clauses;
}

function parse(
  reading: Reading<EnglishWord>,
  sentence: number,
  from: number,
  to: number,
  titleCase: boolean,
  tags: Classes,
): Clause {
  const chunks = chunkSentence(reading, from, to, titleCase, tags);
  return {
    from,
    to,
    reading,
    sentence,
    paragraph: reading.sentences[sentence]?.paragraph ?? -1,
    chunks,
    subjects: [],
    openers: null,
    tags,
    titleCase,
  };
}

/** Where a stretch that begins at `from` ends: after a full stop inside a quotation, else after a comma, else at the limit. */
function cutBefore(reading: Reading<EnglishWord>, from: number, limit: number): number {
  let comma = -1;
  for (let i = limit - 1; i > from + LONGEST / 4; i--) {
    const norm = reading.tokens[i]?.word.norm;
    if (norm === '.' || norm === '?' || norm === '!') return i + 1;
    if (norm === ',' && comma < 0) comma = i + 1;
  }
  return comma > 0 ? comma : limit;
}

/** Most words of a headline have a capital: there a capital is no sign of a name. */
function isTitleCase(reading: Reading<EnglishWord>, { from, to }: TokenRange): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i];
    if (token?.kind !== 'word') continue;
    words += 1;
    if (token.word.capital) capitals += 1;
  }
  return words > 3 && capitals > 0.6 * words;
}

const isPastAuxiliary = spelt('was were had did');
const isSingularAuxiliary = spelt("is has does 's");

/** The class of a finite verb group's first verb: what two coordinated verbs share. */
export function tense(clause: Clause, v: number): number {
  const verb = clause.chunks[v] as VerbGroup;
  if (verb.form !== 'finite') return NONE;
  for (let i = verb.from; i < verb.to; i++) {
    const tag = clause.tags[i] as number;
    if (tag === AUXILIARY)
      return isPastAuxiliary(wordAt(clause, i))
        ? PAST
        : isSingularAuxiliary(wordAt(clause, i))
          ? VERB_S
          : VERB;
    if (tag !== ADVERB) return tag;
  }
  return NONE;
}

/** Prepositions that a clause may stand behind. */
const isIf = spelt('if');
const opensClause = spelt('after before as since until');

/** The chunks before the mark at `end` make a clause (`Taxes will rise, ...`), not an adverbial (`In Ohio, ...`, `Asked about it, ...`). */
export function isClause(clause: Clause, end: number): boolean {
  const { chunks } = clause;
  let k = 0;
  while (chunks[k]?.type === 'coord' || chunks[k]?.type === 'adv' || chunks[k]?.type === 'quote') k++;
  const first = chunks[k];
  if (!first || k >= end) return false;
  if (first.type === 'vg' || first.type === 'wh') return false;
  if (first.type === 'sub' || (first.type === 'prep' && opensClause(wordOf(clause, k)))) {
    // `If he wins, she said, he...`: the verb after a further comma
    return first.type === 'sub' && isIf(wordOf(clause, k));
  }
  for (let i = k; i < end; i++) {
    const c = chunks[i] as Chunk;
    if (c.type === 'vg' && c.form === 'finite' && !looksParticiple(clause, i)) return true;
  }
  return false;
}
