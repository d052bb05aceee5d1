import { isCommonNoun, isManner } from './common-nouns.ts';
import { isCommonSpelling } from './common-spelling.ts';
import { type ArabicReading, has, isMark, tokenAt, wordAt } from './cursor.ts';
import { headOf, honorificOf } from './head.ts';
import { SELF } from './look.ts';
import { isUnknown, ownNames } from './own-names.ts';
import { TAG } from './tags.ts';
import { beginsTitledName } from './titles.ts';
import type { ArabicWord } from './word.ts';

/** Is the word at `i` no part of whoever acts, whose phrase begins at `from`: what is done, to whom, how? */
export function endsActor(r: ArabicReading, i: number, from: number): boolean {
  if (has(r, i, OUTSIDE) || isState(r, i, from)) return true;
  if (i <= from || wordAt(r, i)?.norm === GOD || isRoyalName(r, i, from)) return false;
  return (
    isObject(r, i, from) ||
    isAnother(r, i, from) ||
    isCounted(r, i) ||
    isHow(r, i) ||
    isBareObject(r, i, from) ||
    isHis(r, i) ||
    isAccusativeThing(r, i, from) ||
    isAccusativePeople(r, i) ||
    isVerb(r, i, from) ||
    isForSomebody(r, i, from)
  );
}

/** صاحب السمو الملكي | الأمير سلطان بن فيصل: his title goes on to his name. */
const isRoyalName = (r: ArabicReading, i: number, from: number): boolean =>
  i <= from + 3 && honorificOf(wordAt(r, from + 1)) !== '' && beginsTitledName(r, i);

/** آية الله, عبد الله: no common noun. */
const GOD = 'الله';

/** زار رائد منصور | الميناء: a common noun behind a name is the verb's object. */
function isObject(r: ArabicReading, i: number, from: number): boolean {
  const word = wordAt(r, i);
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  if (i <= from || !word?.definite || !before || word.tags & (TAG.relational | TAG.givenName)) return false;
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
const isAnother = (r: ArabicReading, i: number, from: number): boolean =>
  i > from &&
  !!wordAt(r, i)?.conjunction &&
  has(r, i, TAG.office | TAG.givenName) &&
  ownNames(r, { from, to: i }, headOf(r, { from, to: i })).length > 0;

/** حسين | هادئًا, حسين، | 39 عاما: what somebody looked like, how old he is. */
function isState(r: ArabicReading, i: number, from: number): boolean {
  const token = tokenAt(r, i);
  if (!token || i <= from) return false;
  if (token.kind === 'number') return isMark(r, i - 1);
  if (isMark(r, i)) return tokenAt(r, i + 1)?.kind === 'number';
  return /(?:\u064Bا|ا\u064B)$/u.test(r.text.slice(token.start, token.end));
}

const OUTSIDE = TAG.pronoun | TAG.complementizer | TAG.demonstrative;

/** سالم الكيلاني | الصحافيين: in the accusative, or they are his no less. */
const isAccusativePeople = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  const isName =
    before !== undefined && (before.tags & ~(TAG.relational | TAG.guessed | TAG.givenName)) === 0;
  return (
    !!word?.definite &&
    !word.conjunction &&
    /ين$/u.test(word.base) &&
    word.noun?.number === 'plural' &&
    isName &&
    has(r, i - 2, TAG.givenName)
  );
};

/** ميلانيا | كسرت الصمت, ترامب | يتمسك بـ: behind a name alone; what a title leads to is a name (العقيد باتريك ستيغر). */
const isVerb = (r: ArabicReading, i: number, from: number): boolean => {
  const next = wordAt(r, i + 1);
  if (!has(r, i, TAG.finite) || !has(r, i, TAG.guessed) || i - 1 !== from || !next || isMark(r, i + 1))
    return false;
  const governs = has(r, i + 1, TAG.preposition) || next.preposition === 'ب';
  if (/^ي/u.test(wordAt(r, i)?.base ?? '')) return governs;
  return (
    next.definite &&
    !next.conjunction &&
    !/ي$/u.test(next.plain) &&
    !has(r, i + 1, TAG.givenName | TAG.office)
  );
};

const FEW = /^(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?$/u;

/** الجمعية الوطنية | 210 مقاعد, منى سعد | أربعة أيام; القناة 12 is called so. */
const isCounted = (r: ArabicReading, i: number): boolean =>
  (tokenAt(r, i)?.kind === 'number' || FEW.test(wordAt(r, i)?.norm ?? '')) &&
  tokenAt(r, i + 1)?.kind === 'word' &&
  !wordAt(r, i + 1)?.definite &&
  !has(r, i + 1, TAG.preposition | TAG.finite) &&
  !wordAt(r, i + 1)?.preposition;

/** الحكومة | بحزم. */
const isHow = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  return word !== undefined && isManner(word);
};

const CLOSED = TAG.givenName | TAG.foreign | TAG.country;
const COMMON = TAG.event | TAG.report | TAG.document;

/** تولى حسين | منصب, نشرت الصحيفة | مقتطفات: an indefinite common noun behind what is definite already. */
function isBareObject(r: ArabicReading, i: number, from: number): boolean {
  const word = wordAt(r, i);
  const before = isMark(r, i - 1) ? undefined : wordAt(r, i - 1);
  if (
    !word ||
    !before ||
    isMark(r, i) ||
    word.definite ||
    word.conjunction ||
    word.preposition ||
    word.suffix
  )
    return false;
  if (word.tags & (TAG.office | TAG.vague | TAG.givenName | TAG.relational | TAG.country | TAG.foreign))
    return false;
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

/** يمارس الرئيس رائد منصور | ضغوطا: a common noun with the ending of an object. */
const isAccusativeThing = (r: ArabicReading, i: number, from: number): boolean => {
  const word = wordAt(r, i);
  if (!word || word.definite || word.conjunction || word.preposition || i - 1 <= from) return false;
  return (
    (word.tags & ~TAG.event) === 0 &&
    /[ء-ي]{3}ا$/u.test(word.plain) &&
    isCommonSpelling(word.base.slice(0, -1))
  );
};

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
const isHis = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  const his = word && (word.suffix !== '' || /[ء-ي]{3}ه$/u.test(word.plain));
  return (
    !!his &&
    !word.conjunction &&
    !SELF.has(word.norm) &&
    !word.noun?.construct &&
    !has(r, i, TAG.office | TAG.vague) &&
    !isMark(r, i - 1) &&
    has(r, i - 1, TAG.relational | TAG.givenName | TAG.country)
  );
};

/** أردوغان | لنظيره, العروس | لعريسها: behind a name or a calling that is definite the ل is of the verb. */
function isForSomebody(r: ArabicReading, i: number, from: number): boolean {
  const word = wordAt(r, i);
  if (word?.preposition !== 'ل' || word.conjunction) return false;
  const before = wordAt(r, i - 1);
  if (has(r, i - 1, TAG.givenName) || (before && isUnknown(before) && i - 1 > from)) return true;
  return i === from + 1 && has(r, from, TAG.vague | TAG.office) && wordAt(r, from)?.definite === true;
}
