import type { TokenRange } from '../../pack.ts';
import type { Cue } from './cue.ts';
import { type ArabicReading, has, isMark, wordAt } from './cursor.ts';
import { DENIALS, DENYING_PHRASES } from './data/denials.ts';
import { fold } from './fold.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

type List = keyof typeof DENIALS;

/** One bit a list. */
const bitOf = Object.fromEntries(Object.keys(DENIALS).map((name, i) => [name, 1 << i])) as Record<
  List,
  number
>;

/** The lists that each folded word is in. */
const bits: ReadonlyMap<string, number> = collect();

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, words] of Object.entries(DENIALS))
    for (const word of words.split(/\s+/u).map(fold))
      found.set(word, (found.get(word) ?? 0) | bitOf[name as List]);
  return found;
}

const bitsOf = (word: ArabicWord | undefined): number => (word ? (bits.get(word.base) ?? 0) : 0);

const isIn = (list: List, word: ArabicWord | undefined): boolean => (bitsOf(word) & bitOf[list]) !== 0;

/** A word that names talk itself (الاتهامات, صحة, الأنباء): it says nothing of what the talk is about. */
export const isClaim = (word: ArabicWord): boolean =>
  (bitsOf(word) & CLAIM) !== 0 || (word.tags & TAG.pronominal) !== 0;

const CLAIM =
  bitOf.claims | bitOf.judgements | bitOf.falsehoods | bitOf.grounds | bitOf.negations | bitOf.totality;

/** اتهامات, مزاعم, رواية: what is said against somebody. */
export const isAllegation = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (isIn('allegations', word) ||
    (word.noun !== null && ((bits.get(fold(word.noun.lemma)) ?? 0) & bitOf.allegations) !== 0));

/** Does the cue reject the truth of something, by itself or with what it takes (رفض الاتهامات)? */
export function deniesByCue(r: ArabicReading, cue: Cue, content: readonly TokenRange[]): boolean {
  if (cue.denial) return true;
  const first = content[0];
  if (!first || ((bits.get(fold(cue.lemma)) ?? 0) & bitOf.rejecting) === 0) return false;
  const to = Math.min(first.to, first.from + 4);
  for (let i = first.from; i < to; i++)
    if (isIn('claims', wordAt(r, i)) || (i === first.from && isIn('pointers', wordAt(r, i)))) return true;
  return false;
}

/** Words into the content that still say whether it is true. */
const DEPTH = 40;

/** Does the content say that something is false (`الأنباء عارية عن الصحة`, `لا أساس لها`), or never was (`لم يسافر مطلقا`)? */
export function deniesByContent(r: ArabicReading, content: readonly TokenRange[]): boolean {
  return content.some(({ from, to }) => {
    const accuses = isAccusation(r, from);
    for (let i = from; i < Math.min(to, from + DEPTH); i++) {
      if (!accuses && isIn('falsehoods', wordAt(r, i)) && !wordAt(r, i)?.preposition) return true;
      if (isGroundless(r, i) || isTotal(r, i, from)) return true;
      if (phraseAt(r, i, to) && (!phraseNeedsNegation(r, i) || negatedBefore(r, i, from))) return true;
    }
    return false;
  });
}

/** بنشر أكاذيب is what somebody is accused of. */
const isAccusation = (r: ArabicReading, from: number): boolean =>
  wordAt(r, from)?.preposition === 'ب' && !has(r, from, TAG.complementizer) && !isMark(r, from + 1);

function isGroundless(r: ArabicReading, i: number): boolean {
  return (
    isIn('grounds', wordAt(r, i)) &&
    (isIn('negations', wordAt(r, i - 1)) || isIn('negations', wordAt(r, i - 2)))
  );
}

const isTotal = (r: ArabicReading, i: number, from: number): boolean =>
  isIn('totality', wordAt(r, i)) && negatedBefore(r, i, from);

/** لم or ليس shortly before: what was not, rather than what will not be. */
function negatedBefore(r: ArabicReading, i: number, from: number): boolean {
  for (let j = i - 1; j >= Math.max(from, i - 9); j--) if (FACT.has(wordAt(r, j)?.base ?? '')) return true;
  return false;
}
const FACT = new Set(['لم', 'ليس', 'ليست', 'ما']);

const phrases: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(DENYING_PHRASES);

function byFirstWord(rows: string): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const row of rows.split('\n')) {
    const words = row.trim().split(' ').map(fold);
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), words]);
  }
  return map;
}

/** على الإطلاق only strengthens a negation. */
const phraseNeedsNegation = (r: ArabicReading, i: number): boolean => has(r, i, TAG.preposition);

function phraseAt(r: ArabicReading, i: number, to: number): boolean {
  const known = phrases.get(wordAt(r, i)?.base ?? '');
  if (!known) return false;
  return known.some(
    (words) => i + words.length <= to && words.every((word, k) => isSpelt(wordAt(r, i + k), word)),
  );
}

const isSpelt = (word: ArabicWord | undefined, spelling: string): boolean =>
  word !== undefined && (word.base === spelling || word.norm === spelling);

/** Words before the negation of a content that puts a fact in the negative: its subject. */
const SUBJECT = 5;

/** Does the content begin with a fact in the negative (`أنه لم يتدخل`, `إن الوزارة ليست على علم`)? */
export function negates(r: ArabicReading, content: readonly TokenRange[]): boolean {
  const first = content[0];
  if (!first) return false;
  let words = 0;
  for (let i = first.from; i < first.to && words <= SUBJECT; i++) {
    if (isMark(r, i)) continue;
    const word = wordAt(r, i);
    if (isIn('factual', word)) return isFactual(r, i);
    if (has(r, i, TAG.complementizer)) continue;
    if (has(r, i, TAG.finite) && !has(r, i, TAG.guessed | TAG.givenName)) return false;
    words += 1;
  }
  return false;
}

const LASTING = new Set('يزال تزال يزالون زال زالت زلنا نزال ازال بد سيما شك ريب يمكن يجب ينبغي'.split(' '));

function isFactual(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  const next = wordAt(r, i + 1);
  if (!word || !next || LASTING.has(next.base)) return false;
  return word.base !== 'ما' || (next.tags & TAG.finite) !== 0;
}
