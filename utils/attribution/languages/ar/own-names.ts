import type { TokenRange } from '../../pack.ts';
import { callingOf } from './calling.ts';
import { type ArabicReading, charAt, has, isMark, quotationFrom, tokenAt, wordAt } from './cursor.ts';
import { headOf } from './head.ts';
import { LOOK } from './look.ts';
import { isPart, PART } from './part.ts';
import { isNamedKind } from './quoting.ts';
import { TAG } from './tags.ts';
import { isTitle } from './titles.ts';
import type { ArabicWord } from './word.ts';

/**
 * The words of the mention that name its bearer: `جيمس ماتيس` of `وزير الدفاع جيمس ماتيس`. A name that
 * an indefinite noun or a preposition leads to is somebody else's (`محامي ترامب`, `مسؤول في نينوى`).
 */
export function ownNames(r: ArabicReading, range: TokenRange, head: number): string[] {
  const names: string[] = [];
  collectNames(r, range, head, names);
  return names;
}

/** Does the mention name its bearer? */
export const hasOwnName = (r: ArabicReading, range: TokenRange): boolean =>
  collectNames(r, range, headOf(r, range), null);

/** Puts the names `into` the list; stops at the first one where there is none. */
function collectNames(
  r: ArabicReading,
  { from, to }: TokenRange,
  head: number,
  into: string[] | null,
): boolean {
  let named = false;
  let led = false;
  let others = false;
  for (let i = head; i < to; i++) {
    const word = wordAt(r, i);
    if (!word || isMark(r, i)) {
      if (CLOSING.has(charAt(r, i))) led = others = false;
      named = false;
      continue;
    }
    if (word.tags & TAG.relative) break;
    if (i > head && (isCalledBasem(r, i, head) || isHisTitle(r, i))) led = others = false;
    else led ||= i > head && ((word.tags & TAG.preposition) !== 0 || word.preposition !== '');
    others ||= led && (word.tags & PERSON) !== 0 && (word.tags & TAG.relational) === 0;
    const own: boolean =
      isCalledBasem(r, i, head) ||
      (!others &&
        !(led && isWithheld(r, head) && !has(r, i, TAG.givenName)) &&
        isNameAt(r, i, from, head, named, led));
    if (own && !KUNYA.has(word.base)) {
      if (into === null) return true;
      for (const stem of callingOf(word).stems) into.push(stem);
    }
    named = own;
  }
  return false;
}

/** خالد | أبو الخيل: told from others by what follows. */
const KUNYA = new Set(['ابو', 'ابا']);

/** الناطق باسم مديرية الدفاع المدني بمنطقة الشمال | النقيب خالد: his title again, behind where he works. */
const isHisTitle = (r: ArabicReading, i: number): boolean => {
  const word = wordAt(r, i);
  const before = wordAt(r, i - 1);
  return (
    !!word?.definite &&
    !word.preposition &&
    isTitle(word) &&
    !!before &&
    (before.definite || (before.tags & (TAG.relational | TAG.country)) !== 0)
  );
};

/** القيادي في الحركة | باسم نعيم is a first name; المتحدث | باسم الجيش speaks for it. */
const isCalledBasem = (r: ArabicReading, i: number, head: number): boolean => {
  const next = wordAt(r, i + 1);
  if (wordAt(r, i)?.base !== 'باسم' || i <= head || !next || next.definite) return false;
  return (
    !SPEAKERS.has(wordAt(r, i - 1)?.noun?.lemma ?? '') && (isUnknown(next) || has(r, i + 1, TAG.givenName))
  );
};

const SPEAKERS = new Set(['متحدث', 'ناطق']);

/** A source is told by where it works, an office holder by his name. */
const isWithheld = (r: ArabicReading, head: number): boolean =>
  has(r, head, TAG.vague) && !has(r, head, TAG.office);

const PERSON = TAG.office | TAG.vague;

function isNameAt(
  r: ArabicReading,
  i: number,
  from: number,
  head: number,
  afterName: boolean,
  led: boolean,
): boolean {
  const word = wordAt(r, i);
  if (!word) return false;
  if (i === head) return isNameWord(word, true) && !(word.tags & TAG.country);
  if (quotationFrom(r, i - 1) >= 0 && has(r, head, PERSON)) return false;
  if (isNameWord(word, afterName)) return afterName || isOpen(r, i, from);
  return !led && has(r, head, TAG.office) && isSurnameAt(r, word, i);
}

/** الرئيس السابق المنصف المرزوقي: the last of a run of definite words, which no list knows. */
function isSurnameAt(r: ArabicReading, word: ArabicWord, i: number): boolean {
  if (!word.definite || !wordAt(r, i - 1)?.definite || wordAt(r, i + 1)?.definite) return false;
  const known = word.noun || word.masdar || word.participle || word.preposition;
  return (
    !known &&
    (word.tags === 0 || (word.tags & ~(TAG.relational | TAG.guessed)) === 0) &&
    /[^ةه]$/u.test(word.plain) &&
    isGuessed(word)
  );
}

const isGuessed = (word: ArabicWord): boolean => word.tags === 0 || (word.tags & TAG.guessed) !== 0;

const CLOSING = new Set(['،', ',', '(', ')', '»', '"', '”']);

/** May a name begin here: after the head of the phrase is closed by an article, a country, a mark, whose spokesman it is? */
function isOpen(r: ArabicReading, i: number, from: number): boolean {
  if (i <= from) return true;
  if (isMark(r, i - 1)) return charAt(r, i - 1) !== '/';
  const before = wordAt(r, i - 1);
  if (!before) return false;
  if (before.tags & TAG.country || isNamedKind(before) || isOfNamed(r, i, from)) return true;
  // المتحدث باسمها | سامر الخطيب.
  if (isPart(before, PART.inItsName)) return true;
  if (before.definite || before.suffix) return !(before.tags & TAG.preposition);
  return (before.tags & TAG.relational) !== 0 && has(r, i, TAG.givenName) && !has(r, i, TAG.relational);
}

/** مدرب ليفربول | يورغن كلوب: an office without an article is of a place or club first. */
const isOfNamed = (r: ArabicReading, i: number, from: number): boolean => {
  const office = wordAt(r, from);
  const club = wordAt(r, i - 1);
  return (
    i === from + 2 &&
    has(r, from, TAG.office) &&
    office?.definite === false &&
    office.suffix === '' &&
    club !== undefined &&
    !club.definite &&
    isUnknown(club) &&
    (has(r, i, TAG.givenName) || isNameWord(wordAt(r, i + 1) ?? club, true))
  );
};

/** Does it look like part of a name: a given name, foreign letters, a word that no list knows? */
function isNameWord(word: ArabicWord, afterName: boolean): boolean {
  if (word.tags & TAG.country) return afterName;
  if (word.preposition || (word.tags & TAG.givenName && word.tags & TAG.relational && word.definite))
    return false;
  if (word.tags & (TAG.givenName | TAG.foreign | TAG.outlet)) return true;
  return isUnknown(word) && (afterName || !word.definite);
}

/** No list knows it and it has no shape of a common word. */
export const isUnknown = ({ look }: ArabicWord): boolean => (look & LOOK.unknown) !== 0;

/** Is somebody or something named anywhere in the range? */
export function hasName(r: ArabicReading, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (tokenAt(r, i)?.kind !== 'word' || !word) continue;
    if (word.tags & (TAG.givenName | TAG.foreign | TAG.outlet)) return true;
    if (isUnknown(word) && !word.definite && !word.conjunction) return true;
  }
  return false;
}

/** حركة | فتح: behind a feminine noun no verb is masculine. */
export const isItsName = (r: ArabicReading, i: number, word: ArabicWord): boolean => {
  const { noun, tags = 0, definite, suffix } = wordAt(r, i - 1) ?? {};
  const body = noun?.gender === 'feminine' && (tags & TAG.body) !== 0 && !definite && !suffix;
  return body && !word.verb && !word.conjunction && !word.suffix && /^[^يتن][ء-ي]{2}$/u.test(word.base);
};
