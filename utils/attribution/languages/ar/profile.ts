import { once } from '../../once.ts';
import type { Agreement, Profile, TokenRange } from '../../pack.ts';
import { callingOf, MANY } from './calling.ts';
import { countOf } from './counting.ts';
import { type ArabicReading, has, isWord, wordAt } from './cursor.ts';
import { foldLemma } from './fold.ts';
import { headOf, honorificOf } from './head.ts';
import { namingOf } from './naming.ts';
import { ownNames } from './own-names.ts';
import { isPart, PART } from './part.ts';
import { reasonIn } from './reasons.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Who a mention is about. */
export function describe(r: ArabicReading, mention: TokenRange): Profile {
  const head = headOf(r, mention);
  const own = ownNames(r, mention, head);
  const naming = namingOf(r, mention, head, own.length > 0);
  const names = naming === 'named' ? own : [];
  const core = coreEnd(r, mention, head);
  const anaphoric = isAnaphoric(r, mention, head, names.length > 0, core);
  const speaker = anaphoric && (isWhoeverSpoke(r, mention, head) || isHisHonour(r, mention));
  return {
    naming,
    count: countOf(r, mention, head),
    heads: headsOf(r, mention, head),
    names,
    anaphoric,
    speaker,
    pointing: speaker || (anaphoric && has(r, mention.from, TAG.demonstrative)),
    text: textOf(wordAt(r, head)),
    authors: AUTHORS.has(wordAt(r, head)?.noun?.lemma ?? ''),
    words: once(() => wordsOf(r, mention.from, anaphoric ? core : mention.to, head)),
    agreement: speaker ? ANYBODY : agreementIn(r, mention, head, names.length > 0),
    reason: reasonIn(r, mention),
  };
}

/** المصدر, ذات المصدر, المتحدث نفسه: whoever spoke, man, woman or ministry. */
function isWhoeverSpoke(r: ArabicReading, { from, to }: TokenRange, head: number): boolean {
  const noun = wordAt(r, head)?.noun;
  if (noun?.number !== 'singular' || !SPEAKERS.has(noun.lemma)) return false;
  for (let i = from; i < to; i++) if (i !== head && !pointsBack(wordAt(r, i))) return false;
  return true;
}

const pointsBack = (word: ArabicWord | undefined): boolean => word !== undefined && callingOf(word).pointing;

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

/** What its bearer may be called by again, honorifics last (معالي | الوزير, صاحب السمو: معاليه). */
function headsOf(r: ArabicReading, { from, to }: TokenRange, at: number): string[] {
  const heads: string[] = [];
  const word = wordAt(r, at);
  if (word && !isPointer(word)) {
    addCalling(heads, word);
    for (let i = Math.max(at, from) + 1; i < to && !word.noun; i++) {
      const next = wordAt(r, i);
      if (!next || !has(r, i, TAG.office) || has(r, i, TAG.relational | TAG.givenName)) continue;
      addCalling(heads, next);
      break;
    }
  }
  for (let i = from; i < to; i++) {
    const honour = i === at ? '' : honorificOf(wordAt(r, i));
    if (honour !== '') heads.push(honour);
  }
  return heads;
}

function addCalling(heads: string[], word: ArabicWord): void {
  heads.push(callingOf(word).name);
  if (isOfficeOnly(word)) heads.push(foldLemma(OFFICIAL));
}

const isOfficeOnly = (word: ArabicWord): boolean =>
  (word.tags & TAG.office) !== 0 && (word.tags & TAG.vague) === 0;

/** هو, هؤلاء. */
const isPointer = (word: ArabicWord): boolean =>
  (word.tags & TAG.pronoun) !== 0 || ((word.tags & TAG.demonstrative) !== 0 && word.noun === null);

/** أحد المسؤولين is one, and so is كلينتون; the president and his guest are two, or more. */
function agreementIn(r: ArabicReading, mention: TokenRange, head: number, named: boolean): Agreement {
  const word = wordAt(r, head);
  const own = word ? callingOf(word).agreement : ANYBODY;
  if (isOne(r, mention, head)) return { gender: own.gender, number: 'singular' };
  if (isJoined(r, mention, head)) return ANYBODY;
  const isOneName = named && word && !word.noun && !word.definite && !MANY.has(word.base);
  return isOneName ? { gender: own.gender, number: 'singular' } : own;
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

/** أحد المسؤولين is one. */
const isOne = (r: ArabicReading, { from }: TokenRange, head: number): boolean =>
  head > from && isPart(wordAt(r, from), PART.one);

/** Content words of a mention, at most. */
const MOST_WORDS = 12;

/** Its content words up to the preposition that leads out of it, names among them. */
function wordsOf(r: ArabicReading, from: number, to: number, head: number): string[] {
  const words: string[] = [];
  const cabinet = wordAt(r, head)?.noun?.lemma === 'رئيس';
  for (let i = from; i < to && words.length < MOST_WORDS; i++) {
    if (i === head || !isWord(r, i)) continue;
    const word = wordAt(r, i) as ArabicWord;
    if (word.tags & TAG.relative) break;
    for (const stem of callingOf(word).content)
      words.push(cabinet && stem === CABINET[0] ? CABINET[1] : stem);
  }
  return words;
}

/** رئيس الحكومة and رئيس الوزراء are one. */
const CABINET = ['حكوم', 'وزرا'] as const;

const KNOWN = TAG.office | TAG.body | TAG.media | TAG.document | TAG.vague | TAG.report;

/** A pronoun, or a short definite noun phrase without a name, repeats somebody: هو, المسؤول, الوزير الفرنسي. */
function isAnaphoric(
  r: ArabicReading,
  mention: TokenRange,
  head: number,
  named: boolean,
  core: number,
): boolean {
  const word = wordAt(r, head);
  if (!word) return false;
  if (isPointer(word) || isHisHonour(r, mention)) return true;
  if (named || isOne(r, mention, head) || !(word.tags & KNOWN) || core - head > 3) return false;
  return word.definite || has(r, mention.from, TAG.demonstrative);
}

/** Where a preposition leads out of the phrase: المساعد السابق | في هجومه. */
function coreEnd(r: ArabicReading, { to }: TokenRange, head: number): number {
  for (let i = head + 1; i < to; i++) if (has(r, i, TAG.preposition | TAG.relative)) return i;
  return to;
}
