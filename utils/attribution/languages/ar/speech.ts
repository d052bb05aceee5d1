import type { TokenRange } from '../../pack.ts';
import { type ArabicReading, has, isMark, sentenceOf, wordAt } from './cursor.ts';
import { fold } from './fold.ts';
import { actorAt } from './mentions.ts';
import { isUnknown } from './own-names.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';

/** What somebody says something in. */
const SPEECHES = new Set(
  'كلمة كلمات بيان بيانات تغريدة تغريدات تدوينة رسالة تصريح تصريحات خطاب خطبة منشور مقابلة حوار مقال مقالة حديث'
    .split(' ')
    .map(fold),
);
const THERE = new Set(['فيه', 'فيها']);
const BY_IT = new Set(['به', 'بها', 'بهما']);
/** Words back to the speech. */
const REACH = 24;

/** `كلمة لزعيم الحزب ... قال فيها`, `تغريدة نشرها الرئيس وصف فيها`: whose speech the verb at `at` stands in. */
export function ownerOfSpeech(r: ArabicReading, at: number): TokenRange | null {
  if (!THERE.has(wordAt(r, at + 1)?.base ?? '') || wordAt(r, at)?.conjunction) return null;
  const { from } = sentenceOf(r, at);
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--)
    if (SPEECHES.has(wordAt(r, i)?.base ?? '')) return ownerAt(r, i, at);
  return null;
}

/** Behind the speech, its adjectives aside: ل or a genitive, or who published it. */
function ownerAt(r: ArabicReading, speech: number, limit: number): TokenRange | null {
  let i = speech + 1;
  while (i < limit && has(r, i, TAG.relational) && !has(r, i, TAG.country)) i += 1;
  if (has(r, i, TAG.relative)) i += 1;
  if (has(r, i, TAG.finite)) i += 1;
  while (i < limit && (has(r, i, TAG.time) || BY_IT.has(wordAt(r, i)?.norm ?? ''))) i += 1;
  const word = wordAt(r, i);
  if (isMark(r, i) || i >= limit || !word || !(word.tags & OWNERS || isUnknown(word))) return null;
  if (word.preposition !== 'ل' && !startsPhrase(r, i)) return null;
  const owner = actorAt(r, i);
  return owner && owner.to <= limit ? owner : null;
}

const OWNERS = TAG.office | TAG.vague | TAG.body | TAG.givenName | TAG.country | TAG.outlet;
