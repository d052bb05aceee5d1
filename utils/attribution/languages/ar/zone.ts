import type { TokenRange } from '../../pack.ts';
import type { Cue, CueForm } from './cue.ts';
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
import { isAllegation } from './denial-words.ts';
import { idiomAt } from './idioms.ts';
import { looseOpener, type Opener, prepositionAt, prepositionOpener, sureOpener } from './openers.ts';
import { isAccusative, isAddressee, phraseEnd, startsPhrase } from './phrase.ts';
import { afterReason } from './reasons.ts';
import { secondPhrase } from './second-phrase.ts';
import { TAG, TRIGGER } from './tags.ts';
import { whoSays } from './who.ts';
import type { ArabicWord } from './word.ts';

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

interface Walk {
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
  idiom: string | null;
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
  const objectFollows =
    cue.demand || cue.frames.has('object') || cue.frames.has('event') || cue.frames.has('description');
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
    if (isBareObject(walk, i)) return zoneOf(walk, { kind: 'object', from: i }, false);
    i = step(walk, i);
  }
  if (walk.object !== null) return zoneOf(walk, { kind: 'object', from: walk.object }, false);
  const far = i === null ? lookFurther(walk, last) : null;
  return far ? zoneOf(walk, far, true) : null;
}

function zoneOf(walk: Walk, opener: Opener, far: boolean): Zone {
  return { source: walk.source, opener, relays: walk.relays, origin: walk.origin, far, claims: walk.claims };
}

const WHAT = new Set(['ما', 'كل', 'اي', 'ايه', 'جميع', 'كافه']);
/** Refusing and criticizing say something only of a claim. */
const LIMITED = new Set(['رفض', 'انتقد']);

const ANY = new Set(['اي', 'كل', 'جميع', 'كافه', 'هذه', 'تلك']);

/** مزاعم, الاتهامات, أي ادعاءات: what is denied and rejected. */
function isDeniable(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (!word || word.conjunction || word.preposition) return false;
  return isAllegation(word) || (ANY.has(word.base) && isAllegation(wordAt(r, i + 1)));
}

/** يكشف الوزير | سبب التأخير: where no verb can stand, one of three letters is a noun. */
const isNounLikeVerb = (word: ArabicWord): boolean =>
  (word.tags & (TAG.finite | TAG.guessed | TAG.auxiliary | TAG.event)) === TAG.finite &&
  !word.verb &&
  !word.suffix &&
  /^[^يتنا][ء-ي]{2}$/u.test(word.base);

/** An event noun where an object is due: أعلن الجيش | مقتل. */
function isBareObject({ r, from, cue, source, subjectKnown }: Walk, i: number): boolean {
  if (!cue.frames.has('event') && !cue.frames.has('object')) return false;
  const word = wordAt(r, i);
  if (word && WHAT.has(word.base) && !word.conjunction) return source !== null || subjectKnown;
  const known = source !== null || subjectKnown;
  if (rejects(cue) && isDeniable(r, i)) return known;
  if (LIMITED.has(cue.lemma)) return false;
  if (word && cue.denial && known && word.suffix && !word.noun && !word.conjunction && !word.preposition)
    return true;
  if (word && cue.denial && word.tags & TAG.demonstrative && !word.conjunction)
    return source !== null || subjectKnown;
  if (!word || word.conjunction || word.preposition) return false;
  if (!known && word.tags & TAG.report) return false;
  if (known && i === (source?.to ?? from) && isNounLikeVerb(word)) return true;
  if (!startsPhrase(r, i) && !(source && word.masdar)) return false;
  if (word.tags & (TAG.office | TAG.vague | TAG.givenName | TAG.adverb | TAG.body | TAG.media | TAG.document))
    return false;
  return (word.tags & TAG.event) !== 0 || word.masdar !== null;
}

/** One element of the zone: the token after it, or null where the zone is over. */
function step(walk: Walk, i: number): number | null {
  const { r, limit } = walk;
  const token = tokenAt(r, i);
  if (!token) return null;
  if (isMark(r, i) && quotationFrom(r, i) < 0 && charAt(r, i) !== '#') return stepOverMark(r, i, limit);
  const idiom = idiomAt(r, i, walk.cue);
  if (idiom) {
    walk.idiom = idiom.preposition;
    return i + idiom.object.length;
  }
  const reasoned = afterReason(r, i, limit);
  if (reasoned > i) return reasoned;
  if (token.word.trigger & TRIGGER.according && token.word.base !== 'نقلا') return stepOverAccording(walk, i);
  if (isAddressee(r, i) || (i === walk.from && isUnknownOutlet(r, i))) return stepOverAddressee(walk, i);
  if (token.word.base === 'نقلا' && wordAt(r, i + 1)?.base === 'عن') return stepOverOrigin(walk, i + 2);
  const word = token.word;
  if (isWithoutDoing(r, i)) return stepOverClause(r, i, limit);
  if (word.tags & (TAG.time | TAG.adverb) && !(word.tags & TAG.givenName) && !word.noun) return i + 1;
  if (word.tags & TAG.pronominal) return i + 1;
  if (prepositionAt(r, i) && !(word.tags & TAG.givenName)) return stepOverPreposition(r, i, limit);
  if (word.tags & TAG.relative)
    return isComma(r, i - 1) ? stepOverClause(r, i, limit) : stepOverRelative(walk, i);
  if (word.conjunction === 'و' && walk.source && isComma(r, i - 1) && !word.verb)
    return stepOverClause(r, i, limit);
  if (isManner(word) && !isNamedSubject(walk, i)) return i + 1;
  if (startsPhrase(r, i) || isNameAfterCue(walk, i)) return stepOverPhrase(walk, i);
  if (word.participle && !word.definite) return i + 1;
  if (word.tags & (TAG.auxiliary | TAG.demonstrative) && !(word.tags & TAG.finite)) return i + 1;
  return null;
}

/** `، دون أن يسميها،`: an aside between commas. */
const isWithoutDoing = (r: ArabicReading, i: number): boolean => {
  const without = wordAt(r, i)?.base === 'من' ? i + 1 : i;
  return wordAt(r, without)?.base === 'دون' && isComma(r, i - 1) && isComplementizer(r, without + 1);
};

/** صرح يونكر أنه: what looks like a verb straight after the cue is a name. */
function isNameAfterCue({ r, from, source, subjectKnown }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  const both = TAG.guessed | TAG.finite;
  return (
    i === from &&
    !source &&
    !subjectKnown &&
    word !== undefined &&
    !word.conjunction &&
    (word.tags & both) === both
  );
}

const rejects = (cue: Cue): boolean => cue.denial || LIMITED.has(cue.lemma);

/** نفى المسؤول | هذه الأنباء: where what is denied begins inside what looked like the subject. */
function beforeDeniable(r: ArabicReading, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (isDeniable(r, i) || (has(r, i, TAG.demonstrative) && !wordAt(r, i)?.preposition)) return i;
  return to;
}

function stepOverPhrase(walk: Walk, i: number): number | null {
  const { r, limit, cue } = walk;
  if (i === walk.from && isHappening(r, i)) return null;
  const subject = !walk.subjectKnown && !walk.source && canBeSubject(walk, i);
  const personFollows = cue.demand || cue.frames.has('description');
  const whole = phraseEnd(r, i, limit, {
    objectFollows: walk.objectFollows,
    appositions: subject,
    named: subject,
    personFollows,
    opens: (at) => opensContent(walk, at),
    stops: (at) => idiomAt(r, at, cue) !== undefined,
  });
  const end = rejects(cue) ? beforeDeniable(r, i + 1, whole) : whole;
  if (subject && mayHoldObject(walk, end)) {
    const surely = TRANSITIVE.has(cue.lemma);
    const second = secondPhrase(r, i, end, surely);
    if (second < 0 && surely && !looseOpener(r, end, cue)) return end;
    walk.source = { from: i, to: second < 0 ? end : second };
    return end;
  }
  if (subject) walk.source = { from: i, to: end };
  else if (
    walk.object === null &&
    tokenAt(r, i)?.kind !== 'number' &&
    !LIMITED.has(cue.lemma) &&
    (cue.frames.has('object') || cue.frames.has('description'))
  )
    walk.object = i;
  else if (!isComma(r, i - 1) && !cue.demand && !cue.frames.has('description') && !cue.frames.has('object'))
    walk.crossed = true;
  return end;
}

/** They say nothing without an object. */
const TRANSITIVE = new Set(['وصف', 'اتهم', 'أبلغ', 'أخبر']);

/** وصف X | بأنه: nothing but one phrase between a verb that takes an object and its content. */
const mayHoldObject = ({ r, from, cue, form }: Walk, end: number): boolean =>
  form !== null &&
  (cue.demand || cue.frames.has('description')) &&
  !wordAt(r, from - 1)?.suffix &&
  (sureOpener(r, end, cue) ?? prepositionOpener(r, end, cue) ?? looseOpener(r, end, cue)) !== null;

const SPEAKING = TAG.document | TAG.report | TAG.vague | TAG.body | TAG.office | TAG.media | TAG.givenName;

/** ويشير ارتفاع النشاط إلى: an event says nothing. */
const isHappening = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.event) && !has(r, i, SPEAKING) && !wordAt(r, i)?.definite;

/** What surely is the content's first word: ب with an event for cues that take it; for demands any ب, and ل behind whom they ask. */
function opensContent({ r, cue, source, subjectKnown }: Walk, at: number): boolean {
  const word = wordAt(r, at);
  if (word && LAST_OPENS.has(word.base))
    return prepositionOpener(r, at, cue) !== null && isLast(r, at, word.base);
  if (word && looseOpener(r, at, cue))
    return cue.demand && !TELLING.has(cue.lemma) && isWhole(wordAt(r, at - 1));
  if (!word || (word.preposition !== 'ب' && word.preposition !== 'ل')) return false;
  if (prepositionOpener(r, at, cue) === null) return false;
  if (cue.demand && word.definite && !word.noun && !TELLING.has(cue.lemma))
    return word.preposition === 'ب' || source !== null || subjectKnown;
  return word.preposition === 'ب' && (has(r, at, TAG.event) || word.masdar !== null);
}

/** الأطراف, دمشق: no name follows, as one does behind an office. */
const isWhole = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  (word.tags & (TAG.office | TAG.givenName | TAG.relational)) === 0 &&
  ((word.tags & TAG.country) !== 0 ||
    (word.definite && (word.noun?.number === 'plural' || (word.tags & TAG.body) !== 0)));

const LAST_OPENS = new Set(['من', 'في']);

/** شكا سكان من الحي | من الغبار: the last one of its kind. */
function isLast(r: ArabicReading, at: number, preposition: string): boolean {
  if (has(r, at - 1, TAG.quantifier | TAG.number)) return false;
  for (let i = at + 1; i < at + 16 && wordAt(r, i); i++)
    if (prepositionAt(r, i) === preposition && (!isComma(r, i - 1) || isComplementizer(r, i + 1)))
      return false;
  return true;
}

const TELLING = new Set(['أخبر', 'أبلغ', 'أطلع']);

/** A plural in ين or an accusative pronoun is no subject: ودعت المشجعين إلى. */
function canBeSubject({ r, from, cue, form }: Walk, i: number): boolean {
  const word = wordAt(r, i);
  if (!word) return true;
  if (isAccusative(word) && !startsPhrase(r, i + 1)) return false;
  if (word.tags === 0 && isComma(r, i - 1) && /^م[ء-ي]{3,}ا$/u.test(word.plain)) return false;
  if (isOwnWords(word) || (tokenAt(r, i)?.kind === 'number' && !startsPhrase(r, i + 1))) return false;
  if (
    (cue.demand || cue.frames.has('description')) &&
    !(word.tags & TAG.quantifier) &&
    form?.gender === 'feminine' &&
    word.noun?.gender === 'masculine' &&
    word.noun.number !== 'plural' &&
    has(r, i, TAG.office | TAG.vague)
  )
    return false;
  if (cue.demand && form?.gender === 'masculine' && i === from && isFeminine(word)) return false;
  if (
    word.tags & TAG.demonstrative &&
    !startsNoun(r, i + 1) &&
    !(word.base === 'هولا' && sureOpener(r, i + 1, cue))
  )
    return false;
  if (word.noun?.number === 'plural' && /ين$/u.test(word.base) && word.noun.gender === 'masculine')
    return false;
  if (word.definite && /[ء-ي]{4}يين$/u.test(word.base)) return false;
  return !(word.participle && !word.definite && /ا$/u.test(word.base));
}

const MASCULINE = new Set('عراق لبنان اردن مغرب سودان يمن'.split(' '));

/** إسرائيل, الحكومة: no subject of a masculine verb straight before it. */
const isFeminine = (word: ArabicWord): boolean =>
  (word.tags & TAG.country) !== 0
    ? !MASCULINE.has(word.base)
    : word.noun?.gender === 'feminine' && word.noun.number === 'singular' && (word.tags & TAG.body) !== 0;

/** واختتم تصريحاته: what was said, not who said it. */
const isOwnWords = (word: ArabicWord): boolean =>
  (word.masdar?.lemma === 'قال' && word.suffix !== '') ||
  OWN_WORDS.test(word.base + word.suffix) ||
  OWN_WORDS.test(word.norm);

const OWN_WORDS = /^(?:تصريحات|كلمت|حديث|خطاب|كلام|مداخلت|زيارت)(?:ه|ها|هم)$/u;

const startsNoun = (r: ArabicReading, i: number): boolean => wordAt(r, i)?.definite === true;

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

/** وتابع لشفق نيوز: "...": a word with ل that no list knows, unless it is spelt as names in ل are (لافروف, لويس, ليلى). */
function isUnknownOutlet(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (word?.tags !== 0 || word.preposition || !/^ل[^اويه][ء-ي]{2,}$/u.test(word.base)) return false;
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
  if (!who) return stepOverPreposition(walk.r, i, walk.limit);
  if (who.source) walk.relays.push(who.source);
  walk.claims.push({ from: who.cue, to: who.cue + 1 });
  return who.end;
}

function stepOverOrigin(walk: Walk, i: number): number {
  const { r, limit } = walk;
  const to = phraseEnd(r, i, limit, { objectFollows: walk.objectFollows, appositions: true });
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
      return quotation && quotation.words <= 6 && quotation.to <= limit ? quotation.to : i;
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

function stepOverPreposition(r: ArabicReading, i: number, limit: number): number {
  const inner = wordAt(r, i)?.preposition ? i : i + 1;
  if (inner !== i && startsPhrase(r, inner))
    return phraseEnd(r, inner, limit, { objectFollows: true, appositions: false });
  return Math.max(phraseTail(r, inner, limit), i + 1);
}

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

/** وقالت بليندا: straight after a feminine verb, or before what is no content, a name and no manner. */
const isNamedSubject = ({ r, from, source, subjectKnown, form, cue }: Walk, i: number): boolean =>
  i === from &&
  !source &&
  !subjectKnown &&
  (form?.gender === 'feminine' || (!sureOpener(r, i + 1, cue) && startsPhrase(r, i + 1)));

/** `الحريق الذي نشب في المخازن بأنه`: a restrictive clause, up to the content or a comma. */
function stepOverRelative({ r, limit, cue }: Walk, i: number): number | null {
  for (let j = i + 1; j < Math.min(limit, i + 25); j++) {
    if (sureOpener(r, j, cue)) return j;
    if (isComma(r, j)) return j + 1;
    if (FAR.has(wordAt(r, j)?.base ?? '') && prepositionOpener(r, j, cue)) return j;
  }
  return null;
}

/** وصف اتهامه باستخدام السلاح بأنه كذب: the description is the last ب. */
function describedLater(r: ArabicReading, i: number, limit: number, cue: Cue): boolean {
  if (!cue.frames.has('description') || prepositionAt(r, i) !== 'ب' || has(r, i, TAG.complementizer))
    return false;
  if (quotationFrom(r, i + 1) >= 0) return false;
  for (let j = i + 1; j < Math.min(limit, i + 14) && !isComma(r, j); j++) {
    if (prepositionAt(r, j) === 'ب' && (has(r, j, TAG.complementizer) || quotationFrom(r, j + 1) >= 0))
      return true;
  }
  return false;
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

/** After a quotation of a word or two: the sentence ends, or another cue goes on. */
function closesStatement(r: ArabicReading, i: number, limit: number): boolean {
  if (i >= limit - 1 || charAt(r, i) === '.') return true;
  const after = wordAt(r, i + 1);
  return (
    isComma(r, i) &&
    after !== undefined &&
    (after.participle !== null || (after.verb !== null && after.conjunction === 'و'))
  );
}

/** A quotation that is the content, not a name or a scare word in marks. */
function quotedOpener(walk: Walk, i: number): Opener | null {
  const { r, limit, cue, source, subjectKnown } = walk;
  const q = quotationFrom(r, i);
  if (q < 0 || !cue.frames.has('quotation')) return null;
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
    if (cue.lemma === 'اعتبر' && walk.object !== null) return { kind: 'object', from: walk.object };
    const isObject =
      walk.objectFollows && !cue.demand && (source || subjectKnown) && i === (source?.to ?? walk.from);
    return isObject ? { kind: 'object', from: i } : null;
  }
  if (cue.weak && quotation.words < 4 && !isColon(r, i - 1)) return null;
  if (cue.lemma === 'اعتبر' && walk.object !== null) return { kind: 'object', from: walk.object };
  if (i > walk.from && before && before.tags & TAG.preposition) return null;
  return { kind: 'quotation', from: i };
}

/** «رويترز» إن..., «المقاومة» أمس عن...: the quotation is followed by what opens a content. */
function isNameBeforeContent({ r, limit, cue }: Walk, from: number): boolean {
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
function openerByPreposition(
  { r, from, limit, cue, crossed, source, subjectKnown, idiom }: Walk,
  i: number,
): Opener | null {
  if (idiom !== null) return prepositionAt(r, i) === idiom ? { kind: 'preposition', from: i } : null;
  if (crossed || describedLater(r, i, limit, cue)) return null;
  if (prepositionAt(r, i) === 'ل' && !wordAt(r, i)?.definite && i !== (source?.to ?? from)) return null;
  const opener =
    prepositionOpener(r, i, cue) ?? (source !== null || subjectKnown ? looseOpener(r, i, cue) : null);
  if (!opener) return null;
  const preposition = prepositionAt(r, i) || 'ب';
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    if (isMark(r, j) || has(r, j, TAG.finite)) break;
    if (prepositionAt(r, j) === preposition && has(r, j + 1, TAG.complementizer)) return null;
  }
  return opener;
}

/** Past a word the walk could not take: the next sure opener before another cue. */
function lookFurther({ r, limit, cue, source, subjectKnown }: Walk, from: number): Opener | null {
  if (!source && !subjectKnown && cue.lemma !== 'قال') return null;
  if (!cue.frames.has('quotation')) return null;
  for (let i = from + 1; i < Math.min(limit, from + 40); i++) {
    const word = wordAt(r, i);
    if (word?.verb && !word.verb.cue.weak && !word.suffix) return null;
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
