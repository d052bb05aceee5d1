import type { Candidate, Paragraph, TokenRange } from '../../../pack.ts';
import { isAddressee } from '../addressee.ts';
import type { ArabicRule } from '../columns.ts';
import { isCommonNoun } from '../common-nouns.ts';
import { trimEnd } from '../content.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isColon,
  isMark,
  isOfClock,
  quotationFrom,
  tokenAt,
  wordAt,
} from '../cursor.ts';
import { COUNTRIES } from '../data/places.ts';
import { saysFalse } from '../falsehood.ts';
import { fold } from '../fold.ts';
import { phraseEnd } from '../phrase.ts';
import { ACTING, ALONE } from '../phrase-options.ts';
import { startsPhrase } from '../phrase-start.ts';
import { isCalledByPortfolio } from '../portfolios.ts';
import { candidate, one } from '../propose.ts';
import { TAG, TRIGGER } from '../tags.ts';
import type { ArabicWord } from '../word.ts';

/** A headline's `الفالح لـCNN: نشعر بقلق`, `السيسي يقارن بين ...: نريد محاسبته`; headlines of other articles between paragraphs. */
export const headlineColon: ArabicRule = {
  id: 'ar.headline-colon',
  on: TRIGGER.colon,
  propose(r, at) {
    const paragraph = r.paragraphs[r.sentences[tokenAt(r, at)?.sentence ?? -1]?.paragraph ?? -1];
    if (!paragraph || !isColon(r, at)) return null;
    const first = paragraph === r.paragraphs[0];
    if (first ? at - paragraph.from > FARTHEST : !isHeadline(r, paragraph) && !isEntry(r, at, paragraph))
      return null;
    const content = contentAfter(r, at, paragraph);
    if (!content) return null;
    return nameBefore(r, at, paragraph, content, first) ?? clauseBefore(r, at, paragraph, content);
  },
};

/** A line between paragraphs that ends without a stop. */
const isHeadline = (r: ArabicReading, { from, to }: Paragraph): boolean =>
  to - from <= LONGEST && !ENDS.has(charAt(r, to - 1));

/** `22:50 مدرب الفريق: ...`, an entry of a live page, with the colon near its time. */
const isEntry = (r: ArabicReading, at: number, { from }: Paragraph): boolean =>
  isOfClock(r, from + 1) && at - from <= LONGEST;

const LONGEST = 32;
/** Tokens before the colon: what has more is no headline, and a text of colons would be looked through for each. */
const FARTHEST = 48;
const ENDS = new Set(['.', '؟', '!', ':', '»', '"', '”', '…']);

function contentAfter(r: ArabicReading, at: number, paragraph: Paragraph): TokenRange | null {
  const q = quotationFrom(r, at + 1);
  const to = q >= 0 ? (r.quotations[q]?.to ?? paragraph.to) : trimEnd(r, at + 1, paragraph.to);
  return to > at + 1 ? { from: at + 1, to } : null;
}

/** Nothing but a name, and whom it was said to, before the colon. */
function nameBefore(
  r: ArabicReading,
  at: number,
  paragraph: Paragraph,
  content: TokenRange,
  first: boolean,
): Candidate | null {
  let from = paragraph.from;
  for (let i = at - 2; i >= paragraph.from; i--) {
    if (isMark(r, i) && !quotationMark(r.text, tokenAt(r, i)?.start ?? 0)) {
      from = isOfClock(r, i) ? i + 2 : i + 1;
      break;
    }
  }
  if (!startsPhrase(r, from) || at - from > 9 || isOccasion(r, from)) return null;
  const stops = (i: number): boolean => i === from + 1 && isLastName(wordAt(r, from)) && isTo(wordAt(r, i));
  const end = phraseEnd(r, from, at, { ...ALONE, stops });
  const relays: TokenRange[] = [];
  if (end < at) {
    if (isAddressee(r, end)) relays.push({ from: wordAt(r, end)?.norm === 'ل' ? end + 1 : end, to: at });
    else if (!isToldOf(r, from, end, at)) return null;
  }
  const spoken = quotationFrom(r, at + 1) >= 0 || isFirstPerson(r, content);
  if (!spoken && (isTopic(r, from, end) || !isSpeaker(r, from, end))) return null;
  if (!first && !(isSpeaker(r, from, end) && content.to - content.from > 3)) return null;
  return build(r, at, { from, to: end }, content, relays);
}

/** `السيسي يقارن بين ...: نريد محاسبته`: who acts before the colon speaks behind it, in his own person or in marks. */
function clauseBefore(
  r: ArabicReading,
  at: number,
  { from }: Paragraph,
  content: TokenRange,
): Candidate | null {
  if (!startsPhrase(r, from) || at - from > 24) return null;
  const to = phraseEnd(r, from, at, ACTING);
  const acts =
    has(r, to, TAG.finite) || wordAt(r, to)?.participle?.tense === 'participle' || isAddressee(r, to);
  if (to >= at || !acts || !isSpeaker(r, from, to)) return null;
  if (quotationFrom(r, at + 1) < 0 && !isFirstPerson(r, content)) return null;
  return build(r, at, { from, to }, content, []);
}

const PERSON = TAG.office | TAG.vague | TAG.givenName;
const ABOUT = new Set(['عن', 'حول', 'بشان', 'في', 'من', 'بعد', 'علي', 'الي', 'خلال']);

/** `سالم الكيلاني للطلاب: ...`, `وزير النقل عن الأزمة: ...`: to whom, of what or where somebody spoke, and nothing else. */
function isToldOf(r: ArabicReading, from: number, end: number, at: number): boolean {
  const word = wordAt(r, end);
  if (!word || word.conjunction || !isPerson(r, from, end)) return false;
  const to = isTo(word) || word.base === 'ل' || (has(r, end, TAG.preposition) && ABOUT.has(word.base));
  if (!to) return false;
  for (let i = end + 1; i < at; i++)
    if (has(r, i, TAG.finite) && !has(r, i, TAG.guessed | TAG.event | TAG.givenName)) return false;
  return true;
}

/** السيسي, السديس, روحاني: no noun that a list or the shape of a word knows. */
const isLastName = (word: ArabicWord | undefined): boolean =>
  word !== undefined &&
  word.norm !== '' &&
  !word.noun &&
  !word.masdar &&
  !word.conjunction &&
  (word.tags === 0 || (word.definite && word.tags === (TAG.relational | TAG.guessed))) &&
  !/(?:ة|ات|ون|ين)$/u.test(word.plain) &&
  !isCommonNoun(word);

/** للمصريين, لماكرون */
const isTo = (word: ArabicWord | undefined): boolean =>
  word?.preposition === 'ل' || (word?.tags === 0 && /^ل[^ا].{3,}$/u.test(word.base));

/** Somebody with a calling or a name; not a country, where things happen. */
function isPerson(r: ArabicReading, from: number, to: number): boolean {
  const word = wordAt(r, from);
  if (to === from + 1) {
    if (isLastName(word)) return true;
    if (word?.definite || has(r, from, TAG.givenName)) return has(r, from, PERSON);
    return word?.tags === 0 && !isCommonNoun(word);
  }
  for (let i = from; i < to; i++) if (has(r, i, PERSON)) return true;
  return false;
}

const build = (
  r: ArabicReading,
  at: number,
  source: TokenRange,
  content: TokenRange,
  relays: readonly TokenRange[],
): Candidate =>
  candidate('headline-colon', {
    cue: one(at),
    source,
    content: [content],
    relays,
    denial: saysFalse(r, [content]),
    confidence: 0.7,
  });

const SPEAKERS =
  TAG.office | TAG.vague | TAG.body | TAG.media | TAG.outlet | TAG.givenName | TAG.country | TAG.document;

/** Somebody known by his calling, or a name: no rubric. */
function isSpeaker(r: ArabicReading, from: number, to: number): boolean {
  if (isCalledByPortfolio(r, { from, to })) return true;
  if (has(r, from, TAG.event) && !has(r, from, SPEAKERS)) return false;
  for (let i = from; i < to; i++) {
    const word = wordAt(r, i);
    if (
      has(r, i, SPEAKERS) ||
      REPORTS.has(word?.base ?? '') ||
      (word && word.tags === 0 && !word.definite && !isMark(r, i))
    )
      return true;
  }
  return to === from + 1 && ((wordAt(r, from)?.tags ?? ~0) & ~(TAG.guessed | TAG.relational)) === 0;
}

/** في مقابلة, اليوم; but a report is told of: تقرير للأمم المتحدة: .... */
const isOccasion = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.occasion | TAG.time) && !REPORTS.has(wordAt(r, i)?.base ?? '');

const REPORTS = new Set('تقرير تقارير معلومات تقديرات تسريبات'.split(' '));

const FIRST = new Set('انا نحن لدي عندي لدينا عندنا لنا علينا اننا انني لن لم'.split(' '));

/** نرد, محادثاتنا, خيرتني, هل: the first words are of one who speaks. */
function isFirstPerson(r: ArabicReading, { from, to }: TokenRange): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const word = wordAt(r, i);
    if (!word || word.noun) continue;
    if (word.verb?.person === 1 || FIRST.has(word.norm) || word.base === 'هل') return true;
    if (word.suffix === 'نا' || word.suffix === 'ني' || /^[ء-ي]{3,}(?:نا|ني)$/u.test(word.plain)) return true;
    if (i === from && word.tags === 0 && /^ن[ء-ي]{2,4}$/u.test(word.norm)) return true;
  }
  return false;
}

const TOPICS = new Set(COUNTRIES.split(' ').map(fold));

/** مصر: موجة اعتقالات: where it happens, not who says it. */
const isTopic = (r: ArabicReading, from: number, to: number): boolean =>
  to === from + 1 && TOPICS.has(wordAt(r, from)?.norm ?? '');

const quotationMark = (text: string, at: number): boolean => '«»"“”#()'.includes(text[at] ?? ' ');
