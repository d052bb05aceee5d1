import type { TokenRange } from '../../pack.ts';
import type { CueForm } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  sentenceOf,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import { TAG } from './tags.ts';

/** Finds who stands before the verb: `المصادر أكدت`, `القس، الذي ينفي`, `كان مسؤول في الائتلاف هدد`. */
export function subjectBefore(r: ArabicReading, at: number, form: CueForm): TokenRange | null {
  const { from } = sentenceOf(r, at);
  const end = skipAuxiliaries(r, at, from);
  if (end <= from) return null;
  if (has(r, end - 1, TAG.relative) && !isMark(r, end - 1)) return antecedent(r, end - 1, from);
  if (has(r, end - 1, TAG.pronoun)) return null;
  const start = clauseStart(r, end, from);
  return start === null ? null : phraseEndingAt(r, start, end, form);
}

/** قد, كان, لا, لم and the like, and adverbs, before the verb. */
function skipAuxiliaries(r: ArabicReading, at: number, from: number): number {
  let i = at;
  while (
    i > from &&
    has(r, i - 1, TAG.auxiliary | TAG.negation | TAG.adverb) &&
    !has(r, i - 1, TAG.relative | TAG.conjunction)
  )
    i -= 1;
  if (i > from && isComma(r, i - 1) && i - 1 > from && isParenthetic(r, i - 1, from)) i -= 1;
  return i;
}

/** A comma before the verb that closes an apposition or an adverbial of the subject. */
const isParenthetic = (r: ArabicReading, comma: number, from: number): boolean => {
  for (let i = comma - 1; i >= from && i > comma - 14; i--) if (isComma(r, i)) return true;
  return false;
};

const STARTERS = TAG.complementizer | TAG.conjunction | TAG.relative;

/** The token after the nearest word that begins a clause (أن, لكن, فيما...), or the sentence's first one. */
function clauseStart(r: ArabicReading, end: number, from: number): number | null {
  const floor = Math.max(from, end - 28);
  for (let i = end - 1; i >= floor; i--) {
    if (has(r, i, TAG.finite) && !has(r, i, TAG.auxiliary) && !has(r, i, TAG.givenName)) {
      return isOpeningKana(r, i, from) ? i + 1 : null;
    }
    if (has(r, i, STARTERS) && isWordLike(r, i)) return has(r, i, TAG.relative) ? null : i + 1;
    if (has(r, i, TAG.auxiliary) && isKana(r, i)) return i + 1;
    const char = charAt(r, i);
    if (char === '.' || char === ':' || char === '؟' || char === '!' || char === '…') return i + 1;
  }
  return floor === from ? from : null;
}

const isWordLike = (r: ArabicReading, i: number): boolean => tokenAt(r, i)?.kind === 'word';
const isKana = (r: ArabicReading, i: number): boolean =>
  /^(?:كان|كانت|كانوا)$/u.test(wordAt(r, i)?.base ?? '');
const isOpeningKana = (r: ArabicReading, i: number, _from: number): boolean => isKana(r, i);

function phraseEndingAt(r: ArabicReading, start: number, end: number, form: CueForm): TokenRange | null {
  let from = start;
  while (
    from < end &&
    ((isMark(r, from) && quotationFrom(r, from) < 0 && charAt(r, from) !== '#') ||
      has(r, from, TAG.time | TAG.adverb))
  )
    from += 1;
  if (from >= end || !startsPhrase(r, from)) return null;
  const options = { objectFollows: false, appositions: true };
  const to = phraseEnd(r, from, end, options);
  if (to === end || (to === end - 1 && isComma(r, to)))
    return agreesWith(r, from, form) ? { from, to } : null;
  // The subject may be followed by an adverbial: `المسؤول في تصريح للصحيفة قال`.
  if (onlyAdverbials(r, to, end) && agreesWith(r, from, form)) return { from, to };
  return null;
}

/** Preposition phrases, times and commas, up to the verb. */
function onlyAdverbials(r: ArabicReading, from: number, to: number): boolean {
  let i = from;
  while (i < to) {
    if (isComma(r, i) || has(r, i, TAG.time | TAG.adverb)) {
      i += 1;
      continue;
    }
    if (has(r, i, TAG.preposition) || wordAt(r, i)?.preposition) {
      const inner = wordAt(r, i)?.preposition ? i : i + 1;
      const end = wordAt(r, i)?.preposition
        ? i + 1
        : phraseEnd(r, inner, to, { objectFollows: false, appositions: false });
      i = Math.max(end, i + 1);
      continue;
    }
    return false;
  }
  return true;
}

/** Before its subject a verb is singular, after it it agrees; a plain mismatch of gender rules a subject out. */
function agreesWith(r: ArabicReading, from: number, form: CueForm): boolean {
  const word = wordAt(r, from);
  if (!word?.noun) return true;
  if (word.noun.number === 'plural' || !word.noun.gender) return true;
  if (form.person !== 3) return false;
  return form.number !== 'singular' || form.gender === word.noun.gender || !word.noun.lemma;
}

/** The noun phrase that a relative pronoun at `relative` takes up. */
function antecedent(r: ArabicReading, relative: number, from: number): TokenRange | null {
  const end = isComma(r, relative - 1) ? relative - 1 : relative;
  for (let start = end - 1; start >= Math.max(from, end - 12); start--) {
    if (!startsPhrase(r, start) || isComplementizer(r, start)) break;
    const before = start - 1;
    const opens =
      before < from ||
      isMark(r, before) ||
      has(r, before, TAG.preposition | TAG.finite | TAG.complementizer | TAG.conjunction);
    if (opens && phraseEnd(r, start, end, { objectFollows: false, appositions: false }) === end)
      return { from: start, to: end };
  }
  return null;
}
