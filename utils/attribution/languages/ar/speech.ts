import type { TokenRange } from '../../pack.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, has, isMark, sentenceOf, wordAt } from './cursor.ts';
import { fold, foldLemma } from './fold.ts';
import { actorAt } from './mentions.ts';
import { isUnknown } from './own-names.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** What somebody says something in. */
const SPEECHES = new Set(
  'كلمة كلمات بيان بيانات تغريدة تغريدات تدوينة رسالة تصريح تصريحات خطاب خطبة منشور مقابلة حوار مقال مقالة حديث نفي دعوى شكوى عريضة مذكرة'
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
    if (isSpeech(wordAt(r, i))) return ownerAt(r, i, at) ?? giverOf(r, i, from);
  return null;
}

const isSpeech = (word: ArabicWord | undefined): boolean =>
  word !== undefined && (SPEECHES.has(word.base) || SPEECHES.has(foldLemma(word.noun?.lemma ?? '')));

/** `نشر | البنتاغون | بيانا نفى فيه`: the subject of the verb that the speech is the object of. */
function giverOf(r: ArabicReading, speech: number, from: number): TokenRange | null {
  if (wordAt(r, speech)?.definite) return null;
  for (let i = speech - 1; i >= Math.max(from, speech - REACH); i--) {
    if (!has(r, i, TAG.finite | TAG.auxiliary) || has(r, i, TAG.givenName) || !startsPhrase(r, i + 1))
      continue;
    const giver = has(r, i + 1, OWNERS) ? actorAt(r, i + 1) : null;
    return giver && giver.to <= speech ? giver : null;
  }
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
  if (
    isMark(r, i) ||
    i >= limit ||
    !word ||
    !(word.tags & OWNERS || (isUnknown(word) && !isCommonNoun(word)))
  )
    return null;
  if (word.preposition !== 'ل' && !startsPhrase(r, i)) return null;
  const owner = actorAt(r, i);
  return owner && owner.to <= limit ? owner : null;
}

const OWNERS = TAG.office | TAG.vague | TAG.body | TAG.givenName | TAG.country | TAG.outlet;
