import type { Candidate, TokenRange } from '../../pack.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComma,
  isMark,
  quotationFrom,
  sentenceOf,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { RELAYS } from './data/relays.ts';
import { fold } from './fold.ts';
import { isLetter } from './letters.ts';
import { TAG, TRIGGER } from './tags.ts';
import type { ArabicWord } from './word.ts';

const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(RELAYS).map(([name, words]) => [name, new Set(words.split(/\s+/u).map(fold))]),
);

const isIn = (list: keyof typeof RELAYS, word: ArabicWord | undefined): boolean =>
  word !== undefined && (lists.get(list)?.has(word.base) ?? false);

/**
 * Who passed the attribution on to this article, nearest to the source first: the outlets it was said to
 * (`لـ«رويترز»`, `في مقابلة مع CNN`) and those it is quoted from (`بحسب رويترز`, `وفق ما نقلته وكالة الأناضول`).
 */
export function relaysOf(r: ArabicReading, candidate: Candidate): TokenRange[] {
  const found = candidate.relays.filter((range) => isOutlet(r, range.from) || !isAbstract(r, range));
  const first = candidate.content[0];
  const at = candidate.cue?.from ?? first?.from;
  if (at === undefined || !first) return [...found];
  const { from, to } = sentenceOf(r, at);
  const carrier = candidate.claims?.[0]?.from ?? at;
  if (found.length === 0 && wordAt(r, carrier)?.verb?.cue.lemma === 'نقل') {
    const before = carrierBefore(r, from, carrier);
    if (before) found.push(before);
  }
  const add = (range: TokenRange | null): void => {
    if (
      range &&
      !found.some((one) => one.from < range.to && range.from < one.to) &&
      !isPart(candidate, range)
    )
      found.push(range);
  };
  const begin = first.from > at ? at : (candidate.content.at(-1)?.to ?? at);
  for (let i = begin; i < (first.from > at ? first.from : to); i++) add(toldAt(r, i));
  add(leading(r, from, at));
  if (isOccasion(r, from)) for (let i = from; i < at && !wordAt(r, i)?.verb; i++) add(toldAt(r, i));
  const end = candidate.content.at(-1)?.to ?? to;
  add(trailing(r, Math.max(end, candidate.cue?.to ?? 0), to));
  return found;
}

const isPart = ({ source, cue, content }: Candidate, { from, to }: TokenRange): boolean =>
  (cue !== null && cue.from < to && from < cue.to) ||
  (source !== null &&
    source.from <= from &&
    from < source.to &&
    to <= source.to &&
    (source.from === from || source.to - source.from <= to - from + 1)) ||
  content.some((piece) => piece.from <= from && from < piece.to);

/** `لوكالة رويترز`, `مع CNN`, `عبر شبكة ...`, `إلى العربية.نت`: the outlet spoken to, from token i on. */
function toldAt(r: ArabicReading, i: number): TokenRange | null {
  const word = wordAt(r, i);
  if (!word || tokenAt(r, i)?.kind !== 'word') return null;
  if (word.preposition !== 'ل' && word.norm.startsWith('ل') && isSpeltOut(r, i, word.norm.slice(1)))
    return { from: i, to: nameEnd(r, i) };
  if (word.preposition === 'ل' && isOutletWord(r, i)) return { from: i, to: nameEnd(r, i) };
  if (word.base === 'ل' && isOutlet(r, i + 1)) return { from: i, to: nameEnd(r, i + 1) };
  if (!isIn('through', word)) return null;
  const start = charAt(r, i + 1) === '(' ? i + 2 : i + 1;
  return isOutlet(r, start) ? { from: start, to: nameEnd(r, start) } : null;
}

/** `لكن صحيفة "لا برينسا" نقلت عن`, `وكانت الوكالة قد نقلت عن`: the outlet that is the verb's subject. */
function carrierBefore(r: ArabicReading, from: number, verb: number): TokenRange | null {
  for (let i = verb - 1; i >= Math.max(from, verb - 8); i--) {
    if (quotationFrom(r, i) < 0 && isOutlet(r, i)) return { from: i, to: Math.min(nameEnd(r, i), verb) };
  }
  return null;
}

/** Words into the sentence that a phrase of accordance still opens it. */
const OPENING = 3;

/** `وفي تصريحات لوكالة الأناضول، قال`: does the sentence open with the occasion of what is said? */
const isOccasion = (r: ArabicReading, from: number): boolean =>
  wordAt(r, from)?.base === 'في' && has(r, from + 1, TAG.occasion);

/** `وبحسب رويترز، قالت المؤسسة`. */
function leading(r: ArabicReading, from: number, at: number): TokenRange | null {
  for (let i = from; i < Math.min(at, from + OPENING); i++) {
    if ((wordAt(r, i)?.trigger ?? 0) & TRIGGER.according) return quotedFrom(r, i);
  }
  return null;
}

/** `...، وذلك وفقا لما نقلته الوكالة`, `... حسب رويترز`, `.... نقلا عن وسائل إعلام`, up to where another cue takes over. */
function trailing(r: ArabicReading, from: number, to: number): TokenRange | null {
  for (let i = from; i < Math.min(to, from + TAIL); i++) {
    const word = wordAt(r, i);
    if (word && word.trigger & TRIGGER.according) return quotedFrom(r, i);
    if (word?.verb && !word.verb.cue.weak && i > from + 1) return null;
  }
  const next = to < r.tokens.length && sentenceOf(r, to);
  if (
    !next ||
    next.from !== to ||
    r.sentences[tokenAt(r, to)?.sentence ?? -1]?.paragraph !==
      r.sentences[tokenAt(r, from)?.sentence ?? -1]?.paragraph
  )
    return null;
  return next.to - next.from <= SHORT && (wordAt(r, to)?.trigger ?? 0) & TRIGGER.according
    ? quotedFrom(r, to)
    : null;
}

const TAIL = 8;
/** A sentence that is nothing but `حسب رويترز.` */
const SHORT = 6;

/** The outlet of `بحسب X`, `وفقا لما نقلته X`, `نقلا عن X`, `وفقا لتصريحات نشرتها X`. */
function quotedFrom(r: ArabicReading, at: number): TokenRange | null {
  for (let i = at + 1; i < at + 8; i++) {
    if (isMark(r, i) && quotationFrom(r, i) < 0) return null;
    if (isOutlet(r, i)) return { from: i, to: nameEnd(r, i) };
  }
  return null;
}

/** Does an outlet's name begin at token i, in marks or not? */
function isOutlet(r: ArabicReading, i: number): boolean {
  const q = quotationFrom(r, i);
  if (q >= 0) return (r.quotations[q]?.words ?? LONG) <= LONG && isMediaName(r, i + 1);
  return isOutletWord(r, i);
}

const LONG = 4;

function isOutletWord(r: ArabicReading, i: number): boolean {
  const word = wordAt(r, i);
  if (word && isSpeltOut(r, i, word.base)) return true;
  if (!word || word.suffix || isIn('social', wordAt(r, i + 1)) || isIn('social', wordAt(r, i + 2)))
    return false;
  if (isIn('press', word) && word.definite) return isIn('official', wordAt(r, i + 1));
  if (isIn('media', word) || word.tags & TAG.outlet) return true;
  return (word.tags & TAG.foreign) !== 0 && /^[a-z]{2,}/u.test(word.norm);
}

/** بي بي سي, سي إن إن: a name spelt out in letters. */
const isSpeltOut = (r: ArabicReading, i: number, first: string): boolean =>
  isLetter(first) && isLetter(wordAt(r, i + 1)?.base);

const isMediaName = (r: ArabicReading, i: number): boolean =>
  has(r, i, TAG.outlet | TAG.foreign | TAG.media) ||
  isIn('media', wordAt(r, i)) ||
  wordAt(r, i)?.tags === 0 ||
  isIn('names', wordAt(r, i));

/** Talk without a speaker: التقديرات, الآليات. */
function isAbstract(r: ArabicReading, { from }: TokenRange): boolean {
  const word = wordAt(r, from);
  if (!word || quotationFrom(r, from) >= 0) return false;
  return (
    (word.tags &
      (TAG.body |
        TAG.media |
        TAG.outlet |
        TAG.foreign |
        TAG.vague |
        TAG.office |
        TAG.document |
        TAG.givenName)) ===
    0
  );
}

const BREAKS =
  TAG.complementizer | TAG.preposition | TAG.time | TAG.finite | TAG.conjunction | TAG.relative | TAG.adverb;

/** Where a name that begins at token i ends. */
function nameEnd(r: ArabicReading, i: number): number {
  const whole = quotationFrom(r, i);
  if (whole >= 0) return r.quotations[whole]?.to ?? i + 1;
  let end = i + 1;
  while (end < i + 6) {
    const q = quotationFrom(r, end);
    if (q >= 0) {
      const quotation = r.quotations[q];
      if (!quotation || quotation.words > LONG) break;
      end = quotation.to;
      continue;
    }
    const word = wordAt(r, end);
    if (!word || isMark(r, end) || isComma(r, end) || word.conjunction || word.preposition) break;
    if (word.tags & BREAKS && !(word.tags & TAG.outlet)) break;
    end += 1;
  }
  return end;
}
