import { type ArabicReading, charAt, quotationFrom, tokenAt, wordAt } from './cursor.ts';
import { LOOK } from './look.ts';
import { isPart, PART } from './part.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

export const NO_HEAD =
  TAG.complementizer |
  TAG.preposition |
  TAG.pronominal |
  TAG.conjunction |
  TAG.relative |
  TAG.negation |
  TAG.auxiliary |
  TAG.time |
  TAG.adverb |
  TAG.finite;

const FUNCTION = TAG.preposition | TAG.pronominal | TAG.conjunction | TAG.complementizer | TAG.finite;

/** Can a noun phrase begin here? */
export function startsPhrase(r: ArabicReading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return charAt(r, i) === '#' || isNameInMarks(r, i);
  const word = token.word;
  if (word.part & AMOUNTS && isAmount(r, i)) return true;
  if (word.preposition || word.part & PART.lone) return false;
  if (word.tags & TAG.givenName && !word.definite) return true;
  if (isCircumstance(word)) return false;
  if (word.tags & TAG.event && !word.verb && !word.conjunction) return true;
  if (word.tags & NO_HEAD)
    return Boolean(word.noun) && (word.tags & FUNCTION & (word.verb ? ~0 : ~TAG.finite)) === 0;
  return true;
}

const AMOUNTS = PART.about | PART.what;

/** نحو | 20 من السكان, ما لا يقل عن | أربعة شهود. */
export const isAmount = (r: ArabicReading, i: number): boolean =>
  isNumber(r, i + 1)
    ? isPart(wordAt(r, i), PART.about)
    : amountStart(r, i) > i && isNumber(r, amountStart(r, i));

const isNumber = (r: ArabicReading, i: number): boolean =>
  tokenAt(r, i)?.kind === 'number' || ((wordAt(r, i)?.tags ?? 0) & TAG.number) !== 0;

/** Where the number begins behind ما لا يقل عن, or i. */
export function amountStart(r: ArabicReading, i: number): number {
  if (!isPart(wordAt(r, i), PART.what)) return i;
  const verb = wordAt(r, i + 1)?.norm === 'لا' ? i + 2 : i + 1;
  return AMOUNTING.has(wordAt(r, verb)?.norm ?? '') ? verb + 2 : i;
}

const AMOUNTING = new Set(['يقل', 'يزيد', 'يقرب']);

/** «حزب الوفاق»: short, and no clause; «سنوقف العمل» and بـ«أكثر قذارة» are what somebody says. */
function isNameInMarks(r: ArabicReading, i: number): boolean {
  const opened = quotationFrom(r, i);
  const quotation = opened < 0 ? undefined : r.quotations[opened];
  if (!quotation || quotation.words > LONGEST_NAME) return false;
  const first = wordAt(r, i + 1);
  if (!first) return true;
  return !first.preposition && !(first.tags & (TAG.complementizer | TAG.negation));
}

const LONGEST_NAME = 8;

export const isCircumstance = ({ look }: ArabicWord): boolean => (look & LOOK.circumstance) !== 0;

export const isAccusative = ({ look }: ArabicWord): boolean => (look & LOOK.accusative) !== 0;
