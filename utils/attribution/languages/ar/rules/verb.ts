import type { Candidate, TokenRange } from '../../../pack.ts';
import { CLAUSE, isOf } from '../clause-words.ts';
import type { ArabicRule } from '../columns.ts';
import { concludes, isReply, trimEnd } from '../content.ts';
import { type CueForm, FRAME, isBare, takes } from '../cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComplementizer,
  isMark,
  looks,
  quotationFrom,
  sentenceOf,
  tokenAt,
  wordAt,
} from '../cursor.ts';
import { denies } from '../denial.ts';
import { DENYING, isIn } from '../denial-words.ts';
import { saysFalse } from '../falsehood.ts';
import { LOOK } from '../look.ts';
import { prepositionAt } from '../openers.ts';
import { phraseEnd } from '../phrase.ts';
import { ALONE, APPOSED } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { agreementOf, candidate, contentBehind, isDemanding, one, relaysAfter } from '../propose.ts';
import { ownerOfSpeech } from '../speech.ts';
import { type SubjectBefore, subjectBefore, topicBefore } from '../subject.ts';
import { TAG, TRIGGER } from '../tags.ts';
import { isAfterKin } from '../titles.ts';
import { reasonEnd, reasonStart } from '../withheld-name.ts';
import type { ArabicWord } from '../word.ts';
import { walkToContent, type Zone } from '../zone.ts';
import { isFeminine } from '../zone-subject.ts';

/** `وقال مسؤول أميركي إن ...`, `المصادر أكدت أن ...`, `وأضاف: "..."`: a finite verb, its subject after, before or dropped. */
export const verb: ArabicRule = {
  id: 'ar.verb',
  on: TRIGGER.verb,
  propose(r, at) {
    const word = wordAt(r, at);
    const form = word?.verb;
    if (
      !word ||
      form?.person !== 3 ||
      saysNothing(r, at, form) ||
      isAfterKin(r, at) ||
      isSilenced(r, at, form)
    )
      return null;
    if (form.passive === 'only' || isVowelledPassive(word, form)) return passive(r, at, form);
    if (isWhatWasSaid(r, at) || isTopic(r, at, word)) return null;
    if (!(word.tags & TAG.reasonVerb) && reasonStart(r, at) !== null) return null;
    if (word.tags & TAG.reasonVerb && reasonEnd(r, at, at + 12) > at && wordAt(r, at + 1)?.base === 'عدم')
      return null;
    const { from, to: limit } = sentenceOf(r, at);
    if (word.tags & TAG.preposition && !word.conjunction && at !== from && !opensClause(r, at)) return null;
    if (word.masdar && !word.conjunction && isGoverned(r, at)) return null;
    if (word.tags & TAG.quantifier && !word.conjunction && at !== from && charAt(r, at - 1) !== '،')
      return null;
    if (form.cue.denial && word.suffix && !word.conjunction)
      return deniesWhatWasSaid(r, at, form, from, limit);
    const before = standsBefore(r, at, word, form);
    if (before && (before.adjacent || form.number !== 'singular')) {
      const zone = walkToContent(r, at + 1, limit, form.cue, true);
      if (zone) return build(r, at, form, zone, before.range, limit, 'subject-verb', 0.85);
    }
    const after = withoutJudged(
      r,
      form,
      walkToContent(r, at + 1, limit, form.cue, form.number !== 'singular' || hasSubject(r, at, form), form),
    );
    if (after?.source && pointsFingers(r, after.source))
      return build(r, at, form, { ...after, source: null }, null, limit, 'verb-impersonal', 0.8);
    if (after?.source && (after.opener.kind !== 'object' || judgesObject(word, form)))
      return build(r, at, form, after, after.source, limit, 'verb-subject', 0.9);
    if (before) {
      const zone = walkToContent(r, at + 1, limit, form.cue, true);
      if (zone) return build(r, at, form, zone, before.range, limit, 'subject-verb', 0.85);
    }
    if (!after) return trailing(r, at, form, limit);
    if (after.source) return build(r, at, form, after, after.source, limit, 'verb-subject', 0.7);
    if (before?.adjacent) return build(r, at, form, after, before.range, limit, 'subject-verb', 0.8);
    return build(
      r,
      at,
      form,
      after,
      null,
      limit,
      isImpersonal(r, at, form, after) ? 'verb-impersonal' : 'verb-dropped',
      0.75,
    );
  },
};

function standsBefore(r: ArabicReading, at: number, word: ArabicWord, form: CueForm): SubjectBefore | null {
  if (word.conjunction === 'ف') {
    const topic = topicBefore(r, at, form);
    return topic && { ...topic, adjacent: true };
  }
  return word.conjunction || isBelieved(r, at, form) ? null : subjectBefore(r, at, form);
}

/** Words between a verb that seldom attributes and what it surely says. */
const WEAK_REACH = 12;

/** A verb that seldom attributes, with neither a clause nor a quotation nearby: what `build` would find out in the end. */
function saysNothing(r: ArabicReading, at: number, { cue }: CueForm): boolean {
  if (!cue.weak || cue.denial || isBare(cue) || isAsSaid(r, at)) return false;
  // A preposition may open the content at the last of these words, with أن behind it.
  const last = Math.min(sentenceOf(r, at).to - 1, at + WEAK_REACH) + 1;
  for (let i = at + 1; i <= last; i++) if (looks(r, i, LOOK.that | LOOK.colon | LOOK.opening)) return false;
  return true;
}

const SILENCED = new Set(['لم', 'لن']);

/** ما زاد من حدة التراجع أن. */
const WHAT = new Set(['ما', 'مما']);
/** Nothing was said yet. */
const IF = new Set(['اذا', 'لو', 'كلما']);

/** `، الذي ينفي تلك الاتهامات، ...`: the content ends with its relative clause. */
function isAside(r: ArabicReading, at: number, kind: Zone['opener']['kind']): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    if (has(r, i, TAG.relative))
      return charAt(r, i - 1) === '،' || kind === 'preposition' || kind === 'object';
    if (!has(r, i, TAG.auxiliary | TAG.negation)) return false;
  }
  return false;
}

/** التي يعتقد أنها: nobody in particular, not the antecedent; الحزب الذي يعتبر أن: the antecedent. */
const isBelieved = (r: ArabicReading, at: number, form: CueForm): boolean =>
  form.cue.attitude &&
  form.tense === 'imperfect' &&
  form.gender === 'masculine' &&
  form.number === 'singular' &&
  (isSuspected(r, at, form) ||
    (has(r, at - 1, TAG.relative) &&
      isComplementizer(r, at + 1) &&
      !BARE.has(wordAt(r, at + 1)?.norm ?? '')));

/** شخص | يشتبه في تورطه: the police, or nobody, suspect him. */
const isSuspected = (r: ArabicReading, at: number, form: CueForm): boolean =>
  form.cue.lemma === 'اشتبه' && wordAt(r, at - 1)?.definite === false && !isMark(r, at - 1);

const BARE = new Set(['ان', 'بان']);

/** Somebody by name speaks for himself, whomever he quotes; an agency passes on. */
function isPerson(r: ArabicReading, source: TokenRange): boolean {
  for (let i = source.from; i < source.to; i++) if (has(r, i, TAG.givenName)) return true;
  return false;
}

/** أُعلن, كُتب: the damma tells. */
const isVowelledPassive = (word: ArabicWord, form: CueForm): boolean =>
  word.opensWithDamma && form.tense === 'perfect' && form.passive === 'maybe';

/** وفقا لما نقلته: the phrase of accordance reads it. */
const isWhatWasSaid = (r: ArabicReading, at: number): boolean =>
  /^ل?ما$/u.test(wordAt(r, at - 1)?.norm ?? '') &&
  ((wordAt(r, at - 2)?.trigger ?? 0) & TRIGGER.according) !== 0;

/** إن ما قاله هنبول: spoken of, not said. */
const isTopic = (r: ArabicReading, at: number, word: ArabicWord): boolean =>
  word.suffix !== '' && wordAt(r, at - 1)?.norm === 'ما' && isComplementizer(r, at - 2);

/** `...، الأمر الذي تنفيه قطر`, `وهو ما نفاه`: it denies the content before it. */
function deniesWhatWasSaid(
  r: ArabicReading,
  at: number,
  form: CueForm,
  from: number,
  limit: number,
): Candidate | null {
  const content = contentBefore(r, lastComma(r, at, from), from);
  if (!content) return null;
  const start = at + 1;
  const to = startsPhrase(r, start) ? phraseEnd(r, start, limit, ALONE) : start;
  return candidate('verb-denied-before', {
    cue: one(at),
    source: to > start ? { from: start, to } : null,
    agreement: agreementOf(form),
    content: [content],
    denial: true,
    confidence: 0.8,
  });
}

/** The comma before `وهو ما`, `الأمر الذي`. */
function lastComma(r: ArabicReading, at: number, from: number): number {
  for (let i = at - 1; i > from && i > at - 5; i--) if (charAt(r, i) === '،') return i;
  return at;
}

/** The content of the nearest cue before, up to the comma. */
function contentBefore(r: ArabicReading, at: number, from: number): TokenRange | null {
  for (let i = at - 1; i >= Math.max(from, at - 40); i--) {
    const cue = wordAt(r, i)?.verb?.cue ?? wordAt(r, i)?.participle?.cue;
    if (!cue || cue.weak) continue;
    const zone = walkToContent(r, i + 1, at, cue, false) ?? walkToContent(r, i + 1, at, cue, true);
    const content = zone && contentBehind(r, zone.opener, at)[0];
    if (content) return content;
  }
  return null;
}

/** الذي قد | نفى: straight behind a relative pronoun. */
function isInRelative(r: ArabicReading, at: number): boolean {
  let i = at - 1;
  while (has(r, i, TAG.auxiliary | TAG.negation | TAG.adverb) && !has(r, i, TAG.relative)) i -= 1;
  return has(r, i, TAG.relative);
}

const THINKERS = TAG.office | TAG.vague | TAG.body | TAG.country | TAG.media | TAG.givenName | TAG.pronoun;

/** السيرك يعتبر الحدث الأكبر: is, not thinks; يعتبر المبادرة is no definition, or the verb would be feminine. */
function isDefinition(r: ArabicReading, at: number, form: CueForm, source: TokenRange | null): boolean {
  if (wordAt(r, at)?.suffix) return false;
  const next = wordAt(r, at + 1);
  if (next?.norm === 'بمثابه') return true;
  if (!source && form.gender === 'masculine' && next && !next.preposition && isFeminine(next)) return false;
  return !source || !has(r, source.from, THINKERS);
}

const AS = new Set(['كما', 'مثلما']);

/** كما | أفاد, على ما | أفاد. */
function isAsSaid(r: ArabicReading, at: number): boolean {
  const before = wordAt(r, at - 1)?.base ?? '';
  return AS.has(before) || (before === 'ما' && wordAt(r, at - 2)?.base === 'علي');
}

/** `«...»، تقول مصادر.`: the quotation that ends just before the verb; a short one where it begins the sentence. */
function quotedBefore(r: ArabicReading, at: number): TokenRange | null {
  const comma = charAt(r, at - 1) === '،';
  const last = comma || wordAt(r, at - 1)?.norm === 'هكذا' ? at - 2 : at - 1;
  const quotation = r.quotations[r.tokens[last]?.quotation ?? -1];
  if (!quotation?.closed || quotation.to !== last + 1) return null;
  const begins = comma && sentenceOf(r, quotation.from).from === quotation.from;
  return quotation.words > (begins ? 1 : 3) ? quotation : null;
}

/** تشير | أصابع الاتهام | إلى: nobody's in particular. */
const pointsFingers = (r: ArabicReading, { from }: TokenRange): boolean =>
  wordAt(r, from)?.base === 'اصابع' && wordAt(r, from + 1)?.base === 'اتهام';

/** كما أنه | طالب الحزب, قال الوزير ...، | ودعا البرلمان إلى: whoever stands behind the verb is asked. */
function hasSubject(r: ArabicReading, at: number, form: CueForm): boolean {
  if (!form.cue.demand || form.number !== 'singular') return false;
  if (ATTACHED[form.gender].has(wordAt(r, at - 1)?.norm ?? '')) return true;
  if (wordAt(r, at)?.conjunction !== 'و') return false;
  for (let i = at - 1; i >= sentenceOf(r, at).from; i--) {
    const other = wordAt(r, i)?.verb;
    if (other && !other.cue.weak && !isMark(r, i)) return agree(other, form);
  }
  return false;
}

const agree = (one: CueForm, other: CueForm): boolean =>
  one.person === 3 && one.gender === other.gender && one.number === other.number;

const ATTACHED = {
  masculine: new Set(['انه', 'لكنه', 'ولكنه', 'لانه', 'بانه']),
  feminine: new Set(['انها', 'لكنها', 'ولكنها', 'لانها', 'بانها']),
} as const;

/** `...، كما أفاد مسؤولون.`, `... على ما تعهدت المجموعة.`: what is said stands before. */
function trailing(r: ArabicReading, at: number, form: CueForm, limit: number): Candidate | null {
  const quotation = takes(form.cue, FRAME.quotation) && !form.cue.weak ? quotedBefore(r, at) : null;
  if (quotation && startsPhrase(r, at + 1)) {
    const to = phraseEnd(r, at + 1, limit, APPOSED);
    return candidate('verb-trailing', {
      cue: one(at),
      source: { from: at + 1, to },
      agreement: agreementOf(form),
      content: [{ from: quotation.from, to: quotation.to }],
      denial: saysFalse(r, [quotation]),
      confidence: 0.7,
    });
  }
  if (isBare(form.cue)) return null;
  const { from } = sentenceOf(r, at);
  const end = AS.has(wordAt(r, at - 1)?.base ?? '') ? at - 1 : at - 2;
  if (!isAsSaid(r, at) || end - from < 3) return null;
  const to = phraseEnd(r, at + 1, limit, APPOSED);
  if (!isLast(r, to, limit)) return null;
  const content = { from, to: trimEnd(r, from, end) };
  return candidate('verb-trailing', {
    cue: one(at),
    source: to > at + 1 ? { from: at + 1, to } : null,
    content: [content],
    confidence: 0.7,
  });
}

/** Nothing but when and where it was said: not `كما نشرت الوزارة بيانا`. */
function isLast(r: ArabicReading, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && has(r, i, TAG.time | TAG.adverb)) i += 1;
  return (
    i >= limit ||
    isMark(r, i) ||
    has(r, i, TAG.preposition | TAG.relative) ||
    wordAt(r, i)?.preposition !== ''
  );
}

/** لم يذكر, لا تكشف: nothing was said; يُذكر أن: the writer's own connective. */
function isSilenced(r: ArabicReading, at: number, form: CueForm): boolean {
  if (isOf(wordAt(r, at - 1), CLAUSE.silencing)) {
    const before = wordAt(r, at - 1)?.base ?? '';
    if (SILENCED.has(before)) return !form.cue.excludes;
    if (before === 'عدم' || IF.has(before) || concludes(r, at)) return true;
    if (isReply(r, at) || isAmount(r, at, form)) return true;
    if (form.cue.weak && WHAT.has(before) && !has(r, at + 1, TAG.pronominal)) return true;
    if (before === 'لا') return !form.cue.attitude && !form.cue.denial;
  } else if (isReply(r, at) || isAmount(r, at, form)) return true;
  return (
    form.cue.lemma === 'ذكر' &&
    form.tense === 'imperfect' &&
    form.gender === 'masculine' &&
    isConnective(r, at)
  );
}

/** تبلغ 85 دولارا, يبلغ من العمر: spelt like تُبلغ. */
const isAmount = (r: ArabicReading, at: number, form: CueForm): boolean =>
  form.cue.lemma === 'أبلغ' &&
  form.tense === 'imperfect' &&
  (tokenAt(r, at + 1)?.kind === 'number' ||
    has(r, at + 1, TAG.number | TAG.quantifier | TAG.pronominal) ||
    wordAt(r, at + 2)?.base === 'عمر');

const isConnective = (r: ArabicReading, at: number): boolean =>
  at === sentenceOf(r, at).from && isComplementizer(r, at + 1);

/** ويُقال إن, قيل إن: nobody says it. */
function passive(r: ArabicReading, at: number, form: CueForm): Candidate | null {
  if (form.cue.lemma === 'أشار') return null;
  const { to: limit } = sentenceOf(r, at);
  const zone = walkToContent(r, at + 1, Math.min(limit, at + 6), form.cue, true);
  if (zone?.opener.kind !== 'clause') return null;
  return build(r, at, form, { ...zone, source: null }, null, limit, 'verb-impersonal', 0.75);
}

/** في كشف, على نفي: after a preposition it is the noun that is spelt alike. */
const isGoverned = (r: ArabicReading, at: number): boolean => {
  const before = wordAt(r, at - 1);
  if (!before || before.tags & (TAG.givenName | TAG.conjunction) || before.base === 'بينما') return false;
  if (before.tags & TAG.preposition) return true;
  return (before.tags & (TAG.body | TAG.office)) !== 0 && !before.definite && !before.suffix;
};

/** من جانبه، عبر الوزير عن: a comma or `من جانبه` before it. */
const opensClause = (r: ArabicReading, at: number): boolean =>
  charAt(r, at - 1) === '،' || has(r, at - 1, TAG.conjunction) || wordAt(r, at - 2)?.base === 'من';

/** يُعتقد أن, ويتوقع أن: a passive by its damma, or an attitude of nobody straight before its clause. */
function isImpersonal(r: ArabicReading, at: number, form: CueForm, zone: Zone): boolean {
  const word = wordAt(r, at) as ArabicWord;
  if (isObjectless(word, at, form, zone) || isOf(wordAt(r, at - 1), CLAUSE.thereIs)) return true;
  if (form.tense !== 'imperfect' || form.number !== 'singular' || form.gender !== 'masculine' || word.suffix)
    return false;
  if (form.cue.believed) return zone.opener.from === at + 1 && zone.opener.kind !== 'quotation';
  return word.opensWithDamma && form.passive === 'maybe' && /^(?:ا|ت)/u.test(form.cue.lemma);
}

/** اتُّهم بالترويج, وُصف بأنه تاريخي: whom they accuse or describe stands behind them, or they are passive. */
const isObjectless = (word: ArabicWord, at: number, form: CueForm, zone: Zone): boolean =>
  form.cue.transitive &&
  word.suffix === '' &&
  form.number === 'singular' &&
  zone.opener.from === at + 1 &&
  zone.opener.kind !== 'quotation' &&
  zone.opener.kind !== 'object';

/** وصفت | التقارير | بأنها مفبركة: claims are described, they describe nobody. */
function withoutJudged(r: ArabicReading, form: CueForm, zone: Zone | null): Zone | null {
  const head = zone?.source ? wordAt(r, zone.source.from) : undefined;
  const judged =
    takes(form.cue, FRAME.description) && head?.definite && isIn(DENYING.claims | DENYING.allegations, head);
  return zone && judged ? { ...zone, source: null } : zone;
}

/** بـ«الأبطال» | في المدينة: a word in marks is the description, and what follows is of what is described. */
function onlyDescription(r: ArabicReading, content: TokenRange[]): TokenRange[] {
  const [only] = content;
  if (!only || content.length > 1 || prepositionAt(r, only.from) !== 'ب' || isComplementizer(r, only.from))
    return content;
  const marks = wordAt(r, only.from)?.base === 'ب' ? only.from + 1 : only.from;
  const to = r.quotations[quotationFrom(r, marks)]?.to;
  if (to === undefined || to >= only.to || !has(r, to, TAG.preposition)) return content;
  return [{ from: only.from, to }];
}

/** ما وصفه, تعتبرها: what is described is a pronoun. */
const carriesObject = (word: ArabicWord | undefined, { cue }: CueForm): boolean =>
  takes(cue, FRAME.description) && word !== undefined && word.suffix !== '';

/** تعتبرها الحكومة | خطرة */
const judgesObject = (word: ArabicWord, form: CueForm): boolean =>
  takes(form.cue, FRAME.judgement) && carriesObject(word, form);

/** A clause, a quotation, or what an idiom's preposition opens. */
const isSure = ({ cue }: CueForm, { opener: { kind } }: Zone): boolean =>
  kind === 'clause' || kind === 'quotation' || (kind === 'preposition' && isBare(cue));

/** كثيرا ما يصرح: no negation. */
const OFTEN = new Set(['كثيرا', 'غالبا', 'عاده', 'نادرا', 'دايما']);

function build(
  r: ArabicReading,
  at: number,
  form: CueForm,
  zone: Zone,
  source: TokenRange | null,
  limit: number,
  rule: string,
  confidence: number,
): Candidate | null {
  const behind = contentBehind(r, zone.opener, limit, isAside(r, at, zone.opener.kind));
  const content = takes(form.cue, FRAME.description) ? onlyDescription(r, behind) : behind;
  if (content.length === 0) return null;
  if (!source && zone.opener.kind === 'object' && wordAt(r, at)?.masdar && !wordAt(r, at)?.conjunction)
    return null;
  if (
    form.cue.attitude &&
    takes(form.cue, FRAME.judgement) &&
    zone.opener.kind === 'object' &&
    isDefinition(r, at, form, source)
  )
    return null;
  if (
    form.cue.lemma === 'انتقد' &&
    zone.opener.kind === 'quotation' &&
    content[0] &&
    content[0].to - content[0].from < 6
  )
    return null;
  if (form.cue.lemma === 'عبر' && has(r, at, TAG.preposition) && wordAt(r, zone.opener.from)?.base !== 'عن')
    return null;
  if (form.cue.lemma === 'أظهر' && form.tense === 'imperfect' && zone.opener.kind !== 'clause') return null;
  if (form.cue.lemma === 'رفض' && zone.opener.kind !== 'object') return null;
  if (form.cue.lemma === 'بين' && !source && wordAt(r, at)?.base === 'تبين') return null;
  if (form.cue.weak && !source && rule === 'verb-dropped' && !takes(form.cue, FRAME.quotation)) return null;
  if (form.cue.weak && (zone.far || zone.opener.from - at > WEAK_REACH)) return null;
  if (form.cue.weak && !isSure(form, zone)) return null;
  if (
    zone.opener.kind === 'preposition' &&
    wordAt(r, at - 1)?.base === 'ما' &&
    !carriesObject(wordAt(r, at), form) &&
    !wordAt(r, at)?.conjunction &&
    !OFTEN.has(wordAt(r, at - 2)?.norm ?? '')
  )
    return null;
  // An outlet that says it from somebody passes it on; a person speaks for himself.
  const relayed = source !== null && zone.origin !== null && !isPerson(r, source);
  const relays = [...zone.relays, ...relaysAfter(r, content, limit)];
  const owner = source ? null : ownerOfSpeech(r, at);
  return candidate(`${rule}-${zone.opener.kind}`, {
    cue: one(at),
    source: relayed ? zone.origin : (source ?? zone.origin),
    missing: rule === 'verb-impersonal' ? 'nobody' : 'dropped',
    agreement: agreementOf(form),
    antecedents: owner ? [owner] : [],
    continues: form.cue.continues,
    aside: isInRelative(r, at),
    accuses: form.cue.accuses,
    demands: isDemanding(form.cue),
    content,
    relays: relayed ? [source, ...relays] : relays,
    denial: denies(r, form.cue, content),
    claims: zone.origin
      ? [...zone.claims, { from: zone.origin.from - 2, to: zone.origin.from }]
      : zone.claims,
    confidence: zone.far ? confidence - 0.2 : confidence,
  });
}
