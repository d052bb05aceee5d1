import type { TokenRange } from '../../pack.ts';
import type { Cue } from './cue.ts';
import {
  type ArabicReading,
  charAt,
  has,
  isComma,
  isMark,
  quotationFrom,
  tokenAt,
  wordAt,
} from './cursor.ts';
import { type Opener, prepositionAt, prepositionOpener, sureOpener } from './openers.ts';
import { isAddressee, phraseEnd, startsPhrase } from './phrase.ts';
import { TAG } from './tags.ts';

/** What stands between a cue and its content. */
export interface Zone {
  readonly source: TokenRange | null;
  readonly opener: Opener;
  /** Media it was said to. */
  readonly relays: readonly TokenRange[];
}

interface State {
  source: TokenRange | null;
  readonly relays: TokenRange[];
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
): Zone | null {
  const state: State = { source: null, relays: [] };
  const objectFollows = cue.frames.has('object') || cue.frames.has('event') || cue.frames.has('description');
  let i = from;
  while (i < limit) {
    const opener =
      sureOpener(r, i, cue) ??
      quotedOpener(r, i, limit, cue, state, subjectKnown) ??
      openerByPreposition(r, i, limit, cue);
    if (opener) return { source: state.source, opener, relays: state.relays };
    const next = step(r, i, limit, cue, state, subjectKnown, objectFollows);
    if (next === null) return null;
    if (next === OBJECT)
      return { source: state.source, opener: { kind: 'object', from: i }, relays: state.relays };
    i = next;
  }
  return null;
}

const OBJECT = -1;

/** One element of the zone; the token after it, `OBJECT` where the content begins here, null where the zone is over. */
function step(
  r: ArabicReading,
  i: number,
  limit: number,
  cue: Cue,
  state: State,
  subjectKnown: boolean,
  objectFollows: boolean,
): number | null {
  const token = tokenAt(r, i);
  if (!token) return null;
  if (isMark(r, i) && quotationFrom(r, i) < 0 && charAt(r, i) !== '#') return stepOverMark(r, i, limit);
  if (isAddressee(r, i)) return stepOverAddressee(r, i, limit, state);
  const word = token.word;
  if (
    word.tags & (TAG.time | TAG.adverb) &&
    !(word.tags & TAG.givenName) &&
    !(word.preposition === '' && word.noun)
  )
    return i + 1;
  if (prepositionAt(r, i) && !(word.tags & TAG.givenName)) return stepOverPreposition(r, i, limit);
  if (word.tags & TAG.relative) return stepOverClause(r, i, limit);
  if (word.conjunction === 'و' && state.source && isComma(r, i - 1)) return stepOverClause(r, i, limit);
  if (startsPhrase(r, i) && !subjectKnown && !state.source) {
    const end = phraseEnd(r, i, limit, { objectFollows, appositions: true });
    state.source = { from: i, to: end };
    return end;
  }
  if (word.participle && !word.definite) return i + 1;
  if (
    startsPhrase(r, i) &&
    (cue.frames.has('object') || cue.frames.has('event') || cue.frames.has('description'))
  )
    return OBJECT;
  if (word.tags & (TAG.auxiliary | TAG.demonstrative)) return i + 1;
  if (word.tags & (TAG.finite | TAG.conjunction)) return null;
  if (startsPhrase(r, i)) return phraseEnd(r, i, limit, { objectFollows: false, appositions: false });
  return i + 1;
}

function stepOverMark(r: ArabicReading, i: number, limit: number): number | null {
  const char = charAt(r, i);
  if (char === '(' || char === '[') {
    for (let j = i + 1; j < Math.min(limit, i + 30); j++)
      if (charAt(r, j) === ')' || charAt(r, j) === ']') return j + 1;
  }
  return char === '.' || char === '؟' || char === '!' ? null : i + 1;
}

function stepOverAddressee(r: ArabicReading, i: number, limit: number, state: State): number {
  const start = wordAt(r, i)?.base === 'ل' && wordAt(r, i)?.preposition === '' ? i + 1 : i;
  const q = quotationFrom(r, start);
  let end = q >= 0 ? (r.quotations[q]?.to ?? start + 1) : start + 1;
  if (q < 0 && end < limit) end = Math.max(end, phraseTail(r, start, limit));
  if (has(r, start, TAG.media | TAG.outlet | TAG.foreign) || q >= 0) state.relays.push({ from: i, to: end });
  return end;
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
    if (
      word.tags &
      (TAG.complementizer |
        TAG.preposition |
        TAG.time |
        TAG.finite |
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

/** A relative clause or aside, up to the comma that closes it. */
function stepOverClause(r: ArabicReading, i: number, limit: number): number | null {
  for (let j = i + 1; j < limit; j++) {
    const q = quotationFrom(r, j);
    if (q >= 0 && isComma(r, j - 1)) return j;
    if (isComma(r, j) && j > i + 1) return j + 1;
  }
  return null;
}

/** A quotation that is the content, not a name in marks. */
function quotedOpener(
  r: ArabicReading,
  i: number,
  limit: number,
  cue: Cue,
  state: State,
  subjectKnown: boolean,
): Opener | null {
  const q = quotationFrom(r, i);
  if (q < 0 || !cue.frames.has('quotation')) return null;
  const quotation = r.quotations[q];
  if (!quotation) return null;
  const needsSource = !state.source && !subjectKnown;
  if (needsSource && quotation.words <= 5 && isNameBeforeContent(r, quotation.to, limit, cue)) return null;
  return { kind: 'quotation', from: i };
}

/** «رويترز» إن..., «المقاومة» أمس عن...: the quotation is followed by what opens a content. */
function isNameBeforeContent(r: ArabicReading, from: number, limit: number, cue: Cue): boolean {
  for (let i = from; i < Math.min(limit, from + 8); i++) {
    if (sureOpener(r, i, cue) || prepositionOpener(r, i, cue)) return true;
    if (quotationFrom(r, i) >= 0) return true;
  }
  return false;
}

/** A preposition of the cue's frame, unless the same preposition with أن follows nearby (`أشار المبعوث إلى سوريا إلى أن`). */
function openerByPreposition(r: ArabicReading, i: number, limit: number, cue: Cue): Opener | null {
  const opener = prepositionOpener(r, i, cue);
  if (!opener) return null;
  const preposition = prepositionAt(r, i);
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    if (isMark(r, j) || has(r, j, TAG.finite)) break;
    if (prepositionAt(r, j) === preposition && has(r, j + 1, TAG.complementizer)) return null;
  }
  return opener;
}
