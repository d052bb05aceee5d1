import type { NounPhrase } from './chunks.ts';
import { countsOf } from './counts.ts';
import { BODIES, singularOf, TITLES, VAGUE } from './people.ts';
import { isNameInMarks } from './quoting.ts';
import { isGlued, type Row, tagAt, wordAt } from './row.ts';
import {
  ADJECTIVE,
  ADVERB,
  AUXILIARY,
  COMMA,
  DASH,
  DETERMINER,
  ING,
  isIn,
  MODAL,
  NAME,
  NOUN,
  NUMBER,
  OTHER,
  PAST,
  POSSESSIVE,
  PRONOUN,
  QUOTE,
  VERB_S,
} from './tagset.ts';
import { canBePast } from './verbs.ts';
import { question, spelt } from './word-questions.ts';

/** Days, months and other words for when. */
const TIME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight week month year day night morning afternoon evening weekend weeks months years days hours hour minutes time decade ' +
    'january february march april june july august september october november december summer fall spring winter'
  ).split(' '),
);
/** What a noun phrase may begin with. */
export const OPENS_NOUN = DETERMINER | PRONOUN | NOUN | NAME | NUMBER | ADJECTIVE | OTHER;
export const isTime = question(({ norm }) => TIME.has(norm));
const NOMINAL = NOUN | NAME | ADJECTIVE | NUMBER;
/** What a noun phrase may go on with after a determiner, or after an adjective. */
const DETERMINED = NOUN | NAME | ADJECTIVE | NUMBER | ING | PAST | ADVERB | DETERMINER | PRONOUN | OTHER;
const MODIFIED = NOUN | NAME | ADJECTIVE | NUMBER | ING | PAST | OTHER | ADVERB | DETERMINER | QUOTE | DASH;
/** What stands before a participle or an adverb that describes the noun, and what the adverb may grade. */
const BEFORE_PARTICIPLE = DETERMINER | ADJECTIVE | POSSESSIVE | NUMBER | ADVERB;
const GRADED = ADJECTIVE | PAST | ING | NUMBER;
/** `U.S.-led` */
const HYPHENATED = NOUN | NAME | ADJECTIVE | NUMBER | PAST | ING;
const FINITE = VERB_S | PAST | MODAL;

/** The noun phrase that begins at `start`, without what follows its head. */
export function nounPhrase(row: Row, start: number): NounPhrase | null {
  const first = tagAt(row, start);
  let k = start;
  let head = -1;
  let possessive = false;
  let time = false;
  if (first === PRONOUN)
    return { type: 'np', from: k, to: k + 1, head: k, pronoun: true, time: false, possessive: false };
  while (k < row.to) {
    const t = tagAt(row, k);
    const next = tagAt(row, k + 1);
    if (t === DETERMINER) {
      if (head >= 0 && !possessive) break;
      if (head < 0 && !isIn(next, DETERMINED)) head = k;
      possessive = false;
    } else if (t === NOUN || t === NAME) {
      const word = wordAt(row, k);
      const timely = isTime(word);
      if (
        head >= 0 &&
        !possessive &&
        timely &&
        (tagAt(row, k - 1) === NAME || (isWeekday(word) && !isSuper(wordAt(row, k - 1)))) &&
        !isTime(wordAt(row, k - 1)) &&
        tagAt(row, k + 1) !== POSSESSIVE &&
        !isSurname(row, k)
      )
        break;
      // `the |Sunday Times`
      const ofTitle = tagAt(row, start) === DETERMINER && tagAt(row, k - 1) === NAME;
      if (head >= 0 && time && !possessive && t === NAME && !timely && !ofTitle) break;
      if (t === NAME && head === k - 1 && !possessive && isThing(row, head, start) && startsClause(row, k))
        break;
      head = k;
      time = timely;
      possessive = false;
    } else if (t === NUMBER) {
      head = k;
    } else if (t === POSSESSIVE) {
      if (head < 0) break;
      possessive = true;
      time = false;
    } else if (t === ADJECTIVE) {
      if (head >= 0 && !possessive && !isIn(next, NOMINAL) && tagAt(row, k - 1) !== DETERMINER) break;
      if (
        head >= 0 &&
        !possessive &&
        tagAt(row, k - 1) === NOUN &&
        !(tagAt(row, start) === DETERMINER && next === NOUN && !isPlural(wordAt(row, k - 1)))
      )
        break;
      possessive = false;
      // `the other |said`
      const alone =
        (next === PAST || (next === ADVERB && isIn(tagAt(row, k + 2), FINITE))) &&
        k > start &&
        tagAt(row, k - 1) === DETERMINER &&
        !isIn(tagAt(row, k + 2), NOMINAL);
      if (next === POSSESSIVE || alone) head = k;
      else if (!isIn(next, MODIFIED) && head < 0) {
        if (k > start && (tagAt(row, k - 1) === DETERMINER || tagAt(row, k - 1) === ADJECTIVE)) head = k;
        else break;
      }
    } else if (t === PAST || t === ING) {
      if (!(k > start && isIn(tagAt(row, k - 1), BEFORE_PARTICIPLE) && isIn(next, NOMINAL))) break;
      if (k === start + 1 && standsAlone(wordAt(row, start)) && isPlainPast(row, k)) break;
      possessive = false;
    } else if (t === ADVERB) {
      if (
        !(
          k > start &&
          (tagAt(row, k - 1) === DETERMINER || tagAt(row, k - 1) === POSSESSIVE) &&
          isIn(next, GRADED)
        )
      )
        break;
    } else if (t === OTHER) {
      if (!isIn(next, NOMINAL)) {
        if (head < 0) break;
      }
    } else if (t === DASH && isGlued(row, k) && isGlued(row, k + 1) && head >= 0) {
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
  if (head < 0 && tagAt(row, start) === DETERMINER && standsAlone(wordAt(row, start)))
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
  if (end === start + 1 && tagAt(row, start) === NUMBER && isYear(wordAt(row, start))) time = true;
  return { type: 'np', from: start, to: end, head, pronoun: false, time, possessive };
}

/** `Leon Barrow, 44, |of`: behind the age, where the noun phrase that ends at `end` names somebody. */
function withAge(row: Row, end: number, head: number): number {
  const aged =
    tagAt(row, head) === NAME &&
    tagAt(row, end) === COMMA &&
    tagAt(row, end + 2) === COMMA &&
    isAge(wordAt(row, end + 1));
  return aged ? end + 3 : end;
}

/** `an assertion |Tanaka calls`: a common noun for no person or body, with an article. */
function isThing(row: Row, head: number, start: number): boolean {
  if (tagAt(row, head) !== NOUN || tagAt(row, start) !== DETERMINER) return false;
  const word = wordAt(row, head);
  return !word.capital && !namesSomebody(word);
}

/** The name at `at` is the subject of the verb behind it. */
function startsClause(row: Row, at: number): boolean {
  let k = at;
  while (tagAt(row, k) === NAME) k++;
  return isIn(tagAt(row, k), FINITE);
}

/** `many |told reporters`: a past form that no participle in -ed is spelt like. */
function isPlainPast(row: Row, at: number): boolean {
  const word = wordAt(row, at);
  return isOwnPast(word) && countsOf(word).takesClause;
}

const isOwnPast = question(({ norm }) => !norm.endsWith('ed') && canBePast(norm));

/** `Carl |Winter said`, `Theresa |May, the minister`: no season, nor a month, which has a day or a clause behind it. */
const isSurname = (row: Row, at: number): boolean =>
  wordAt(row, at).capital &&
  isAlsoSurname(wordAt(row, at)) &&
  isIn(tagAt(row, at + 1), PAST | VERB_S | AUXILIARY | COMMA);
const isAlsoSurname = spelt('may winter summer spring march june april august');

/** Nouns that a name may follow: `the actor Tom Reed`. */
const namesSomebody = question(({ norm }) => {
  const noun = singularOf(norm);
  return TITLES.has(noun) || VAGUE.has(noun) || BODIES.has(noun);
});

/** `on “Meet the Press”`, `told “Good Morning”`: a name in marks is a noun phrase. */
export function nameInMarks(row: Row, start: number): NounPhrase | null {
  if (tagAt(row, start) !== QUOTE || start === row.from || !introducesName(wordAt(row, start - 1)))
    return null;
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
const introducesName = spelt("on at to with tell told tells telling 's");

const isAge = spelt(/^\d{1,2}$/);
const isPlural = spelt(/s$/);
const isYear = spelt(/^(?:19|20)\d\d$/);
const isWeekday = spelt(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow$/);
/** `Super |Tuesday` */
const isSuper = spelt('super');

/** Determiners that stand for a noun phrase alone. */
const standsAlone = spelt(
  'some all both many this that these those each most few several another either neither half any more much',
);
