import { isAddressee } from './addressee.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  wordAt,
} from './cursor.ts';
import { isPart, PART } from './part.ts';
import type { Phrase } from './phrase.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What stands behind a source without a comma and says which one it is: clauses, and what it asked for. */

export const ISSUED = new Set([
  'صدر',
  'صدرت',
  'نشر',
  'نشرت',
  'اعد',
  'اعدت',
  'اجري',
  'اجريت',
  'كشف',
  'تلقت',
  'بثه',
]);

/** دراسة أجراها مكتب الإحصاءات: a clause without a pronoun of its own says which study. */
export function describesIndefinite({ r, from, head }: Phrase, i: number, word: ArabicWord): boolean {
  if (!head || head.definite || word.conjunction || !(word.tags & TAG.finite)) return false;
  if (CALLED.has(word.base) && head.tags & TAG.vague) return i - from <= 4;
  if (isDoneByMany(head, word)) return i === from + 1 || has(r, i - 1, TAG.relational);
  if (!word.suffix && !(i <= from + 2 && ISSUED.has(word.base) && head.tags & (TAG.document | TAG.report)))
    return false;
  return (
    i - from <= 4 &&
    (head.tags & (TAG.document | TAG.report | TAG.vague | TAG.body)) !== 0 &&
    !isComma(r, i - 1)
  );
}

/** شاهد عيان | يدعى سالم. */
const CALLED = new Set(['يدعي', 'تدعي', 'يسمي', 'تسمي']);

/** شخص | حضر الاجتماع, مسؤول | كان هناك: where a clause about somebody ends, without الذي, before the content; or i. */
export function actEnd({ r, from, limit, head, opens }: Phrase, i: number, word: ArabicWord): number {
  const behindSomebody = i === from + 1 || has(r, i - 1, TAG.relational);
  const acts = head && !head.definite && behindSomebody && has(r, i, TAG.finite) && didSomething(head, word);
  return acts && opensBehind(r, i, opens) ? relativeEnd(r, i + 1, limit, opens) : i;
}

/** شخص حضر الاجتماع, امرأة فقدت ابنها: somebody and what he did, in the singular. */
const didSomething = (head: ArabicWord, word: ArabicWord): boolean =>
  !word.conjunction &&
  head.noun?.number === 'singular' &&
  (head.tags & TAG.vague) !== 0 &&
  !(head.tags & TAG.body) &&
  !(word.tags & TAG.givenName) &&
  word.verb === null &&
  !word.noun &&
  genderOf(word) === head.noun.gender;

/** حضر, يعمل; فقدت, تسكن: of a verb in the third person. */
function genderOf({ plain, tags }: ArabicWord): 'masculine' | 'feminine' | null {
  if (/^ي/u.test(plain)) return 'masculine';
  if (tags & TAG.guessed) return null;
  return /^ت|ت$/u.test(plain) ? 'feminine' : 'masculine';
}

/** Does the content open behind the clause that begins at i, before any mark? */
function opensBehind(r: ArabicReading, i: number, opens: Phrase['opens']): boolean {
  for (let j = i + 1; j < i + LONGEST_CLAUSE; j++) {
    if (isComplementizer(r, j) || isColon(r, j) || opens?.(j)) return true;
    if (isMark(r, j)) return opens === undefined && charAt(r, j) === '.';
    if (has(r, j, TAG.finite)) return false;
  }
  return false;
}

/** Words of a clause without الذي, at most. */
const LONGEST_CLAUSE = 10;

/** سكان تحدثوا إلى الصحيفة: behind its subject a verb is in the plural. */
const isDoneByMany = (head: ArabicWord, word: ArabicWord): boolean =>
  head.noun?.number === 'plural' && (head.tags & TAG.vague) !== 0 && /وا$/u.test(word.base);

/** بلاغ | توصلت الجريدة بنسخة منه, وثائق | حصلت عليها الصحيفة: how the paper came by the text. */
export const isReceipt = ({ r, from, head }: Phrase, i: number, word: ArabicWord): boolean =>
  head !== undefined &&
  !head.definite &&
  (head.tags & (TAG.document | TAG.report)) !== 0 &&
  i - from <= 4 &&
  !isComma(r, i - 1) &&
  !word.conjunction &&
  !has(r, i - 1, TAG.preposition) &&
  isReceived(word);

export const isReceived = (word: ArabicWord): boolean => isPart(word, PART.received);

/** Straight after a vague source, a document or an indefinite noun, a relative clause says which one. */
export function isRestrictive({ r, from, head, opens }: Phrase, i: number): boolean {
  if (!head || isComma(r, i - 1) || wordAt(r, i)?.conjunction) return false;
  if (has(r, from, TAG.demonstrative) || (head.definite && hasName(r, from, i))) return false;
  if (head.tags & (TAG.vague | TAG.report) || (head.tags === 0 && /(?:ون|ين)$/u.test(head.base))) return true;
  if (opens && head.definite && (head.noun !== null || /ون$/u.test(head.base))) return true;
  if (head.definite && i === from + 1 && wordAt(r, i)?.norm === 'الذين') return true;
  return head.definite && i === from + 1 && (head.tags & TAG.document) !== 0;
}

/** المحامي سالم نصار الذي: who it is was said already. */
function hasName(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (has(r, i, TAG.givenName) && !wordAt(r, i)?.definite) return true;
  return false;
}

export function relativeEnd(
  r: ArabicReading,
  i: number,
  limit: number,
  opens?: (at: number) => boolean,
): number {
  let j = i;
  while (j < limit && j < i + 25) {
    if (isComma(r, j) || isColon(r, j) || isAddressee(r, j) || opens?.(j)) break;
    if (isComplementizer(r, j) && j > i && !has(r, j - 1, TAG.subordinator | TAG.preposition)) break;
    const q = quotationFrom(r, j);
    if (q >= 0) {
      const quotation = r.quotations[q];
      if (!quotation || quotation.words > 5) break;
      j = quotation.to;
      continue;
    }
    j += 1;
  }
  j = Math.min(j, limit);
  while (j > i && SENTENCE_END.test(charAt(r, j - 1))) j -= 1;
  return j;
}

const SENTENCE_END = /^[.!?؟…]$/u;
