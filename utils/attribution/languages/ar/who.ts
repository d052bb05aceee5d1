import type { TokenRange } from '../../pack.ts';
import { isCommonNoun } from './common-nouns.ts';
import { type ArabicReading, has, isMark, quotationFrom, wordAt } from './cursor.ts';
import { phraseEnd } from './phrase.ts';
import { APPOSED } from './phrase-options.ts';
import { startsPhrase } from './phrase-start.ts';
import { TAG } from './tags.ts';
import type { ArabicWord } from './word.ts';

/** Whom a phrase like `بحسب مصادر`, `وفقا للوزارة`, `حسبما قال ناشطون` names. */
export interface Who {
  readonly cue: number;
  readonly source: TokenRange | null;
  readonly end: number;
}

const WHAT = new Set(['ما', 'لما']);
const THAT_SAID = new Set(['حسبما', 'وفقما', 'بحسبما']);

/** Reads the phrase whose word of accordance is at `at`; null when it names nobody who could speak (وفقا للقانون). */
export function whoSays(r: ArabicReading, at: number, limit: number): Who | null {
  const word = wordAt(r, at) as ArabicWord;
  let i = at + 1;
  if (THAT_SAID.has(word.base)) return saidBy(r, i, limit);
  if (WHAT.has(wordAt(r, i)?.base ?? '') || wordAt(r, i)?.norm === 'لما') return saidBy(r, i + 1, limit);
  if (word.base === 'نقلا') {
    if (wordAt(r, i)?.base !== 'عن') return null;
    i += 1;
  }
  if (wordAt(r, i)?.norm === 'ل') i += 1;
  if (wordAt(r, i)?.masdar?.lemma === 'قال' && wordAt(r, i)?.suffix)
    return { cue: i, source: null, end: i + 1 };
  const to = sourceEnd(r, i, limit);
  if (to <= i || !canSpeak(r, i, to)) return null;
  return { cue: at, source: { from: i, to }, end: to };
}

/** A phrase whose first word may carry ل. */
function sourceEnd(r: ArabicReading, i: number, limit: number): number {
  const options = APPOSED;
  if (startsPhrase(r, i)) return phraseEnd(r, i, limit, options);
  const word = wordAt(r, i);
  if (word?.preposition !== 'ل') return i;
  return phraseEnd(r, i, limit, { ...options, named: true });
}

const SPEAKERS =
  TAG.vague |
  TAG.report |
  TAG.document |
  TAG.office |
  TAG.body |
  TAG.media |
  TAG.outlet |
  TAG.givenName |
  TAG.foreign |
  TAG.country;
const RULES = new Set(
  'قانون دستور اتفاق اتفاقيه عادات خطه معايير نظام ميثاق قواعد حاجه احتياجات جدول شروط اختصاص اعمار ظروف موقع ملف مشروع عاده قرار قرارات'.split(
    ' ',
  ),
);

/** موقع «كورة», موقعها, موقع إخباري: a site, not a position. */
const isSite = (r: ArabicReading, from: number, to: number): boolean =>
  wordAt(r, from)?.base === 'موقع' &&
  (wordAt(r, from)?.suffix !== '' ||
    OF_NEWS.has(wordAt(r, from + 1)?.base ?? '') ||
    isSiteName(wordAt(r, from + 1)) ||
    endsInMarks(r, from, to));

/** موقع أكسيوس. */
const isSiteName = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  ((word.tags & (TAG.outlet | TAG.foreign)) !== 0 ||
    (word.tags === 0 && !word.definite && !isCommonNoun(word)));

const OF_NEWS = new Set(['اخباري', 'الكتروني']);

function endsInMarks(r: ArabicReading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (quotationFrom(r, i) >= 0) return true;
  return false;
}

const SOME = new Set([
  'قضا',
  'احد',
  'احدهم',
  'اخرون',
  'اخرين',
  'احدي',
  'بعض',
  'عدد',
  'معظم',
  'كثير',
  'عديد',
  'بعضهم',
]);

/** الحوثيون, الفلسطينيين. */
const isPeople = ({ definite, tags, base }: ArabicWord): boolean =>
  definite && (tags & TAG.relational) !== 0 && /(?:ون|ين)$/u.test(base);

/** برنامج الأغذية العالمي, برنامج الأمم المتحدة: a body that is called so, not what was planned. */
const isProgramme = (r: ArabicReading, from: number, to: number): boolean =>
  wordAt(r, from)?.base === 'برنامج' &&
  !wordAt(r, from)?.definite &&
  (has(r, to - 1, TAG.relational) || has(r, from + 1, TAG.body));

function canSpeak(r: ArabicReading, from: number, to: number): boolean {
  const head = wordAt(r, from);
  if (
    !head ||
    (RULES.has(head.base) && !isSite(r, from, to)) ||
    (head.tags & TAG.event && !(head.tags & (TAG.document | TAG.report))) ||
    (head.masdar?.weak && !(head.tags & TAG.body))
  )
    return false;
  if (SOME.has(head.base) || isPeople(head) || isProgramme(r, from, to)) return true;
  for (let i = from; i < to; i++) {
    if (has(r, i, SPEAKERS) || quotationFrom(r, i) >= 0) return true;
    const word = wordAt(r, i);
    if (word && word.tags === 0 && !isMark(r, i) && !word.suffix && (!word.definite || word.conjunction))
      return true;
  }
  return (head.tags & TAG.guessed) !== 0 && to === from + 1;
}

/** The verb of `ما قال ناشطون`: the cue proper. */
function saidBy(r: ArabicReading, i: number, limit: number): Who | null {
  const word = wordAt(r, i);
  if (!word || !(word.tags & TAG.finite)) return null;
  if (WENT.has(word.base) && WHAT.has(wordAt(r, i - 1)?.base ?? '')) return goingRound(r, i, limit);
  let start = i + 1;
  if (wordAt(r, start)?.base === 'في' || has(r, start, TAG.pronominal)) start += 1;
  while (start < limit && has(r, start, TAG.time | TAG.adverb) && !has(r, start, TAG.body)) start += 1;
  if (wordAt(r, start)?.base === 'عن') start += 1;
  const named = quotationFrom(r, start);
  const quotation = named < 0 ? undefined : r.quotations[named];
  if (quotation && quotation.words <= LONGEST_OUTLET)
    return { cue: i, source: { from: start, to: quotation.to }, end: quotation.to };
  if (!startsPhrase(r, start)) return { cue: i, source: null, end: start };
  const to = phraseEnd(r, start, limit, APPOSED);
  const origin = word.verb?.cue.lemma === 'نقل' && wordAt(r, to)?.base === 'عن' ? to + 1 : -1;
  const end = origin < 0 ? to : phraseEnd(r, origin, limit, APPOSED);
  return { cue: i, source: end > to + 1 ? { from: origin, to: end } : { from: start, to }, end };
}

/** Words of an outlet's name in marks: ما نقلت «بولد سكاي». */
const LONGEST_OUTLET = 4;

const WENT = new Set(['تم', 'يتم']);

/** `وفق ما تم تداوله على مواقع التواصل`: what goes round is its own source. */
function goingRound(r: ArabicReading, at: number, limit: number): Who | null {
  const from = at - 1;
  let end = at + 2;
  while (end < limit && !isMark(r, end)) end += 1;
  return end - from <= LONGEST_ROUND ? { cue: from - 1, source: { from, to: end }, end } : null;
}

/** Words of what goes round and where, at most. */
const LONGEST_ROUND = 12;
