import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, isMark, wordAt } from './cursor.ts';
import { DENYING, isIn } from './denial-words.ts';
import { isUnknown } from './own-names.ts';
import { TAG } from './tags.ts';

/** Where a content speaks of claims, within its first words. */
const FIRST = 5;

const isClaimAt = (r: ArabicReading, i: number): boolean =>
  isIn(DENYING.claims | DENYING.allegations, wordAt(r, i));

function claimAt(r: ArabicReading, content: readonly TokenRange[]): number | null {
  const first = content[0];
  if (!first) return null;
  for (let i = first.from; i < Math.min(first.to, first.from + FIRST); i++) if (isClaimAt(r, i)) return i;
  return null;
}

/** `هذه الاتهامات`, `إن هذه المزاعم المشينة كاذبة`: what is denied was said before. */
export function pointsBack(r: ArabicReading, content: readonly TokenRange[]): boolean {
  const at = claimAt(r, content);
  return at !== null && has(r, at - 1, TAG.demonstrative);
}

/** `جميع التهم المنسوبة إليه`, `الاتهامات`: all of them, whoever made them. */
export function deniesAll(r: ArabicReading, content: readonly TokenRange[]): boolean {
  const at = claimAt(r, content);
  return at !== null && wordAt(r, at)?.noun?.number !== 'singular' && !has(r, at - 1, TAG.demonstrative);
}

/** `تلك الاتهامات`, `جميع التهم`. */
export function deniesCharges(r: ArabicReading, content: readonly TokenRange[]): boolean {
  const at = claimAt(r, content);
  return at !== null && CHARGES.test(wordAt(r, at)?.base ?? '');
}

const CHARGES = /^(?:اتهام|اتهامات|تهم|تهمه)$/u;

/** `اتهامات نتنياهو`, `المزاعم الإسرائيلية`, `مزاعم الدوحة`: the keys of the word behind. */
export function accusers(r: ArabicReading, content: readonly TokenRange[]): string[] {
  const at = claimAt(r, content);
  const word = at === null ? undefined : wordAt(r, at + 1);
  if (at === null || !word || isMark(r, at + 1) || word.preposition || word.tags & TAG.event) return [];
  return word.key && (word.tags & NAMES || isUnknown(word)) ? [word.key] : [];
}

const NAMES = TAG.country | TAG.givenName | TAG.outlet | TAG.relational | TAG.body | TAG.foreign;
