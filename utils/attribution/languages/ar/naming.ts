import type { Profile, TokenRange } from '../../pack.ts';
import { isIn } from './calling.ts';
import { type ArabicReading, charAt, has, isFigure, isWord, quotationFrom, wordAt } from './cursor.ts';
import { PEOPLES } from './data/names.ts';
import { fold } from './fold.ts';
import { hasName, isItsName, isUnknown } from './own-names.ts';
import { TAG } from './tags.ts';
import { isReceived } from './which-source.ts';
import { reasonStart } from './withheld-name.ts';
import type { ArabicWord } from './word.ts';

type Naming = Profile['naming'];

/** What a mention is like beside its head. */
interface Mention {
  readonly r: ArabicReading;
  readonly range: TokenRange;
  readonly head: number;
  readonly word: ArabicWord;
  /** Its bearer's own name is in it. */
  readonly named: boolean;
}

/** How fully a mention names its source. */
export function namingOf(r: ArabicReading, range: TokenRange, head: number, named: boolean): Naming {
  const word = wordAt(r, head);
  if (isFigure(r, head)) return 'anonymous';
  if (!word || !isWord(r, head)) return 'named';
  if (word.tags & TAG.pronoun || isSomeOfThem(word)) return 'anonymous';
  if ((word.tags & TAG.demonstrative && !word.noun) || WHAT.has(word.base)) return 'anonymous';
  const q = quotationFrom(r, range.from);
  if ((q >= 0 && (r.quotations[q]?.to ?? 0) > head) || charAt(r, range.from) === '#') return 'named';
  if (head > range.from && isSuperlative(wordAt(r, range.from)) && word.noun?.number === 'singular')
    return word.tags & PERSON ? 'role' : 'named';
  const mention = { r, range, head, word, named };
  return (
    groupNaming(mention) ??
    pressNaming(mention) ??
    personNaming(mention) ??
    thingNaming(mention) ??
    restNaming(mention)
  );
}

/** ما تم تداوله, ما تردد. */
const WHAT = new Set(['ما']);

/** أحدهم, إحداهن, بعضهم. */
const isSomeOfThem = (word: ArabicWord): boolean => SOME_OF_THEM.test(word.norm);

const SOME_OF_THEM = /^و?(?:احد|احدا|بعض|معظم|غالبيت|اكثر)(?:هم|هن|هما)$/u;

/** Does anything but `مطلعة`, `طلب عدم ذكر اسمه` and the like follow the head and narrow it down? */
function isQualified({ r, range, head }: Mention): boolean {
  for (let i = head + 1; i < range.to; i++) {
    const word = wordAt(r, i);
    if (!word || !isWord(r, i)) continue;
    if (reasonStart(r, i) !== null) return false;
    // مطلع, مطلعة, مطلعون.
    if (!isIn('bare', word)) return true;
  }
  return false;
}

const vague = (mention: Mention): Naming => (isQualified(mention) ? 'partly-anonymous' : 'anonymous');

/** `أحد المسؤولين`, `بعض المواقع`, `أربعة مصادر`: out of many, unless one is named. */
function groupNaming(mention: Mention): Naming | null {
  const { r, range, head, word, named } = mention;
  if (head === range.from) return null;
  let out = false;
  let one = false;
  for (let i = range.from; i < head; i++) {
    const before = wordAt(r, i);
    one ||= before !== undefined && isIn('one', before);
    out ||= isFigure(r, i) || has(r, i, TAG.number) || (before !== undefined && isIn('some', before));
  }
  if (!out && !one) return null;
  if (one && named && !isUnknown(word)) return 'named';
  const counted = !one && !isIn('some', wordAt(r, range.from) ?? word);
  if (counted && word.tags & (TAG.body | TAG.document) && !(word.tags & TAG.vague)) return null;
  return vague(mention);
}

/** أعلى مرجع, أكبر شركة: there is but one. */
const isSuperlative = (word: ArabicWord | undefined): boolean =>
  word !== undefined && !word.definite && isIn('superlative', word);

const PERSON = TAG.office | TAG.vague;

/** People: by name, by office, or held back. */
function personNaming(mention: Mention): Naming | null {
  const { r, range, head, word, named } = mention;
  const inanimate = TAG.document | TAG.body | TAG.media | TAG.outlet;
  if (!(word.tags & PERSON) || (word.tags & inanimate && !isPersonFirst(word))) return null;
  const plural = word.noun?.number === 'plural' && !(isIn('told', word) && endsInConstruct(word));
  if (named && (!plural || word.tags & TAG.givenName)) return 'named';
  if (plural && isKnownCount(r, head, range.to)) return 'role';
  if (plural) return isIn('few', word) && isConstruct(r, head, range.to) ? 'role' : vague(mention);
  if (word.noun?.number === 'dual') return word.definite && word.tags & TAG.office ? 'role' : vague(mention);
  const told = word.suffix !== '' || isConstruct(r, head, range.to);
  if (isIn('speaking', word)) return 'role';
  if (isIn('told', word))
    return told && (word.suffix !== '' || hasName(r, { from: head + 1, to: range.to }))
      ? 'role'
      : vague(mention);
  const post =
    (word.tags & TAG.office && !(word.tags & TAG.vague) && !isIn('calling', word)) || isIn('post', word);
  if (post) return word.definite || told ? 'role' : 'partly-anonymous';
  return vague(mention);
}

/** الوزراء | الثلاثة, who were told before. */
function isKnownCount(r: ArabicReading, head: number, to: number): boolean {
  if (!wordAt(r, head)?.definite) return false;
  for (let i = head + 1; i < to; i++) if (has(r, i, TAG.number) && wordAt(r, i)?.definite) return true;
  return false;
}

/** محامو | الشركة, مراسلي | الصحيفة: the plural without its ن. */
const endsInConstruct = ({ noun, plain }: ArabicWord): boolean =>
  noun !== null && (noun.construct || (noun.lemma !== plain && /[وي]$/u.test(plain)));

/** كتاب is a book and المعارضة the opposition, before they are writers or a woman who objects. */
const isPersonFirst = (word: ArabicWord): boolean =>
  (word.tags & TAG.document) === 0 && word.noun?.gender === 'masculine' && word.noun.number === 'singular';

/** وسائل إعلام, الصحافة: nobody in particular, but for a state's own and those named. */
function pressNaming(mention: Mention): Naming | null {
  const { r, range, word } = mention;
  if (!isIn('press', word)) return null;
  return isOfficial(r, range) || listsNames(r, range) ? 'named' : vague(mention);
}

/** Bodies, outlets, texts. */
function thingNaming(mention: Mention): Naming | null {
  const { r, range, head, word, named } = mention;
  if (word.tags & (TAG.outlet | TAG.givenName | TAG.foreign | TAG.country)) return 'named';
  const plural = word.noun?.number === 'plural';
  const told = named || word.definite || word.suffix !== '' || isConstruct(r, head, range.to);
  if (word.tags & TAG.report) {
    if (plural) return isOfBody(r, head, range.to) ? 'named' : 'anonymous';
    return told || belongs(r, head, range.to) ? 'named' : 'anonymous';
  }
  if (word.tags & TAG.document)
    return told || !isIn('unsigned', word) || belongs(r, head, range.to) ? 'named' : vague(mention);
  if (word.tags & (TAG.body | TAG.media)) {
    if (isIn('crowd', word) && !told) return vague(mention);
    if (listsNames(r, range)) return 'named';
    if (plural && !word.definite && !named && isSeveral(r, head + 1, range.to)) return vague(mention);
    return told || !isQualified(mention) ? 'named' : 'partly-anonymous';
  }
  return null;
}

/** تقديرات | منظمة الصحة العالمية. */
const isOfBody = (r: ArabicReading, head: number, to: number): boolean =>
  head + 1 < to &&
  has(r, head + 1, TAG.body | TAG.outlet) &&
  wordAt(r, head + 1)?.noun?.number !== 'plural' &&
  !wordAt(r, head)?.definite &&
  (has(r, head + 1, TAG.outlet) || wordAt(r, head + 1)?.definite === true || isConstruct(r, head + 1, to));

/** حكومات | عدة, دول | كثيرة: some or other. */
function isSeveral(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SEVERAL.has(wordAt(r, i)?.base ?? '')) return true;
  return false;
}

const SEVERAL = new Set(['عده', 'عديده', 'كثيره', 'مختلفه', 'متعدده', 'اخري']);

/** People no list knows (المختصون, فلسطينيون, سوري), else a name. */
function restNaming(mention: Mention): Naming {
  const { r, range, head, word, named } = mention;
  if (isIn('crowd', word)) return vague(mention);
  if (word.tags & (TAG.relative | TAG.quantifier)) return 'anonymous';
  if (
    word.tags & TAG.relational &&
    !(word.tags & (TAG.givenName | TAG.guessed | TAG.country)) &&
    !named &&
    !word.definite &&
    !isSurname(mention)
  )
    return vague(mention);
  if (/(?:ون|ين)$/u.test(word.base) && word.base.length >= 5 && !named)
    return word.definite &&
      /(?:يون|يين)$/u.test(word.base) &&
      !(head + 1 < range.to && has(r, head + 1, TAG.relative))
      ? 'named'
      : vague(mention);
  const next = wordAt(r, head + 1);
  const common =
    isUnknown(word) &&
    !word.definite &&
    next &&
    next.tags & TAG.relational &&
    !next.definite &&
    isQualified(mention);
  return common && /(?:ين|ون)$/u.test(next.base) ? 'partly-anonymous' : 'named';
}

const peoples = new Set(PEOPLES.split(' ').map(fold));

/** بري: an adjective that says of nobody who he is, alone; not سوري, سورية, محليون. */
const isSurname = (mention: Mention): boolean =>
  !isQualified(mention) &&
  !/(?:ون|ين|ات|ان)$/u.test(mention.word.base) &&
  !peoples.has(mention.word.base.replace(/[ها]$/u, ''));

/** رسمية, or of somebody told: الإعلام التابع للحركة. */
function isOfficial(r: ArabicReading, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (word && (isIn('official', word) || (word.definite && /^تابعه?$/u.test(word.base)))) return true;
  }
  return false;
}

/** `صحف عالمية، من بينها نيويورك تايمز`. */
function listsNames(r: ArabicReading, { from, to }: TokenRange): boolean {
  for (let i = from; i < to - 1; i++)
    if (wordAt(r, i)?.base === 'بينها' && (hasName(r, { from: i + 1, to }) || has(r, i + 1, TAG.body)))
      return true;
  return false;
}

/** `تقرير للأمم المتحدة`, `تقرير صدر عن`: it says whose it is. */
function belongs(r: ArabicReading, head: number, to: number): boolean {
  for (let i = head + 1; i < Math.min(to, head + 4); i++) {
    const word = wordAt(r, i);
    if (word?.preposition === 'ل' || word?.base === 'عن' || word?.base === 'من') return true;
  }
  return false;
}

/** An indefinite noun made definite by what follows: وزير الخارجية, رئيس شركة «...», شرطة لندن, شرطة محافظة نينوى. */
function isConstruct(r: ArabicReading, head: number, to: number): boolean {
  for (let i = head + 1; i < Math.min(to, head + 5); i++) {
    const word = wordAt(r, i);
    if (!word) continue;
    if (quotationFrom(r, i) >= 0 || charAt(r, i) === '#') return true;
    if (!isWord(r, i)) return false;
    if (word.definite && !word.preposition) return true;
    if (word.tags & (TAG.preposition | TAG.relative) || word.preposition) return false;
    if (governsOwner(r, i, head, to)) return true;
    if (isReceived(word) && has(r, head, TAG.document | TAG.report)) return false;
    if (isItsName(r, i, word)) return true;
    if (isRelationalOfNoun(word)) return false;
    if (word.suffix || word.tags & (TAG.foreign | TAG.outlet | TAG.country | TAG.givenName)) return true;
    if (word.base === 'عام' || word.base === 'عامه') continue;
    if (word.tags & TAG.place && i + 1 < to) return true;
    if (word.tags & TAG.relational && !(word.tags & TAG.guessed && has(r, head, TAG.office))) return false;
    if (isUnknown(word) || word.tags & TAG.guessed) return true;
  }
  return false;
}

/** وزير | خارجية تركيا: the adjective of no indefinite noun, for it governs one that is definite. */
const governsOwner = (r: ArabicReading, i: number, head: number, to: number): boolean => {
  const next = i + 1 < to ? wordAt(r, i + 1) : undefined;
  return (
    i === head + 1 &&
    has(r, head, TAG.office) &&
    /[ء-ي]{2}ي[هة]$/u.test(wordAt(r, i)?.plain ?? '') &&
    !!next &&
    !next.preposition &&
    (next.definite || (next.tags & TAG.country) !== 0)
  );
};

/** تلفزيوني, صحفي: an adjective, though it is spelt like `my television`. */
const isRelationalOfNoun = (word: ArabicWord): boolean => word.suffix === 'ي' && word.noun !== null;
