import type { NounPhrase } from './chunks.ts';
import { takesClause } from './cue-rates.ts';
import { BODIES, singularOf, TITLES, VAGUE } from './people.ts';
import { isNameInMarks } from './quoting.ts';
import { isGlued, normAt, type Row, tagAt, wordAt } from './row.ts';
import { classes, isIn } from './tagset.ts';
import { canBePast } from './verbs.ts';

/** Days, months and other words for when. */
export const TIME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight week month year day night morning afternoon evening weekend weeks months years days hours hour minutes time decade ' +
    'january february march april june july august september october november december summer fall spring winter'
  ).split(' '),
);
const NOMINAL = classes('NPJU');
/** What a noun phrase may go on with after a determiner, or after an adjective. */
const DETERMINED = classes('NPJUGERDOX');
const MODIFIED = classes('NPJUGEXRD"-');
/** What stands before a participle or an adverb that describes the noun, and what the adverb may grade. */
const BEFORE_PARTICIPLE = classes('DJLUR');
const GRADED = classes('JEGU');
/** `U.S.-led` */
const HYPHENATED = classes('NPJUEG');
const FINITE = classes('ZEM');

/** The noun phrase that begins at `start`, without what follows its head. */
export function nounPhrase(row: Row, start: number): NounPhrase | null {
  let k = start;
  let head = -1;
  let possessive = false;
  let time = false;
  if (tagAt(row, k) === 'O')
    return { type: 'np', from: k, to: k + 1, head: k, pronoun: true, time: false, possessive: false };
  while (k < row.to) {
    const t = tagAt(row, k);
    const next = tagAt(row, k + 1);
    if (t === 'D') {
      if (head >= 0 && !possessive) break;
      if (head < 0 && !isIn(next, DETERMINED)) head = k;
      possessive = false;
    } else if (t === 'N' || t === 'P') {
      const isTime = TIME.has(normAt(row, k));
      if (
        head >= 0 &&
        !possessive &&
        isTime &&
        (tagAt(row, k - 1) === 'P' || (WEEKDAY.test(normAt(row, k)) && normAt(row, k - 1) !== 'super')) &&
        !TIME.has(normAt(row, k - 1)) &&
        tagAt(row, k + 1) !== 'L' &&
        !isSurname(row, k)
      )
        break;
      // `the |Sunday Times`
      const ofTitle = tagAt(row, start) === 'D' && tagAt(row, k - 1) === 'P';
      if (head >= 0 && time && !possessive && t === 'P' && !TIME.has(normAt(row, k)) && !ofTitle) break;
      if (t === 'P' && head === k - 1 && !possessive && isThing(row, head, start) && startsClause(row, k))
        break;
      head = k;
      time = isTime;
      possessive = false;
    } else if (t === 'U') {
      head = k;
    } else if (t === 'L') {
      if (head < 0) break;
      possessive = true;
      time = false;
    } else if (t === 'J') {
      if (head >= 0 && !possessive && !isIn(next, NOMINAL) && tagAt(row, k - 1) !== 'D') break;
      if (
        head >= 0 &&
        !possessive &&
        tagAt(row, k - 1) === 'N' &&
        !(tagAt(row, start) === 'D' && next === 'N' && !normAt(row, k - 1).endsWith('s'))
      )
        break;
      possessive = false;
      // `the other |said`
      const alone =
        (next === 'E' || (next === 'R' && isIn(tagAt(row, k + 2), FINITE))) &&
        k > start &&
        tagAt(row, k - 1) === 'D' &&
        !isIn(tagAt(row, k + 2), NOMINAL);
      if (next === 'L' || alone) head = k;
      else if (!isIn(next, MODIFIED) && head < 0) {
        if (k > start && (tagAt(row, k - 1) === 'D' || tagAt(row, k - 1) === 'J')) head = k;
        else break;
      }
    } else if (t === 'E' || t === 'G') {
      if (!(k > start && isIn(tagAt(row, k - 1), BEFORE_PARTICIPLE) && isIn(next, NOMINAL))) break;
      if (k === start + 1 && PRONOMINAL.test(normAt(row, start)) && isPlainPast(row, k)) break;
      possessive = false;
    } else if (t === 'R') {
      if (!(k > start && (tagAt(row, k - 1) === 'D' || tagAt(row, k - 1) === 'L') && isIn(next, GRADED)))
        break;
    } else if (t === 'X') {
      if (!isIn(next, NOMINAL)) {
        if (head < 0) break;
      }
    } else if (t === '-' && isGlued(row, k) && isGlued(row, k + 1) && head >= 0) {
      // `U.S.-led`
      k++;
      if (!isIn(tagAt(row, k), HYPHENATED)) {
        k--;
        break;
      }
      head = k;
    } else break;
    k++;
  }
  if (head < 0 && tagAt(row, start) === 'D' && PRONOMINAL.test(normAt(row, start)))
    return {
      type: 'np',
      from: start,
      to: start + 1,
      head: start,
      pronoun: false,
      time: false,
      possessive: false,
    };
  if (head < 0) return null;
  const end = withAge(row, possessive ? k : Math.max(head + 1, k), head);
  if (end === start + 1 && tagAt(row, start) === 'U' && YEAR.test(normAt(row, start))) time = true;
  return { type: 'np', from: start, to: end, head, pronoun: false, time, possessive };
}

/** `Leon Barrow, 44, |of`: behind the age, where the noun phrase that ends at `end` names somebody. */
function withAge(row: Row, end: number, head: number): number {
  const aged =
    tagAt(row, head) === 'P' &&
    tagAt(row, end) === ',' &&
    tagAt(row, end + 2) === ',' &&
    AGE.test(normAt(row, end + 1));
  return aged ? end + 3 : end;
}

/** `an assertion |Tanaka calls`: a common noun for no person or body, with an article. */
function isThing(row: Row, head: number, start: number): boolean {
  if (tagAt(row, head) !== 'N' || tagAt(row, start) !== 'D') return false;
  const { capital, norm } = wordAt(row, head);
  return !capital && !NAMED_AFTER.has(singularOf(norm));
}

/** The name at `at` is the subject of the verb behind it. */
function startsClause(row: Row, at: number): boolean {
  let k = at;
  while (tagAt(row, k) === 'P') k++;
  return isIn(tagAt(row, k), FINITE);
}

/** `many |told reporters`: a past form that no participle in -ed is spelt like. */
function isPlainPast(row: Row, at: number): boolean {
  const { norm, lemma } = wordAt(row, at);
  return !norm.endsWith('ed') && canBePast(norm) && takesClause(lemma);
}

/** `Carl |Winter said`, `Theresa |May, the minister`: no season, nor a month, which has a day or a clause behind it. */
const isSurname = (row: Row, at: number): boolean =>
  wordAt(row, at).capital && SURNAMES.test(normAt(row, at)) && /[EZA,]/.test(tagAt(row, at + 1));
const SURNAMES = /^(?:may|winter|summer|spring|march|june|april|august)$/;

/** Nouns that a name may follow: `the actor Tom Reed`. */
const NAMED_AFTER = new Set([...TITLES, ...VAGUE, ...BODIES]);

/** `on “Meet the Press”`, `told “Good Morning”`: a name in marks is a noun phrase. */
export function nameInMarks(row: Row, start: number): NounPhrase | null {
  if (tagAt(row, start) !== '"' || !INTRODUCES_NAME.test(normAt(row, start - 1))) return null;
  const { reading } = row;
  const at = reading.tokens[start]?.quotation ?? -1;
  const range = reading.quotations[at];
  if (!range?.closed || range.from !== start || range.to > row.to || !isNameInMarks(reading, at)) return null;
  return {
    type: 'np',
    from: start,
    to: range.to,
    head: range.to - 2,
    pronoun: false,
    time: false,
    possessive: false,
  };
}

/** Where somebody says something, or to whom: what stands in marks behind them may be a programme's name. */
const INTRODUCES_NAME = /^(?:on|at|to|with|tell|told|tells|telling|'s)$/;

const AGE = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d\d$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow$/;

/** Determiners that stand for a noun phrase alone. */
const PRONOMINAL =
  /^(?:some|all|both|many|this|that|these|those|each|most|few|several|another|either|neither|half|any|more|much)$/;
