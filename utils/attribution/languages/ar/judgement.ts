import { FRAME, takes } from './cue.ts';
import { quotationFrom, wordAt } from './cursor.ts';
import { isAccusative } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';
import type { Walk } from './zone.ts';

/** What somebody or something is held to be, behind a verb that carries it as a pronoun: تعتبرها الحكومة | خطرة. */

/** Does the verb carry what it describes? */
export const describesPronoun = ({ r, from, cue }: Pick<Walk, 'r' | 'from' | 'cue'>): boolean =>
  takes(cue, FRAME.description) && PRONOUNS.has(wordAt(r, from - 1)?.suffix ?? '');

const PRONOUNS = new Set(['ه', 'ها', 'هم', 'هما', 'هن']);

/** An indefinite noun or adjective behind who judges, whose phrase an article or a name has closed. */
export function isJudgement(walk: Walk, i: number): boolean {
  const { r, from, cue } = walk;
  if (!takes(cue, FRAME.judgement) || !describesPronoun(walk)) return false;
  const q = quotationFrom(r, i);
  if (q >= 0 && i === from) return !opensJudgement(walk, r.quotations[q]?.to ?? i);
  const word = wordAt(r, i);
  if (i === from) return isPredicate(word);
  return isClosed(wordAt(r, i - 1)) && (q >= 0 || isPredicate(word) || isFeminine(word));
}

/** تعتبرها «الرابطة» | خطرة: the marks hold a name. */
const opensJudgement = ({ r }: Walk, i: number): boolean =>
  isPredicate(wordAt(r, i)) || wordAt(r, i)?.preposition === 'ب' || quotationFrom(r, i) >= 0;

const OTHER =
  TAG.givenName | TAG.country | TAG.preposition | TAG.time | TAG.adverb | TAG.finite | TAG.quantifier;

const isIndefinite = (word: ArabicWord): boolean =>
  !word.definite && !word.conjunction && !word.preposition && !word.suffix && (word.tags & OTHER) === 0;

/** خطرا, إرهابية: no subject is spelt so. */
const isPredicate = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  isIndefinite(word) &&
  (isAccusative(word) || /[^ا]ا$/u.test(word.plain) || (word.tags & ~TAG.guessed) === TAG.relational);

/** منظمة, خطوة */
const isFeminine = (word: ArabicWord | undefined): boolean =>
  word !== undefined && isIndefinite(word) && word.plain.endsWith('ة');

const isClosed = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  !word.preposition &&
  (word.definite ||
    (word.tags & (TAG.country | TAG.givenName)) !== 0 ||
    (word.tags & ~(TAG.guessed | TAG.finite)) === 0);
