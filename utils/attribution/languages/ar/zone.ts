import type { TokenRange } from '../../pack.ts';
import { isAddressee } from './addressee.ts';
import { CLAUSE, isOf } from './clause-words.ts';
import { type Cue, type CueForm, FRAME, takes } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isComma,
  isComplementizer,
  isMark,
  quotationFrom,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { idiomAt } from './idioms.ts';
import { isJudgement } from './judgement.ts';
import { LOOK } from './look.ts';
import { looseOpener, type Opener, prepositionAt, prepositionOpener, sureOpener } from './openers.ts';
import { isPart, PART } from './part.ts';
import { phraseEnd } from './phrase.ts';
import { ACTING, APPOSED } from './phrase-options.ts';
import { isAmount, startsPhrase } from './phrase-start.ts';
import { afterReason } from './reasons.ts';
import { secondPhrase } from './second-phrase.ts';
import { TAG, TRIGGER } from './tags.ts';
import { ISSUED } from './which-source.ts';
import { whoSays } from './who.ts';
import type { ArabicWord } from './word.ts';
import {
  beforeDeniable,
  isBareObject,
  mayHoldObject,
  opensBareObject,
  rejects,
  saysOnlyClaims,
} from './zone-object.ts';
import { lookFurther, openerByPreposition, opensContent, quotedOpener } from './zone-openers.ts';
import { canBeSubject, isHappening, isNameAfterCue, isNamedSubject } from './zone-subject.ts';

/** What stands between a cue and its content. */
export interface Zone {
  readonly source: TokenRange | null;
  readonly opener: Opener;
  /** Media it was said to. */
  readonly relays: readonly TokenRange[];
  /** Whom the subject says it from: نقلا عن مسؤول. */
  readonly origin: TokenRange | null;
  /** The content was looked for past something the grammar does not know. */
  readonly far: boolean;
  readonly claims: readonly TokenRange[];
}

/** A walk on its way. */
export interface Walk {
  readonly r: ArabicReading;
  readonly from: number;
  readonly limit: number;
  readonly cue: Cue;
  readonly subjectKnown: boolean;
  readonly objectFollows: boolean;
  /** The verb, for its subject to agree with. */
  readonly form: CueForm | null;
  source: TokenRange | null;
  /** First token of what may be a bare object, until something surer comes. */
  object: number | null;
  readonly relays: TokenRange[];
  origin: TokenRange | null;
  /** The preposition of the content, once the cue's fixed object was met. */
  idiom: readonly string[] | null;
  /** Behind whom it is asked of: what is asked may stand bare. */
  asked: boolean;
  /** An object stands before a preposition: شددت الخناق على is another verb. */
  crossed: boolean;
  /** Cue words of relays. */
  readonly claims: TokenRange[];
}

/**
 * Walks from a cue to its content over the subject, times, adverbials, addressees and asides. The
 * subject is the first noun phrase; `subjectKnown` when it stands before the cue or is attached to it.
 */
export function walkToContent(
  r: ArabicReading,
  from: number,
  limit: number,
  cue: Cue,
  subjectKnown: boolean,
  form: CueForm | null = null,
): Zone | null {
  const objectFollows = cue.demand || takes(cue, FRAME.object | FRAME.event | FRAME.description);
  const walk: Walk = {
    r,
    from,
    limit,
    cue,
    subjectKnown,
    objectFollows,
    form,
    source: null,
    object: null,
    relays: [],
    origin: null,
    asked: false,
    crossed: false,
    idiom: null,
    claims: [],
  };
  let i: number | null = from;
  let last = from;
  while (i !== null && i < limit) {
    last = i;
    const opener: Opener | null =
      sureOpener(r, i, cue) ?? quotedOpener(walk, i) ?? openerByPreposition(walk, i);
    if (opener) return zoneOf(walk, opener, false);
    if (isJudgement(walk, i) || isBareObject(walk, i))
      return zoneOf(walk, { kind: 'object', from: i }, false);
    i = step(walk, i);
  }
  if (walk.object !== null) return zoneOf(walk, { kind: 'object', from: walk.object }, false);
  const far = i === null ? lookFurther(walk, last) : null;
  return far ? zoneOf(walk, far, true) : null;
}

function zoneOf(walk: Walk, opener: Opener, far: boolean): Zone {
  return { source: walk.source, opener, relays: walk.relays, origin: walk.origin, far, claims: walk.claims };
}

/** One element of the zone: the token after it, or null where the zone is over. */
function step(walk: Walk, i: number): number | null {
  const { r, limit } = walk;
  const token = tokenAt(r, i);
  if (!token) return null;
  if (isMark(r, i) && quotationFrom(r, i) < 0 && charAt(r, i) !== '#') return stepOverMark(r, i, limit);
  const idiom = idiomAt(r, i, walk.cue);
  if (idiom) {
    walk.idiom = idiom.prepositions;
    return i + idiom.object.length;
  }
  const reasoned = afterReason(r, i, limit);
  if (reasoned > i) return reasoned;
  if (token.word.trigger & TRIGGER.according && token.word.base !== 'نقلا') return stepOverAccording(walk, i);
  if (isAddressee(r, i) || isUnknownOutlet(walk, i)) return stepOverAddressee(walk, i);
  if (token.word.base === 'نقلا' && wordAt(r, i + 1)?.base === 'عن') return stepOverOrigin(walk, i + 2);
  const word = token.word;
  // علمت «الصحيفة» | من مصادر مطلعة | أن: the outlet passes on what it was told.
  if (takes(walk.cue, FRAME.teller) && word.base === 'من' && walk.source && startsPhrase(r, i + 1))
    return stepOverOrigin(walk, i + 1);
  if (isCognate(walk.cue, word)) return isEmphatic(wordAt(r, i + 1)) ? i + 2 : i + 1;
  if (isWithoutDoing(r, i)) return stepOverClause(r, i, limit);
  if (word.tags & (TAG.time | TAG.adverb) && !(word.tags & TAG.givenName) && !word.noun) return i + 1;
  if (word.tags & TAG.pronominal || (i === walk.from && word.norm === 'لي')) return i + 1;
  if (prepositionAt(r, i) && !(word.tags & TAG.givenName) && !isAmount(r, i)) {
    walk.asked ||= asksOf(walk, i);
    return stepOverPreposition(walk, i);
  }
  if (word.tags & TAG.relative)
    return isComma(r, i - 1) ? stepOverClause(r, i, limit) : stepOverRelative(walk, i);
  if (word.conjunction === 'و' && walk.source && isComma(r, i - 1) && !word.verb)
    return stepOverClause(r, i, limit);
  if (isDescribing(walk, i, word)) return stepOverClause(r, i, limit);
  if (isManner(word) && !isNamedSubject(walk, i)) return i + 1;
  if (isHeld(walk, i)) return stepOverRelative(walk, i);
  if (startsPhrase(r, i) || isNameAfterCue(walk, i)) return stepOverPhrase(walk, i);
  if (word.participle && !word.definite) return beginsOwnContent(r, i, limit) ? null : i + 1;
  if (word.tags & (TAG.auxiliary | TAG.demonstrative) && !(word.tags & TAG.finite)) return i + 1;
  return describesOccasion(walk, i) ? stepOverRelative(walk, i) : null;
}

/** طلب | من الجيران | المساعدة */
const asksOf = ({ r, from, cue }: Walk, i: number): boolean =>
  takes(cue, FRAME.asked) && prepositionAt(r, i) === 'من' && wordAt(r, from - 1)?.suffix === '';

/** `ناشطة، لعبت دورا بارزا، `: an aside without الذي, about an indefinite subject. */
function isDescribing({ r, limit, cue, source }: Walk, i: number, word: ArabicWord): boolean {
  if (!source || word.conjunction || word.verb || !(word.tags & TAG.finite) || !isComma(r, i - 1))
    return false;
  if (wordAt(r, source.from)?.definite) return false;
  const end = stepOverClause(r, i, limit);
  return end !== null && (sureOpener(r, end, cue) ?? prepositionOpener(r, end, cue)) !== null;
}

/** `، دون أن يسميها،`: an aside between commas. */
const isWithoutDoing = (r: ArabicReading, i: number): boolean => {
  const without = wordAt(r, i)?.base === 'من' ? i + 1 : i;
  return wordAt(r, without)?.base === 'دون' && isComma(r, i - 1) && isComplementizer(r, without + 1);
};

/** في مقال | كتبه لصحيفة, في تصريحات | نقلتها الوكالة: which one, without الذي, behind an indefinite noun. */
function describesOccasion({ r, from }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  const noun = wordAt(r, i - 1);
  if (!word || !noun || i <= from || word.conjunction || (word.tags & TAG.finite) === 0) return false;
  const tells = word.verb !== null && !word.verb.cue.weak;
  const pointsBack = word.suffix !== '' || (!tells && has(r, i + 1, TAG.pronominal)) || ISSUED.has(word.base);
  return pointsBack && !noun.definite && [i - 1, i - 2, i - 3].some((at) => has(r, at, OCCASIONS));
}

/** ندوة | أقيمت على هامش المعرض, مؤتمر صحفي | عقد في العاصمة. */
const isHeld = ({ r, from }: Walk, i: number): boolean =>
  i > from &&
  isOf(wordAt(r, i), CLAUSE.held) &&
  wordAt(r, i - 1)?.definite === false &&
  [i - 1, i - 2].some((at) => has(r, at, OCCASIONS) || wordAt(r, at)?.base === 'ندوه');

const OCCASIONS = TAG.occasion | TAG.document | TAG.report;

/** `، مؤكدة أن`: a participle behind a comma with a content of its own; `، متحدثا إليهم،` has none. */
function beginsOwnContent(r: ArabicReading, i: number, limit: number): boolean {
  if (!isComma(r, i - 1) || wordAt(r, i)?.participle?.cue.weak) return false;
  for (let j = i + 1; j < Math.min(limit, i + 8) && !isComma(r, j); j++)
    if (isComplementizer(r, j) || isColon(r, j)) return true;
  return false;
}

function stepOverPhrase(walk: Walk, i: number): number | null {
  const { r, limit, cue } = walk;
  if (i === walk.from && isHappening(r, i)) return null;
  const subject = !walk.subjectKnown && !walk.source && canBeSubject(walk, i);
  const personFollows = cue.transitive
    ? 'likely'
    : cue.demand || takes(cue, FRAME.description)
      ? 'perhaps'
      : undefined;
  const whole = phraseEnd(r, i, limit, {
    objectFollows: walk.objectFollows,
    appositions: subject,
    closedByLimit: false,
    named: subject,
    personFollows,
    stops: (at) =>
      idiomAt(r, at, cue) !== undefined || isJudgement(walk, at) || isCognate(cue, wordAt(r, at)),
    opens: (at) => opensContent(walk, at) || opensThat(walk, at),
  });
  const end = rejects(cue) ? beforeDeniable(r, i + 1, whole, cue.denial) : whole;
  if (subject && mayHoldObject(walk, end)) {
    const surely = cue.transitive;
    const second = secondPhrase(r, i, end, surely);
    if (second < 0 && surely && !looseOpener(r, end, cue)) return end;
    walk.source = { from: i, to: second < 0 ? end : second };
    return end;
  }
  if (subject) walk.source = { from: i, to: end };
  else if (
    walk.object === null &&
    tokenAt(r, i)?.kind !== 'number' &&
    !isAmount(r, i) &&
    !saysOnlyClaims(cue) &&
    takes(cue, FRAME.object | FRAME.description)
  )
    walk.object = i;
  else if (!isComma(r, i - 1) && !cue.demand && !takes(cue, FRAME.object | FRAME.description))
    walk.crossed = true;
  return end;
}

/** على أن, إلى أن: a preposition of the cue before its clause. */
const opensThat = ({ r, cue }: Walk, at: number): boolean =>
  !isComplementizer(r, at) && isComplementizer(r, at + 1) && sureOpener(r, at, cue) !== null;

function stepOverMark(r: ArabicReading, i: number, limit: number): number | null {
  const char = charAt(r, i);
  if (char === '(' || char === '[') {
    for (let j = i + 1; j < Math.min(limit, i + 30); j++)
      if (charAt(r, j) === ')' || charAt(r, j) === ']') return j + 1;
  }
  return char === '.' || char === '؟' || char === '!' ? null : i + 1;
}

function stepOverAddressee(walk: Walk, i: number): number {
  const { r, limit } = walk;
  const start = wordAt(r, i)?.base === 'ل' && wordAt(r, i)?.preposition === '' ? i + 1 : i;
  const q = quotationFrom(r, start);
  let end =
    q >= 0
      ? (r.quotations[q]?.to ?? start + 1)
      : isWholeName(r, start)
        ? start + 1
        : Math.max(start + 1, phraseTail(r, start, limit));
  while (
    end < limit &&
    wordAt(r, end)?.definite &&
    has(r, end, TAG.relational) &&
    !wordAt(r, end)?.conjunction
  )
    end += 1;
  if (has(r, start, TAG.media | TAG.outlet | TAG.foreign) || q >= 0) walk.relays.push({ from: i, to: end });
  return end;
}

/** وتابع | لشفق نيوز: "...", مصادر مطلعة | لموزاييك: whom it was said to. */
function isUnknownOutlet({ r, from, source }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  if (word === undefined || !isPart(word, PART.outletWithLam)) return false;
  if (i > from) return i === source?.to && wordAt(r, source.from)?.noun?.lemma === 'مصدر';
  return isColon(r, i + 1) || isColon(r, i + 2) || quotationFrom(r, i + 2) >= 0;
}

/** لـCNN, لرويترز: nothing of the name follows. */
const isWholeName = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.outlet | TAG.foreign) &&
  !has(r, i, TAG.media) &&
  !has(r, i + 1, TAG.foreign | TAG.relational | TAG.body | TAG.media) &&
  wordAt(r, i + 1)?.definite !== true;

/** `وقال جعجع، بحسب الوكالة، إن`: the phrase names a relay. */
function stepOverAccording(walk: Walk, i: number): number | null {
  const who = whoSays(walk.r, i, walk.limit);
  if (!who) return stepOverPreposition(walk, i);
  if (who.source) walk.relays.push(who.source);
  walk.claims.push({ from: who.cue, to: who.cue + 1 });
  return who.end;
}

function stepOverOrigin(walk: Walk, i: number): number {
  const { r, limit } = walk;
  const opens = (at: number): boolean => opensContent(walk, at);
  const to = phraseEnd(r, i, limit, { ...APPOSED, objectFollows: walk.objectFollows, opens });
  if (to > i) walk.origin = { from: i, to };
  return Math.max(to, i);
}

/** The rest of a phrase whose first word carries a preposition: لوكالة | فرانس برس. */
function phraseTail(r: ArabicReading, start: number, limit: number): number {
  let i = start + 1;
  while (i < limit && i < start + 7) {
    const q = quotationFrom(r, i);
    if (q >= 0) {
      const quotation = r.quotations[q];
      const longest = i === start + 1 ? 6 : 2;
      return quotation && quotation.words <= longest && quotation.to <= limit ? quotation.to : i;
    }
    const word = wordAt(r, i);
    if (isMark(r, i) || !word || word.conjunction || word.preposition) break;
    if (word.norm.startsWith('ال') && word.tags & TAG.event) break;
    if (word.tags & TAG.finite && !(word.tags & TAG.guessed)) break;
    if (
      word.tags &
      (TAG.complementizer |
        TAG.quantifier |
        TAG.demonstrative |
        TAG.preposition |
        TAG.time |
        TAG.conjunction |
        TAG.relative |
        TAG.adverb)
    )
      break;
    i += 1;
  }
  return i;
}

function stepOverPreposition(walk: Walk, i: number): number {
  const { r, limit } = walk;
  const first = wordAt(r, i)?.preposition ? i : i + 1;
  const inner = first > i && isOf(wordAt(r, first), CLAUSE.ordinal) ? first + 1 : first;
  if (isColon(r, inner)) return inner;
  const opens = (at: number): boolean =>
    (quotationFrom(r, at) >= 0 && quotedOpener(walk, at) !== null) ||
    (isSpeech(r, inner) && opensContent(walk, at));
  const stops = (at: number): boolean => isSpeech(r, at - 1) && opensBareObject(walk, at);
  if (inner !== i && startsPhrase(r, inner))
    return phraseEnd(r, inner, limit, {
      ...ACTING,
      personFollows: walk.asked ? 'likely' : undefined,
      stops,
      opens,
    });
  return Math.max(phraseTail(r, inner, limit), i + 1);
}

/** في بيان | مقتل ثلاثة: what is said in it goes no further than its own name. */
const isSpeech = (r: ArabicReading, i: number): boolean => isOf(wordAt(r, i), CLAUSE.speech);

/** نفى | نفيا قاطعا, حذر | تحذيرا شديدا: the verb's own noun, for emphasis. */
const isCognate = (cue: Cue, word: ArabicWord | undefined): boolean =>
  word !== undefined && (word.look & LOOK.alef) !== 0 && cue.cognates.includes(word.plain);

const isEmphatic = (word: ArabicWord | undefined): boolean =>
  word !== undefined && !word.definite && /ا$/u.test(word.plain);

/** مطولا, ساخرا: an indefinite accusative no list knows. */
const isManner = (word: ArabicWord): boolean =>
  word.tags === 0 &&
  !word.masdar &&
  !word.noun &&
  !word.definite &&
  !word.suffix &&
  !word.conjunction &&
  /[^ا]ا$/u.test(word.plain) &&
  word.plain.length > 4;

/** `الحريق الذي نشب في المخازن بأنه`: a restrictive clause, up to the content or a comma. */
function stepOverRelative({ r, limit, cue }: Walk, i: number): number | null {
  for (let j = i + 1; j < Math.min(limit, i + 25); j++) {
    if (sureOpener(r, j, cue)) return j;
    if (isComma(r, j)) return j + 1;
    if (FAR.has(wordAt(r, j)?.base ?? '') && prepositionOpener(r, j, cue)) return j;
  }
  return null;
}

const FAR = new Set(['علي', 'الي']);

/** A relative clause or aside, up to the comma that closes it or the colon that opens the content. */
function stepOverClause(r: ArabicReading, i: number, limit: number): number | null {
  let j = i + 1;
  while (j < limit) {
    const q = quotationFrom(r, j);
    if (isColon(r, j) || (q >= 0 && isComma(r, j - 1))) return j;
    if (isComma(r, j) && j > i + 1) return j + 1;
    j = Math.max(j + 1, r.quotations[q]?.to ?? 0);
  }
  return null;
}
