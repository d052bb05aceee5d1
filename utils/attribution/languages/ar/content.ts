import { blames, isResponsibility } from './blaming.ts';
import { CLAUSE, isOf } from './clause-words.ts';
import { isButTheirs, isMeanwhile, isNextDeed, isOfCircumstance, MEASURES } from './content-words.ts';
import { FRAME, mayBeUndergone, takes } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  looks,
  quotationFrom,
  wordAt,
} from './cursor.ts';
import { joinedSpeaker } from './joined-speaker.ts';
import { LOOK } from './look.ts';
import { prepositionBit } from './prepositions.ts';
import { isNameInMarks } from './quoting.ts';
import { TAG, TRIGGER } from './tags.ts';
import { whoSays } from './who.ts';
import type { ArabicWord } from './word.ts';

/** How a content goes on: a clause may hold more clauses, a noun stops at the next one, a relative clause at its comma. */
export type Extent = 'clause' | 'phrase' | 'aside';

/** A content goes on over all words that show nothing of these. */
const ENDING = LOOK.comma | LOOK.colon | LOOK.opening | LOOK.ending;

/** Where a content that begins at `from` ends, within its sentence. */
export function contentEnd(r: ArabicReading, from: number, limit: number, extent: Extent = 'clause'): number {
  let i = from;
  while (i < limit) {
    if (!looks(r, i, ENDING)) {
      i += 1;
      continue;
    }
    const q = quotationFrom(r, i);
    if (q >= 0) {
      i = Math.max(i + 1, r.quotations[q]?.to ?? i + 1);
      continue;
    }
    if (i > from && endsBefore(r, i, from, limit, extent)) break;
    i += 1;
  }
  return trimEnd(r, from, Math.min(i, limit));
}

/** Final stops, commas and dashes are not of the content. */
export function trimEnd(r: ArabicReading, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isTrailing(r, end - 1)) end -= 1;
  return end;
}
/** وذلك, left over when its adverbial was cut. */
const isTrailing = (r: ArabicReading, i: number): boolean => isOf(wordAt(r, i), CLAUSE.trailing);

/** Does what is attributed stop before token i? */
function endsBefore(r: ArabicReading, i: number, from: number, limit: number, extent: Extent): boolean {
  if (i < (r.paragraphs[0]?.to ?? 0) && r.paragraphs.length > 1 && isColon(r, i)) return true;
  const comma = isComma(r, i);
  const at = comma ? i + 1 : i;
  const word = wordAt(r, at);
  if (at >= limit || !word) return false;
  if (comma && extent === 'aside' && charAt(r, i) === '،') return true;
  if (isInsideThat(r, at)) return false;
  if (beginsCueClause(r, at, limit, comma)) return true;
  if (isOwnTerm(r, at)) return true;
  if (word.trigger & TRIGGER.according && !(word.conjunction && !comma))
    return whoSays(r, at, limit) !== null;
  if (isReply(r, at) || isWithout(r, at)) return true;
  if (joinsCueClause(r, at, limit, comma)) return true;
  if (comma && extent === 'phrase' && speaksToo(r, at, from, limit)) return true;
  if (!comma)
    return (
      (isNextDeed(word) && closesQuotation(r, at, from)) || (isMeanwhile(word) && closesSpeech(r, at, from))
    );
  return (closesQuotation(r, i, from) && leavesQuotation(r, at)) || endsClause(r, at, from, limit, extent);
}

/** Does a quotation inside the content end before token i? */
function closesQuotation(r: ArabicReading, i: number, from: number): boolean {
  const q = r.tokens[i - 1]?.quotation ?? -1;
  const quotation = r.quotations[q];
  return quotation?.to === i && quotation.closed && quotation.from > from && !isNameInMarks(r, q);
}

/** Of so many words that they are somebody's sentence. */
const SPEECH = 4;

const closesSpeech = (r: ArabicReading, i: number, from: number): boolean =>
  closesQuotation(r, i, from) && (r.quotations[r.tokens[i - 1]?.quotation ?? -1]?.words ?? 0) >= SPEECH;

/** `أن «...»، قبل زيارة`, `، وغادر`: behind a comma after somebody's words the writer says when, in what, and what came next. */
function leavesQuotation(r: ArabicReading, at: number): boolean {
  const word = wordAt(r, at) as ArabicWord;
  if (isComplementizer(r, at + 1)) return false;
  return isOf(word, CLAUSE.writersOwn) || isNextDeed(word);
}

/** Straight after أن: `أن بحسب ...`. */
const isInsideThat = (r: ArabicReading, at: number): boolean => isComplementizer(r, at - 1);

/** `عن هدنة، والمعارضة | عن انتصار`: the verb is left out before the same preposition. */
function speaksToo(r: ArabicReading, at: number, from: number, limit: number): boolean {
  const speaker = joinedSpeaker(r, at, limit);
  return (
    speaker !== null && has(r, from, TAG.preposition) && wordAt(r, speaker.to)?.norm === wordAt(r, from)?.norm
  );
}

/** ردا على: why it was said. */
export const isReply = (r: ArabicReading, at: number): boolean =>
  wordAt(r, at)?.norm === 'ردا' && wordAt(r, at + 1)?.base === 'علي';

/** من دون أن يحدد: what was not said. */
const isWithout = (r: ArabicReading, at: number): boolean => {
  const dun = wordAt(r, at)?.base === 'من' ? at + 1 : at;
  return wordAt(r, dun)?.norm === 'دون' && isComplementizer(r, dun + 1) && wordAt(r, dun + 2)?.verb !== null;
};

/** على حد تعبيره. */
const isOwnTerm = (r: ArabicReading, at: number): boolean => {
  const word = wordAt(r, at);
  if (word?.base === 'علي') return wordAt(r, at + 1)?.norm === 'حد' && isOf(wordAt(r, at + 2), CLAUSE.term);
  return MEASURES.has(word?.base ?? '') && isOf(wordAt(r, at + 1), CLAUSE.term);
};

/** `وأضاف`, `مشيرا إلى`, `قائلا`: another cue takes over. */
function beginsCueClause(r: ArabicReading, at: number, limit: number, comma: boolean): boolean {
  const word = wordAt(r, at);
  if (!word) return false;
  if (isSecondNoun(r, at)) return true;
  if (isGoingOn(r, at, comma)) return takesContentSoon(r, at, limit, comma ? SOON.participle : SOON.inside);
  if (word.verb?.person !== 3) return false;
  if (word.conjunction === 'ف') return comma && isAnswer(word) && takesContentSoon(r, at, limit);
  if (word.conjunction !== 'و') return false;
  return takesContentSoon(r, at, limit, word.verb.cue.weak ? SOON.weak : SOON.verb);
}

/** `، فدعت البلدية إلى`: another speaks next. */
const isAnswer = ({ verb }: ArabicWord): boolean => verb?.tense === 'perfect' && !verb.cue.weak;

/** وإقراره بأن, ونفيه أن: the speaker's next verbal noun. */
function isSecondNoun(r: ArabicReading, at: number): boolean {
  const word = wordAt(r, at);
  return (
    word?.conjunction === 'و' &&
    word.masdar !== null &&
    !word.masdar.weak &&
    word.suffix !== '' &&
    isComplementizer(r, at + 1)
  );
}

/** A participle of circumstance. */
function isGoingOn(r: ArabicReading, at: number, comma: boolean): boolean {
  const word = wordAt(r, at);
  if (!word?.participle || !isOfCircumstance(word)) return false;
  if (word.plain.endsWith('ا')) return comma || !mayBeUndergone(word.participle.cue);
  const saying = word.participle.cue.lemma === 'قال';
  return (
    (comma || saying) &&
    /(?:ه|ين|ات)$/u.test(word.base) &&
    (comma || isComplementizer(r, at + 1) || isColon(r, at + 1))
  );
}

/** `، كما أوضح أن`, `، إلا أن الإعلام الرسمي وصف`, `في حين شدد`: a clause with a cue of its own. */
function joinsCueClause(r: ArabicReading, at: number, limit: number, comma: boolean): boolean {
  const word = wordAt(r, at);
  if (!word) return false;
  let start = -1;
  if (word.norm === 'كما' && isComplementizer(r, at + 1)) return false;
  if (isOf(word, CLAUSE.link) && (comma || isButTheirs(word))) start = at + 1;
  else if (comma && word.norm === 'وقد') start = at + 1;
  else if (word.norm === 'رغم' && isComplementizer(r, at + 1)) start = at + 2;
  else if (word.base === 'الا' && has(r, at + 1, TAG.complementizer)) start = at + 2;
  else if (word.base === 'في' && wordAt(r, at + 1)?.base === 'حين') start = at + 2;
  else if (comma && word.base === 'بعد' && has(r, at + 1, TAG.complementizer)) start = at + 2;
  else if (comma && word.base === 'قبل' && has(r, at + 1, TAG.complementizer)) start = at + 2;
  else if (comma && (word.norm === 'وهو' || word.norm === 'ما') && wordAt(r, at + 1))
    start = word.norm === 'ما' ? at + 1 : at + 2;
  if (start < 0) return false;
  for (let i = start; i < Math.min(limit, start + 7); i++) {
    if (isComma(r, i)) return false;
    const cue = wordAt(r, i)?.verb;
    if (cue && cue.person === 3 && !has(r, i, TAG.preposition)) {
      return word.norm === 'وهو' || word.norm === 'ما'
        ? has(r, i + 1, TAG.pronominal) || (!cue.cue.weak && wordAt(r, i)?.suffix !== '')
        : !cue.cue.weak && takesContentSoon(r, i, limit, SOON.verb);
    }
  }
  return false;
}

/** Words from a cue to what opens its content; fewer inside a clause, where it is likelier none. */
const SOON = { verb: 14, participle: 12, weak: 6, inside: 4 } as const;

/** Is there a complementizer, colon, quotation or preposition of the cue soon after? */
export function takesContentSoon(
  r: ArabicReading,
  at: number,
  limit: number,
  reach: number = SOON.verb,
): boolean {
  const cue = wordAt(r, at)?.verb?.cue ?? wordAt(r, at)?.participle?.cue;
  if (!cue) return false;
  const wanted = takes(cue, FRAME.description) ? cue.prepositions : cue.nounPrepositions;
  for (let j = at + 1; j < Math.min(limit, at + reach + 1); j++) {
    if (isColon(r, j) || isComplementizer(r, j) || quotationFrom(r, j) >= 0) return true;
    const word = wordAt(r, j);
    if (!word) continue;
    if (blames(cue) && isResponsibility(word)) return true;
    if (looks(r, j, LOOK.preposition) ? looks(r, j, wanted) : (prepositionBit(word.base) & wanted) !== 0)
      return true;
    if (takes(cue, FRAME.event | FRAME.object) && (word.tags & TAG.event || word.masdar)) return true;
  }
  return false;
}

const OCCASIONS = new Set('اشاره حديث تصريح تصريحات موتمر مقابله رد تعليق'.split(' '));

/** After a comma: what is said of the saying, or a new clause. */
function endsClause(r: ArabicReading, at: number, from: number, limit: number, extent: Extent): boolean {
  const word = wordAt(r, at);
  const next = wordAt(r, at + 1);
  if (!word || !next) return false;
  if (word.base === 'امر' && word.definite && next.tags & TAG.relative) return true;
  if (word.base === 'في' && !word.conjunction)
    return (
      OCCASIONS.has(next.base) ||
      (next.norm === 'وقت' && !HOURS.has(wordAt(r, at + 2)?.norm ?? '')) ||
      (next.norm === 'حين' && extent === 'phrase')
    );
  if (word.base === 'ذلك' && word.conjunction === 'و')
    return WHEN.has(next.base) || (next.trigger & TRIGGER.according) !== 0;
  if (extent === 'phrase' && endsPhrase(r, at, word, limit)) return true;
  if (word.base === 'دون' || (word.base === 'من' && next.base === 'دون')) return true;
  if (word.base === 'مع' && next.masdar && next.masdar.lemma !== 'قال')
    return next.suffix !== '' || next.definite;
  if (word.base === 'علما' || word.base === 'بيد') return true;
  if (concludes(r, at + 1)) return true;
  if (leavesSpeech(r, at)) return true;
  if (isRemark(r, at)) return true;
  if (word.norm === 'وهو' || word.norm === 'وهي')
    return next.base === 'امر' || next.base === 'ما' ? at - from > 2 && extent !== 'clause' : false;
  if (word.norm === 'وقد' && extent !== 'clause') return true;
  return (
    extent === 'phrase' &&
    word.conjunction === 'و' &&
    (word.tags & TAG.finite) !== 0 &&
    !word.masdar &&
    !(word.tags & TAG.event) &&
    !SECOND_EVENT.test(word.norm)
  );
}

/** `، وهي خطوة رفضها السكان`: the writer's word for it, and what became of it. */
const isRemark = (r: ArabicReading, at: number): boolean =>
  REMARKS.has(wordAt(r, at)?.norm ?? '') &&
  wordAt(r, at + 1)?.definite === false &&
  !has(r, at + 1, TAG.finite | TAG.quantifier | TAG.preposition) &&
  ((wordAt(r, at + 2)?.tags ?? 0) & (TAG.finite | TAG.event)) === TAG.finite;

const REMARKS = new Set(['وهو', 'وهي']);

/** وتعرضها لـ: one more event of the speaker's, spelt like a verb. */
const SECOND_EVENT = /^وت[ء-ي]{3}(?:ه|ها|هم)$/u;

/** What a clause may hold behind a comma and a noun phrase may not: when, a verb, which one of men. */
function endsPhrase(r: ArabicReading, at: number, word: ArabicWord, limit: number): boolean {
  if (word.base === 'بعد' || PHRASE_ENDS.has(word.norm) || isNarrated(word)) return true;
  if (has(r, at, TAG.time) && onlyTimes(r, at, limit)) return true;
  return !word.conjunction && word.verb?.person === 3 && !(word.tags & TAG.preposition);
}

const PHRASE_ENDS = new Set(['فيما', 'بينما', 'لكن', 'ولكن', 'اذ', 'حيث', 'وسط', 'الذي', 'اللذان', 'اللذين']);

/** `، مما يؤكد`, `، ما يشير إلى`: what the writer makes of it. */
export const concludes = (r: ArabicReading, verb: number): boolean =>
  wordAt(r, verb)?.verb?.cue.concludes === true &&
  (wordAt(r, verb - 1)?.norm === 'مما' || (wordAt(r, verb - 1)?.norm === 'ما' && isComma(r, verb - 2)));

/** في وقت متأخر: when; في وقت تقول فيه: the writer goes on. */
const HOURS = new Set('متاخر مبكر سابق لاحق واحد قريب محدد قصير'.split(' '));

/** `متعهدا برفض الأمر، عاد المساعد`: a verb that is surely one goes on with the story. */
const isNarrated = (word: ArabicWord): boolean =>
  !word.conjunction &&
  (word.tags & (TAG.finite | TAG.guessed | TAG.event | TAG.preposition | TAG.negation | TAG.quantifier)) ===
    TAG.finite &&
  !word.noun &&
  !word.masdar;

/** `، الثلاثاء الماضي.`: nothing but when, up to the end. */
export function onlyTimes(r: ArabicReading, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) if (!isMark(r, i) && !has(r, i, TAG.time)) return false;
  return true;
}

/** `، لكنه لم`, `، كما قدم`: the writer goes on by himself. */
function leavesSpeech(r: ArabicReading, at: number): boolean {
  const norm = wordAt(r, at)?.norm ?? '';
  return YET.has(norm) || (norm === 'كما' && has(r, at + 1, TAG.finite) && !isComplementizer(r, at + 1));
}

const YET = new Set(['لكنه', 'لكنها', 'لكنهم']);

const WHEN = new Set('بحضور بمناسبه خلال في علي اثنا عبر عقب'.split(' '));
