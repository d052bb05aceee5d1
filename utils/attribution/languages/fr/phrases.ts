import type { Reading, TokenRange } from '../../pack.ts';
import type { FrenchWord } from './words.ts';

export type FrenchReading = Reading<FrenchWord>;

export const normAt = (reading: FrenchReading, at: number): string => reading.tokens[at]?.word.norm ?? '';

/** The sentence of a token. */
export function sentenceOf(reading: FrenchReading, at: number): TokenRange {
  return reading.sentences[reading.tokens[at]?.sentence ?? -1] ?? { from: at, to: at + 1 };
}

const AUXILIARY = /^(?:a|ont|avait|avaient|aurait|auraient|aura|est|sont|était|étaient|s'est|ait)$/;
const BETWEEN =
  /^(?:pas|plus|jamais|également|aussi|déjà|toujours|encore|notamment|ensuite|ainsi|par|ailleurs|toutefois|cependant|clairement|vivement|fermement|catégoriquement|n'|ne|se|s'|lui|leur|nous|m'|me|y|en|l')$/;

/** The first token of the verb group that ends with `at`: its auxiliary, negation, adverbs and weak pronouns. */
export function verbStart(reading: FrenchReading, at: number, from: number): number {
  let start = at;
  while (
    start > from &&
    (AUXILIARY.test(normAt(reading, start - 1)) || BETWEEN.test(normAt(reading, start - 1)))
  )
    start--;
  return start;
}

export function hasAuxiliary(reading: FrenchReading, start: number, at: number): boolean {
  for (let i = start; i < at; i++)
    if (/^(?:a|ont|avait|avaient|aurait|auraient|aura|ait)$/.test(normAt(reading, i))) return true;
  return false;
}

const BREAKS =
  /^(?:[:;—–]|que|qu'|mais|car|donc|si|lorsque|lorsqu'|quand|puisque|tandis|alors|où|pendant|après|avant)$/;

/** The subject that ends right before `end`: back to the comma, conjunction or start of the sentence before it. */
export function subjectBefore(reading: FrenchReading, end: number, from: number): TokenRange | null {
  let to = end;
  let i = end - 1;
  if (normAt(reading, i) === 'qui') return { from: i, to: end };
  if (normAt(reading, i) === ',' || normAt(reading, i) === ')') {
    // `Le maire, Paul Roy, |a dit`: one aside
    const opening = normAt(reading, i) === ')' ? '(' : ',';
    let j = i - 1;
    while (j > from && normAt(reading, j) !== opening) j--;
    if (j <= from) return null;
    if (opening === ',') to = i;
    i = j - 1;
  }
  while (i >= from) {
    const norm = normAt(reading, i);
    if (norm === ',' || BREAKS.test(norm) || reading.tokens[i]?.word.verb || isQuote(norm)) break;
    if (
      norm === 'et' &&
      !reading.tokens[i + 1]?.word.capital &&
      !/^(?:le|la|les|l'|son|sa|ses)$/.test(normAt(reading, i + 1))
    )
      break;
    i--;
  }
  const start = i + 1;
  return start < to && opensPhrase(reading, start) ? { from: start, to } : null;
}

const isQuote = (norm: string): boolean => /^[«»“”"]$/.test(norm);

function opensPhrase(reading: FrenchReading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    token.kind !== 'mark' &&
    !/^(?:et|ou|à|de|en|dans|pour|par|sur|puis)$/.test(token.word.norm)
  );
}

/** The phrase after an inverted verb or `selon`: up to the comma, verb or end; a name's apposition and `qui ...` are left out. */
export function phraseAfter(reading: FrenchReading, from: number, to: number): TokenRange | null {
  let end = from;
  while (end < to) {
    const norm = normAt(reading, end);
    const token = reading.tokens[end];
    if (
      !token ||
      /^[,.;:!?)»”"«“—–]$/.test(norm) ||
      BREAKS.test(norm) ||
      norm === 'qui' ||
      (end > from && token.word.verb)
    )
      break;
    if (
      end > from + 1 &&
      /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|dans|lors|au|à|devant)$/.test(norm)
    )
      break;
    end++;
  }
  return end > from && opensPhrase(reading, from) ? { from, to: end } : null;
}

/** Where a content that begins at `from` ends: the sentence, or a coordinated or trailing clause of the writer's. */
export function contentEnd(reading: FrenchReading, from: number, to: number): number {
  for (let i = from + 2; i < to; i++) {
    const norm = normAt(reading, i);
    const quotation = reading.quotations[reading.tokens[i]?.quotation ?? -1];
    if (quotation && quotation.from >= from && quotation.to > i) {
      i = quotation.to - 1;
      continue;
    }
    if (norm !== ',') continue;
    const next = normAt(reading, i + 1);
    if (/^(?:mais|alors|tandis|selon|avant|après|et)$/.test(next) || reading.tokens[i + 1]?.word.verb) {
      if (next === 'et' && !/^(?:a|ont|le|la)$/.test(normAt(reading, i + 2))) continue;
      return i;
    }
  }
  return trimmed(reading, from, to);
}

/** Without the marks at its end that belong to the sentence around it. */
export function trimmed(reading: FrenchReading, from: number, to: number): number {
  let end = to;
  while (end > from && /^[.,;:!?…]$/.test(normAt(reading, end - 1))) end--;
  return end;
}
