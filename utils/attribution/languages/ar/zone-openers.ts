import { takesContentSoon } from './content.ts';
import { type Cue, FRAME, takes } from './cue.ts';
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
import { describesPronoun } from './judgement.ts';
import { looseOpener, type Opener, prepositionAt, prepositionOpener, sureOpener } from './openers.ts';
import { governs, isAware, isInformed, isOutOf } from './phrase-prepositions.ts';
import { TAG } from './tags.ts';
import { ISSUED } from './which-source.ts';
import type { ArabicWord } from './word.ts';
import type { Walk } from './zone.ts';

/** What opens the content where the cue's frames alone do not tell. */

/** What surely is the content's first word: ب with an event for cues that take it; for demands any ب, and ل behind whom they ask. */
export function opensContent(
  walk: Pick<Walk, 'r' | 'from' | 'cue' | 'source' | 'subjectKnown'>,
  at: number,
): boolean {
  const { r, cue, source, subjectKnown } = walk;
  const word = wordAt(r, at);
  if (word && LAST_OPENS.has(word.base))
    return prepositionOpener(r, at, cue) !== null && isLast(r, at, word.base) && !isOpenedLater(r, at, cue);
  if (word && AIMS.has(word.base))
    return prepositionOpener(r, at, cue) !== null && !isGoverned(r, at) && !isOpenedLater(r, at, cue);
  if (word && looseOpener(r, at, cue))
    return cue.demand && !TELLING.has(cue.lemma) && isWhole(wordAt(r, at - 1));
  if (!word || (word.preposition !== 'ب' && word.preposition !== 'ل')) return false;
  if (prepositionOpener(r, at, cue) === null) return false;
  if (word.preposition === 'ب' && describesPronoun(walk)) return true;
  if (cue.demand && word.definite && (!word.noun || isCrowd(word)) && !TELLING.has(cue.lemma))
    return word.preposition === 'ب' || source !== null || subjectKnown;
  return word.preposition === 'ب' && (has(r, at, TAG.event) || word.masdar !== null);
}

/** بالمواطنين, للسكان: no source works with them, as it does بالوزارة. */
const isCrowd = (word: ArabicWord): boolean =>
  word.noun !== null && (word.tags & TAG.vague) !== 0 && (word.tags & TAG.body) === 0;

/** الأطراف, دمشق: no name follows, as one does behind an office. */
const isWhole = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (word.tags & (TAG.office | TAG.givenName | TAG.relational)) === 0 &&
  ((word.tags & TAG.country) !== 0 ||
    (word.definite && (word.noun?.number === 'plural' || (word.tags & TAG.body) !== 0)));

const LAST_OPENS = new Set(['من', 'في']);

/** شكا سكان من الحي | من الغبار: the last one of its kind. */
function isLast(r: ArabicReading, at: number, preposition: string): boolean {
  if (isOutOf(r, at - 1)) return false;
  for (let i = at + 1; i < at + 16 && wordAt(r, i); i++)
    if (prepositionAt(r, i) === preposition && (!isComma(r, i - 1) || isComplementizer(r, i + 1)))
      return false;
  return true;
}

const AIMS = new Set(['عن', 'الي', 'حول', 'علي']);

/** شددت مصادر مطلعة | على ضرورة: what is urged, no matter of which they know. */
const isNeed = (word: ArabicWord | undefined): boolean =>
  word !== undefined && !word.definite && ((word.tags & TAG.event) !== 0 || word.masdar !== null);

/** المنشق | عن التيار, صدر | عن المركز, مطلع | على الملف; but not مسؤول | على ضرورة. */
const isGoverned = (r: ArabicReading, at: number): boolean =>
  governs(r, at - 1) ||
  ISSUED.has(wordAt(r, at - 1)?.base ?? '') ||
  (isInformed(r, at - 1) && !isNeed(wordAt(r, at + 1))) ||
  isAware(r, at + 1);

/** `كشف مسؤول عن الملف | عن خلاف`, `أعلن مسؤول عن الملف | أن`: what the source is for, since the content opens behind it. */
export function isOpenedLater(r: ArabicReading, at: number, cue: Cue): boolean {
  const preposition = prepositionAt(r, at);
  for (let i = at + 1; i < at + 9; i++) {
    if (sureOpener(r, i, cue) || quotationFrom(r, i) >= 0) return true;
    if (preposition !== '' && prepositionAt(r, i) === preposition) return true;
    if (preposition === 'في' && prepositionOpener(r, i, cue) && !isGoverned(r, i)) return true;
    if (isMark(r, i) || has(r, i, TAG.finite)) return false;
  }
  return false;
}

const TELLING = new Set(['أخبر', 'أبلغ', 'أطلع']);

/** وصف اتهامه باستخدام السلاح بأنه كذب: the description is the last ب. */
function describedLater(r: ArabicReading, i: number, limit: number, cue: Cue): boolean {
  if (!takes(cue, FRAME.description) || prepositionAt(r, i) !== 'ب' || has(r, i, TAG.complementizer))
    return false;
  if (quotationFrom(r, i + 1) >= 0) return false;
  for (let j = i + 1; j < Math.min(limit, i + 14) && !isComma(r, j); j++) {
    if (prepositionAt(r, j) === 'ب' && (has(r, j, TAG.complementizer) || quotationFrom(r, j + 1) >= 0))
      return true;
  }
  return false;
}

/** After a quotation of a word or two: the sentence ends, or another cue goes on. */
const closesStatement = (r: ArabicReading, i: number, limit: number): boolean =>
  i >= limit - 1 || charAt(r, i) === '.' || goesOn(r, i);

/** `، لافتا إلى`, `، ورجت أن`: another cue behind a comma. */
function goesOn(r: ArabicReading, i: number): boolean {
  const after = wordAt(r, i + 1);
  return (
    isComma(r, i) &&
    after !== undefined &&
    ((after.participle !== null && !after.definite) || (after.verb !== null && after.conjunction === 'و'))
  );
}

/** A quotation that is the content, not a name or a scare word in marks. */
export function quotedOpener(walk: Walk, i: number): Opener | null {
  const { r, limit, cue, source, subjectKnown } = walk;
  const q = quotationFrom(r, i);
  if (q < 0 || !takes(cue, FRAME.quotation)) return null;
  const quotation = r.quotations[q];
  if (!quotation) return null;
  if (
    !source &&
    !subjectKnown &&
    quotation.words <= (i === walk.from ? 10 : 5) &&
    isNameBeforeContent(walk, quotation.to)
  )
    return null;
  const before = wordAt(r, i - 1);
  const isScare = quotation.words <= 2 && !isColon(r, i - 1) && !closesStatement(r, quotation.to, limit);
  if (isScare) {
    if (describesThem(walk, i)) return { kind: 'quotation', from: i };
    if (takes(cue, FRAME.judgement) && walk.object !== null) return { kind: 'object', from: walk.object };
    const isObject =
      walk.objectFollows && !cue.demand && (source || subjectKnown) && i === (source?.to ?? walk.from);
    return isObject ? { kind: 'object', from: i } : null;
  }
  if (cue.weak && quotation.words < 4 && !isColon(r, i - 1)) return null;
  if (takes(cue, FRAME.judgement) && walk.object !== null) return { kind: 'object', from: walk.object };
  if (i > walk.from && before && before.tags & TAG.preposition) return null;
  return { kind: 'quotation', from: i };
}

/** ما وصفه «بالعداء الصريح»: the pronoun is what is described. */
const describesThem = ({ r, from, cue }: Walk, i: number): boolean =>
  i === from &&
  takes(cue, FRAME.description) &&
  wordAt(r, i - 1)?.suffix !== '' &&
  wordAt(r, i + 1)?.preposition === 'ب';

/** «رويترز» إن..., «المقاومة» أمس عن...: the quotation is followed by what opens a content. */
function isNameBeforeContent({ r, limit, cue }: Walk, from: number): boolean {
  if (wordAt(r, from)?.conjunction || goesOn(r, from)) return false;
  for (let i = from; i < Math.min(limit, from + 8); i++) {
    if (sureOpener(r, i, cue) || prepositionOpener(r, i, cue)) return true;
    if (quotationFrom(r, i) >= 0) return true;
  }
  if (isMark(r, from)) return false;
  for (let i = from + 8; i < Math.min(limit, from + 22); i++)
    if (isComplementizer(r, i)) return sureOpener(r, i, cue) !== null;
  return false;
}

/** A preposition of the cue's frame, unless the same preposition with أن follows nearby (`أشار المبعوث إلى سوريا إلى أن`). */
export function openerByPreposition(
  { r, from, limit, cue, crossed, source, subjectKnown, idiom }: Walk,
  i: number,
): Opener | null {
  if (idiom !== null) return idiom.includes(prepositionAt(r, i)) ? { kind: 'preposition', from: i } : null;
  if (crossed || describedLater(r, i, limit, cue)) return null;
  if (prepositionAt(r, i) === 'ل' && has(r, i, TAG.media | TAG.outlet)) return null;
  if (prepositionAt(r, i) === 'ل' && !wordAt(r, i)?.definite && i !== (source?.to ?? from)) return null;
  const opener =
    prepositionOpener(r, i, cue) ?? (source !== null || subjectKnown ? looseOpener(r, i, cue) : null);
  if (!opener) return null;
  const preposition = prepositionAt(r, i) || 'ب';
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    const named = r.quotations[quotationFrom(r, j)];
    if (named && named.words <= 3) j = named.to;
    if (isMark(r, j) || has(r, j, TAG.finite)) break;
    if (prepositionAt(r, j) === preposition && has(r, j + 1, TAG.complementizer)) return null;
  }
  return opener;
}

/** Past a word the walk could not take: the next sure opener before another cue. */
export function lookFurther({ r, limit, cue, source, subjectKnown }: Walk, from: number): Opener | null {
  if (!source && !subjectKnown && cue.lemma !== 'قال') return null;
  if (!takes(cue, FRAME.quotation)) return null;
  for (let i = from; i < Math.min(limit, from + 40); i++) {
    const word = wordAt(r, i);
    const tells = word?.verb && !word.verb.cue.weak && !word.suffix;
    if (
      tells &&
      (i > from ||
        (isComma(r, i - 1) &&
          word.tags & TAG.finite &&
          !word.conjunction &&
          takesContentSoon(r, i, limit, 4)))
    )
      return null;
    if (i === from) continue;
    if (isColon(r, i) && quotationFrom(r, i + 1) >= 0) return { kind: 'quotation', from: i + 1 };
    const q = quotationFrom(r, i);
    if (q >= 0 && (r.quotations[q]?.words ?? 0) >= 5) return { kind: 'quotation', from: i };
    if (isComplementizer(r, i) && isComma(r, i - 1)) return sureOpener(r, i, cue);
    if (cue.demand && isComplementizer(r, i + 1) && !isComplementizer(r, i) && sureOpener(r, i, cue))
      return sureOpener(r, i, cue);
    if (word?.plain.startsWith('إن') && isComplementizer(r, i)) return sureOpener(r, i, cue);
  }
  return null;
}
