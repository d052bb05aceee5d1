import { CLAUSE, isOf } from './clause-words.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, has, isComplementizer, isMark, wordAt } from './cursor.ts';
import { isItsName } from './own-names.ts';
import type { Phrase } from './phrase.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import { beginsTitledName } from './titles.ts';
import type { ArabicWord } from './word.ts';

/** Where a noun phrase stops because another noun phrase, the object, begins. */

/** عبد | العزيز is one name. */
const SERVANT = 'عبد';

const KNOWN_NOUN = TAG.vague | TAG.report | TAG.document | TAG.body | TAG.office;

/** الفريق | أول */
const isGrade = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'اول' && has(r, i - 1, TAG.office);

/** الرئيس | المدير العام: both offices in one, as companies have it in the Maghreb. */
const isSecondOffice = (r: ArabicReading, i: number): boolean =>
  wordAt(r, i)?.base === 'مدير' && wordAt(r, i - 1)?.base === 'رييس' && wordAt(r, i)?.definite === true;

/** After a phrase that is already closed (by ال, a name, a pronoun) another noun begins the object. */
export function beginsObject({ r, from, head, personFollows }: Phrase, i: number, word: ArabicWord): boolean {
  if (personFollows && isAccusativePlural(r, i, word)) return true;
  if (personFollows && isSecondPerson(r, from, i, word, personFollows === 'likely')) return true;
  const before = wordAt(r, i - 1);
  if (!before || i === from) return i === from;
  if (head && isOrganisation(head) && before.definite && isBareNoun(word) && !holdsOffice(r, from, i))
    return true;
  if (word.tags & TAG.givenName || isGrade(r, i) || isSecondOffice(r, i)) return false;
  if (
    personFollows &&
    word.definite &&
    (isComplementizer(r, i + 1) || isOf(wordAt(r, i + 1), CLAUSE.all)) &&
    before.base !== SERVANT &&
    isNameLike(before) &&
    isNameLike(wordAt(r, i - 2))
  )
    return true;
  if (word.definite && before.tags & TAG.givenName) return false;
  const isClosed = closed(r, from, i);
  if (word.tags & TAG.demonstrative || (word.base === 'مزيد' && word.definite)) return isClosed;
  if (isOf(word, CLAUSE.fellow) && (word.suffix !== '' || /نظير/u.test(word.base))) return isClosed;
  if (isClosed && word.definite && before.definite && before.tags & TAG.relational && isCommon(word))
    return true;
  if (personFollows === 'likely' && word.tags & TAG.outlet && !before.definite)
    return !(before.tags & (TAG.media | TAG.body));
  if (
    personFollows &&
    i === from + 1 &&
    word.definite &&
    before.definite &&
    !before.noun &&
    !(word.tags & TAG.relational)
  )
    return true;
  if (i === from + 2 && isBuilders(r, from) && before.plain.endsWith('ة') && agreesWithNeither(word))
    return true;
  const eventful = (word.tags & TAG.event) !== 0 || word.masdar !== null;
  const known = (word.tags & KNOWN_NOUN) !== 0 && isNewHead(word) && !isTitle(r, i, word, head);
  if (word.definite) {
    const construct =
      !before.definite &&
      !isName(before) &&
      (!has(r, i - 2, TAG.givenName) || (before.tags & TAG.office) !== 0);
    if (construct || before.preposition) return false;
    if (personFollows && before.tags & TAG.country && !(word.tags & TAG.relational)) return true;
    if (before.definite && !eventful) return known && (word.tags & TAG.relational) === 0;
    return (
      isClosed && (eventful || (known && (personFollows !== undefined || (word.tags & TAG.office) === 0)))
    );
  }
  const fixed =
    before.definite ||
    isName(before) ||
    (before.tags === 0 && !before.masdar && !before.noun && !isCommonNoun(before));
  if (word.tags & TAG.quantifier)
    return isClosed || (isOf(word, CLAUSE.every) && (before.tags & TAG.relational) !== 0);
  if (word.suffix && word.masdar) return true;
  if (eventful && !before.definite && before.tags & TAG.relational && i - 1 > from) return true;
  if (word.suffix && !word.verb && !eventful)
    return (
      isClosed && (word.noun !== null || isOf(word, CLAUSE.fellow) || (i === from + 1 && isNameLike(before)))
    );
  if (eventful && !personFollows && isActOfSomebody(r, from, i)) return true;
  if (eventful && before.base === 'عده' && i > from + 1) return true;
  if (
    eventful &&
    before.noun &&
    !before.noun.construct &&
    before.noun.number !== 'singular' &&
    /(?:ون|ين|ان)$/u.test(before.base)
  )
    return true;
  if (
    eventful &&
    !(word.tags & TAG.body) &&
    before.noun?.number === 'plural' &&
    before.tags & TAG.vague &&
    !(before.tags & TAG.body)
  )
    return true;
  if (
    before.tags & (TAG.body | TAG.office | TAG.vague) &&
    !before.definite &&
    !before.suffix &&
    !isName(before)
  )
    return false;
  if (word.tags & TAG.country) return fixed && isClosed;
  if (i === from + 1 && before.tags & TAG.country && !word.definite && isPlural(word)) return true;
  if (word.tags & (TAG.body | TAG.media | TAG.document) && !(word.tags & (TAG.office | TAG.relational)))
    return before.definite;
  return eventful && (isClosed || (before.tags & TAG.relational) !== 0);
}

/** أعلن مسؤول | مقتل ثلاثة, أعلن عامل إغاثة | مقتل ثلاثة; but أعلن مسؤول توزيع المساعدات أن: no other content follows. */
function isActOfSomebody(r: ArabicReading, from: number, i: number): boolean {
  const person = wordAt(r, from);
  if (!person?.noun || person.definite || !(person.tags & TAG.vague) || person.tags & TAG.body) return false;
  if (
    has(r, i, TAG.body) ||
    i - from > 2 ||
    (i === from + 2 && !isEvent(wordAt(r, i - 1))) ||
    !startsPhrase(r, i + 1)
  )
    return false;
  for (let j = i + 1; j < i + 8 && !isMark(r, j); j++)
    if (isComplementizer(r, j) || (isEvent(wordAt(r, j)) && !has(r, j - 1, TAG.preposition))) return false;
  return true;
}

const isEvent = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  !word.definite &&
  !word.preposition &&
  !word.conjunction &&
  ((word.tags & TAG.event) !== 0 || word.masdar !== null);

/** واضعو الدراسة, منظمو الحملة: a plural that a noun has completed. */
const isBuilders = (r: ArabicReading, from: number): boolean =>
  /^م?[ء-ي]{3,}و$/u.test(wordAt(r, from)?.plain ?? '') && wordAt(r, from)?.definite === false;

/** واضعو الدراسة | المجهود: no adjective of either, which would end in ون or in ة. */
const agreesWithNeither = (word: ArabicWord): boolean =>
  word.definite &&
  (word.tags & TAG.relational) === 0 &&
  !/(?:ة|ون|ين|ى)$/u.test(word.plain) &&
  word.participle === null &&
  !BROKEN.has(word.base);

/** Adjectives of several people without ون. */
const BROKEN = new Set(['جدد', 'كبار', 'صغار', 'قدما', 'اجانب', 'عرب']);

/** أنقرة | وحدات الحماية: no name of a country goes on with an indefinite plural. */
const isPlural = (word: ArabicWord): boolean =>
  !word.conjunction && /[ء-ي]{3}ات$/u.test(word.base) && (word.tags & TAG.relational) === 0;

/** صندوق النقد | سعر, وزارة الثقافة | سلمى: an organisation has no first name, and no indefinite adjective once closed. */
const isBareNoun = (word: ArabicWord): boolean =>
  !word.definite &&
  !word.preposition &&
  !word.conjunction &&
  !(word.tags === 0 && (word.base.startsWith('ل') || word.base.startsWith('ب'))) &&
  (word.tags & ~(TAG.givenName | TAG.event | TAG.report | TAG.document | TAG.vague)) === 0;

/** حكومة الرئيس السوري بشار: the name is the president's. */
function holdsOffice(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(r, i, TAG.office | TAG.vague | TAG.givenName)) return true;
  return false;
}

const isOrganisation = (word: ArabicWord): boolean =>
  (word.tags & TAG.body) !== 0 && (word.tags & (TAG.office | TAG.vague | TAG.outlet | TAG.media)) === 0;

/** المرجع الأعلى للشيعة | الناخبين, السفارة في الرباط | المواطنين: in the accusative, unless a noun governs it. */
const isAccusativePlural = (r: ArabicReading, i: number, word: ArabicWord): boolean => {
  const before = wordAt(r, i - 1);
  return (
    word.definite &&
    /ين$/u.test(word.base) &&
    word.noun?.number === 'plural' &&
    (word.tags & TAG.relational) === 0 &&
    before !== undefined &&
    (before.definite || isNameLike(before))
  );
};

/** نتنياهو | عباس بأنه: one more name before what opens the content, when the first person is whole. */
function isSecondPerson(
  r: ArabicReading,
  from: number,
  i: number,
  word: ArabicWord,
  likely: boolean,
): boolean {
  if (
    word.definite ||
    word.conjunction ||
    word.noun ||
    word.tags & ~(TAG.givenName | TAG.country) ||
    !opensSoon(r, i + 1)
  )
    return false;
  let names = 0;
  for (let j = i - 1; j >= from && isNameLike(wordAt(r, j)); j--) names += 1;
  const titled = i - names > from;
  if (names === 0)
    return (wordAt(r, i - 1)?.tags ?? 0) & (TAG.document | TAG.body)
      ? wordAt(r, i - 1)?.definite === true
      : false;
  return likely && (names >= 2 || (!titled && names === 1));
}

const isNameLike = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  !word.definite &&
  !word.preposition &&
  !word.noun &&
  !word.masdar &&
  (word.tags & ~(TAG.givenName | TAG.country | TAG.guessed | TAG.relational)) === 0 &&
  word.base !== '';

export const opensSoon = (r: ArabicReading, i: number): boolean =>
  isComplementizer(r, i) || has(r, i, TAG.preposition) || wordAt(r, i)?.preposition === 'ب';

/** البيت الأبيض | الاجتماعات, الزعيم اللبناني | القصف: a common noun behind a phrase that an adjective closed. */
const isCommon = (word: ArabicWord): boolean =>
  (word.tags & (TAG.relational | TAG.office | TAG.vague | TAG.givenName | TAG.time)) === 0 &&
  (/[ء-ي]{3}ات$/u.test(word.base) ||
    (word.tags & (TAG.event | TAG.report | TAG.document)) !== 0 ||
    word.masdar !== null);

/** صاحب السمو الملكي | الأمير فهد: one more title before the name. */
const isTitle = (r: ArabicReading, i: number, word: ArabicWord, head: ArabicWord | undefined): boolean =>
  beginsTitledName(r, i) ||
  ((word.tags & (TAG.office | TAG.vague)) !== 0 &&
    ((head?.tags ?? 0) & TAG.office) !== 0 &&
    (has(r, i + 1, TAG.givenName) || isNameLike(wordAt(r, i + 1))));

const isName = (word: ArabicWord): boolean =>
  (word.tags & (TAG.givenName | TAG.country | TAG.foreign | TAG.outlet)) !== 0;

/** Words that are callings and adjectives alike (الرئيس, المتحدث) may qualify the noun before them. */
const isNewHead = (word: ArabicWord): boolean => word.participle === null || word.noun?.number === 'plural';

/** Is something in the phrase definite: an article, a name, a foreign word, marks? */
function closed(r: ArabicReading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = wordAt(r, j);
    if (!word) continue;
    if (
      word.definite ||
      word.suffix ||
      isMark(r, j) ||
      isItsName(r, j, word) ||
      word.tags & (TAG.givenName | TAG.foreign | TAG.country | TAG.outlet | TAG.reasonNoun)
    )
      return true;
    if (word.tags === 0 && !word.masdar && !word.noun) return true;
  }
  return false;
}
