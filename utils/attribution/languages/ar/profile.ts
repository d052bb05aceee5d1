import type { Agreement, Profile, TokenRange } from '../../pack.ts';
import { countOf } from './counting.ts';
import { type ArabicReading, has, tokenAt, wordAt } from './cursor.ts';
import { fold, foldLemma } from './fold.ts';
import { headOf, honorificOf } from './head.ts';
import { namingOf } from './naming.ts';
import { ownNames } from './own-names.ts';
import { reasonIn } from './reasons.ts';
import { stemsOf } from './root.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Who a mention is about. */
export function describe(r: ArabicReading, mention: TokenRange): Profile {
  const head = headOf(r, mention);
  const own = ownNames(r, mention, head);
  const naming = namingOf(r, mention, head, own.length > 0);
  const names = naming === 'named' ? own : [];
  const anaphoric = isAnaphoric(r, mention, head, names.length > 0);
  const words = wordsOf(r, anaphoric ? { from: mention.from, to: coreEnd(r, mention, head) } : mention, head);
  const speaker = anaphoric && (isWhoeverSpoke(r, mention, head) || isHisHonour(r, mention));
  return {
    naming,
    count: countOf(r, mention, head),
    heads: [...headsOf(r, mention, head), ...honoursIn(r, mention, head)],
    names,
    anaphoric,
    speaker,
    pointing: speaker || (anaphoric && has(r, mention.from, TAG.demonstrative)),
    text: textOf(wordAt(r, head)),
    authors: AUTHORS.has(wordAt(r, head)?.noun?.lemma ?? ''),
    words,
    agreement: speaker ? ANYBODY : agreementIn(r, mention, head, names.length > 0),
    reason: reasonIn(r, mention),
  };
}

/** المصدر, ذات المصدر, المتحدث نفسه: whoever spoke, man, woman or ministry. */
function isWhoeverSpoke(r: ArabicReading, { from, to }: TokenRange, head: number): boolean {
  const noun = wordAt(r, head)?.noun;
  if (noun?.number !== 'singular' || !SPEAKERS.has(noun.lemma)) return false;
  for (let i = from; i < to; i++) if (i !== head && !POINTING.has(wordAt(r, i)?.base ?? '')) return false;
  return true;
}

/** معاليه, سموه. */
const isHisHonour = (r: ArabicReading, { from, to }: TokenRange): boolean =>
  to === from + 1 && wordAt(r, from)?.suffix !== '' && honorificOf(wordAt(r, from)) !== '';

const SPEAKERS = new Set(['مصدر', 'متحدث']);

const ANYBODY: Agreement = { gender: null, number: null };

/** Whoever holds an office may be called the official later; who is named first, by the office behind the name (`هيذر ناورت، المتحدثة باسم`). */
const OFFICIAL = 'مسؤول';

const AUTHORS = new Set(['باحث', 'عالم', 'معد']);

/** وأضاف البيان: the ministry, which spoke before; a report speaks for itself. */
function textOf(head: ArabicWord | undefined): Profile['text'] {
  if (head?.noun?.lemma === 'بيان') return 'issued';
  return head && head.tags & (TAG.document | TAG.report) ? 'own' : null;
}

function headsOf(r: ArabicReading, { from, to }: TokenRange, at: number): string[] {
  const word = wordAt(r, at);
  if (!word || isPointer(word)) return [];
  const heads = [callingOf(word)];
  if (isOfficeOnly(word)) heads.push(foldLemma(OFFICIAL));
  for (let i = Math.max(at, from) + 1; i < to && !word.noun; i++) {
    const next = wordAt(r, i);
    if (!next || !has(r, i, TAG.office) || has(r, i, TAG.relational | TAG.givenName)) continue;
    return [...heads, callingOf(next), ...(isOfficeOnly(next) ? [foldLemma(OFFICIAL)] : [])];
  }
  return heads;
}

/** معالي | الوزير, صاحب السمو: what he may be called by again (معاليه). */
function honoursIn(r: ArabicReading, { from, to }: TokenRange, head: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) if (i !== head) found.push(honorificOf(wordAt(r, i)));
  return found.filter((honour) => honour !== '');
}

const callingOf = (word: ArabicWord): string => (word.noun ? foldLemma(word.noun.lemma) : fold(word.base));

const isOfficeOnly = (word: ArabicWord): boolean =>
  (word.tags & TAG.office) !== 0 && (word.tags & TAG.vague) === 0;

/** هو, هؤلاء. */
const isPointer = (word: ArabicWord): boolean =>
  (word.tags & TAG.pronoun) !== 0 || ((word.tags & TAG.demonstrative) !== 0 && word.noun === null);

const PRONOUNS: Readonly<Record<string, Agreement>> = {
  هو: { gender: 'masculine', number: 'singular' },
  هي: { gender: 'feminine', number: 'singular' },
  هما: { gender: null, number: 'dual' },
  هم: { gender: 'masculine', number: 'plural' },
  هن: { gender: 'feminine', number: 'plural' },
  هولا: { gender: 'masculine', number: 'plural' },
  اوليك: { gender: 'masculine', number: 'plural' },
  هذا: { gender: 'masculine', number: 'singular' },
  هذه: { gender: 'feminine', number: 'singular' },
};

/** أحد المسؤولين is one, and so is كلينتون; the president and his guest are two, or more. */
function agreementIn(r: ArabicReading, mention: TokenRange, head: number, named: boolean): Agreement {
  const own = agreementOf(wordAt(r, head));
  if (isOne(r, mention, head)) return { ...own, number: 'singular' };
  if (isJoined(r, mention, head)) return { gender: null, number: null };
  const word = wordAt(r, head);
  const isOneName = named && word && !word.noun && !word.definite && !MANY.has(word.base);
  return isOneName ? { ...own, number: 'singular' } : own;
}

/** الرئيس | ونظيره: people, or people and bodies, joined. */
function isJoined(r: ArabicReading, { to }: TokenRange, head: number): boolean {
  if (!has(r, head, PEOPLE)) return false;
  for (let i = head + 1; i < to; i++) {
    const word = wordAt(r, i);
    if (!word || word.tags & (TAG.preposition | TAG.relative)) return false;
    if (
      /^و(?:نظير|منافس)/u.test(word.norm) ||
      (word.conjunction === 'و' && has(r, i, PEOPLE) && !word.definite)
    )
      return true;
  }
  return false;
}

const PEOPLE = TAG.office | TAG.vague | TAG.givenName;

/** Things in the plural agree as one woman does (قالت المصادر وأضافت), people as men. */
function agreementOf(word: ArabicWord | undefined): Agreement {
  if (!word) return { gender: null, number: null };
  const pronoun = PRONOUNS[word.base];
  if (pronoun) return pronoun;
  if (word.tags & TAG.country) return { gender: 'feminine', number: 'singular' };
  const { noun } = word;
  if (MANY.has(word.base)) return { gender: 'masculine', number: 'plural' };
  if (!noun) return { gender: null, number: PLURAL_PEOPLE.test(word.base) ? 'plural' : 'singular' };
  if (noun.number === 'plural' && (word.tags & THINGS || THING_HEADS.has(noun.lemma)))
    return { gender: 'feminine', number: 'singular' };
  if (noun.number === 'plural') return { gender: noun.gender ?? 'masculine', number: 'plural' };
  return { gender: noun.gender, number: noun.number };
}

/** أحد المسؤولين is one. */
const isOne = (r: ArabicReading, { from }: TokenRange, head: number): boolean =>
  head > from && ONE.has(wordAt(r, from)?.base ?? '');

const ONE = new Set(['احد', 'احدي']);

/** Plurals that no list has as such. */
const MANY = new Set(['اعضا', 'اهل', 'ذوو', 'ذوي', 'اصحاب']);
const PLURAL_PEOPLE = /[ء-ي]{3}(?:ون|يين)$/u;
const THINGS = TAG.report | TAG.document | TAG.body | TAG.media;
const THING_HEADS = new Set('مصدر جهة وسيلة وسط دائرة طرف'.split(' '));

/** Its content words up to the preposition that leads out of it, names among them. */
function wordsOf(r: ArabicReading, { from, to }: TokenRange, head: number): string[] {
  const words: string[] = [];
  const cabinet = wordAt(r, head)?.noun?.lemma === 'رئيس';
  for (let i = from; i < to && words.length < 12; i++) {
    const word = wordAt(r, i);
    if (i === head || !word || tokenAt(r, i)?.kind !== 'word') continue;
    if (word.tags & TAG.relative) break;
    if (word.key && !(word.tags & TAG.demonstrative) && !POINTING.has(word.base))
      words.push(
        ...stemsOf(word)
          .map(withoutArticle)
          .map((stem) => (cabinet && stem === CABINET[0] ? CABINET[1] : stem)),
      );
  }
  return words;
}

/** السعودية, which a list has with its article, is of the family of سعودي. */
const withoutArticle = (stem: string): string => stem.replace(/^ال(?=...)/u, '');

/** رئيس الحكومة and رئيس الوزراء are one. */
const CABINET = ['حكوم', 'وزرا'] as const;

const POINTING = new Set(
  'نفس ذات نفسه نفسها ذاته ذاتها عينه عينها انفسهم مذكور مذكوره اخير اخيره ايضا اول ثاني'.split(' '),
);

const KNOWN = TAG.office | TAG.body | TAG.media | TAG.document | TAG.vague | TAG.report;

/** A pronoun, or a short definite noun phrase without a name, repeats somebody: هو, المسؤول, الوزير الفرنسي. */
function isAnaphoric(r: ArabicReading, mention: TokenRange, head: number, named: boolean): boolean {
  const word = wordAt(r, head);
  if (!word) return false;
  if (isPointer(word) || isHisHonour(r, mention)) return true;
  if (named || isOne(r, mention, head) || !(word.tags & KNOWN) || coreEnd(r, mention, head) - head > 3)
    return false;
  return word.definite || has(r, mention.from, TAG.demonstrative);
}

/** Where a preposition leads out of the phrase: المساعد السابق | في هجومه. */
function coreEnd(r: ArabicReading, { to }: TokenRange, head: number): number {
  for (let i = head + 1; i < to; i++) if (has(r, i, TAG.preposition | TAG.relative)) return i;
  return to;
}
