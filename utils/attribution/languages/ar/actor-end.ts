import { ACTING } from './acting.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, has, isFigure, isMark, isWord, wordAt } from './cursor.ts';
import { honorificOf } from './head.ts';
import { hasOwnName, isUnknown } from './own-names.ts';
import { TAG } from './tags.ts';
import { beginsTitledName } from './titles.ts';
import type { ArabicWord } from './word.ts';

/** Is the word at `i` no part of whoever acts, whose phrase begins at `from`: what is done, to whom, how? */
export function endsActor(r: ArabicReading, i: number, from: number): boolean {
  if (has(r, i, OUTSIDE)) return true;
  if (i <= from) return false;
  if (isFigure(r, i)) return isMark(r, i - 1) || isBeforeCounted(r, i);
  // حسين، | 39 عاما: how old he is.
  if (isMark(r, i)) return isFigure(r, i + 1);
  const word = wordAt(r, i);
  if (!word || (word.acting & ENDINGS) === 0) return false;
  if (word.acting & ACTING.nunated) return true;
  return !isRoyalName(r, i, from) && endsWithWord(r, i, from, word);
}

/** All that a word may end the phrase by. */
const ENDINGS =
  ACTING.nunated |
  ACTING.object |
  ACTING.another |
  ACTING.few |
  ACTING.manner |
  ACTING.bare |
  ACTING.his |
  ACTING.thing |
  ACTING.oblique |
  ACTING.verb |
  ACTING.forSomebody;

function endsWithWord(r: ArabicReading, i: number, from: number, word: ArabicWord): boolean {
  const { acting } = word;
  return (
    ((acting & ACTING.object) !== 0 && isObject(r, i, from, word)) ||
    ((acting & ACTING.another) !== 0 && isAnother(r, i, from)) ||
    ((acting & ACTING.few) !== 0 && isBeforeCounted(r, i)) ||
    (acting & ACTING.manner) !== 0 ||
    ((acting & ACTING.bare) !== 0 && isBareObject(r, i, from, word)) ||
    ((acting & ACTING.his) !== 0 && isHis(r, i)) ||
    ((acting & ACTING.thing) !== 0 && i - 1 > from) ||
    ((acting & ACTING.oblique) !== 0 && isAccusativePeople(r, i)) ||
    ((acting & ACTING.verb) !== 0 && isVerb(r, i, from, word)) ||
    ((acting & ACTING.forSomebody) !== 0 && isForSomebody(r, i, from))
  );
}

/** صاحب السمو الملكي | الأمير سلطان بن فيصل: his title goes on to his name. */
const isRoyalName = (r: ArabicReading, i: number, from: number): boolean =>
  i <= from + 3 && honorificOf(wordAt(r, from + 1)) !== '' && beginsTitledName(r, i);

/** زار رائد منصور | الميناء: a common noun behind a name is the verb's object. */
function isObject(r: ArabicReading, i: number, from: number, word: ArabicWord): boolean {
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  if (!before) return false;
  const afterAdjective = i > from + 1 && (before.tags & TAG.relational) !== 0;
  if (afterAdjective && (word.masdar || word.base === 'مزيد' || word.tags & (TAG.office | TAG.event)))
    return true;
  const surnamed = before.definite && isSurname(before) && has(r, i - 2, TAG.givenName);
  if (surnamed && (word.tags & (TAG.event | TAG.body | TAG.place | TAG.country) || isCommonNoun(word)))
    return true;
  const named = (before.tags & TAG.givenName) !== 0 || (isUnknown(before) && !isCommonNoun(before));
  const afterName = named && !before.definite;
  return afterName && (word.noun !== null || (word.tags & (TAG.event | TAG.body | TAG.place)) !== 0);
}

/** سالم الكيلاني. */
const isSurname = (word: ArabicWord): boolean =>
  isUnknown(word) || (word.tags & ~(TAG.relational | TAG.guessed)) === 0;

/** رائد منصور | ووزير النقل سالم الكيلاني: whoever is named already holds no other's office. */
const isAnother = (r: ArabicReading, i: number, from: number): boolean => hasOwnName(r, { from, to: i });

const OUTSIDE = TAG.pronoun | TAG.complementizer | TAG.demonstrative;

/** سالم الكيلاني | الصحافيين: in the accusative, or they are his no less. */
const isAccusativePeople = (r: ArabicReading, i: number): boolean => {
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  const isName =
    before !== undefined && (before.tags & ~(TAG.relational | TAG.guessed | TAG.givenName)) === 0;
  return isName && has(r, i - 2, TAG.givenName);
};

/** ميلانيا | كسرت الصمت, ترامب | يتمسك بـ: behind a name alone; what a title leads to is a name (العقيد باتريك ستيغر). */
const isVerb = (r: ArabicReading, i: number, from: number, word: ArabicWord): boolean => {
  const next = wordAt(r, i + 1);
  if (i - 1 !== from || !next || isMark(r, i + 1)) return false;
  const governs = has(r, i + 1, TAG.preposition) || next.preposition === 'ب';
  if (word.base.startsWith('ي')) return governs;
  return (
    next.definite &&
    !next.conjunction &&
    !/ي$/u.test(next.plain) &&
    !has(r, i + 1, TAG.givenName | TAG.office)
  );
};

/** الجمعية الوطنية | 210 مقاعد, منى سعد | أربعة أيام; القناة 12 is called so. */
const isBeforeCounted = (r: ArabicReading, i: number): boolean =>
  isWord(r, i + 1) &&
  !wordAt(r, i + 1)?.definite &&
  !has(r, i + 1, TAG.preposition | TAG.finite) &&
  !wordAt(r, i + 1)?.preposition;

const CLOSED = TAG.givenName | TAG.foreign | TAG.country;
const COMMON = TAG.event | TAG.report | TAG.document;

/** تولى حسين | منصب, نشرت الصحيفة | مقتطفات: an indefinite common noun behind what is definite already. */
function isBareObject(r: ArabicReading, i: number, from: number, word: ArabicWord): boolean {
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  if (!before) return false;
  if (isCommonNoun(word) && mayBeName(r, i, from)) return false;
  const closed = before.definite || (before.tags & CLOSED) !== 0;
  if (!closed || before.preposition) return false;
  return (
    isCommonNoun(word) ||
    word.noun !== null ||
    word.masdar !== null ||
    (word.tags & COMMON) !== 0 ||
    /[ء-ي]{3}ات$/u.test(word.base) ||
    (/[ء-ي]{3}ا$/u.test(word.plain) && !has(r, from, TAG.office | TAG.givenName) && !isUnknownName(r, from))
  );
}

/** A name in ا may follow a name. */
const isUnknownName = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  return word !== undefined && isUnknown(word);
};

/** الرئيس | رشيد: behind an office, or before a mark, a name that is a noun too; not before another noun. */
function mayBeName(r: ArabicReading, i: number, from: number): boolean {
  if (isMark(r, i + 1)) return true;
  const next = wordAt(r, i + 1);
  const governs = next && (isCommonNoun(next) || next.noun !== null || (next.tags & TAG.body) !== 0);
  return !governs && has(r, from, TAG.office | TAG.vague) && !has(r, i - 1, TAG.givenName);
}

/** رجل أمن أردني | حتفه, الحكومة | قرارها: what is somebody's is not who he is. */
const isHis = (r: ArabicReading, i: number): boolean =>
  !isMark(r, i - 1) && has(r, i - 1, TAG.relational | TAG.givenName | TAG.country);

/** أردوغان | لنظيره, العروس | لعريسها: behind a name or a calling that is definite the ل is of the verb. */
function isForSomebody(r: ArabicReading, i: number, from: number): boolean {
  const before = wordAt(r, i - 1);
  if (has(r, i - 1, TAG.givenName) || (before && isUnknown(before) && i - 1 > from)) return true;
  return i === from + 1 && has(r, from, TAG.vague | TAG.office) && wordAt(r, from)?.definite === true;
}
